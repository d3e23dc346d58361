import type { Point } from '#core/schemas/common.ts';

/**
 * How many records share exactly one point, counted at the first of each group (0 at the others and at single ones):
 * records placed to the middle of a park lie on one spot, and the topmost mark must say so.
 */
export function stackSizes(points: readonly Point[]): number[] {
  const first = new Map<string, number>();
  const sizes = points.map(() => 0);
  points.forEach((point, index) => {
    const spot = `${point.lng},${point.lat}`;
    const top = first.get(spot);
    if (top === undefined) first.set(spot, index);
    else sizes[top] = (sizes[top] || 1) + 1;
  });
  return sizes;
}
