import { LOCK_MS } from '#core/access/limits.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { PRESENTATION_KEPT_MS } from './presentations.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A photo that nothing was sent with. */
export const ORPHAN_AFTER_MS = DAY_MS;
/** How long the answer to a write of 阵地管理 is kept for whoever sends it again. */
export const REQUEST_KEPT_MS = 7 * DAY_MS;
/** How long a contact is kept after its rating is closed. */
export const CONTACT_KEPT_MS = 90 * DAY_MS;
/** Photos of one round; R2 deletes up to 1,000 at once. */
const PHOTOS_A_ROUND = 500;

/**
 * Takes photos that nobody owns out of everybody's reach and answers their keys in R2. Marked before anything is deleted,
 * so a photo that is attached at the same moment is either kept whole or refused; {@link forgetPhotos} ends it.
 */
export async function withdrawOrphans(db: SqlPort, now: number): Promise<string[]> {
  await db.batch([
    sql`UPDATE photo SET state = 'WITHDRAWN', token_hash = NULL, updated_at = ${now}, version = version + 1
      WHERE state = 'UPLOADED' AND owner_id IS NULL AND uploaded_by IS NULL AND created_at <= ${now - ORPHAN_AFTER_MS}`,
  ]);
  const found = await readRows(
    db,
    rows<{ objectKey: string }>(
      sql`SELECT object_key AS objectKey FROM photo
        WHERE state = 'WITHDRAWN' AND owner_id IS NULL AND uploaded_by IS NULL LIMIT ${PHOTOS_A_ROUND}`,
    ),
  );
  return found.map(({ objectKey }) => objectKey);
}

/** Deletes the rows of photos whose objects are gone. */
export async function forgetPhotos(db: SqlPort, objectKeys: readonly string[]): Promise<void> {
  await db.batch([
    sql`DELETE FROM photo WHERE object_key IN (SELECT value FROM json_each(${JSON.stringify(objectKeys)}))
      AND state = 'WITHDRAWN' AND owner_id IS NULL`,
  ]);
}

/** Deletes counts, salts and failed sign-ins whose time is over, and contacts of ratings closed long ago. */
export async function forgetVisitors(db: SqlPort, now: number): Promise<void> {
  await db.batch([
    sql`DELETE FROM visitor_limit WHERE expires_at <= ${now}`,
    sql`DELETE FROM visitor_salt WHERE day < ${shanghaiDate(now)}`,
    sql`DELETE FROM sign_in_guard WHERE last_at < ${now - LOCK_MS} AND coalesce(locked_until, 0) <= ${now}`,
    sql`UPDATE rating SET contact_sealed = NULL, updated_at = ${now}, version = version + 1
      WHERE contact_sealed IS NOT NULL AND closed_at <= ${now - CONTACT_KEPT_MS}`,
  ]);
}

/** Deletes answers that nobody will ask for again, and views and routes that nobody brought back. */
export async function forgetRequests(db: SqlPort, now: number): Promise<void> {
  await db.batch([
    sql`DELETE FROM staff_request WHERE at <= ${now - REQUEST_KEPT_MS}`,
    sql`DELETE FROM presentation WHERE deleted_at <= ${now - PRESENTATION_KEPT_MS}`,
  ]);
}

/** When the next thing is to be swept, ms UTC; null = nothing is kept for a while only. */
export async function nextSweepAt(db: SqlPort, now: number): Promise<number | null> {
  const [row] = await readRows(
    db,
    rows<{
      photo: number | null;
      withdrawn: number;
      failed: number | null;
      counted: number | null;
      salts: number;
      contact: number | null;
      request: number | null;
      presentation: number | null;
    }>(
      sql`SELECT (SELECT min(created_at) FROM photo WHERE state = 'UPLOADED' AND owner_id IS NULL AND uploaded_by IS NULL) AS photo,
        (SELECT count(*) FROM photo WHERE state = 'WITHDRAWN' AND owner_id IS NULL AND uploaded_by IS NULL) AS withdrawn,
        (SELECT min(last_at) FROM sign_in_guard) AS failed,
        (SELECT min(expires_at) FROM visitor_limit) AS counted, (SELECT count(*) FROM visitor_salt) AS salts,
        (SELECT min(closed_at) FROM rating WHERE contact_sealed IS NOT NULL) AS contact,
        (SELECT min(at) FROM staff_request) AS request,
        (SELECT min(deleted_at) FROM presentation) AS presentation`,
    ),
  );
  if (row === undefined) return null;
  const due = [
    row.photo === null ? null : row.photo + ORPHAN_AFTER_MS,
    row.withdrawn > 0 ? now : null,
    // its lock may have begun a moment later
    row.failed === null ? null : row.failed + 2 * LOCK_MS,
    row.counted,
    // A salt lives to the end of its day, which an hour's step finds well enough.
    row.salts > 0 ? now + HOUR_MS : null,
    row.contact === null ? null : row.contact + CONTACT_KEPT_MS,
    row.request === null ? null : row.request + REQUEST_KEPT_MS,
    row.presentation === null ? null : row.presentation + PRESENTATION_KEPT_MS,
  ].filter((at) => at !== null);
  return due.length === 0 ? null : Math.min(...due);
}
