import { readBoundary } from '#core/geo/boundary.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { polygonsOverlap } from '#core/geo/polygon-overlap.ts';
import type { Link } from '#core/schemas/common.ts';
import type { SqlPort } from '../port.ts';
import type { BulkRow } from './bulk-row.ts';
import type { ChangeStep } from './change-step.ts';
import type { ChangeRefusal } from './change-types.ts';
import { gridsOnGround } from './grid-overlaps.ts';
import type { PlainState } from './record-state.ts';
import { sql } from './sql.ts';

/** A grid as a change would leave it: where it lies, and whether the change is about that at all. */
interface Placed {
  readonly id: string;
  readonly name: string;
  readonly parkId: number;
  readonly isIllustrative: number;
  readonly rings: PolygonRings;
  readonly moves: boolean;
}

/**
 * Grids of a park share no ground, whoever writes them and however many at once. Null: none of the changes takes any. A
 * change about something else is none of it, though the grid lies on another one since before.
 */
export async function groundTaken(db: SqlPort, steps: readonly ChangeStep[]): Promise<ChangeRefusal | null> {
  const grids = steps.flatMap(({ change, before, next }) =>
    change.kind === 'GRID' ? placedGrid(change.id, before?.state ?? null, next.state, next.fields) : [],
  );
  for await (const { id, by } of taken(db, grids)) return { code: 'GROUND_TAKEN', id, field: 'boundary', by };
  return null;
}

/** As `groundTaken`, for all rows of a bulk change of grids: who lies where each wants to be, by its id. */
export async function groundTakenByRows(
  db: SqlPort,
  rows: readonly BulkRow[],
): Promise<ReadonlyMap<string, readonly Link[]>> {
  const grids = rows.flatMap(({ id, before, next, fields }) => placedGrid(id, before, next, fields));
  const found = new Map<string, readonly Link[]>();
  for await (const { id, by } of taken(db, grids)) found.set(id, by);
  return found;
}

async function* taken(db: SqlPort, grids: readonly Placed[]): AsyncGenerator<{ id: string; by: Link[] }> {
  const written = grids.map(({ id }) => id);
  for (const grid of grids.filter(({ moves }) => moves)) {
    const beside = { parkId: sql`${grid.parkId}`, isIllustrative: sql`${grid.isIllustrative}`, without: written };
    const others: Link[] = await gridsOnGround(db, grid.rings, beside);
    const together = grids.filter((other) => other !== grid && isOn(other, grid));
    const by = [...others, ...together.map(({ id, name }) => ({ id, name }))];
    if (by.length > 0) yield { id: grid.id, by };
  }
}

function isOn(other: Placed, grid: Placed): boolean {
  const same = other.parkId === grid.parkId && other.isIllustrative === grid.isIllustrative;
  return same && polygonsOverlap(grid.rings, other.rings);
}

function placedGrid(id: string, before: PlainState | null, state: PlainState, fields: readonly string[]): Placed[] {
  if (state.publicationStatus === 'CLOSED') return [];
  const { parkId, boundary } = state;
  const rings = typeof boundary === 'string' ? readBoundary(boundary) : null;
  if (typeof parkId !== 'number' || rings === null) return [];
  const returns = before?.publicationStatus === 'CLOSED';
  const moves = before === null || returns || fields.includes('boundary') || fields.includes('parkId');
  const isIllustrative = Number(state.isIllustrative);
  return [{ id, name: String(state.name), parkId, isIllustrative, rings, moves }];
}
