import type { RatingLevel, RatingStatus } from '#core/terms/service.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';
import { type Submission, submit } from './submissions.ts';

interface RatingRow {
  readonly key: number;
  readonly siteKey: number;
  readonly version: number;
  readonly level: number;
  readonly status: RatingStatus;
  readonly isRealName: 0 | 1;
  readonly createdAt: number;
  readonly disputedBy: string | null;
  readonly extensionReason: string | null;
  readonly hasAddition: 0 | 1;
}

/** A rating as its machine and its writers see it; null = there is none. */
export async function storedRating(db: SqlPort, publicId: string) {
  const [row] = await readRows(
    db,
    rows<RatingRow>(
      sql`SELECT id AS key, position_id AS siteKey, version, level, status, is_real_name AS isRealName,
        created_at AS createdAt, disputed_by AS disputedBy, extension_reason AS extensionReason,
        addition IS NOT NULL AS hasAddition FROM rating WHERE public_id = ${publicId}`,
    ),
  );
  if (row === undefined) return null;
  const { key, siteKey, version, status, disputedBy, extensionReason } = row;
  const level = String(row.level) as RatingLevel; // the column's check allows 1 to 5
  const state = {
    status,
    level,
    isNamed: row.isRealName === 1,
    submittedOn: shanghaiDate(row.createdAt),
    disputedBy,
    extensionReason,
    hasAddition: row.hasAddition === 1,
  };
  return { key, siteKey, version, state };
}

export type StoredRating = NonNullable<Awaited<ReturnType<typeof storedRating>>>;

/** 追评, once: of two that come at once the second is not written. False = nothing was written. */
export async function addToRating(
  db: SqlPort,
  submission: Submission,
  rating: StoredRating,
  { text, now }: { readonly text: string; readonly now: number },
): Promise<boolean> {
  const open = sql`EXISTS (SELECT 1 FROM rating WHERE id = ${rating.key} AND addition IS NULL AND status <> 'INVALID')`;
  return submit(db, submission, { conditions: [open], now }, (gate) => [
    sql`UPDATE rating SET addition = ${text}, addition_at = ${now}, updated_at = ${now}, version = version + 1
      WHERE id = ${rating.key} AND addition IS NULL AND ${gate}`,
  ]);
}
