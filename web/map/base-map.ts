import type { BasemapManifest } from '#basemap/format.ts';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import type { BasemapFiles } from './basemap/basemap-files.ts';
import { dashPoints } from './basemap/dash-points.ts';
import type { Overview } from './basemap/decode.ts';
import { type MapWindow, provincesInView } from './basemap/provinces-in-view.ts';
import { createRegionStore } from './basemap/region-store.ts';
import { collection } from './features/collection.ts';
import type { BaseLabels } from './label-writer.ts';
import type { LabelCandidate } from './labels/choose-labels.ts';
import { placeLabels, regionLabels } from './labels/region-labels.ts';
import type { SourceStore } from './source-store.ts';
import { provincesOf } from './style/expressions.ts';
import { COARSE_BORDERS, COARSE_REGIONS, FINE_BORDERS, FINE_REGIONS, SURROUND } from './style/sources.ts';

export type BaseMap = {
  /** Reads the overview and puts it on the map. */
  open(): Promise<void>;
  /** Fetches the county files a view needs; resolves when they are on the map. */
  see(view: MapWindow, focus: readonly string[]): Promise<void>;
  labels(): BaseLabels;
  loaded(): string[];
  manifest(): Promise<BasemapManifest>;
  /** Box of a region; a county's province file is fetched for it if need be. Undefined for codes that are not on the base map or whose file does not come. */
  boxOf(code: string): Promise<Bbox | undefined>;
};

/** Puts the embedded base map into the sources of the style. `changed`: other counties are on the map than before. */
export function createBaseMap(files: BasemapFiles, store: SourceStore, changed: () => void): BaseMap {
  const regions = createRegionStore();
  let opened: Overview | null = null;
  let places: LabelCandidate[] = [];
  let keepClear: LngLat[] = [];

  const open = async () => {
    const area = await files.overview();
    if (opened === area) return;
    opened = area;
    regions.setOverview(area);
    places = placeLabels(area.places);
    keepClear = dashPoints(area.borders);
    store.put(SURROUND, collection([area.surround]));
    store.put(COARSE_REGIONS, collection(area.shapes));
    store.put(COARSE_BORDERS, collection(area.borders));
    changed();
  };

  const add = async (codes: readonly string[]) => {
    const missing = codes.filter((code) => !regions.touch(code));
    const areas = await Promise.all(missing.map((code) => files.province(code)));
    const added = areas.map((area, index) => area !== null && regions.add(missing[index] ?? '', area));
    if (!added.includes(true)) return;
    store.put(FINE_REGIONS, collection(regions.fineShapes()));
    store.put(FINE_BORDERS, collection(regions.fineBorders()));
    changed();
  };

  return {
    open,
    see: (view, focus) => add(provincesInView(view, provincesOf(focus), regions.provinces())),
    labels: () => ({ labels: [...places, ...regionLabels(regions.regions())], keepClear }),
    loaded: regions.loaded,
    manifest: files.manifest,
    async boxOf(code) {
      const county = code.slice(0, 6);
      const read = async () => {
        await open();
        if (!regions.boxOf(county)) await add(provincesOf([county]));
      };
      await read().catch(() => undefined); // `see` tells of files that do not come
      return regions.boxOf(county);
    },
  };
}
