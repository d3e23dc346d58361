import type { Scope } from '#core/access/scope.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { name, type Sql, sql, whereAll } from './sql.ts';
import { withinScopes } from './within-scopes.ts';

/** An import in the inbox, without counting its rows. Instants ms UTC. */
export interface WaitingImport {
  readonly id: string;
  readonly kind: StaffKind;
  readonly fileName: string;
  readonly rowCount: number;
  readonly regionName: string | null;
  readonly createdByName: string | null;
  readonly said: string | null;
  readonly at: number;
}

export type ImportTask =
  /** One's own that came back, or that was begun and not sent. */
  | { readonly task: 'FINISH'; readonly account: string }
  /** Others' that wait where the caller decides. */
  | { readonly task: 'APPROVE'; readonly account: string; readonly scopes: readonly Scope[] };

/** Newest first, at most `limit`. */
export async function waitingImports(db: SqlPort, asked: ImportTask, limit: number): Promise<WaitingImport[]> {
  return readRows(
    db,
    rows<WaitingImport>(
      sql`SELECT b.public_id AS id, b.kind, b.file_name AS fileName, b.row_count AS rowCount,
          (SELECT g.full_name FROM region g WHERE g.code = b.region_code) AS regionName,
          (SELECT u.name FROM auth_user u WHERE u.id = b.created_by) AS createdByName,
          coalesce(b.return_reason, b.reason) AS said, b.updated_at AS at
        FROM import_batch b ${whereAll(conditions(asked))} ORDER BY b.created_at DESC LIMIT ${limit}`,
    ),
  );
}

function conditions(asked: ImportTask): (Sql | null)[] {
  if (asked.task === 'FINISH') return [sql`b.created_by = ${asked.account}`, sql`b.status = 'STAGING'`];
  return [
    sql`b.status = 'SUBMITTED'`,
    sql`coalesce(b.submitted_by, b.created_by) <> ${asked.account}`,
    withinScopes(asked.scopes, { region: 'b.region_code', inParks: null, isRecord: () => name('0') }),
  ];
}
