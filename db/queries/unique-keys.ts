import type { Scope } from '#core/access/scope.ts';
import type { TakenCode } from '#core/import/checks/unique-values.ts';
import { isPairingOpen } from '#core/machines/pairing.ts';
import type { PairingStatus } from '#core/terms/pairing.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { recordSpecs, type WrittenKind } from './record-spec.ts';
import type { PlainState } from './record-state.ts';
import { name, type Sql, sql } from './sql.ts';
import { placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

/** What only one record of a kind may have at a time, as the unique index of its table says. Withdrawn records have nothing. */
interface UniqueRule {
  /** Fields of the state that it is made of. */
  readonly fields: readonly string[];
  readonly keyOf: (state: PlainState) => string | null;
  /** Condition that the row `t` has the key. */
  readonly has: (key: Sql) => Sql;
  /** Name of the row `t` where everybody may read it. */
  readonly title: Sql;
}

const rules: Readonly<Partial<Record<WrittenKind, UniqueRule>>> = {
  ENTERPRISE: {
    fields: ['uscc', 'publicationStatus'],
    keyOf: ({ uscc }) => (typeof uscc === 'string' ? uscc : null),
    has: (key) => sql`t.uscc = ${key} AND t.publication_status <> 'CLOSED'`,
    title: sql`iif(${isPublic('t')}, t.name, NULL)`,
  },
  PAIRING: {
    fields: ['type', 'aKind', 'aId', 'bKind', 'bId', 'status', 'publicationStatus'],
    keyOf: ({ type, aKind, aId, bKind, bId, status }) =>
      isPairingOpen(status as PairingStatus) ? JSON.stringify([type, aKind, aId, bKind, bId]) : null, // a checked column
    has: (key) => sql`t.type = ${key}->>0 AND t.a_kind = ${key}->>1 AND t.a_id = ${key}->>2 AND t.b_kind = ${key}->>3
      AND t.b_id = ${key}->>4 AND t.status NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED') AND t.publication_status <> 'CLOSED'`,
    title: sql`NULL`,
  },
};

/** What of a state no other record may have, as one text. */
export function uniqueKey(kind: WrittenKind, state: PlainState): string | null {
  return state.publicationStatus === 'CLOSED' ? null : (rules[kind]?.keyOf(state) ?? null);
}

/** Fields of which a change may free or take what is unique; empty for kinds without anything of the kind. */
export function uniqueFields(kind: WrittenKind): readonly string[] {
  return rules[kind]?.fields ?? [];
}

/** Whether another record has what a withdrawn one would have again if it came back as it is. */
export async function isTakenMeanwhile(db: SqlPort, kind: WrittenKind, state: PlainState): Promise<boolean> {
  const rule = rules[kind];
  const key = rule?.keyOf(state) ?? null;
  if (rule === undefined || key === null) return false;
  const { text, values } = sql`SELECT 1 FROM ${name(recordSpecs[kind].table)} t
    WHERE ${rule.has(sql`${key}`)} AND t.public_id <> ${String(state.publicId)} LIMIT 1`;
  return (await db.query(text, values)).length > 0;
}

/** A row of a batch that would leave two records with what only one may have. */
export interface TakenValue {
  readonly rowNo: number;
  readonly id: string;
  readonly title: string;
  /** Another row of the batch with the same. */
  readonly otherRow: number | null;
  /** Name of the record that has it, where everybody may read it. */
  readonly holder: string | null;
}

/** Rows of a batch, compared with each other and with all records that the batch does not write. */
export async function takenValues(
  db: SqlPort,
  { key, kind }: { readonly key: number; readonly kind: WrittenKind },
  limit: number,
): Promise<TakenValue[]> {
  const rule = rules[kind];
  if (rule === undefined) return [];
  const written = sql`SELECT x.public_id FROM import_row x
    WHERE x.batch_id = ${key} AND x.action IN ('CREATE', 'UPDATE') AND x.public_id IS NOT NULL`;
  const holding = (what: Sql) => sql`(SELECT ${what} FROM ${name(recordSpecs[kind].table)} t
    WHERE ${rule.has(name('w.unique_key'))} AND t.public_id NOT IN (${written}) LIMIT 1)`;
  return readRows(
    db,
    rows<TakenValue>(sql`WITH w AS MATERIALIZED (
        SELECT r.row_no, r.public_id, r.unique_key, count(*) OVER same AS n, min(r.row_no) OVER same AS first,
          max(r.row_no) OVER same AS last
        FROM import_row r WHERE r.batch_id = ${key} AND r.action IN ('CREATE', 'UPDATE') AND r.unique_key IS NOT NULL
        WINDOW same AS (PARTITION BY r.unique_key)
      ), found AS (
        SELECT w.row_no, w.public_id, iif(w.n = 1, NULL, iif(w.row_no = w.first, w.last, w.first)) AS other,
          ${holding(sql`1`)} AS held, ${holding(rule.title)} AS holder FROM w
      )
      SELECT f.row_no AS rowNo, f.public_id AS id,
        (SELECT x.raw->>'$.title' FROM import_row x WHERE x.batch_id = ${key} AND x.row_no = f.row_no) AS title,
        f.other AS otherRow, f.holder
      FROM found f WHERE f.other IS NOT NULL OR f.held IS NOT NULL ORDER BY f.row_no LIMIT ${limit}`),
  );
}

/** Those of the credit codes that enterprises outside of all scopes have. */
export async function takenCodes(
  db: SqlPort,
  codes: readonly string[],
  scopes: readonly Scope[],
): Promise<readonly TakenCode[]> {
  const within = withinScopes(scopes, placementOf('ENTERPRISE', 't'));
  if (within === null || codes.length === 0) return [];
  return readRows(
    db,
    rows<TakenCode>(sql`SELECT t.uscc AS code, iif(${isPublic('t')}, t.name, NULL) AS name
      FROM json_each(${JSON.stringify(codes)}) j CROSS JOIN enterprise t ON t.uscc = j.value AND t.publication_status <> 'CLOSED'
      WHERE NOT ${within}`),
  );
}
