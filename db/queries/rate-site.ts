import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { ratingDeadlines, ratingTransition } from '#core/machines/rating.ts';
import type { RatingChannel, RatingLevel, VisitIndicator } from '#core/terms/service.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { enterTally } from './rating-tally.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';
import { type Submission, submit } from './submissions.ts';
import { mayBeVoiced, type VoicedSite } from './voiced-site.ts';

export interface RatingToWrite {
  readonly site: VoicedSite;
  readonly level: RatingLevel;
  readonly good: readonly VisitIndicator[];
  readonly bad: readonly VisitIndicator[];
  readonly comment: string | null;
  readonly contactSealed: string | null;
  readonly channel: RatingChannel;
  /** Hash of the service event: one event has one rating. */
  readonly eventKey: string;
  /** Row id of the service code that allowed it; null without one. */
  readonly codeKey: number | null;
}

/**
 * Writes a rating, its tally and the use of its code. 好评 is closed as it is; 差评 gets the dates by which it is to be
 * checked and answered, in working days of the calendar given. False = nothing was written.
 */
export async function rateSite(
  db: SqlPort,
  submission: Submission,
  rating: RatingToWrite,
  { now, calendar }: { readonly now: number; readonly calendar: HolidayCalendar },
): Promise<boolean> {
  const { site, level, eventKey, codeKey, contactSealed } = rating;
  const isNamed = contactSealed !== null;
  const submitted = {
    status: 'SUBMITTED',
    level,
    isNamed,
    submittedOn: shanghaiDate(now),
    disputedBy: null,
    extensionReason: null,
    hasAddition: false,
  } as const;
  const closed = ratingTransition(submitted, { type: 'CLOSE' }, { actor: 'system' });
  const due = closed.ok ? null : ratingDeadlines(submitted, calendar);
  const conditions = [
    mayBeVoiced(site.key),
    sql`NOT EXISTS (SELECT 1 FROM rating WHERE event_key = ${eventKey})`,
    ...(codeKey === null ? [] : [sql`EXISTS (SELECT 1 FROM service_code WHERE id = ${codeKey} AND used_at IS NULL)`]),
  ];
  return submit(db, submission, { conditions, now }, (gate) => [
    sql`INSERT INTO rating (public_id, created_at, updated_at, position_id, event_key, region_code, level, channel, status,
        good, bad, comment, is_real_name, contact_sealed, consent_at, verify_due_on, answer_due_on, closed_at)
      SELECT ${submission.recordId}, ${now}, ${now}, ${site.key}, ${eventKey}, ${site.regionCode}, ${Number(level)},
        ${rating.channel}, ${closed.ok ? closed.value.status : submitted.status}, ${JSON.stringify(rating.good)},
        ${JSON.stringify(rating.bad)}, ${rating.comment}, ${Number(isNamed)}, ${contactSealed}, ${isNamed ? now : null},
        ${due?.verifyBy.date ?? null}, ${due?.answerBy.date ?? null}, ${closed.ok ? now : null} WHERE ${gate}`,
    ...enterTally(site.key, level, now, gate),
    ...(codeKey === null ? [] : [sql`UPDATE service_code SET used_at = ${now} WHERE id = ${codeKey} AND ${gate}`]),
  ]);
}

/** Whether the service event has its rating already. */
export async function isRated(db: SqlPort, eventKey: string): Promise<boolean> {
  const found = await readRows(db, rows<{ id: number }>(sql`SELECT id FROM rating WHERE event_key = ${eventKey}`));
  return found.length > 0;
}
