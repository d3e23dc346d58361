import type { StaffKind } from '#core/records/catalogue.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { recordSpecs } from './record-spec.ts';
import { among, name, type Sql, sql } from './sql.ts';
import { parkColumnOf } from './staff-placement.ts';

/** A new record as a row of a table makes it: what it is called and where it lies. Public ids. */
export interface Newcomer {
  /** Of a contact point: the title of the office. */
  readonly name: unknown;
  readonly park: unknown;
  readonly region: unknown;
  readonly organisation: unknown;
  readonly enterprise: unknown;
}

const THERE = codesOf(publicationStatus).filter((status) => status !== 'CLOSED');

/**
 * Registered records that are called as newcomers are, in the same park or else region: their public ids by the place of the
 * newcomer in the list. Pairings are told by their unique index.
 */
export async function namesakesOf(
  db: SqlPort,
  kind: StaffKind,
  newcomers: readonly Newcomer[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const called = calledAlike(kind);
  if (called === null || newcomers.length === 0) return new Map();
  const found = await readRows(
    db,
    rows<{ at: number; id: string }>(sql`WITH n AS MATERIALIZED (
        SELECT j.key AS at, j.value->>'name' AS name, j.value->>'park' AS park, j.value->>'region' AS region,
          j.value->>'organisation' AS organisation, j.value->>'enterprise' AS enterprise
        FROM json_each(${JSON.stringify(newcomers)}) j)
      SELECT n.at, r.public_id AS id FROM ${joined(kind)}
      WHERE ${among('r.publication_status', THERE) ?? sql`1`} AND r.is_illustrative = 0 AND ${called}`),
  );
  const byPlace = new Map<number, string[]>();
  for (const { at, id } of found) byPlace.set(at, [...(byPlace.get(at) ?? []), id]);
  return byPlace;
}

/** Kinds whose table is found by name. */
const BY_NAME: ReadonlySet<StaffKind> = new Set([
  'SITE',
  'PARK',
  'ORGANISATION',
  'ENTERPRISE',
  'VILLAGE',
  'BRAND',
  'HONOUR',
]);

/** Newcomers with the records of a kind; where these are not found by name, they are few and gone through once. */
function joined(kind: StaffKind): Sql {
  const { table } = recordSpecs[kind];
  if (BY_NAME.has(kind)) return name(`n CROSS JOIN ${table} r`);
  const called = kind === 'CONTACT_POINT' ? 'office_title' : 'name';
  return name(`${table} r CROSS JOIN n ON r.${called} IN (SELECT x.name FROM n x)`);
}

/** Condition that the record `r` is called and placed like the newcomer `n`; null for kinds that are told otherwise. */
function calledAlike(kind: StaffKind): Sql | null {
  if (kind === 'CONTACT_POINT') {
    return sql`r.office_title = n.name
      AND r.organisation_id IS (SELECT o.id FROM organisation o WHERE o.public_id = n.organisation)
      AND r.enterprise_id IS (SELECT e.id FROM enterprise e WHERE e.public_id = n.enterprise)`;
  }
  if (!Object.hasOwn(recordSpecs[kind].columns, 'name')) return null;
  if (parkColumnOf(kind) !== 'park_id') return sql`r.name = n.name AND r.region_code = n.region`;
  return sql`r.name = n.name AND iif(n.park IS NULL, r.park_id IS NULL AND r.region_code = n.region,
    r.park_id = (SELECT k.id FROM park k WHERE k.public_id = n.park))`;
}

/** Rows of a batch whose new record is in another batch already that waits for approval. */
export async function waitingTwice(
  db: SqlPort,
  { key, kind }: { readonly key: number; readonly kind: StaffKind },
  limit: number,
): Promise<{ rowNo: number; title: string }[]> {
  const { text, values } = sql`SELECT r.row_no AS rowNo, r.raw->>'$.title' AS title FROM import_row r
    WHERE r.batch_id = ${key} AND r.action = 'CREATE' AND r.newcomer_key IN (
      SELECT o.newcomer_key FROM import_batch b CROSS JOIN import_row o ON o.batch_id = b.id AND o.action = 'CREATE'
      WHERE b.status = 'SUBMITTED' AND b.kind = ${kind} AND b.id <> ${key} AND o.newcomer_key IS NOT NULL)
    ORDER BY r.row_no LIMIT ${limit}`;
  return db.query(text, values);
}
