import { createMemo, For, type JSX, Show } from 'solid-js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { chinaDateTime } from '../model/instants.ts';
import { dataLang, usePage } from '../page-context.ts';
import { SiteItem } from '../parts/SiteItem.tsx';
import type { HomeView } from '../paths.ts';
import { changedHome, paths } from '../paths.ts';
import type { Arranged, NearRow } from './arrange.ts';
import { accuracyWords, awayWords, kmWords } from './away-words.ts';
import type { Here } from './here.ts';
import { Ways } from './NearPanel.tsx';
import { isInexact, type Position } from './position.ts';

export type NearListProps = {
  arranged: Arranged;
  here: Here;
  /** ms UTC of the order. */
  now: number;
  view: HomeView;
  /** Name of the chosen region, which this list does not keep to. */
  region: string | null;
};

/** The list by distance, of the same rows as the list by region that it stands in place of. */
export function NearList(props: NearListProps) {
  const { language, text } = usePage();
  const near = text.near;
  const count = () => props.arranged.exact.length + props.arranged.imprecise.length;
  const asOf = () => chinaDateTime(new Date(props.now).toISOString());
  return (
    <>
      <div class="home__count">
        <h2 id="near-title" tabindex="-1">
          {near.title}
        </h2>
        <p class="note">
          {near.count(count())}
          {' · '}
          <time datetime={new Date(props.now).toISOString()}>{text.asOf(asOf().date, asOf().time)}</time>
        </p>
      </div>
      <Show when={props.region}>
        {(region) => (
          <p class="note near-list__note">
            {near.everywhere(region())}{' '}
            <a href={changedHome(location.search, { sort: null })} data-by-region="">
              {near.onlyRegion(region())}
            </a>
          </p>
        )}
      </Show>
      <Show when={isInexact(props.here.position)}>
        <div class="near__box near-list__note" role="note">
          <p>{near.inexact(accuracyWords(props.here.position, text))}</p>
          <Ways />
        </div>
      </Show>
      <Show when={props.arranged.far}>
        <div class="near__box near-list__note" role="note">
          <p lang={dataLang(language)}>{farWords(props.arranged.exact[0], near, text)}</p>
          <Ways />
        </div>
      </Show>
      <Show when={props.here.withinM}>
        {(metres) => <p class="note near-list__note">{near.lookedWithin(kmWords(metres(), text))}</p>}
      </Show>
      <Show when={count() > 0} fallback={<Nothing view={props.view} />}>
        <Rows rows={props.arranged.exact} position={props.here.position} heading="h3" />
        <Show when={props.arranged.imprecise.length > 0}>
          <h3 class="home__group">{near.impreciseTitle}</h3>
          <p class="note near-list__note">{near.impreciseNote}</p>
          <Rows rows={props.arranged.imprecise} position={props.here.position} heading="h4" />
        </Show>
        <p class="note near-list__note">
          <Show when={props.arranged.exact.length > 0 && !isInexact(props.here.position)}>{near.assumption}</Show>{' '}
          <Show when={props.arranged.more}>{near.more}</Show>
        </p>
      </Show>
    </>
  );
}

type Text = ReturnType<typeof usePage>['text'];

function farWords(nearest: NearRow | undefined, near: Text['near'], text: Text): string {
  return nearest === undefined ? near.farUnknown : near.far(nearest.site.regionName, kmWords(nearest.distanceM, text));
}

/** A row keeps its elements while its place stays in the list, whatever the order. */
function Rows(props: { rows: readonly NearRow[]; position: Position; heading: 'h3' | 'h4' }): JSX.Element {
  const { text } = usePage();
  const sites = () => props.rows.map(({ site }) => site);
  const byId = createMemo(() => new Map(props.rows.map((row) => [row.id, row])));
  const away = (id: string) => {
    const row = byId().get(id);
    return row && awayWords(row, props.position, text);
  };
  return (
    <Show when={props.rows.length > 0}>
      <ul class="site-list" role="list">
        <For each={sites()}>
          {(site) => <SiteItem site={site} heading={props.heading} away={away(site.id)} acrossRegions />}
        </For>
      </ul>
    </Show>
  );
}

/** Nothing meets the filters: the ways on. */
function Nothing(props: { view: HomeView }): JSX.Element {
  const { text } = usePage();
  const near = text.near;
  const open = () => props.view.open;
  const all = () => paths.home({ region: props.view.region, near: true, map: props.view.map });
  return (
    <EmptyState
      title={open() ? near.noneOpen : near.none}
      detail={open() ? near.noneOpenHelp : near.noneHelp}
      action={
        <div>
          <p class="actions">
            <LinkButton href={all()}>{near.showAll}</LinkButton>
          </p>
          <Ways />
        </div>
      }
    />
  );
}
