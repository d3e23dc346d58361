import type { RegionProperties } from '#basemap/format.ts';
import type { Bbox } from '#core/geo/lng-lat.ts';
import type { BaseArea, BorderFeature, Overview, RegionFeature } from './decode.ts';
import type { ProvinceBox } from './provinces-in-view.ts';

/** How many provinces' counties are kept on the map; the one not needed for longest goes first. */
const KEPT = 8;

export type RegionStore = {
  setOverview(overview: Overview): void;
  /** Puts a province's counties on the map; false when they were there already. */
  add(code: string, area: BaseArea): boolean;
  /** Says that a province is in use, so that it is not the next to go. */
  touch(code: string): boolean;
  /** Provinces whose counties are there. */
  loaded(): string[];
  fineShapes(): RegionFeature[];
  fineBorders(): BorderFeature[];
  provinces(): ProvinceBox[];
  region(code: string): RegionProperties | undefined;
  /** Every region known now, each once. */
  regions(): RegionProperties[];
  boxOf(code: string): Bbox | undefined;
};

/** What the browser holds of the base map at the moment. */
export function createRegionStore(): RegionStore {
  const coarse = new Map<string, RegionProperties>();
  const fine = new Map<string, { area: BaseArea; regions: Map<string, RegionProperties> }>();

  const touch = (code: string) => {
    const known = fine.get(code);
    if (!known) return false;
    fine.delete(code);
    fine.set(code, known);
    return true;
  };
  const region = (code: string) => coarse.get(code) ?? fine.get(`${code.slice(0, 2)}0000`)?.regions.get(code);

  return {
    setOverview({ regions }) {
      for (const known of regions) coarse.set(known.code, known);
    },
    add(code, area) {
      if (touch(code)) return false;
      fine.set(code, { area, regions: new Map(area.regions.map((known) => [known.code, known])) });
      const [oldest] = fine.keys();
      if (fine.size > KEPT && oldest !== undefined) fine.delete(oldest);
      return true;
    },
    touch,
    loaded: () => [...fine.keys()].sort(),
    fineShapes: () => [...fine.values()].flatMap(({ area }) => area.shapes),
    fineBorders: () => [...fine.values()].flatMap(({ area }) => area.borders),
    provinces: () =>
      [...coarse.values()].filter(({ level }) => level === 'PROVINCE').map(({ code, bbox }) => ({ code, bbox })),
    region,
    regions: () => {
      const all = new Map(coarse);
      for (const { regions } of fine.values()) for (const [code, known] of regions) all.set(code, known);
      return [...all.values()];
    },
    boxOf: (code) => region(code)?.bbox,
  };
}
