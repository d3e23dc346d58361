import type { Map as MapLibreMap } from 'maplibre-gl';
import type { HitKind } from './events.ts';
import { collection, type RecordProps } from './features/collection.ts';
import type { PairingProps } from './features/pairings.ts';
import { isBelow, MOST_PARTNERS, type NameAt, namedWith, partnersOf } from './features/partners.ts';
import { nameOnMap } from './features/record-labels.ts';
import { kindOfRecord } from './hit-kinds.ts';
import type { Hit } from './hit-test.ts';
import { CHAIN_ENDS } from './layers/chains.ts';
import { CONTACTS } from './layers/contact-points.ts';
import { GAPS } from './layers/gaps.ts';
import { HOVER_NAME } from './layers/hover-name.ts';
import { ORGANISATIONS } from './layers/organisations.ts';
import { PAIRING_ENDS, PAIRINGS } from './layers/pairings.ts';
import { PARKS } from './layers/parks.ts';
import { ENTERPRISES, VILLAGES } from './layers/small-marks.ts';
import type { MapSites } from './map-sites.ts';
import type { RecordStates } from './record-states.ts';
import { createRegionHover } from './region-hover.ts';
import type { SourceStore } from './source-store.ts';

export type HoverOptions = {
  loaded: () => readonly string[];
  example: string;
  told?: (id: string | null, kind: HitKind | null) => void;
};

export type Hover = {
  /** From the pointer on the map; tells the page. */
  at(hit: Hit | null): void;
  /** From the list beside the map; the page knows already. */
  records(ids: readonly string[]): void;
  /** Names the chosen record, whatever is pointed at; asked again when the records of the map have changed. */
  choose(id: string | null): void;
};

const POINT_SOURCES = [PARKS, ORGANISATIONS, ENTERPRISES, VILLAGES, PAIRING_ENDS, CHAIN_ENDS, CONTACTS, GAPS];

function nameFeature({ text, at }: NameAt, below: boolean) {
  return {
    type: 'Feature',
    properties: { text, below },
    geometry: { type: 'Point', coordinates: [...at] },
  } satisfies GeoJSON.Feature;
}

/** Marks and names what is pointed at, names what is chosen, and with a party of pairings its partners. */
export function createHover(
  map: MapLibreMap,
  store: SourceStore,
  states: RecordStates,
  sites: MapSites,
  options: HoverOptions,
): Hover {
  const region = createRegionHover(map, store, options.loaded);
  let last = '';

  let pointed: readonly NameAt[] = [];
  let chosen: readonly NameAt[] = [];
  let written = '[]';

  const write = () => {
    const all = [...pointed, ...chosen.filter(({ text }) => !pointed.some((name) => name.text === text))];
    const features = all.map((name) => nameFeature(name, isBelow(name, all)));
    const now = JSON.stringify(features);
    if (now === written) return;
    written = now;
    store.put(HOVER_NAME, collection(features));
  };

  const show = (name: string | null, at: readonly number[] | null, others: readonly NameAt[] = []) => {
    pointed = [...(name !== null && at !== null ? [{ text: name, at }] : []), ...others];
    write();
  };

  const lines = () => store.get(PAIRINGS).features as GeoJSON.Feature<GeoJSON.LineString, PairingProps>[]; // as data-layers.ts puts them

  const find = (id: string): GeoJSON.Feature<GeoJSON.Point, RecordProps> | null => {
    if (kindOfRecord(id) === 'site') return sites.some([id])[0] ?? null;
    for (const source of POINT_SOURCES) {
      const features = store.get(source).features as GeoJSON.Feature<GeoJSON.Point, RecordProps>[]; // as data-layers.ts puts them
      const found = features.find(({ properties }) => properties.id === id);
      if (found) return found;
    }
    return null;
  };

  const mark = (ids: readonly string[]) => {
    if (ids.join() === last) return false;
    last = ids.join();
    states.only('hover', ids);
    return true;
  };

  const nameOf = (id: string): NameAt[] => {
    const found = find(id);
    if (found === null) return [];
    const { name, illustrative } = found.properties;
    return [{ text: nameOnMap(name, illustrative, options.example), at: found.geometry.coordinates }];
  };

  return {
    at(hit) {
      region.set(hit?.what === 'region' ? hit.id : null);
      const record = hit?.what === 'record' ? hit : null;
      if (hit?.what === 'bundle') {
        mark([]);
        return show([hit.name, String(hit.count)].filter(Boolean).join(' '), hit.at);
      }
      if (!mark(record === null ? [] : [record.id])) return record === null ? show(null, null) : undefined;
      show(
        record && nameOnMap(record.name, record.illustrative, options.example),
        record?.at ?? null,
        record ? partnersOf(record.id, lines()).flatMap(nameOf) : [],
      );
      options.told?.(record?.id ?? null, record?.kind ?? null);
    },
    records(ids) {
      if (!mark(ids)) return;
      const places = ids.slice(0, MOST_PARTNERS).flatMap(nameOf);
      const [only, ...more] = ids;
      const partners = only === undefined || more.length > 0 ? [] : partnersOf(only, lines());
      show(null, null, [...places, ...partners.flatMap(nameOf)]);
    },
    choose(id) {
      chosen = id === null ? [] : namedWith(id, lines()).flatMap(nameOf);
      write();
    },
  };
}
