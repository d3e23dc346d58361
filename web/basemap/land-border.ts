import type { Position } from 'geojson';
import type { Rings } from './rings.ts';

/**
 * Where the land border meets the sea in the source's outline. The source draws one outline for land border and coast;
 * on Chinese maps they are two kinds of line.
 */
const YALU_MOUTH: Position = [124.3158, 39.9217];
const BEILUN_MOUTH: Position = [108.0313, 21.5497];
/** A vertex of the outline has to be this near (degrees). */
const TOLERANCE = 0.001;
/** The land border goes by the country's northernmost point, the coast does not. */
const NORTH_OF_THE_COAST = 50;

/**
 * 国界 on land: the stretch of the country's outline from the mouth of 鸭绿江 inland to that of 北仑河, as a line whose
 * points are the outline's own. Empty where the outline has neither mouth (a part of the country).
 */
export function landBorder(country: Rings[]): Position[] {
  for (const [outline = []] of country) {
    const from = vertexAt(outline, YALU_MOUTH);
    const to = vertexAt(outline, BEILUN_MOUTH);
    if (from < 0 || to < 0) continue;
    const ways = [stretch(outline, from, to), stretch(outline, to, from)];
    return ways.find((way) => way.some(([, lat = 0]) => lat > NORTH_OF_THE_COAST)) ?? [];
  }
  return [];
}

function vertexAt(ring: Position[], [lng = 0, lat = 0]: Position): number {
  return ring.findIndex(([x = 0, y = 0]) => Math.abs(x - lng) < TOLERANCE && Math.abs(y - lat) < TOLERANCE);
}

/** The points of a closed ring from one index on to another, over its seam where needed. */
function stretch(ring: Position[], from: number, to: number): Position[] {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from, -1), ...ring.slice(0, to + 1)];
}
