import { createMemo, For, Show } from 'solid-js';
import { isWithinRegion } from '#core/codes/region-code.ts';
import type { RegionNode } from '#core/schemas/region.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useLeader } from '../context.ts';
import { createLoad } from '../create-load.ts';
import { useData } from '../data.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import { type Place, printView, viewAt } from '../paths.ts';

/** The way down: regions directly below, those with records first, and the parks of the place. */
export function Below() {
  const { api, text, view } = useLeader();
  const { place, records } = useData();
  const tree = createLoad(
    () => rootOf(view().place),
    async (root, signal) => {
      if (root !== 'home') {
        const { items } = await api.get('/api/regions/tree', { query: { root, depth: 1 }, signal });
        return items[0]?.code === root ? items[0].children : items;
      }
      const answers = await Promise.all(
        HOME_PROVINCES.map((code) => api.get('/api/regions/tree', { query: { root: code, depth: 1 }, signal })),
      );
      return answers.flatMap(({ items }) => items.filter(({ code }) => isHome(code)));
    },
  );

  const nodes = () => (tree.stale() ? [] : (tree.data() ?? []));
  const hasRecords = (node: RegionNode) =>
    node.sites.registered > 0 || (view().samples && node.sites.illustrative > 0) || parksIn(node.code) > 0;
  const parks = createMemo(() => records.parks.data()?.items ?? []);
  const parksIn = (code: string) => parks().filter((park) => isWithinRegion(park.regionCode, code)).length;
  const filled = createMemo(() => nodes().filter(hasRecords));
  const empty = createMemo(() => nodes().filter((node) => !hasRecords(node)));
  const parksShown = () => {
    const level = place.data()?.level;
    return level === 'CITY' || level === 'COUNTY' || level === 'PARK' || level === 'TOWN' ? parks() : [];
  };
  const title = () => {
    const level = place.data()?.level;
    if (level === 'HOME' || level === 'PROVINCE' || level === 'CITY') return text.overview.below[level];
    return text.overview.below.COUNTY;
  };

  return (
    <Show when={nodes().length > 0 || parksShown().length > 0}>
      <nav class="below" aria-label={title()}>
        <Show when={filled().length > 0}>
          <ul class="below__list" role="list">
            <For each={filled()}>
              {(node) => (
                <PlaceLink
                  place={{ kind: 'region', code: node.code }}
                  name={node.name}
                  detail={
                    view().samples && node.sites.illustrative > 0
                      ? text.overview.sitesWithSamples(node.sites.registered, node.sites.illustrative)
                      : text.overview.sites(node.sites.registered)
                  }
                />
              )}
            </For>
          </ul>
        </Show>
        <Show when={parksShown().length > 0}>
          <h2 class="below__title">
            {place.data()?.level === 'PARK' ? text.overview.below.PARK : text.overview.parksHere}
          </h2>
          <ul class="below__list" role="list">
            <For each={parksShown()}>
              {(park) => (
                <PlaceLink
                  place={{ kind: 'park', id: park.id }}
                  name={park.shortName}
                  detail={park.isIllustrative ? text.layers.sample : text.overview.sites(park.sites.registered)}
                />
              )}
            </For>
          </ul>
        </Show>
        <Show when={empty().length > 0}>
          <Disclosure summary={text.overview.othersEmpty(empty().length)}>
            <ul class="below__list" role="list">
              <For each={empty()}>
                {(node) => <PlaceLink place={{ kind: 'region', code: node.code }} name={node.name} />}
              </For>
            </ul>
          </Disclosure>
        </Show>
      </nav>
    </Show>
  );

  function PlaceLink(link: { place: Place; name: string; detail?: string }) {
    return (
      <li>
        <a class="below__link" href={printView(viewAt(view(), link.place))}>
          {link.name}
          <Show when={link.detail}>
            <span class="below__detail">{link.detail}</span>
          </Show>
        </a>
      </li>
    );
  }
}

/** What the tree of regions is asked for; counties and parks have nothing below that the map draws. */
function rootOf(place: Place): string | null {
  if (place.kind === 'home') return 'home';
  return place.kind === 'region' && place.code.length === 6 ? place.code : null;
}

function isHome(code: string): boolean {
  return (HOME_PROVINCES as readonly string[]).includes(code);
}
