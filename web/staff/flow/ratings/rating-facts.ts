import type { StaffRating } from '#core/schemas/staff-rating.ts';
import { chinaMinute } from '#ui/china-time.ts';
import type { RatingsText } from '../text/ratings-zh.ts';

/** One thing that became of a rating: what it is called, and what is said. */
export type RatingFact = readonly [label: string, value: string];

/** What became of a rating so far, in the order in which it happens; deadlines first. */
export function ratingFacts(rating: StaffRating, words: RatingsText): RatingFact[] {
  const { answer, answeredAt, checkedBy, closedAt, disputedBy, disputeReason, dueOn, extensionReason } = rating;
  const { invalidReason, recheckedBy, rectification, revisitedAt, status } = rating;
  const minute = (iso: string) => chinaMinute(Date.parse(iso));
  const facts: (readonly [string, string | null])[] = [
    [status === 'SUBMITTED' ? words.dueVerify : words.dueAnswer, dueOn],
    [words.extended, extensionReason],
    [words.checked, checkedBy],
    [words.disputed(disputedBy ?? ''), disputeReason],
    [words.invalid(recheckedBy ?? ''), invalidReason],
    [words.upheld, recheckedBy !== null && invalidReason === null ? words.upheldBy(recheckedBy) : null],
    [words.rectified, rectification],
    [answeredAt === null ? '' : words.answered(minute(answeredAt)), answer],
    [words.revisited, revisitedAt === null ? null : minute(revisitedAt)],
    [words.closed, closedAt === null ? null : minute(closedAt)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}
