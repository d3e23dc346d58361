import { For, Show } from 'solid-js';
import type { RegionNode } from '#core/schemas/region.ts';
import type { SiteMapData } from '../load/site-map.ts';
import { dataLang, usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

/** 网站地图: every page a visitor can reach, as one list of links. */
export function SiteMapPage(props: { data: SiteMapData }) {
  const { language, text } = usePage();
  return (
    <div class="site-map">
      <h1>{text.siteMap.title}</h1>
      <section>
        <h2>{text.siteMap.entries}</h2>
        <ul>
          <li>
            <a href={paths.home()}>{text.siteMap.resident}</a>
          </li>
          <li>
            <a href={paths.leader()}>{text.siteMap.leader}</a>
          </li>
          <li>
            <a href={paths.staff()}>{text.siteMap.staff}</a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{text.voice.links.label}</h2>
        <ul>
          <Show when={props.data.config.hazard}>
            <li>
              <a href={paths.report()}>{text.voice.report.title}</a>
            </li>
          </Show>
          <li>
            <a href={paths.tickets()}>{text.voice.tickets.title}</a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{text.siteMap.regions}</h2>
        <RegionLinks nodes={props.data.regions} />
      </section>
      <section>
        <h2>{text.siteMap.sites}</h2>
        <ul>
          <For each={props.data.sites}>
            {(site) => (
              <li lang={dataLang(language)}>
                <a href={paths.site(site.id)}>{site.name}</a>
                <span class="note">{` ${site.regionName}`}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section>
        <h2>{text.siteMap.developer}</h2>
        <ul>
          <li>
            <a href={paths.apiDocs()}>{text.siteMap.docs}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}

function RegionLinks(props: { nodes: readonly RegionNode[] }) {
  const { language, text } = usePage();
  return (
    <ul>
      <For each={props.nodes}>
        {(node) => (
          <li>
            <a href={paths.home({ region: node.code })} lang={dataLang(language)}>
              {node.name}
            </a>
            <span class="note">{` ${text.regionCount(node.sites.registered)}`}</span>
            <Show when={node.children.length > 0}>
              <RegionLinks nodes={node.children} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
