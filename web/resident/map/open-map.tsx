import { render } from 'solid-js/web';
import type { Site } from '#core/schemas/site.ts';
import { type AtlasMap, createAtlasMap } from '#map/atlas-map.ts';
import { streetBaseOf } from '#map/street-base.ts';
import type { MapPlace } from '../browser/map-switch.ts';
import type { OpenLines } from '../browser/open-lines.ts';
import type { BrowserData, MapData } from '../browser-data.ts';
import type { Words } from '../language.ts';
import { openFacts } from '../model/open-line.ts';
import { mapState, paths } from '../paths.ts';
import { linkList } from './link-list.ts';
import { MapCard } from './MapCard.tsx';

/** Close enough to tell neighbours apart, far enough to see which county one is in. */
const SITE_ZOOM = 11;
/** A schematic point says no more than the county. */
const COUNTY_ZOOM = 10;

/** What a map is made from. */
export interface MapParts {
  readonly place: MapPlace;
  readonly data: BrowserData;
  readonly of: MapData;
  readonly lines: OpenLines;
  readonly words: Words;
  readonly sites: readonly Site[];
}

/** Draws the map of a list into its place and ties the two together. Throws where the map cannot be drawn. */
export async function openMap({ place, data, of, lines, words, sites }: MapParts): Promise<void> {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const list = linkList({ hover: (id) => map.hover(id) });
  let disposeCard: (() => void) | undefined;

  const choose = (id: string | null) => {
    const site = id === null ? undefined : byId.get(id);
    map.select(site?.id ?? null);
    list.select(site?.id ?? null);
    history.replaceState(history.state, '', paths.home({ ...of.view, map: true, site: site?.id ?? null }));
    disposeCard?.();
    disposeCard = undefined;
    if (!site) return;
    lines.add(site.id, openFacts(site));
    disposeCard = render(
      () => <MapCard site={site} data={data} words={words} onClose={() => choose(null)} />,
      place.card,
    );
  };

  const map: AtlasMap = createAtlasMap(place.canvas, {
    label: words.page.map.label,
    language: data.language,
    cooperative: true,
    config: {
      boundaries: of.boundaries,
      focus: of.view.region === null ? [] : [of.view.region.slice(0, 6)],
      streetBase: streetBaseOf(of.streetBase),
    },
    events: {
      onReady: () => place.say(null),
      onRestored: () => place.say(null),
      onProblem: ({ kind }) => {
        if (kind === 'context-lost') place.say('contextLost');
      },
      onHover: (id, kind) => list.hover(kind === 'site' ? id : null),
      onSelect: (id, kind) => choose(kind === 'site' ? id : null),
      onMiss: () => choose(null),
    },
  });
  map.setData('sites', sites);
  const chosen = byId.get(mapState(new URLSearchParams(location.search)).site ?? '');
  if (chosen) choose(chosen.id);
  if (chosen?.point) {
    const { lat, lng, schematic } = chosen.point;
    map.flyTo({ center: [lng, lat], zoom: schematic ? COUNTY_ZOOM : SITE_ZOOM });
  } else await showAll(map, of, sites);
}

/** The chosen region, or what there is on the map where no region is chosen or none may be drawn. */
async function showAll(map: AtlasMap, { boundaries, view }: MapData, sites: readonly Site[]): Promise<void> {
  if (view.region !== null && boundaries && (await map.fitRegion(view.region))) return;
  const box = boxAround(sites);
  if (box !== null) await map.fitRegion(box, { maxZoom: SITE_ZOOM });
}

/** [west, south, east, north] around the points, with a margin so that no mark touches the edge; null without points. */
function boxAround(sites: readonly Site[]): [number, number, number, number] | null {
  const points = sites.flatMap((site) => (site.point === null ? [] : [site.point]));
  if (points.length === 0) return null;
  const lngs = points.map((point) => point.lng);
  const lats = points.map((point) => point.lat);
  const margin = 0.05;
  return [
    Math.min(...lngs) - margin,
    Math.min(...lats) - margin,
    Math.max(...lngs) + margin,
    Math.max(...lats) + margin,
  ];
}
