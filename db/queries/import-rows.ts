import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import { jsonChunks } from '../json-chunks.ts';
import type { SqlPort, Statement } from '../port.ts';
import type { BulkRow } from './bulk-row.ts';
import { readRows, rows } from './read.ts';
import { recordSpecs, type WrittenKind } from './record-spec.ts';
import { name, type Sql, sql } from './sql.ts';

/** A staged row, as it was sent. */
export interface StagedRow {
  readonly rowNo: number;
  readonly action: 'CREATE' | 'UPDATE' | 'SKIP';
  readonly sent: ImportRowSent;
  readonly recordId: number | null;
}

/** A row with what was worked out of it as it was taken in. */
export interface RowToStage {
  readonly sent: ImportRowSent;
  /** What of its record only one may have. */
  readonly unique: string | null;
  /** What a new record is called and where it lies. */
  readonly newcomer: string | null;
}

/** Keeps rows while the batch takes any; sent again they are the same rows. */
export function stageRows(batch: number, taken: readonly RowToStage[]): Statement[] {
  return [...jsonChunks(taken)].map(
    (json) => sql`INSERT INTO import_row
        (batch_id, row_no, raw, action, problems, public_id, seen_version, unique_key, newcomer_key)
      SELECT ${batch}, value->>'$.sent.rowNo', value->'sent', value->>'$.sent.action', value->'$.sent.warnings',
        value->>'$.sent.id', value->>'$.sent.seenVersion', value->>'unique', value->>'newcomer'
      FROM json_each(${json})
      WHERE EXISTS (SELECT 1 FROM import_batch b WHERE b.id = ${batch} AND b.status = 'STAGING')
      ON CONFLICT (batch_id, row_no) DO UPDATE SET raw = excluded.raw, action = excluded.action, problems = excluded.problems,
        public_id = excluded.public_id, seen_version = excluded.seen_version, unique_key = excluded.unique_key,
        newcomer_key = excluded.newcomer_key, record = NULL`,
  );
}

/** Numbers of the rows that are there. */
export async function stagedNumbers(db: SqlPort, batch: number): Promise<number[]> {
  const found = await db.query<{ no: number }>(
    'SELECT row_no AS no FROM import_row WHERE batch_id = ? ORDER BY row_no',
    [batch],
  );
  return found.map(({ no }) => no);
}

export interface RowFilter {
  readonly after: number;
  readonly limit: number;
  readonly action?: 'CREATE' | 'UPDATE' | 'SKIP' | undefined;
  /** Only rows with something to look at twice. */
  readonly warned?: boolean | undefined;
}

export async function stagedRows(
  db: SqlPort,
  batch: number,
  { after, limit, action, warned }: RowFilter,
): Promise<StagedRow[]> {
  const which = sql`r.row_no > ${after}${action === undefined ? sql`` : sql` AND r.action = ${action}`}${
    warned === true ? sql` AND r.problems <> '[]'` : sql``
  }`;
  return readStaged(db, batch, which, limit);
}

/** The next rows that something is to be done with and that are not ready yet. */
export async function unpreparedRows(db: SqlPort, batch: number, limit: number): Promise<StagedRow[]> {
  return readStaged(db, batch, sql`r.action IN ('CREATE', 'UPDATE') AND r.record IS NULL`, limit);
}

async function readStaged(db: SqlPort, batch: number, which: Sql, limit: number): Promise<StagedRow[]> {
  const found = await readRows(
    db,
    rows<{
      rowNo: number;
      action: StagedRow['action'];
      raw: string;
      recordId: number | null;
    }>(sql`SELECT r.row_no AS rowNo,
        r.action, r.raw, r.record_id AS recordId
      FROM import_row r WHERE r.batch_id = ${batch} AND ${which} ORDER BY r.row_no LIMIT ${limit}`),
  );
  return found.map(({ raw, ...row }) => ({ ...row, sent: JSON.parse(raw) }));
}

/** Records that a batch makes: what other rows of it may name. `named`: public ids; the row ids that are kept for them. */
export async function ownRecords(db: SqlPort, batch: number): Promise<{ id: string; rowNo: number; title: string }[]> {
  return db.query(
    `SELECT public_id AS id, row_no AS rowNo, raw->>'title' AS title FROM import_row WHERE batch_id = ? AND action = 'CREATE'`,
    [batch],
  );
}

/** The parent that rows of a batch give their records, by public id; null where a row takes it away. */
export async function stagedParents(db: SqlPort, batch: number): Promise<ReadonlyMap<string, string | null>> {
  const found = await db.query<{ id: string; parent: string | null }>(
    `SELECT public_id AS id, raw->>'$.patch.parent' AS parent FROM import_row
     WHERE batch_id = ? AND action IN ('CREATE', 'UPDATE') AND raw->'$.patch.parent' IS NOT NULL`,
    [batch],
  );
  return new Map(found.map(({ id, parent }) => [id, parent]));
}

