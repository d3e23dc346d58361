import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { SqlPort } from '../port.ts';
import type { Change, ChangeRefusal } from './change-types.ts';
import { type NextState, nextState } from './next-state.ts';
import { isSearched, type Surroundings } from './record-search.ts';
import { type PlainState, readStates, type StoredState } from './record-state.ts';
import { stateOfVersion } from './revisions.ts';
import { sql } from './sql.ts';
import { staleDifference } from './state-difference.ts';

/** A change with what was read for it: nothing of it is written yet. */
export interface ChangeStep {
  readonly change: Change;
  /** Null for a new record. */
  readonly before: StoredState | null;
  readonly next: NextState;
  /** Instant of the change, never before the one that it follows. */
  readonly at: number;
  /** Null for kinds that search does not find one by one. */
  readonly around: Surroundings | null;
  /** Parks above the old and the new place of a park that moves within the tree, by public id. */
  readonly parksAbove: readonly string[];
}

/** The records that changes are about as they stand, by public id. */
export async function statesBefore(db: SqlPort, changes: readonly Change[]): Promise<ReadonlyMap<string, StoredState>> {
  const found = new Map<string, StoredState>();
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const ids = changes.filter((change) => change.kind === kind).map(({ id }) => id);
    const condition = sql`r.public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
    for (const stored of await readStates(db, kind, condition, ids.length)) {
      found.set(String(stored.state.publicId), stored);
    }
  }
  return found;
}

/** Reads what a change needs besides its record and refuses it where it cannot be made. */
export async function prepareStep(
  db: SqlPort,
  change: Change,
  before: StoredState | null,
  now: number,
): Promise<Result<ChangeStep, ChangeRefusal>> {
  const version = Number(before?.state.version ?? 0);
  if (before === null && change.expectedVersion > 0) return err({ code: 'NOT_FOUND', id: change.id });
  if (version !== change.expectedVersion) return err(await stale(db, change, before?.state ?? {}, version));
  const at = Math.max(now, Number(before?.state.updatedAt ?? 0));
  const next = nextState(before?.state ?? null, change, at);
  if (!next.ok) return next;
  const around = isSearched(change.kind) ? await surroundings(db, next.value.state) : null;
  const moves = change.kind === 'PARK' && next.value.fields.includes('parentId');
  const parents = moves ? [before?.state.parentId, next.value.state.parentId] : [];
  return ok({ change, before, next: next.value, at, around, parksAbove: await parksAbove(db, parents) });
}

async function stale(db: SqlPort, change: Change, current: PlainState, currentVersion: number): Promise<ChangeRefusal> {
  const seen = await stateOfVersion(db, change.kind, change.id, change.expectedVersion);
  const difference = staleDifference(seen, current, change.patch);
  return { code: 'STALE_VERSION', id: change.id, currentVersion, difference };
}

async function surroundings(db: SqlPort, state: PlainState): Promise<Surroundings> {
  const parkId = typeof state.parkId === 'number' ? state.parkId : null;
  const [row] = await db.query<{ regionName: string | null; parkName: string | null }>(
    `SELECT (SELECT full_name FROM region WHERE code = ?) AS regionName, (SELECT name FROM park WHERE id = ?) AS parkName`,
    [String(state.regionCode), parkId],
  );
  return { regionName: row?.regionName ?? '', parkName: row?.parkName ?? null };
}

async function parksAbove(db: SqlPort, parents: readonly unknown[]): Promise<string[]> {
  const ids = parents.filter((id) => typeof id === 'number');
  if (ids.length === 0) return [];
  const rows = await db.query<{ publicId: string }>(
    `WITH RECURSIVE up(id) AS (
       SELECT value FROM json_each(?)
       UNION
       SELECT p.parent_id FROM up CROSS JOIN park p ON p.id = up.id WHERE p.parent_id IS NOT NULL
     ) SELECT p.public_id AS publicId FROM up CROSS JOIN park p ON p.id = up.id`,
    [JSON.stringify(ids)],
  );
  return rows.map((row) => row.publicId);
}
