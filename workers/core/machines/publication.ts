import { isCalendarDate } from '../calendar-date.ts';
import { ok, type Result } from '../result.ts';
import type { PublicationStatus } from '../terms/position.ts';
import { nextReviewOn } from '../verify-state.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** What the machine must know of a position (or park). Whether a review is due is computed, see verify-state.ts. */
export interface PublicationState {
  readonly status: PublicationStatus;
  /** Account that submitted it for approval last. */
  readonly submittedBy: string | null;
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
  /** Why it was returned, suspended or withdrawn. */
  readonly reason: string | null;
}

export type PublicationEvent =
  | { readonly type: 'SUBMIT' }
  /** By whom is said by the request to publish it (change-request.ts). */
  | { readonly type: 'RECALL' }
  | { readonly type: 'APPROVE' }
  | { readonly type: 'RETURN'; readonly reason: string }
  | { readonly type: 'SUSPEND'; readonly reason: string }
  | { readonly type: 'RESUME' }
  /** 核实: someone was there on `on`; the next review follows from it. */
  | { readonly type: 'VERIFY'; readonly on: string }
  | { readonly type: 'CLOSE'; readonly reason: string }
  /** 恢复 of what was public, by another person's approval of a request. */
  | { readonly type: 'REOPEN' }
  /** Takes what was never public out of the bin: it is a draft again. */
  | { readonly type: 'RESTORE' };

export interface PublicationContext {
  readonly actor: string;
  readonly today: string;
}

export const publicationTable: TransitionTable<PublicationStatus, PublicationEvent['type']> = {
  DRAFT: { SUBMIT: 'PENDING', CLOSE: 'CLOSED' },
  PENDING: { RECALL: 'DRAFT', APPROVE: 'PUBLISHED', RETURN: 'RETURNED', CLOSE: 'CLOSED' },
  RETURNED: { SUBMIT: 'PENDING', CLOSE: 'CLOSED' },
  PUBLISHED: { SUSPEND: 'SUSPENDED', VERIFY: 'PUBLISHED', CLOSE: 'CLOSED' },
  SUSPENDED: { RESUME: 'PUBLISHED', VERIFY: 'SUSPENDED', CLOSE: 'CLOSED' },
  CLOSED: { REOPEN: 'PUBLISHED', RESTORE: 'DRAFT' },
};

/**
 * 草稿 → 待审核 → 已公开 / 已退回, 已公开 ↔ 暂停开放, any → 停用, and back. 审核 is by another person than the one who
 * submitted; 核实 in the field changes the dates and never the status.
 */
export function publicationTransition(
  state: PublicationState,
  event: PublicationEvent,
  context: PublicationContext,
): Result<PublicationState, Refusal> {
  const status = nextState(publicationTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'SUBMIT':
      return ok({ ...state, status, submittedBy: context.actor, reason: null });
    case 'RECALL':
      return ok({ ...state, status });
    case 'APPROVE':
      return context.actor === state.submittedBy ? refuse('SAME_PERSON') : ok({ ...state, status, reason: null });
    case 'RESUME':
    case 'REOPEN':
    case 'RESTORE':
      return ok({ ...state, status, reason: null });
    case 'VERIFY':
      if (!isCalendarDate(event.on)) return refuse('DATE_MISSING');
      if (event.on > context.today || event.on < (state.verifiedOn ?? '')) return refuse('DATE_NOT_POSSIBLE');
      return ok({ ...state, status, verifiedOn: event.on, nextReviewOn: nextReviewOn(event.on) });
    case 'RETURN':
      if (context.actor === state.submittedBy) return refuse('SAME_PERSON');
      return isSaid(event.reason) ? ok({ ...state, status, reason: event.reason }) : refuse('REASON_MISSING');
    case 'SUSPEND':
    case 'CLOSE':
      return isSaid(event.reason) ? ok({ ...state, status, reason: event.reason }) : refuse('REASON_MISSING');
  }
}

/** Whether the public sees the record: suspended ones stay visible and say so. */
export function isPublic(status: PublicationStatus): boolean {
  return status === 'PUBLISHED' || status === 'SUSPENDED';
}
