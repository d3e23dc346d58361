import type { Segment } from './segments.ts';

/**
 * Pairs of edges whose boxes touch, as their indices, the lower first and each pair once. A line sweeps from west to east
 * over the edges: near n log n for outlines, n² only where everything lies on top of everything.
 */
export function* touchingPairs(edges: readonly Segment[]): Generator<readonly [number, number]> {
  const boxes = edges.map(([a, b]) => ({
    west: Math.min(a[0], b[0]),
    east: Math.max(a[0], b[0]),
    south: Math.min(a[1], b[1]),
    north: Math.max(a[1], b[1]),
  }));
  const order = boxes.map((box, index) => ({ box, index })).sort((p, q) => p.box.west - q.box.west);
  let open: typeof order = [];
  for (const next of order) {
    open = open.filter(({ box }) => box.east >= next.box.west);
    for (const { box, index } of open) {
      if (box.south > next.box.north || box.north < next.box.south) continue;
      yield index < next.index ? [index, next.index] : [next.index, index];
    }
    open.push(next);
  }
}
