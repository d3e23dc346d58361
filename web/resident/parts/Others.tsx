import { For, Show } from 'solid-js';
import type { RegionDetail } from '#core/schemas/region.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { Neighbours } from '../load/neighbours.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';
import { SiteItem } from './SiteItem.tsx';
import { WithNames } from './WithNames.tsx';

/** The places around one, and the way to all of its region. */
export function Others(props: { others: Neighbours; region: RegionDetail | null; title?: string }) {
  const { text } = usePage();
  return (
    <Show when={props.others.items.length > 0}>
      <section class="site-page__others">
        <h2>{props.title ?? text.others[props.others.by]}</h2>
        <ul class="site-list" role="list">
          <For each={props.others.items}>{(other) => <SiteItem site={other} heading="h3" />}</For>
        </ul>
        <LinkButton href={paths.home({ region: props.region?.code ?? null })}>
          <WithNames text={text.back(props.region?.name ?? text.allRegions)} />
        </LinkButton>
      </section>
    </Show>
  );
}
