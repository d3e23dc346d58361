import { createSignal, For, Show } from 'solid-js';
import { chinaMinute } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { FilterChip } from '#ui/FilterChip.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import type { HomeData } from '../load/home.ts';
import { createMapView } from '../model/create-map-view.ts';
import { instantMs } from '../model/instants.ts';
import { usePage } from '../page-context.ts';
import { MapPane } from '../parts/MapPane.tsx';
import { RegionPicker } from '../parts/RegionPicker.tsx';
import { SiteItem } from '../parts/SiteItem.tsx';
import { type HomeView, paths, purposes } from '../paths.ts';

/** The list of a region: complete without script, the map beside it when asked for. */
export function HomePage(props: { data: HomeData }) {
  const { text } = usePage();
  const data = () => props.data;
  const view = () => data().view;
  const [query, setQuery] = createSignal(props.data.view.q);
  /** On the map → marked in the list; in the list → marked on the map. */
  const [hovered, setHovered] = createSignal<string | null>(null);
  const [pointed, setPointed] = createSignal<string | null>(null);
  const to = (change: Partial<HomeView>) => paths.home({ ...view(), cursor: null, ...change });
  const map = createMapView(view);
  const more = () => data().sites.nextCursor;
  return (
    <div class="home" data-map={map.open() ? '' : undefined}>
      <div class="home__list">
        <h1 class="home__title">{text.heading(data().region?.name ?? null)}</h1>
        <RegionPicker view={view()} region={data().region} below={data().below} />
        <SearchField
          label={text.search.label}
          placeholder={text.search.hint}
          value={query()}
          onInput={setQuery}
          action="/"
          onSubmit={(q) => location.assign(to({ q: q.trim() }))}
        />
        <nav class="home__filters" aria-label={text.purpose.label}>
          <For each={purposes}>
            {(purpose) => (
              <FilterChip label={text.purpose[purpose]} pressed={view().purpose === purpose} href={to({ purpose })} />
            )}
          </For>
          <LinkButton
            href={to({ map: !map.open(), cursor: view().cursor })}
            onClick={map.toggle}
            icon="map"
            size="small"
          >
            {map.open() ? text.view.list : text.view.map}
          </LinkButton>
        </nav>
        <section aria-labelledby="list-title">
          <div class="home__count">
            <h2 id="list-title">{text.list}</h2>
            <p class="note">
              {`${text.count(data().sites.items.length, more() !== null || view().cursor !== null)}，${text.asOf(chinaMinute(instantMs(data().sites.asOf)))}`}
            </p>
          </div>
          <Show when={data().sites.items.length > 0} fallback={<NothingHere data={data()} />}>
            <ul class="site-list" role="list">
              <For each={data().sites.items}>
                {(site) => <SiteItem site={site} selected={hovered() === site.id} onPoint={setPointed} />}
              </For>
            </ul>
          </Show>
          <p class="home__pages">
            <Show when={view().cursor !== null}>
              <LinkButton href={to({})}>{text.first}</LinkButton>
            </Show>
            <Show when={more()}>
              {(cursor) => <LinkButton href={to({ cursor: cursor() })}>{text.more}</LinkButton>}
            </Show>
          </p>
        </section>
        <Samples data={data()} toggleHref={to({ samples: !view().samples })} />
      </div>
      <Show when={map.open()}>
        <MapPane data={data()} hovered={pointed()} onHover={setHovered} />
      </Show>
    </div>
  );
}

function NothingHere(props: { data: HomeData }) {
  const { text } = usePage();
  const view = () => props.data.view;
  const parent = () => props.data.region?.ancestors.at(-1) ?? null;
  const searching = () => view().q !== '';
  return (
    <EmptyState
      title={searching() ? text.noneSearch(view().q) : text.none}
      detail={searching() ? text.noneSearchHelp : text.noneHelp}
      action={
        <p class="home__pages">
          <Show when={searching()}>
            <LinkButton href={paths.home({ ...view(), q: '', cursor: null })}>{text.search.clear}</LinkButton>
          </Show>
          <Show when={props.data.region !== null}>
            <LinkButton href={paths.home({ ...view(), region: parent()?.code ?? null, cursor: null })}>
              {text.wider(parent()?.name ?? text.allRegions)}
            </LinkButton>
          </Show>
        </p>
      }
    />
  );
}

/** Illustrative records: only on request, in their own group, without open state, phone or directions. */
function Samples(props: { data: HomeData; toggleHref: string }) {
  const { text } = usePage();
  return (
    <Show when={props.data.config.demoData}>
      <section class="samples" aria-label={text.samples.title}>
        <Show
          when={props.data.samples}
          fallback={
            <LinkButton href={props.toggleHref} variant="quiet" size="small">
              {text.samples.show}
            </LinkButton>
          }
        >
          {(samples) => (
            <>
              <h2>{text.samples.title}</h2>
              <p class="note">{text.samples.explain}</p>
              <Show when={samples().items.length > 0} fallback={<p>{text.samples.none}</p>}>
                <ul class="site-list" role="list">
                  <For each={samples().items}>{(site) => <SiteItem site={site} />}</For>
                </ul>
              </Show>
              <LinkButton href={props.toggleHref} variant="quiet" size="small">
                {text.samples.hide}
              </LinkButton>
            </>
          )}
        </Show>
      </section>
    </Show>
  );
}
