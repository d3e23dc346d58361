import type { HolidayCalendar } from '../hours/calendar.ts';
import { ok, type Result } from '../result.ts';
import type { RatingLevel, RatingStatus } from '../terms/service.ts';
import { addWorkingDays, type WorkingDayDeadline } from '../working-days.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** 服务评价. The grade is the visitor's own: no event changes it and staff cannot enter one. */
export interface RatingState {
  readonly status: RatingStatus;
  readonly level: RatingLevel;
  /** 实名: a contact was left, so every 差评 is followed up. */
  readonly isNamed: boolean;
  readonly submittedOn: string;
  /** Account that disputed it; the second check is by another. */
  readonly disputedBy: string | null;
  /** Reason for the longer time limit; null = the ordinary one. */
  readonly extensionReason: string | null;
  readonly hasAddition: boolean;
}

export type RatingEvent =
  | { readonly type: 'START_CHECK' }
  | { readonly type: 'FIND_TRUE' }
  | { readonly type: 'DISPUTE'; readonly reason: string }
  | { readonly type: 'UPHOLD' }
  | { readonly type: 'DISMISS'; readonly reason: string }
  | { readonly type: 'EXTEND'; readonly reason: string }
  | { readonly type: 'ANSWER'; readonly text: string }
  | { readonly type: 'REVISIT' }
  | { readonly type: 'CLOSE' }
  /** 追评 by the visitor, once. */
  | { readonly type: 'ADD' };

export interface RatingContext {
  readonly actor: string;
}

/**
 * 差评: 已提交 → 核实中 → 属实 整改中 → 已反馈 → 已回访 → 已办结; not true → 复核中 by another person → 无效 (kept, not
 * counted) or back to 整改中. 好评 is closed as it is.
 */
export const ratingTable: TransitionTable<RatingStatus, RatingEvent['type']> = {
  SUBMITTED: { START_CHECK: 'VERIFYING', CLOSE: 'CLOSED', ADD: 'SUBMITTED' },
  VERIFYING: { FIND_TRUE: 'RECTIFYING', DISPUTE: 'RECHECKING', EXTEND: 'VERIFYING', ADD: 'VERIFYING' },
  RECHECKING: { UPHOLD: 'RECTIFYING', DISMISS: 'INVALID', EXTEND: 'RECHECKING', ADD: 'RECHECKING' },
  RECTIFYING: { ANSWER: 'ANSWERED', EXTEND: 'RECTIFYING', ADD: 'RECTIFYING' },
  ANSWERED: { REVISIT: 'REVISITED', CLOSE: 'CLOSED', ADD: 'ANSWERED' },
  REVISITED: { CLOSE: 'CLOSED', ADD: 'REVISITED' },
  INVALID: {},
  CLOSED: { ADD: 'CLOSED' },
};

export function ratingTransition(
  state: RatingState,
  event: RatingEvent,
  context: RatingContext,
): Result<RatingState, Refusal> {
  const status = nextState(ratingTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'START_CHECK':
      return isBad(state.level) ? ok({ ...state, status }) : refuse('NOT_BAD_RATING');
    case 'FIND_TRUE':
      return ok({ ...state, status });
    case 'DISPUTE':
      return isSaid(event.reason) ? ok({ ...state, status, disputedBy: context.actor }) : refuse('REASON_MISSING');
    case 'UPHOLD':
      return context.actor === state.disputedBy ? refuse('SAME_PERSON') : ok({ ...state, status });
    case 'DISMISS':
      if (context.actor === state.disputedBy) return refuse('SAME_PERSON');
      return isSaid(event.reason) ? ok({ ...state, status }) : refuse('REASON_MISSING');
    case 'EXTEND':
      if (state.extensionReason !== null) return refuse('ALREADY_DONE');
      return isSaid(event.reason) ? ok({ ...state, status, extensionReason: event.reason }) : refuse('REASON_MISSING');
    case 'ANSWER':
      return isSaid(event.text) ? ok({ ...state, status }) : refuse('REASON_MISSING');
    case 'REVISIT':
      return state.isNamed ? ok({ ...state, status }) : refuse('ANONYMOUS');
    case 'CLOSE':
      return mayClose(state) ? ok({ ...state, status }) : refuse('REVISIT_NEEDED');
    case 'ADD':
      return state.hasAddition ? refuse('ALREADY_DONE') : ok({ ...state, status, hasAddition: true });
  }
}

/** A 好评 at once; a 差评 after the visit back, or after the answer where nobody can be visited. */
function mayClose(state: RatingState): boolean {
  if (!isBad(state.level)) return true;
  return state.status === 'REVISITED' || (state.status === 'ANSWERED' && !state.isNamed);
}

/** 差评: grades 1 and 2. */
export function isBad(level: RatingLevel): boolean {
  return level === '1' || level === '2';
}

/** Whether the rating counts in the published share: everything but 误评/恶意差评. */
export function isCounted(status: RatingStatus): boolean {
  return status !== 'INVALID';
}

/** Time limits in working days (R02, config). No national text gives a number. */
export interface RatingLimits {
  readonly verifyDays: number;
  readonly answerDays: number;
  readonly maxDays: number;
}
export const RATING_LIMITS: RatingLimits = { verifyDays: 1, answerDays: 5, maxDays: 15 };

export interface RatingDeadlines {
  readonly verifyBy: WorkingDayDeadline;
  readonly answerBy: WorkingDayDeadline;
}

export function ratingDeadlines(
  state: Pick<RatingState, 'submittedOn' | 'extensionReason'>,
  calendar: HolidayCalendar,
  limits = RATING_LIMITS,
): RatingDeadlines {
  const answerDays = state.extensionReason === null ? limits.answerDays : limits.maxDays;
  return {
    verifyBy: addWorkingDays(state.submittedOn, limits.verifyDays, calendar),
    answerBy: addWorkingDays(state.submittedOn, answerDays, calendar),
  };
}

/** 逾期, computed at read: a 差评 whose check has not begun, or which is not answered, by its deadline. */
export function isRatingOverdue(
  state: RatingState,
  today: string,
  calendar: HolidayCalendar,
  limits = RATING_LIMITS,
): boolean {
  if (!isBad(state.level)) return false;
  const { verifyBy, answerBy } = ratingDeadlines(state, calendar, limits);
  const due = ratingDueOn(state.status, { verifyOn: verifyBy.date, answerOn: answerBy.date });
  return due !== null && today > due;
}

/** The deadline that counts in a state, of those reckoned when the rating came in; null once it is answered. */
export function ratingDueOn(
  status: RatingStatus,
  { verifyOn, answerOn }: { readonly verifyOn: string | null; readonly answerOn: string | null },
): string | null {
  if (status === 'SUBMITTED') return verifyOn;
  return ['VERIFYING', 'RECHECKING', 'RECTIFYING'].includes(status) ? answerOn : null;
}
