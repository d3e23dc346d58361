import { For, Show } from 'solid-js';
import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Site } from '#core/schemas/site.ts';
import { type PositionLevel, positionLevel } from '#core/terms/position.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import { WithNames } from './WithNames.tsx';

/** 阵地集群 of a site: its centre, its featured and its ordinary positions, each a link but the one whose page this is. */
export function Cluster(props: { cluster: ClusterDetail; here: string }) {
  const { language, text } = usePage();
  const { cluster } = text.site;
  const groups = () =>
    (Object.keys(positionLevel) as PositionLevel[]) // keys of the record of levels
      .map((level) => ({ level, sites: props.cluster.members.filter((member) => isRealOf(member, level)) }))
      .filter(({ sites }) => sites.length > 0);
  return (
    <section class="cluster">
      <h2>{cluster.title}</h2>
      <p>
        <span lang={dataLang(language)}>{props.cluster.name}</span>
        <span class="site__note">{` · ${cluster.formula(props.cluster.formula)}`}</span>
      </p>
      <For each={groups()}>
        {({ level, sites }) => (
          <>
            <h3>{cluster.level[level]}</h3>
            <ul class="cluster__sites" role="list">
              <For each={sites}>
                {(site) => (
                  <li>
                    <Show
                      when={site.id !== props.here}
                      fallback={
                        <span class="cluster__here" aria-current="page">
                          <WithNames text={`${site.name}${cluster.here}`} />
                        </span>
                      }
                    >
                      <a class="cluster__link" href={paths.site(site.id)} lang={dataLang(language)}>
                        {site.name}
                      </a>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </section>
  );
}

function isRealOf(member: Site, level: PositionLevel): boolean {
  return !member.isIllustrative && member.level === level;
}
