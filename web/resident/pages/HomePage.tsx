import { For, Show } from 'solid-js';
import { FilterChip } from '#ui/FilterChip.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { HomeData } from '../load/home.ts';
import { chinaDateTime } from '../model/instants.ts';
import { groupByCounty } from '../model/site-groups.ts';
import { dataLang, usePage } from '../page-context.ts';
import { MapPane } from '../parts/MapPane.tsx';
import { NearPlace } from '../parts/NearPlace.tsx';
import { NearSwitch } from '../parts/NearSwitch.tsx';
import { NothingHere } from '../parts/NothingHere.tsx';
import { RegionPicker } from '../parts/RegionPicker.tsx';
import { Samples } from '../parts/Samples.tsx';
import { SearchForm } from '../parts/SearchForm.tsx';
import { SiteItem } from '../parts/SiteItem.tsx';
import { type HomeView, paths, purposes } from '../paths.ts';

/** The list of a region: complete without script, the map beside it when asked for. */
export function HomePage(props: { data: HomeData }) {
  const { text } = usePage();
  const data = () => props.data;
  const view = () => data().view;
  const to = (change: Partial<HomeView>) => paths.home({ ...view(), site: null, cursor: null, ...change });
  return (
    <div class="home" data-map={view().map ? '' : undefined}>
      <RegionPicker view={view()} region={data().region} choices={data().choices} />
      <div class="home__find">
        <Show when={data().unknownRegion}>
          <p role="note">{text.noSuchRegion}</p>
        </Show>
        <SearchForm view={view()} />
        <Places data={data()} />
        <div class="home__filters">
          <nav class="home__purposes" aria-label={text.purpose.label}>
            <For each={purposes}>
              {(purpose) => (
                <FilterChip label={text.purpose[purpose]} pressed={view().purpose === purpose} href={to({ purpose })} />
              )}
            </For>
          </nav>
          <div class="home__views">
            <NearSwitch view={view()} />
            <LinkButton
              class="map-switch"
              href={to({ map: !view().map, cursor: view().cursor })}
              icon="map"
              size="small"
              aria-controls="map"
            >
              <span class="map-switch__open">{text.view.map}</span>
              <span class="map-switch__close">{text.view.list}</span>
            </LinkButton>
          </div>
        </div>
        <NearPlace view={view()} />
      </div>
      <MapPane
        open={view().map}
        config={data().config}
        asOf={data().sites.asOf}
        includesIllustrative={data().samples !== null}
      />
      <section class="home__list" aria-labelledby="list-title">
        <ListHead data={data()} />
        <Show when={data().sites.items.length > 0} fallback={<NothingHere data={data()} />}>
          <Groups data={data()} />
        </Show>
        <Show when={view().cursor !== null || data().sites.nextCursor !== null}>
          <p class="actions">
            <Show when={view().cursor !== null}>
              <LinkButton href={to({})}>{text.first}</LinkButton>
            </Show>
            <Show when={data().sites.nextCursor}>
              {(cursor) => <LinkButton href={to({ cursor: cursor() })}>{text.more}</LinkButton>}
            </Show>
          </p>
        </Show>
        <Samples data={data()} toggleHref={to({ samples: !view().samples })} />
      </section>
    </div>
  );
}

/** How many there are, and of which minute the open states are. */
function ListHead(props: { data: HomeData }) {
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
function Groups(props: { data: HomeData }) {
  const { language } = usePage();
  const { region, sites } = props.data;
  const groups = groupByCounty(sites.items, region, chinaDateTime(sites.asOf).date);
  const single = groups.length === 1;
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
            <For each={group.sites}>{(site) => <SiteItem site={site} heading={single ? 'h3' : 'h4'} />}</For>
          </ul>
        </>
      )}
    </For>
  );
}

/** Regions that have the words of the search in their name. */
function Places(props: { data: HomeData }) {
  const { language, text } = usePage();
  const view = () => props.data.view;
  return (
    <Show when={props.data.places.length > 0}>
      <div class="home__places">
        <p class="note">{text.search.places}</p>
        <ul role="list">
          <For each={props.data.places}>
            {(place) => (
              <li>
                <a href={paths.home({ ...view(), region: place.id, q: '', site: null, cursor: null })}>
                  <span lang={dataLang(language)}>{place.title}</span>
                </a>{' '}
                <span class="note" lang={dataLang(language)}>
                  {whereOf(place.subtitle)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** `山西省晋中市 · 县级` without its level, which a resident does not ask for. */
function whereOf(subtitle: string): string {
  return subtitle.split(' · ')[0] ?? subtitle;
}
