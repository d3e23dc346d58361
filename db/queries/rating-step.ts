import type { RatingEvent, RatingState } from '#core/machines/rating.ts';
import type { SqlPort, Statement } from '../port.ts';
import { failedBy } from './audited.ts';
import { leaveTally } from './rating-tally.ts';
import type { StoredRating } from './ratings.ts';
import { readRows, rows } from './read.ts';
import { joinSql, type Sql, sql } from './sql.ts';

/** What staff write with a step, besides who and when. */
export interface StepWords {
  /** 整改情况, with an answer. */
  readonly rectification: string | null;
  /** New date by which it is to be answered, `YYYY-MM-DD`; with an extension. */
  readonly answerDueOn: string | null;
}

/**
 * Writes one step of a rating that was seen in its stored version: NOT NULL breaks, and the batch with it, where somebody
 * took another step meanwhile. What is found invalid leaves the tally of its site in the same batch.
 */
export function ratingStep(
  rating: StoredRating,
  next: RatingState,
  event: RatingEvent,
  { by, at, ...words }: { readonly by: string; readonly at: number } & StepWords,
): Statement[] {
  const { key, siteKey, version, state } = rating;
  const set = joinSql(
    [
      sql`version = CASE version WHEN ${version} THEN version + 1 END`,
      sql`updated_at = ${at}`,
      sql`status = ${next.status}`,
      ...columnsOf(event, { by, at, ...words }),
    ],
    ', ',
  );
  return [
    sql`UPDATE rating SET ${set} WHERE id = ${key}`,
    ...(event.type === 'DISMISS' ? leaveTally(siteKey, state.level, at, sql`1`) : []),
  ];
}

/** Whether a batch failed because the rating is no longer as it was seen. */
export function isSteppedMeanwhile(error: unknown): boolean {
  return failedBy(error, 'NOT NULL constraint failed: rating.version');
}

/** The sealed contact of a rating; null where none was left or its time is over. */
export async function sealedContact(db: SqlPort, id: string): Promise<string | null> {
  const [row] = await readRows(
    db,
    rows<{ sealed: string | null }>(sql`SELECT contact_sealed AS sealed FROM rating WHERE public_id = ${id}`),
  );
  return row?.sealed ?? null;
}

function columnsOf(
  event: RatingEvent,
  { by, at, rectification, answerDueOn }: { readonly by: string; readonly at: number } & StepWords,
): Sql[] {
  switch (event.type) {
    case 'START_CHECK':
    case 'FIND_TRUE':
      return [sql`verified_by = ${by}`];
    case 'DISPUTE':
      return [sql`disputed_by = ${by}`, sql`dispute_reason = ${event.reason.trim()}`];
    case 'UPHOLD':
      return [sql`rechecked_by = ${by}`];
    case 'DISMISS':
      return [sql`rechecked_by = ${by}`, sql`invalid_reason = ${event.reason.trim()}`, sql`closed_at = ${at}`];
    case 'EXTEND':
      return [sql`extension_reason = ${event.reason.trim()}`, sql`answer_due_on = ${answerDueOn}`];
    case 'ANSWER':
      return [sql`answer = ${event.text.trim()}`, sql`rectification = ${rectification}`, sql`answered_at = ${at}`];
    case 'REVISIT':
      return [sql`revisited_at = ${at}`];
    case 'CLOSE':
      return [sql`closed_at = ${at}`];
    case 'ADD':
      return [];
  }
}
