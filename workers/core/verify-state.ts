import { addDays, addMonths } from './calendar-date.ts';
import type { VerifyState } from './terms/position.ts';

/** 到期 12 个月: how long a verification in the field holds. */
export const REVIEW_MONTHS = 12;

/** Days for which a due review is 待复核 before it is 逾期. */
export const REVIEW_GRACE_DAYS = 30;

/** When a position verified on a date is due for review. */
export function nextReviewOn(verifiedOn: string, months = REVIEW_MONTHS): string {
  return addMonths(verifiedOn, months);
}

export interface Verification {
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
}

/** 核实状态 on a day, never stored: 未核实, 已核实 until the day of review, 待复核 from it on, 逾期 after 30 days. */
export function verifyStateOn(verification: Verification, today: string): VerifyState {
  if (verification.verifiedOn === null) return 'UNVERIFIED';
  const due = verification.nextReviewOn ?? nextReviewOn(verification.verifiedOn);
  if (today < due) return 'VERIFIED';
  return today <= addDays(due, REVIEW_GRACE_DAYS) ? 'REVIEW_DUE' : 'OVERDUE';
}

/**
 * The same states as ranges of `next_review_on`, for queries: VERIFIED > `today`, OVERDUE < `overdueBefore`, REVIEW_DUE
 * between them, both ends inclusive.
 */
export function reviewWindow(today: string): { readonly today: string; readonly overdueBefore: string } {
  return { today, overdueBefore: addDays(today, -REVIEW_GRACE_DAYS) };
}
