import { edgesOf, type Segment } from './segments.ts';

/** Edges of an area by the even–odd rule: outer ring and holes alike. */
type Edges = readonly Segment[];

/**
 * The area that two figures of a plane have in common, in the square of its unit. `cuts` are the x at which edges of one
 * cross edges of the other. Between neighbouring corners and cuts no two edges cross, so the length of the common part of
 * an upright line changes evenly there: its length in the middle times the width is exact.
 */
export function sharedArea(a: Edges, b: Edges, cuts: readonly number[]): number {
  const stops = [...cuts, ...[...a, ...b].flatMap(([p, q]) => [p[0], q[0]])].sort((p, q) => p - q);
  const [sweepA, sweepB] = [sweep(a), sweep(b)];
  let area = 0;
  for (const [index, east] of stops.entries()) {
    const west = stops[index - 1];
    if (west === undefined || east <= west) continue;
    area += commonLength(sweepA(west, east), sweepB(west, east)) * (east - west);
  }
  return area;
}

/** Area of a figure itself, holes taken out. */
export function planeArea(edges: Edges): number {
  return sharedArea(edges, edges, []);
}

/** All edges of closed rings. */
export function allEdges(rings: readonly (readonly Segment[0][])[]): Segment[] {
  return rings.flatMap(edgesOf).filter(([p, q]) => p[0] !== q[0] || p[1] !== q[1]);
}

/**
 * The heights at which edges pass the middle of a strip, from low to high. Strips are asked for from west to east; an edge
 * that begins before the strip and ends behind it passes through, as strips end at every corner.
 */
function sweep(edges: Edges): (west: number, east: number) => number[] {
  const order = edges
    .map(([p, q]) => (p[0] <= q[0] ? { p, q } : { p: q, q: p }))
    .filter(({ p, q }) => p[0] !== q[0])
    .sort((e, f) => e.p[0] - f.p[0]);
  let next = 0;
  let open: typeof order = [];
  return (west, east) => {
    for (let edge = order[next]; edge !== undefined && edge.p[0] <= west; edge = order[next]) {
      open.push(edge);
      next++;
    }
    open = open.filter(({ q }) => q[0] >= east);
    const middle = (west + east) / 2;
    return open
      .map(({ p, q }) => p[1] + ((q[1] - p[1]) * (middle - p[0])) / (q[0] - p[0]))
      .sort((low, high) => low - high);
  };
}

/** How long the common part of two sets of spans is; spans lie between the first and second height, third and fourth … */
function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  let i = 0;
  let k = 0;
  while (i + 1 < a.length && k + 1 < b.length) {
    const [lowA, highA, lowB, highB] = [a[i] ?? 0, a[i + 1] ?? 0, b[k] ?? 0, b[k + 1] ?? 0];
    length += Math.max(0, Math.min(highA, highB) - Math.max(lowA, lowB));
    if (highA <= highB) i += 2;
    else k += 2;
  }
  return length;
}
