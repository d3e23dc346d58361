import { regionLevelOf } from '../codes/region-code.ts';
import { inArea } from '../geo/area.ts';
import { inBbox } from '../geo/bbox.ts';
import type { Bbox, LngLat } from '../geo/lng-lat.ts';
import type { PolygonRings } from '../geo/polygon.ts';

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
  const outlines = entries.map(outlineOf);
  const byCode = new Map(outlines.map((outline) => [outline.entry.code, outline]));
  const levels = FINEST.map((level) => outlines.filter(({ entry }) => regionLevelOf(entry.code) === level));
  return {
    holds: (code, point) => {
      const outline = byCode.get(code);
      return outline === undefined ? null : contains(outline, point) || isOnOutline(outline, point);
    },
    locate: (point) => {
      for (const level of levels) {
        const found = level.find((outline) => contains(outline, point));
        if (found !== undefined) return found.entry.code;
      }
      return null;
    },
    centres: entries.flatMap(({ code, centre }) => (centre === null ? [] : [{ code, centre }])),
  };
}

/** An outline with the corners of each ring in one array, longitude and latitude by turns: ten thousand rows ask for it. */
interface Outline {
  readonly entry: AreaEntry;
  readonly rings: readonly Float64Array[];
}

function outlineOf(entry: AreaEntry): Outline {
  return { entry, rings: entry.polygons.flat().map((ring) => Float64Array.from(ring.flat())) };
}

/** Even–odd rule over all rings: holes and islands count themselves. */
function contains({ entry, rings }: Outline, point: LngLat): boolean {
  return inBbox(point, entry.box) && rings.filter((ring) => crossings(point, ring) % 2 === 1).length % 2 === 1;
}

/** How often a ray to the east crosses the ring. */
function crossings([x, y]: LngLat, ring: Float64Array): number {
  let count = 0;
  for (let i = 2; i + 1 < ring.length; i += 2) {
    const [ay, by] = [ring[i - 1] ?? 0, ring[i + 1] ?? 0];
    if (ay > y === by > y) continue;
    const [ax, bx] = [ring[i - 2] ?? 0, ring[i] ?? 0];
    if (x < ((bx - ax) * (y - ay)) / (by - ay) + ax) count++;
  }
  return count;
}

/** How far outside of its box a point may lie and still be on the simplified outline, degrees (more than 200 m). */
const MARGIN = 0.004;

/** Whether a point outside is so close that the simplified outline cannot tell. */
function isOnOutline({ entry: { box, polygons } }: Outline, point: LngLat): boolean {
  const [west, south, east, north] = box;
  const isNear = inBbox(point, [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN]);
  return isNear && inArea(point, { box, polygons }) === true;
}
