import type { StaffKind } from '#core/records/catalogue.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { recordSpecs } from './record-spec.ts';
import { type PlainState, readState } from './record-state.ts';
import { name, sql } from './sql.ts';
import type { Names } from './staff-references.ts';
import { fromStates, type Values } from './staff-values.ts';
import { sameValue } from './state-difference.ts';

export interface HistoryVersion {
  readonly version: number;
  /** Instants, ms UTC; `validTo` is exclusive, null = still valid. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly who: string;
  /** Name of the account; null where it has none. */
  readonly whoName: string | null;
  readonly why: string;
  /** Against the version before; empty for the first. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** What the record was on its way to the public, where this version changed it. */
  readonly status: PublicationStatus | null;
}

export interface HistoryPage {
  readonly items: readonly HistoryVersion[];
  /** Version before which the next page begins; null = the end. */
  readonly nextBefore: number | null;
  readonly names: Names;
}

interface Kept extends Omit<HistoryVersion, 'fields' | 'status'> {
  readonly state: PlainState;
}

/** Versions of a record, the latest first, each with what it changed. One that was only ever loaded has its present state. */
export async function historyPage(
  db: SqlPort,
  kind: StaffKind,
  id: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<HistoryPage> {
  const kept = await versions(db, kind, id, { before, limit: limit + 1 });
  const all = kept.length === 0 && before === null ? await present(db, kind, id) : kept;
  const { values, names } = await fromStates(
    db,
    kind,
    all.map(({ state }) => state),
  );
  const items = all.slice(0, limit).map(({ state, ...version }, i): HistoryVersion => {
    const [older, was, is] = [all[i + 1], values[i + 1], values[i] ?? {}];
    const status = state.publicationStatus;
    return {
      ...version,
      fields: was === undefined ? [] : changes(was, is),
      // a checked column of every kind
      status: status === older?.state.publicationStatus ? null : (status as PublicationStatus),
    };
  });
  const more = all.length > limit;
  return { items, nextBefore: more ? (items.at(-1)?.version ?? null) : null, names };
}

/** Fields that both versions know and that differ: a field that was not kept then did not change. */
function changes(before: Values, after: Values): HistoryVersion['fields'] {
  return Object.keys(after)
    .filter((field) => Object.hasOwn(before, field) && !sameValue(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

async function versions(
  db: SqlPort,
  kind: StaffKind,
  id: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<Kept[]> {
  const earlier = before === null ? sql`1` : sql`v.version < ${before}`;
  const found = await readRows(
    db,
    rows<
      Omit<Kept, 'state'> & { state: string }
    >(sql`SELECT v.version, v.valid_from AS validFrom, v.valid_to AS validTo,
        v.who, (SELECT name FROM auth_user WHERE id = v.who) AS whoName, v.why, v.state
      FROM ${name(recordSpecs[kind].table)} r CROSS JOIN revision v ON v.kind = ${kind} AND v.record_id = r.id
      WHERE r.public_id = ${id} AND ${earlier} ORDER BY v.version DESC LIMIT ${limit}`),
  );
  return found.map((row) => ({ ...row, state: JSON.parse(row.state) }));
}

async function present(db: SqlPort, kind: StaffKind, id: string): Promise<Kept[]> {
  const stored = await readState(db, kind, id);
  if (stored === null) return [];
  const { state } = stored;
  return [
    {
      version: Number(state.version),
      validFrom: Number(state.updatedAt),
      validTo: null,
      who: 'system',
      whoName: null,
      why: '载入时的状态',
      state,
    },
  ];
}
