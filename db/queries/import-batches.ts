import type { Scope } from '#core/access/scope.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ImportStatus } from '#core/terms/change.ts';
import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { joinSql, name, type Sql, sql, whereAll } from './sql.ts';
import { withinScopes } from './within-scopes.ts';

export interface ImportBatch {
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly kind: StaffKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly status: ImportStatus;
  readonly rowCount: number;
  readonly mapping: string;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly reason: string | null;
  readonly returnReason: string | null;
  readonly preparedFor: 'COMMIT' | 'ROLL_BACK' | null;
  readonly preparedAt: number | null;
  readonly createdBy: string;
  readonly createdByName: string | null;
  readonly createdAt: number;
  readonly submittedBy: string | null;
  readonly submittedAt: number | null;
  readonly approvedByName: string | null;
  readonly committedAt: number | null;
  readonly rolledBackAt: number | null;
  readonly staged: number;
  readonly creates: number;
  readonly updates: number;
  readonly warned: number;
  readonly prepared: number;
}

const accountName = (column: string) => `(SELECT u.name FROM auth_user u WHERE u.id = b.${column})`;
const counted = (condition: string) => `(SELECT count(*) FROM import_row r WHERE r.batch_id = b.id AND ${condition})`;

const columns =
  name(`b.id AS key, b.public_id AS id, b.version, b.kind, b.file_name AS fileName, b.file_sha256 AS fileSha256,
  b.status, b.row_count AS rowCount, b.mapping, b.region_code AS regionCode,
  (SELECT g.full_name FROM region g WHERE g.code = b.region_code) AS regionName, b.reason, b.return_reason AS returnReason,
  b.prepared_for AS preparedFor, b.prepared_at AS preparedAt, b.created_by AS createdBy, ${accountName('created_by')} AS createdByName,
  b.created_at AS createdAt, b.submitted_by AS submittedBy, b.submitted_at AS submittedAt,
  ${accountName('approved_by')} AS approvedByName, b.committed_at AS committedAt, b.rolled_back_at AS rolledBackAt,
  ${counted('true')} AS staged, ${counted("r.action = 'CREATE'")} AS creates, ${counted("r.action = 'UPDATE'")} AS updates,
  b.warning_count AS warned`);

/** Rows that are to be written less those that are not ready, which have an index of their own. */
const prepared = name(`(${counted("r.action IN ('CREATE', 'UPDATE')")}
  - ${counted("r.record IS NULL AND r.action IN ('CREATE', 'UPDATE')")}) AS prepared`);

export async function importById(db: SqlPort, id: string): Promise<ImportBatch | null> {
  const found = await readRows(
    db,
    rows<ImportBatch>(sql`SELECT ${columns}, ${prepared} FROM import_batch b WHERE b.public_id = ${id}`),
  );
  return found[0] ?? null;
}

/** An unfinished import of the same file by the same account. */
export async function openImport(db: SqlPort, file: string, kind: StaffKind, by: string): Promise<ImportBatch | null> {
  const found = await readRows(
    db,
    rows<ImportBatch>(sql`SELECT ${columns}, ${prepared} FROM import_batch b
      WHERE b.created_by = ${by} AND b.status = 'STAGING' AND b.file_sha256 = ${file} AND b.kind = ${kind} ORDER BY b.id DESC LIMIT 1`),
  );
  return found[0] ?? null;
}

/** Imports of the same file that wait for approval, whoever sent them; instants ms UTC. */
export async function waitingOfFile(
  db: SqlPort,
  file: string,
  kind: StaffKind,
): Promise<{ by: string; rowCount: number; submittedAt: number | null }[]> {
  return readRows(
    db,
    rows<{
      by: string;
      rowCount: number;
      submittedAt: number | null;
    }>(sql`SELECT b.created_by AS by, b.row_count AS rowCount, b.submitted_at AS submittedAt FROM import_batch b
      WHERE b.status = 'SUBMITTED' AND b.file_sha256 = ${file} AND b.kind = ${kind} ORDER BY b.id`),
  );
}

export interface ImportFilter {
  readonly status?: ImportStatus | undefined;
  /** Of this account, whatever their region. */
  readonly by: string;
  /** Others' that lie here. */
  readonly scopes: readonly Scope[];
  readonly before: number | null;
  readonly limit: number;
}

/**
 * Newest first: one's own, and those of others that were sent to where the caller decides. What lies in several provinces has
 * no region: whoever decides everywhere sees it.
 */
export async function listImports(
  db: SqlPort,
  { status, by, scopes, before, limit }: ImportFilter,
): Promise<ImportBatch[]> {
  const within = withinScopes(scopes, { region: 'b.region_code', inParks: null, isRecord: () => name('0') }) ?? sql`1`;
  const where = whereAll([
    sql`(b.created_by = ${by} OR (b.status <> 'STAGING' AND b.submitted_at IS NOT NULL AND ${within}))`,
    status === undefined ? null : sql`b.status = ${status}`,
    before === null ? null : sql`b.id < ${before}`,
  ]);
  return readRows(
    db,
    rows<ImportBatch>(
      sql`SELECT ${columns}, 0 AS prepared FROM import_batch b ${where} ORDER BY b.id DESC LIMIT ${limit}`,
    ),
  );
}

export interface NewImport {
  readonly id: string;
  readonly kind: StaffKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly rowCount: number;
  readonly mapping: string;
  readonly by: string;
  readonly at: number;
}

export function insertImport({ id, kind, fileName, fileSha256, rowCount, mapping, by, at }: NewImport): Statement {
  return sql`INSERT INTO import_batch
      (public_id, created_at, updated_at, kind, file_name, file_sha256, status, row_count, mapping, created_by)
    VALUES (${id}, ${at}, ${at}, ${kind}, ${fileName}, ${fileSha256}, 'STAGING', ${rowCount}, ${mapping}, ${by})`;
}

interface Move {
  readonly batch: Pick<ImportBatch, 'key' | 'version' | 'status'>;
  readonly to: ImportStatus;
  readonly at: number;
  readonly set?: readonly Sql[];
  /** Under this condition the whole transaction fails. */
  readonly unless?: Sql;
}

/**
 * Moves a batch on, in a transaction that fails where it is no longer as it was seen (`isMovedImport`): the status becomes
 * one that the table's own check refuses.
 */
export function moveImport({ batch, to, at, set = [], unless = sql`0` }: Move): Statement {
  const sets = joinSql(
    [
      sql`status = iif(version = ${batch.version} AND status = ${batch.status} AND NOT (${unless}), ${to}, 'MOVED')`,
      sql`version = version + 1`,
      sql`updated_at = ${at}`,
      ...set,
    ],
    ', ',
  );
  return sql`UPDATE import_batch SET ${sets} WHERE id = ${batch.key}`;
}

export function isMovedImport(error: unknown): boolean {
  return error instanceof Error && error.message.includes('import_batch_status_code');
}
