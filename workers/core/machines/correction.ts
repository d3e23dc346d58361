import { ok, type Result } from '../result.ts';
import type { CorrectionStatus } from '../terms/service.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** 地图纠错: what a visitor says about a site's record. Adopting it changes nothing by itself: staff edit the site. */
export interface CorrectionState {
  readonly status: CorrectionStatus;
  /** What the visitor reads under the ticket. */
  readonly answer: string | null;
}

export type CorrectionEvent =
  /** 采纳; words are welcome and not needed. */
  | { readonly type: 'ACCEPT'; readonly answer: string | null }
  /** 答复 without adopting it: why the record stays as it is. */
  | { readonly type: 'ANSWER'; readonly answer: string };

export const correctionTable: TransitionTable<CorrectionStatus, CorrectionEvent['type']> = {
  SUBMITTED: { ACCEPT: 'ACCEPTED', ANSWER: 'ANSWERED' },
  ACCEPTED: {},
  ANSWERED: {},
};

export function correctionTransition(state: CorrectionState, event: CorrectionEvent): Result<CorrectionState, Refusal> {
  const status = nextState(correctionTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'ACCEPT':
      return ok({ status, answer: isSaid(event.answer) ? event.answer.trim() : null });
    case 'ANSWER':
      return isSaid(event.answer) ? ok({ status, answer: event.answer.trim() }) : refuse('REASON_MISSING');
  }
}
