import { isPublic } from '#core/machines/publication.ts';
import { err, ok, type Result } from '#core/result.ts';
import { TICKET_BYTES, ticketOf } from '#core/ticket.ts';
import type { SqlPort } from '../port.ts';
import { codeHash } from '../visitor-hashes.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';
import { voicedSite } from './voiced-site.ts';

export interface ServiceCode {
  readonly key: number;
  readonly isUsed: boolean;
}

/** The code of this hash, if it is one of this site's; null = there is none. */
export async function serviceCode(db: SqlPort, hash: string, siteKey: number): Promise<ServiceCode | null> {
  const [row] = await readRows(
    db,
    rows<{ key: number; usedAt: number | null }>(
      sql`SELECT id AS key, used_at AS usedAt FROM service_code WHERE code_hash = ${hash} AND position_id = ${siteKey}`,
    ),
  );
  return row === undefined ? null : { key: row.key, isUsed: row.usedAt !== null };
}

/** Codes made at once at most. */
export const MAX_CODES = 500;

/**
 * Makes new codes of a site and answers them: the only time that anybody sees them, because their hashes are what is kept.
 * `count` is 1 to {@link MAX_CODES}; `by` an account id or `system`. Only sites that residents see and may rate have codes.
 */
export async function issueCodes(
  db: SqlPort,
  siteId: string,
  count: number,
  { now, by }: { readonly now: number; readonly by: string },
): Promise<Result<string[], 'NOT_FOUND' | 'NOT_PUBLIC' | 'ILLUSTRATIVE'>> {
  const site = await voicedSite(db, siteId);
  if (site === null) return err('NOT_FOUND');
  if (site.isIllustrative) return err('ILLUSTRATIVE');
  if (!isPublic(site.status)) return err('NOT_PUBLIC');
  const codes = Array.from({ length: count }, () => ticketOf(crypto.getRandomValues(new Uint8Array(TICKET_BYTES))));
  const hashes = JSON.stringify(await Promise.all(codes.map(codeHash)));
  await db.batch([
    sql`INSERT INTO service_code (code_hash, position_id, created_at, issued_by)
      SELECT value, ${site.key}, ${now}, ${by} FROM json_each(${hashes})`,
  ]);
  return ok(codes);
}
