import { regionPrefix, regionPrefixEnd } from '#core/codes/region-code.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '../port.ts';
import { endOfDate } from './past-tables.ts';
import { emptyState, type RecordState, recordSpecs, type WrittenKind } from './record-spec.ts';
import { type PlainState, readState, readStates, typedState } from './record-state.ts';
import { name, sql } from './sql.ts';

/** One version in the history of a record. */
export interface HistoryEntry {
  readonly version: number;
  /** Instants, ms UTC; `validTo` is exclusive, null = still valid. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly who: string;
  readonly why: string;
}

/** Newest first. A record that was only ever bulk-loaded has no entries yet. */
export async function historyOf(db: SqlPort, kind: WrittenKind, publicId: string): Promise<HistoryEntry[]> {
  return db.query<HistoryEntry>(
    `SELECT v.version, v.valid_from AS validFrom, v.valid_to AS validTo, v.who, v.why
     FROM ${recordSpecs[kind].table} r CROSS JOIN revision v ON v.kind = ? AND v.record_id = r.id
     WHERE r.public_id = ? ORDER BY v.version DESC`,
    [kind, publicId],
  );
}

const anyStatus = name(
  codesOf(publicationStatus)
    .map((code) => `'${code}'`)
    .join(', '),
);

/**
 * The state of a record at the end of a date `YYYY-MM-DD` in Asia/Shanghai, whatever was changed since; null where the
 * record did not exist yet or nothing is known of it so early (a bulk load keeps no earlier states).
 */
export async function stateAt<K extends WrittenKind>(
  db: SqlPort,
  kind: K,
  publicId: string,
  date: string,
): Promise<RecordState<K> | null> {
  const end = endOfDate(date);
  const { text, values } = sql`SELECT v.state FROM ${name(recordSpecs[kind].table)} r
    CROSS JOIN revision v ON v.kind = ${kind} AND v.record_id = r.id AND v.valid_from < ${end}
    WHERE r.public_id = ${publicId} ORDER BY v.version DESC LIMIT 1`;
  const [kept] = await db.query<{ state: string }>(text, values);
  if (kept !== undefined) return typedState(kind, wholeState(kind, kept.state));
  const now = await readState(db, kind, publicId);
  if (now === null || Number(now.state.updatedAt) >= end) return null;
  return typedState(kind, now.state);
}

/** A kept state with the links that were no part of it yet when it was kept, as empty ones. */
function wholeState(kind: WrittenKind, json: string): PlainState {
  return { ...emptyState(recordSpecs[kind]), ...JSON.parse(json) };
}

/** The state of one version as it was kept, null where it never was. Links that states did not hold then are missing. */
export async function stateOfVersion(
  db: SqlPort,
  kind: WrittenKind,
  publicId: string,
  version: number,
): Promise<PlainState | null> {
  const { text, values } = sql`SELECT v.state FROM ${name(recordSpecs[kind].table)} r
    CROSS JOIN revision v ON v.kind = ${kind} AND v.record_id = r.id AND v.version = ${version}
    WHERE r.public_id = ${publicId}`;
  const [kept] = await db.query<{ state: string }>(text, values);
  return kept === undefined ? null : JSON.parse(kept.state);
}

/** States of all records of a kind that lay in a region at the end of a date; `limit` of each: edited and never edited. */
export async function statesInRegionAt<K extends WrittenKind>(
  db: SqlPort,
  kind: K,
  regionCode: string,
  date: string,
  limit: number,
): Promise<RecordState<K>[]> {
  const end = endOfDate(date);
  const [from, to] = [regionPrefix(regionCode), regionPrefixEnd(regionCode)];
  const kept = await db.query<{ state: string }>(
    `SELECT v.state FROM revision v
     WHERE v.kind = ?1 AND v.region_code >= ?2 AND v.region_code < ?3 AND v.valid_from < ?4
       AND v.version = (SELECT max(w.version) FROM revision w
         WHERE w.kind = ?1 AND w.record_id = v.record_id AND w.valid_from < ?4)
     ORDER BY v.record_id LIMIT ?5`,
    [kind, from, to, end, limit],
  );
  // Every status and both flags are named, because the region index begins with them.
  const untouched = await readStates(
    db,
    kind,
    sql`r.publication_status IN (${anyStatus}) AND r.is_illustrative IN (0, 1)
      AND r.region_code >= ${from} AND r.region_code < ${to} AND r.updated_at < ${end}
      AND NOT EXISTS (SELECT 1 FROM revision v WHERE v.kind = ${kind} AND v.record_id = r.id)`,
    limit,
  );
  const states = [...kept.map(({ state }) => wholeState(kind, state)), ...untouched.map(({ state }) => state)];
  return states.map((state) => typedState(kind, state));
}

/** States of given versions, by `row id version`; versions that were never kept are left out. */
export async function statesOfVersions(
  db: SqlPort,
  kind: WrittenKind,
  versions: readonly { readonly rowId: number; readonly version: number }[],
): Promise<ReadonlyMap<string, PlainState>> {
  const { text, values } =
    sql`SELECT v.record_id AS rowId, v.version, v.state FROM json_each(${JSON.stringify(versions)}) j
    CROSS JOIN revision v ON v.kind = ${kind} AND v.record_id = j.value->>'rowId' AND v.version = j.value->>'version'`;
  const found = await db.query<{ rowId: number; version: number; state: string }>(text, values);
  return new Map(found.map(({ rowId, version, state }) => [`${rowId} ${version}`, JSON.parse(state)]));
}
