import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

export interface ServiceCode {
  readonly key: number;
  readonly isUsed: boolean;
}

/** The code of this hash, if it is one of this site's; null = there is none. */
export async function serviceCode(db: SqlPort, codeHash: string, siteKey: number): Promise<ServiceCode | null> {
  const [row] = await readRows(
    db,
    rows<{ key: number; usedAt: number | null }>(
      sql`SELECT id AS key, used_at AS usedAt FROM service_code WHERE code_hash = ${codeHash} AND position_id = ${siteKey}`,
    ),
  );
  return row === undefined ? null : { key: row.key, isUsed: row.usedAt !== null };
}

/** Statement that keeps new codes of a site, by their hashes. */
export function keepServiceCodes(
  siteKey: number,
  hashes: readonly string[],
  { now, by }: { readonly now: number; readonly by: string },
): Statement {
  return sql`INSERT INTO service_code (code_hash, position_id, created_at, issued_by)
    SELECT value, ${siteKey}, ${now}, ${by} FROM json_each(${JSON.stringify(hashes)})`;
}
