import { Show } from 'solid-js';
import type { RegionNode } from '#core/schemas/region.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import type { LeaderText } from '../text/zh.ts';
import { PlaceLinks } from './PlaceLinks.tsx';

/** The way down to the regions that hold something; `of`: the place by name, where two are spoken of. */
export function RegionsBelow(props: { nodes: readonly RegionNode[]; of?: string }) {
  const { text, view } = useLeader();
  const { place } = useData();
  const title = () => {
    const level = place.data()?.level;
    return text.overview.below[level === 'HOME' || level === 'PROVINCE' ? level : 'CITY'];
  };
  const detail = ({ sites }: RegionNode) =>
    view().samples && sites.illustrative > 0
      ? text.overview.sitesWithSamples(sites.registered, sites.illustrative)
      : text.overview.sites(sites.registered);
  return (
    <Show when={props.nodes.length > 0}>
      <nav aria-label={named(text, title(), props.of)}>
        <PlaceLinks
          links={props.nodes.map((node) => ({
            place: { kind: 'region', code: node.code },
            name: node.name,
            detail: detail(node),
          }))}
        />
      </nav>
    </Show>
  );
}

/** Regions without a record: reachable, out of the way, and counted so that the gap is seen. */
export function EmptyRegions(props: { nodes: readonly RegionNode[] }) {
  const { text } = useLeader();
  return (
    <Show when={props.nodes.length > 0}>
      <Disclosure summary={text.overview.othersEmpty(props.nodes.length)}>
        <PlaceLinks
          links={props.nodes.map((node) => ({ place: { kind: 'region', code: node.code }, name: node.name }))}
        />
      </Disclosure>
    </Show>
  );
}

/** Grids of a county or park that are on the map. */
export function GridsHere() {
  const { text, view } = useLeader();
  const { place, records } = useData();
  const grids = () => {
    const level = place.data()?.level;
    const isHere = (level === 'COUNTY' || level === 'PARK') && !records.grids.stale();
    const all = isHere ? (records.grids.data()?.items ?? []) : [];
    return all.filter(({ isIllustrative }) => view().samples || !isIllustrative);
  };
  const title = text.layers.names.grids;
  return (
    <Show when={grids().length > 0}>
      <nav aria-label={title}>
        <h2 class="overview__title">{title}</h2>
        <PlaceLinks
          links={grids().map((grid) => ({
            place: { kind: 'grid', id: grid.id },
            name: grid.name,
            ...(grid.isIllustrative ? { detail: text.layers.sample } : {}),
          }))}
        />
      </nav>
    </Show>
  );
}

/** Parks of a city or county, or inside a park; wider places have too many for a row and list them in a table. */
export function ParksHere(props: { of?: string }) {
  const { text } = useLeader();
  const { place, records } = useData();
  const level = () => place.data()?.level;
  const parks = () => {
    const isWide = level() === 'HOME' || level() === 'PROVINCE';
    const all = isWide || records.parks.stale() ? [] : (records.parks.data()?.items ?? []);
    return [...all].sort((a, b) => Number(a.isIllustrative) - Number(b.isIllustrative));
  };
  const title = () => (level() === 'PARK' ? text.overview.below.PARK : text.overview.parksHere);
  return (
    <Show when={parks().length > 0}>
      <nav aria-label={named(text, title(), props.of)}>
        <Show when={props.of === undefined}>
          <h2 class="overview__title">{title()}</h2>
        </Show>
        <PlaceLinks
          links={parks().map((park) => ({
            place: { kind: 'park', id: park.id },
            name: park.shortName,
            detail: park.isIllustrative ? text.layers.sample : text.overview.sites(park.sites.registered),
          }))}
        />
      </nav>
    </Show>
  );
}

/** Two navigations of one page are told apart by their place. */
function named(text: LeaderText, title: string, of: string | undefined): string {
  return of === undefined ? title : text.compare.belowWhat(of, title);
}
