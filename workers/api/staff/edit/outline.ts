import { type Boundary, ringsOf } from '#core/geo/boundary.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import { overlappingGrids } from '#db/queries/grid-overlaps.ts';
import { groundTaken } from '../refusals.ts';

/**
 * Grids of a park share no ground. What is written is held to that by the write path; here it is asked of what waits for
 * approval, so that nobody sends what could never be approved. `values` are those of the whole record as it would be.
 */
export async function refuseOverlap(db: SqlPort, kind: StaffKind, grid: string, values: StaffValues): Promise<void> {
  const boundary = values.boundary as Boundary | null | undefined; // a checked value of the field
  const { park } = values;
  if (kind !== 'GRID' || boundary === null || boundary === undefined || typeof park !== 'string') return;
  const by = await overlappingGrids(db, ringsOf(boundary), { park, grid });
  if (by.length > 0) throw groundTaken(by);
}
