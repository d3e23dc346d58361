import type { Context } from 'hono';
import { type Boundary, ringsOf } from '#core/geo/boundary.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { checkShape } from '#db/queries/shape-check.ts';
import type { Env } from '../../context.ts';
import { invalid } from '../../errors.ts';

/** Grids of a park share no ground. `values` are those of the whole record as it would be. */
export async function refuseOverlap(
  c: Context<Env>,
  kind: StaffKind,
  id: string | null,
  values: StaffValues,
): Promise<void> {
  const boundary = values.boundary as Boundary | null | undefined; // a checked value of the field
  if (kind !== 'GRID' || boundary === null || boundary === undefined) return;
  const park = typeof values.park === 'string' ? values.park : null;
  const { overlaps } = await checkShape(c.var.db, ringsOf(boundary), { kind, id, park });
  if (overlaps.length === 0) return;
  const names = overlaps.map(({ name }) => `“${name}”`).join('、');
  throw invalid('boundary', null, `与同一园区的其他网格不重叠的范围：现在与${names}重叠`);
}
