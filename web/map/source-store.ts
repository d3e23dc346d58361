import type { GeoJSONSource, Map as MapLibreMap, Source } from 'maplibre-gl';
import { sourceOf } from './style-access.ts';

export type SourceStore = {
  /** Puts features into a source, now or as soon as the style has it. */
  put(source: string, data: GeoJSON.FeatureCollection): void;
  get(source: string): GeoJSON.FeatureCollection;
  /** Fills sources that a change of style has just added. */
  refill(): void;
};

const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What comes as tiles is not handed over. */
function isFilled(source: Source): source is GeoJSONSource {
  return source.type === 'geojson';
}

/** Keeps what every source should show, so that it outlives changes of style. */
export function createSourceStore(map: MapLibreMap): SourceStore {
  const contents = new Map<string, GeoJSON.FeatureCollection>();
  const filled = new Map<string, GeoJSONSource>();
  const fill = (name: string, data: GeoJSON.FeatureCollection, always: boolean) => {
    const source = sourceOf(map, name);
    if (!source || !isFilled(source) || (!always && filled.get(name) === source)) return;
    filled.set(name, source);
    source.setData(data);
  };
  const refill = () => {
    for (const [name, data] of contents) fill(name, data, false);
  };
  map.on('style.load', refill);
  return {
    put(name, data) {
      contents.set(name, data);
      fill(name, data, true);
    },
    get: (name) => contents.get(name) ?? EMPTY,
    refill,
  };
}
