import type { StaffKind } from '#core/records/catalogue.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '../port.ts';
import type { ImportBatch } from './import-batches.ts';
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
/** Condition that the record `r` is registered. */
const isThere = sql`${among('r.publication_status', THERE) ?? sql`1`} AND r.is_illustrative = 0`;

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
      SELECT n.at, r.public_id AS id FROM ${joined(kind)} WHERE ${isThere} AND ${called}`),
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

type Batch = Pick<ImportBatch, 'key' | 'kind'>;

interface NewRow {
  readonly rowNo: number;
  readonly title: string;
}

/** Rows of a batch whose new record somebody has registered since the batch was made ready. */
export async function registeredRows(db: SqlPort, batch: Batch, limit: number): Promise<NewRow[]> {
  const select = amongRegistered(batch, sql`DISTINCT n.at AS rowNo, n.title`);
  return select === null ? [] : readRows(db, rows<NewRow>(sql`${select} ORDER BY n.at LIMIT ${limit}`));
}

/** Condition that there are any: for the transaction that writes the batch. */
export function hasRegisteredRows(batch: Batch): Sql {
  const select = amongRegistered(batch, sql`1`);
  return select === null ? sql`0` : sql`EXISTS (${select})`;
}

/** As {@link namesakesOf} of the new records of a batch, less those they were told apart from; null for kinds told otherwise. */
function amongRegistered({ key, kind }: Batch, what: Sql): Sql | null {
  const called = calledAlike(kind);
  if (called === null) return null;
  // names as TEXT: only so does SQLite index them by itself, where a table is gone through (3 s or 40 ms for 20,000 rows)
  return sql`WITH n AS MATERIALIZED (
      SELECT w.row_no AS at, w.public_id AS own, w.raw->>'$.title' AS title, w.raw->'$.beside' AS beside,
        CAST(coalesce(w.raw->>'$.patch.name', w.raw->>'$.patch.officeTitle') AS TEXT) AS name, w.raw->>'$.patch.park' AS park,
        w.raw->>'$.patch.region' AS region, w.raw->>'$.patch.organisation' AS organisation,
        w.raw->>'$.patch.enterprise' AS enterprise
      FROM import_row w WHERE w.batch_id = ${key} AND w.action = 'CREATE')
    SELECT ${what} FROM ${joined(kind)} WHERE ${isThere} AND ${called}
      AND r.public_id <> n.own AND r.public_id NOT IN (SELECT b.value FROM json_each(n.beside) b)`;
}

/** Rows of a batch whose new record is in another batch already that waits for approval. */
export async function waitingTwice(db: SqlPort, batch: Batch, limit: number): Promise<NewRow[]> {
  const select = amongWaiting(batch, sql`r.row_no AS rowNo, r.raw->>'$.title' AS title`);
  return readRows(db, rows<NewRow>(sql`${select} ORDER BY r.row_no LIMIT ${limit}`));
}

/** Condition that there are any: for the transaction that sends the batch. */
export function isWaitingTwice(batch: Batch): Sql {
  return sql`EXISTS (${amongWaiting(batch, sql`1`)})`;
}

function amongWaiting({ key, kind }: Batch, what: Sql): Sql {
  return sql`SELECT ${what} FROM import_row r
    WHERE r.batch_id = ${key} AND r.action = 'CREATE' AND r.newcomer_key IN (
      SELECT o.newcomer_key FROM import_batch b CROSS JOIN import_row o ON o.batch_id = b.id AND o.action = 'CREATE'
      WHERE b.status = 'SUBMITTED' AND b.kind = ${kind} AND b.id <> ${key} AND o.newcomer_key IS NOT NULL)`;
}
