import { regionLevelOf } from '../codes/region-code.ts';
import { type Area, inArea } from '../geo/area.ts';
import { inBbox } from '../geo/bbox.ts';
import type { Bbox, LngLat } from '../geo/lng-lat.ts';
import { isInMultiPolygon, type PolygonRings } from '../geo/polygon.ts';

/** A region's outline; simplified, WGS84. */
export interface AreaEntry {
  readonly code: string;
  readonly box: Bbox;
  readonly polygons: readonly PolygonRings[];
  /** The point at which its label stands; null where none is known. */
  readonly centre: LngLat | null;
}

export interface AreaIndex {
  /** Whether a point lies in a province, city or county; null where its outline is not known. */
  readonly holds: (code: string, point: LngLat) => boolean | null;
  /** The finest known region that a point lies in; null when it lies in none. */
  readonly locate: (point: LngLat) => string | null;
  readonly centres: readonly { readonly code: string; readonly centre: LngLat }[];
}

const FINEST = ['COUNTY', 'CITY', 'PROVINCE'] as const;

export function makeAreaIndex(entries: readonly AreaEntry[]): AreaIndex {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const levels = FINEST.map((level) => entries.filter(({ code }) => regionLevelOf(code) === level));
  return {
    holds: (code, point) => {
      const entry = byCode.get(code);
      return entry === undefined ? null : inArea(point, areaOf(entry, point));
    },
    locate: (point) => {
      for (const level of levels) {
        const found = level.find(({ box, polygons }) => inBbox(point, box) && isInMultiPolygon(point, polygons));
        if (found !== undefined) return found.code;
      }
      return null;
    },
    centres: entries.flatMap(({ code, centre }) => (centre === null ? [] : [{ code, centre }])),
  };
}

/** How far outside of its box a point may lie and still be on the simplified outline, degrees (more than 200 m). */
const MARGIN = 0.004;

/** A point far from the box is outside without a look at the outline. */
function areaOf({ box, polygons }: AreaEntry, point: LngLat): Area {
  const [west, south, east, north] = box;
  const wide: Bbox = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
  return inBbox(point, wide) ? { box, polygons } : { box, polygons: null };
}
