import { For, Show } from 'solid-js';
import type { HomeData } from '../load/home.ts';
import { chinaDateTime } from '../model/instants.ts';
import { groupByCounty } from '../model/site-groups.ts';
import { dataLang, usePage } from '../page-context.ts';
import { SiteItem } from './SiteItem.tsx';

/** How many there are, and of which minute the open states are. */
export function ListHead(props: { data: HomeData }) {
  const { text } = usePage();
  const { sites, view } = props.data;
  const { date, time } = chinaDateTime(sites.asOf);
  const counted = view.q === '' ? text.count : text.countFound;
  return (
    <div class="home__count">
      <h2 id="list-title" tabindex="-1">
        {text.list}
      </h2>
      <p class="note">
        {counted(sites.items.length, sites.nextCursor !== null || view.cursor !== null)}
        {' · '}
        <time datetime={sites.asOf}>{text.asOf(date, time)}</time>
      </p>
    </div>
  );
}

/** By county where the list spans several, so that no item has to repeat where it is. */
export function ListGroups(props: { data: HomeData }) {
  const { language } = usePage();
  const { region, sites, view } = props.data;
  const groups = groupByCounty(sites.items, region, chinaDateTime(sites.asOf).date);
  const single = groups.length === 1;
  const wanted = [...view.facilities, ...view.functions];
  return (
    <For each={groups}>
      {(group) => (
        <>
          <Show when={!single}>
            <h3 class="home__group" lang={dataLang(language)}>
              {group.name}
            </h3>
          </Show>
          <ul class="site-list" role="list">
            <For each={group.sites}>
              {(site) => <SiteItem site={site} heading={single ? 'h3' : 'h4'} wanted={wanted} />}
            </For>
          </ul>
        </>
      )}
    </For>
  );
}
