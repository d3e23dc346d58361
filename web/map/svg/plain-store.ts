import { collection } from '../features/collection.ts';
import type { SourceStore } from '../source-store.ts';

/** `version` counts changes of the base map. */
export type PlainStore = SourceStore & { version: () => number };

/** Contents of the sources without a map to put them into. */
export function createPlainStore(changed: () => void): PlainStore {
  const contents = new Map<string, GeoJSON.FeatureCollection>();
  let version = 0;
  return {
    put(name, data) {
      contents.set(name, data);
      if (/^(base|fine)-/.test(name)) version += 1;
      changed();
    },
    get: (name) => contents.get(name) ?? collection([]),
    refill: () => undefined,
    version: () => version,
  };
}