/**
 * Puts ready rows where they wait; those without change are left out of what is written. The JSON leads and each row is found
 * by its key: the other way round every row of the batch would read the whole JSON.
 */
export function keepPrepared(batch: number, ready: readonly { rowNo: number; row: BulkRow | null }[]): Statement[] {
  return [...jsonChunks(ready)].map(
    (json) => sql`INSERT INTO import_row (batch_id, row_no, raw, action, record, unique_key)
      SELECT r.batch_id, r.row_no, r.raw, iif(json_type(j.value, '$.row') = 'null', 'SKIP', r.action),
        iif(json_type(j.value, '$.row') = 'null', NULL, j.value->'row'), j.value->>'$.row.unique'
      FROM json_each(${json}) j CROSS JOIN import_row r ON r.batch_id = ${batch} AND r.row_no = j.value->>'rowNo' WHERE true
      ON CONFLICT (batch_id, row_no) DO UPDATE SET record = excluded.record, action = excluded.action,
        unique_key = excluded.unique_key`,
  );
}

export function forgetPrepared(batch: number): Statement {
  return sql`UPDATE import_row SET record = NULL WHERE batch_id = ${batch} AND record IS NOT NULL`;
}

/** How many rows of a batch have a warning about their point with each of these codes. */
export async function warnedPoints(
  db: SqlPort,
  batch: number,
  codes: readonly string[],
): Promise<{ code: string; n: number }[]> {
  const { text, values } = sql`SELECT p.value->>'code' AS code, count(DISTINCT r.row_no) AS n
    FROM import_row r CROSS JOIN json_each(r.problems) p
    WHERE r.batch_id = ${batch} AND r.action IN ('CREATE', 'UPDATE') AND r.problems <> '[]' AND p.value->>'field' = 'point'
      AND p.value->>'code' IN (SELECT c.value FROM json_each(${JSON.stringify(codes)}) c) GROUP BY 1`;
  return db.query(text, values);
}

/** Hashes of all ready rows in their order, for the one audit line. */
export async function preparedHashes(db: SqlPort, batch: number): Promise<string[]> {
  const found = await db.query<{ hash: string }>(
    `SELECT record->>'$.hash' AS hash FROM import_row WHERE batch_id = ? AND record IS NOT NULL ORDER BY row_no`,
    [batch],
  );
  return found.map(({ hash }) => hash);
}

/** Rows of a batch that are ready to be written and whose record has a value in a field, in their order. */
export async function readyRows(db: SqlPort, batch: number, field: string): Promise<BulkRow[]> {
  const found = await readRows(
    db,
    rows<{ record: string }>(
      sql`SELECT r.record FROM import_row r WHERE r.batch_id = ${batch} AND r.record IS NOT NULL
        AND r.record->>${`$.next.${field}`} IS NOT NULL ORDER BY r.row_no`,
    ),
  );
  return found.map(({ record }) => JSON.parse(record));
}

/** Rows that stop a run (`bulkTrouble`): not ready, or their record has changed since they were. */
export async function troubledRows(
  db: SqlPort,
  { key, kind }: { readonly key: number; readonly kind: WrittenKind },
  limit: number,
): Promise<{ rowNo: number; title: string; ready: boolean }[]> {
  const { text, values } = sql`SELECT r.row_no AS rowNo, r.raw->>'$.title' AS title, r.record IS NOT NULL AS ready
    FROM import_row r LEFT JOIN ${name(recordSpecs[kind].table)} t ON t.id = r.record->>'$.rowId'
    WHERE r.batch_id = ${key} AND r.action IN ('CREATE', 'UPDATE')
      AND (r.record IS NULL OR t.version IS NOT r.record->>'$.seen') ORDER BY r.row_no LIMIT ${limit}`;
  const found = await db.query<{ rowNo: number; title: string; ready: 0 | 1 }>(text, values);
  return found.map((row) => ({ ...row, ready: row.ready === 1 }));
}

/** Whether a ready park moves within the tree of parks. */
export async function movesParks(db: SqlPort, batch: number): Promise<boolean> {
  const { text, values } = sql`SELECT 1 FROM import_row r WHERE r.batch_id = ${batch} AND r.record IS NOT NULL
    AND EXISTS (SELECT 1 FROM json_each(r.record, '$.fields') f WHERE f.value = 'parentId') LIMIT 1`;
  return (await db.query(text, values)).length > 0;
}

/** A SELECT of the row ids of the records that a batch has written. */
export function recordsOfBatch(batch: number): Sql {
  return sql`SELECT record_id FROM import_row WHERE batch_id = ${batch} AND record_id IS NOT NULL`;
}

/** Row ids of the records of a table, by public id. */
export async function rowIdsOf(
  db: SqlPort,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { text, values } = sql`SELECT t.public_id AS id, t.id AS rowId FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN ${name(table)} t ON t.public_id = j.value`;
  const found = await db.query<{ id: string; rowId: number }>(text, values);
  return new Map(found.map(({ id, rowId }) => [id, rowId]));
}
