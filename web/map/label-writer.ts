import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { ParkProps } from './features/parks.ts';
import { parkLabels, siteLabels } from './features/record-labels.ts';
import { chooseLabels, type LabelCandidate } from './labels/choose-labels.ts';
import { labelFeatures } from './labels/label-features.ts';
import type { ScreenBox } from './labels/screen.ts';
import { PARKS } from './layers/parks.ts';
import type { MapSites } from './map-sites.ts';
import type { SourceStore } from './source-store.ts';
import { LABELS } from './style/sources.ts';
import type { StyleState } from './style/style-state.ts';

/** Names of the base map, and the points they may not cover. */
export type BaseLabels = { labels: readonly LabelCandidate[]; keepClear: readonly LngLat[] };

export type LabelWriter = {
  write(state: StyleState, base: BaseLabels, selected: string | null): void;
};

/** Writes the names for what is on the screen now; asked again whenever that may have changed. */
export function createLabelWriter(map: MapLibreMap, store: SourceStore, sites: MapSites): LabelWriter {
  let last = '';
  return {
    write({ config, texts, hidden }, base, selected) {
      const candidates = [
        ...(config.boundaries ? base.labels : []),
        ...(hidden.has('parks') ? [] : parkLabels(points<ParkProps>(store, PARKS), texts)),
        ...(hidden.has('sites') ? [] : siteLabels(sites.named(map.getZoom(), selected), texts.example)),
      ];
      const chosen = chooseLabels(candidates, viewOf(map), {
        focus: config.focus,
        scale: config.scale.text,
        selected,
        keepClear: base.keepClear,
        covered: controlsOn(map),
      });
      const data = labelFeatures(chosen);

      // Most moves change nothing: then the names stay as they are, without a flicker.
      const now = JSON.stringify(data.features.map(({ properties }) => properties));
      if (now === last) return;
      last = now;
      store.put(LABELS, data);
    },
  };
}

/** The buttons in the corner of the map, px of the map. */
function controlsOn(map: MapLibreMap): ScreenBox[] {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return [...map.getContainer().querySelectorAll('.maplibregl-ctrl-group')].map((group) => {
    const box = group.getBoundingClientRect();
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
  });
}

function viewOf(map: MapLibreMap) {
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { center: [lng, lat] as const, zoom: map.getZoom(), width, height };
}

function points<P>(store: SourceStore, source: string) {
  return store.get(source).features as GeoJSON.Feature<GeoJSON.Point, P>[]; // what setData has put there
}
