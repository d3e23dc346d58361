import { ringsOf } from '#core/geo/boundary.ts';
import { isInPolygon } from '#core/geo/polygon.ts';
import type { Point } from '#core/schemas/common.ts';
import type { Grid } from '#core/schemas/grid.ts';

/**
 * Records whose point lies within a grid's outline. Of registered ones only points that are known well: one in the middle of a
 * park says nothing of the grid. Without an outline nothing is known to lie inside.
 */
export function inGrid<T extends { point: Point | null; isIllustrative: boolean }>(
  { boundary }: Pick<Grid, 'boundary'>,
  records: readonly T[],
): T[] {
  if (boundary === null) return [];
  const rings = ringsOf(boundary);
  return records.filter(
    ({ point, isIllustrative }) =>
      point !== null && (isIllustrative || !point.schematic) && isInPolygon([point.lng, point.lat], rings),
  );
}
