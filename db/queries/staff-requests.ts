import type { SqlPort, Statement } from '../port.ts';
import { sha256Hex } from '../sha256.ts';
import { failedBy } from './audited.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/**
 * Writes that happen once, however often they are sent. A route does not call this itself but `once` of
 * workers/api/once.ts, which goes so:
 *
 * 1. {@link earlierAnswer}: the key was used before → that answer, and nothing more is done.
 * 2. The change, its first statement {@link claimRequest} with the answer it is going to give, in one batch: either both
 *    are there afterwards or neither.
 * 3. {@link isRepeated} of what the batch threw: the same request came in between → its answer by {@link earlierAnswer}.
 *
 * A refused write claims nothing: mended, it may be sent under the same key.
 */
export interface StaffRequest {
  readonly keyHash: string;
  /** Who sends it: `auditName` of the caller. */
  readonly account: string;
  /** Method and path. */
  readonly route: string;
  readonly bodyHash: string;
}

/** `key`: the random number that was made with the draft; `body`: the request's text. */
export async function staffRequest(
  key: string,
  { account, route, body }: { readonly account: string; readonly route: string; readonly body: string },
): Promise<StaffRequest> {
  const [keyHash, bodyHash] = await Promise.all([sha256Hex(`request|${account}|${key}`), sha256Hex(body)]);
  return { keyHash, account, route, bodyHash };
}

/** Takes the key and keeps the answer. First in the batch of the change; fails there if the key is taken. */
export function claimRequest(request: StaffRequest, answer: unknown, now: number): Statement {
  const { keyHash, account, route, bodyHash } = request;
  return sql`INSERT INTO staff_request (key_hash, account, route, body_hash, answer, at)
    VALUES (${keyHash}, ${account}, ${route}, ${bodyHash}, ${JSON.stringify(answer)}, ${now})`;
}

/** Whether a batch failed because its request had been done already. */
export function isRepeated(error: unknown): boolean {
  return failedBy(error, 'UNIQUE constraint failed: staff_request.key_hash');
}

export type Earlier =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'ANSWERED'; readonly answer: unknown }
  /** The key was used for something else. */
  | { readonly kind: 'OTHER' };

export async function earlierAnswer(db: SqlPort, request: StaffRequest): Promise<Earlier> {
  const [row] = await readRows(
    db,
    rows<{ route: string; bodyHash: string; answer: string }>(
      sql`SELECT route, body_hash AS bodyHash, answer FROM staff_request WHERE key_hash = ${request.keyHash}`,
    ),
  );
  if (row === undefined) return { kind: 'NONE' };
  if (row.route !== request.route || row.bodyHash !== request.bodyHash) return { kind: 'OTHER' };
  return { kind: 'ANSWERED', answer: JSON.parse(row.answer) };
}
