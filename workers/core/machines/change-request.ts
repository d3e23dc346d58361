import { ok, type Result } from '../result.ts';
import type { ChangeStatus } from '../terms/change.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** 变更申请: until it is 已通过 the old values stay public; what is public at once is only looked at afterwards. */
export interface ChangeRequestState {
  readonly status: ChangeStatus;
  /** Account that made it. */
  readonly createdBy: string;
  readonly submittedBy: string | null;
  /** Whoever else wrote what it asks for: a new record may be several people's. */
  readonly writers: readonly string[];
  /** Why the record changes; needed where there are doubts. */
  readonly reason: string | null;
  /** Why it was returned. */
  readonly returnReason: string | null;
}

export type ChangeRequestEvent =
  | { readonly type: 'SUBMIT' }
  | { readonly type: 'RECALL' }
  | { readonly type: 'APPROVE' }
  | { readonly type: 'RETURN'; readonly reason: string }
  | { readonly type: 'DISCARD' }
  | { readonly type: 'REVIEW' };

export interface ChangeRequestContext {
  readonly actor: string;
  /** Fields of the request that others have changed since it was made: they must be compared first (412). */
  readonly conflicts: readonly string[];
  /** Whether something about it must be explained, e.g. a point moved by more than 2 km. */
  readonly doubtful: boolean;
}

export const changeRequestTable: TransitionTable<ChangeStatus, ChangeRequestEvent['type']> = {
  DRAFT: { SUBMIT: 'SUBMITTED', DISCARD: 'DISCARDED' },
  SUBMITTED: { RECALL: 'DRAFT', APPROVE: 'APPROVED', RETURN: 'RETURNED' },
  RETURNED: { SUBMIT: 'SUBMITTED', DISCARD: 'DISCARDED' },
  APPLIED: { REVIEW: 'REVIEWED' },
  APPROVED: {},
  DISCARDED: {},
  REVIEWED: {},
};

/** Everybody whose own work a request is. */
export function authorsOf({
  createdBy,
  submittedBy,
  writers,
}: Pick<ChangeRequestState, 'createdBy' | 'submittedBy' | 'writers'>): string[] {
  return [createdBy, ...(submittedBy === null ? [] : [submittedBy]), ...writers];
}

/**
 * Who goes on with a request, takes it back or gives it up: whoever made it, and whoever sent it, for a colleague may have
 * sent what the other began.
 */
export function isOwnRequest(
  { createdBy, submittedBy }: Pick<ChangeRequestState, 'createdBy' | 'submittedBy'>,
  account: string,
): boolean {
  return account === createdBy || account === submittedBy;
}

/** Approval, return and review are by another person than those who wrote or submitted the change. */
export function changeRequestTransition(
  state: ChangeRequestState,
  event: ChangeRequestEvent,
  context: ChangeRequestContext,
): Result<ChangeRequestState, Refusal> {
  const status = nextState(changeRequestTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  const theirs = isOwnRequest(state, context.actor);
  const own = authorsOf(state).includes(context.actor);
  switch (event.type) {
    case 'SUBMIT':
      if (context.conflicts.length > 0) return refuse('STALE_VERSION');
      if (context.doubtful && !isSaid(state.reason)) return refuse('REASON_MISSING');
      return ok({ ...state, status, submittedBy: context.actor, returnReason: null });
    case 'RECALL':
    case 'DISCARD':
      return theirs ? ok({ ...state, status }) : refuse('NOT_YOURS');
    case 'APPROVE':
      if (own) return refuse('SAME_PERSON');
      return context.conflicts.length === 0 ? ok({ ...state, status }) : refuse('STALE_VERSION');
    case 'RETURN':
      if (own) return refuse('SAME_PERSON');
      return isSaid(event.reason) ? ok({ ...state, status, returnReason: event.reason }) : refuse('REASON_MISSING');
    case 'REVIEW':
      return own ? refuse('SAME_PERSON') : ok({ ...state, status });
  }
}
