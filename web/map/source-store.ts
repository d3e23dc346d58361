import type { GeoJSONSource, Map as MapLibreMap, Source } from 'maplibre-gl';
import { soon } from './soon.ts';
import { sourceOf } from './style-access.ts';

export type SourceStore = {
  /** Puts features into a source, now or as soon as the style has it. */
  put(source: string, data: GeoJSON.FeatureCollection): void;
  get(source: string): GeoJSON.FeatureCollection;
  /** Fills sources that a change of style has just added. */
  refill(): void;
};

/** `holds`: whether a source has anything to show. */
export type FilledStore = SourceStore & { holds(source: string): boolean };

const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What comes as tiles is not handed over. */
function isFilled(source: Source): source is GeoJSONSource {
  return source.type === 'geojson';
}

/**
 * Keeps what every source should show, so that it outlives changes of style. `changed`: sources that held nothing hold
 * something, or the other way round; told once for all that are filled in one go.
 */
export function createSourceStore(map: MapLibreMap, changed: () => void): FilledStore {
  const contents = new Map<string, GeoJSON.FeatureCollection>();
  const filled = new Map<string, GeoJSONSource>();
  const get = (name: string) => contents.get(name) ?? EMPTY;
  const holds = (name: string) => get(name).features.length > 0;
  const fill = (name: string, data: GeoJSON.FeatureCollection, always: boolean) => {
    const source = sourceOf(map, name);
    if (!source || !isFilled(source) || (!always && filled.get(name) === source)) return;
    filled.set(name, source);
    source.setData(data);
  };
  const tell = soon(changed);
  const refill = () => {
    for (const [name, data] of contents) fill(name, data, false);
  };
  map.on('style.load', refill);
  return {
    put(name, data) {
      const held = holds(name);
      if (!held && data.features.length === 0) return;
      contents.set(name, data);
      fill(name, data, true);
      if (held !== holds(name)) tell();
    },
    get,
    holds,
    refill,
  };
}
