import type { Map as MapLibreMap } from 'maplibre-gl';
import type { HitKind } from './events.ts';
import { collection, type RecordProps } from './features/collection.ts';
import { nameOnMap } from './features/record-labels.ts';
import type { Hit } from './hit-test.ts';
import { HOVER_NAME } from './layers/hover-name.ts';
import { PAIRING_ENDS } from './layers/pairings.ts';
import { PARKS } from './layers/parks.ts';
import { SITES } from './layers/sites.ts';
import { ENTERPRISES, VILLAGES } from './layers/small-marks.ts';
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
  record(id: string | null, kind: HitKind | null): void;
};

const POINT_SOURCES = [SITES, PARKS, ENTERPRISES, VILLAGES, PAIRING_ENDS];

/** Marks and names what is pointed at. */
export function createHover(map: MapLibreMap, store: SourceStore, states: RecordStates, options: HoverOptions): Hover {
  const region = createRegionHover(map, options.loaded);
  let last: string | null = null;

  const show = (name: string | null, at: readonly number[] | null) => {
    const feature: GeoJSON.Feature<GeoJSON.Point, { text: string }> | null =
      name !== null && at !== null
        ? { type: 'Feature', properties: { text: name }, geometry: { type: 'Point', coordinates: [...at] } }
        : null;
    store.put(HOVER_NAME, collection(feature ? [feature] : []));
  };

  const find = (id: string) => {
    for (const source of POINT_SOURCES) {
      const features = store.get(source).features as GeoJSON.Feature<GeoJSON.Point, RecordProps>[]; // as data-layers.ts puts them
      const found = features.find(({ properties }) => properties.id === id);
      if (found) return found;
    }
    return null;
  };

  const mark = (id: string | null) => {
    if (id === last) return false;
    last = id;
    states.only('hover', id === null ? [] : [id]);
    return true;
  };

  return {
    at(hit) {
      region.set(hit?.what === 'region' ? hit.id : null);
      const record = hit?.what === 'record' ? hit : null;
      if (!mark(record?.id ?? null)) return;
      show(record && nameOnMap(record.name, record.illustrative, options.example), record?.at ?? null);
      options.told?.(record?.id ?? null, record?.kind ?? null);
    },
    record(id) {
      if (!mark(id)) return;
      const found = id === null ? null : find(id);
      show(
        found && nameOnMap(found.properties.name, found.properties.illustrative, options.example),
        found?.geometry.coordinates ?? null,
      );
    },
  };
}
