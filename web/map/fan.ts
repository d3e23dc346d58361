import type { Map as MapLibreMap } from 'maplibre-gl';
import { fanOffsets } from './fan-offsets.ts';
import { collection } from './features/collection.ts';
import type { SiteProps } from './features/sites.ts';
import { FAN, FAN_LEGS } from './layers/fan.ts';
import { SITES } from './layers/sites.ts';
import type { MapSites } from './map-sites.ts';
import type { RecordStates } from './record-states.ts';
import type { SourceStore } from './source-store.ts';

export type Fan = {
  /** Spreads the sites around their common spot; the same ids again fold them. */
  open(ids: readonly string[], scale: number): void;
  close(): void;
};

/** Fan-out of sites that share a spot. It folds when the zoom changes, because its offsets are px of the screen. */
export function createFan(map: MapLibreMap, store: SourceStore, states: RecordStates, sites: MapSites): Fan {
  let shown: readonly string[] = [];

  const close = () => {
    if (shown.length === 0) return;
    shown = [];
    store.put(FAN, collection([]));
    store.put(FAN_LEGS, collection([]));
    states.index(FAN, []);
    states.only('fanned', [], SITES);
  };
  map.on('zoomstart', close);

  return {
    close,
    open(ids, scale) {
      const again = ids.join() === shown.join();
      close();
      if (again) return;
      const members = sites.some(ids);
      const [first] = members;
      if (!first) return;
      shown = ids;
      const middle = map.project(lngLatOf(first));
      const offsets = fanOffsets(members.length, scale);
      const spread = members.map((member, index) => {
        const { x, y } = offsets[index] ?? { x: 0, y: 0 };
        const coordinates = map.unproject([middle.x + x, middle.y + y]).toArray();
        const feature: GeoJSON.Feature<GeoJSON.Point, SiteProps> = {
          type: 'Feature',
          properties: { ...member.properties, stack: 0 },
          geometry: { type: 'Point', coordinates },
        };
        return feature;
      });
      store.put(FAN, collection(spread));
      store.put(FAN_LEGS, collection(spread.map((feature, index) => leg(members[index] ?? first, feature))));
      states.index(
        FAN,
        ids.map((id) => [id, id]),
      );
      states.restore();
      states.only('fanned', ids, SITES);
    },
  };
}

type Member = GeoJSON.Feature<GeoJSON.Point>;

function lngLatOf({ geometry }: Member): [number, number] {
  return [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0];
}

function leg(from: Member, to: Member): GeoJSON.Feature<GeoJSON.LineString, null> {
  return {
    type: 'Feature',
    properties: null,
    geometry: { type: 'LineString', coordinates: [lngLatOf(from), lngLatOf(to)] },
  };
}
