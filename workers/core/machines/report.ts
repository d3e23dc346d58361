import { ok, type Result } from '../result.ts';
import type { ReportStatus } from '../terms/service.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** 问题上报（随手拍、地图纠错）. The reporter is known by a token only. */
export interface ReportState {
  readonly status: ReportStatus;
  readonly handledByOrg: string | null;
  readonly dueOn: string | null;
  readonly rejectReason: string | null;
}

export type ReportEvent =
  | { readonly type: 'ACCEPT' }
  | { readonly type: 'REJECT'; readonly reason: string }
  /** 转办 to a unit, with the date by which it is to be done; may be repeated until work begins. */
  | { readonly type: 'ASSIGN'; readonly org: string; readonly dueOn: string }
  | { readonly type: 'START' }
  | { readonly type: 'FINISH'; readonly result: string }
  | { readonly type: 'RATE' };

export interface ReportContext {
  readonly today: string;
  /** True when the request carries the reporter's token. */
  readonly isReporter: boolean;
}

export const reportTable: TransitionTable<ReportStatus, ReportEvent['type']> = {
  SUBMITTED: { ACCEPT: 'ACCEPTED', REJECT: 'REJECTED' },
  ACCEPTED: { ASSIGN: 'ASSIGNED' },
  ASSIGNED: { ASSIGN: 'ASSIGNED', START: 'IN_PROGRESS' },
  IN_PROGRESS: { FINISH: 'DONE' },
  DONE: { RATE: 'RATED' },
  RATED: {},
  REJECTED: {},
};

export function reportTransition(
  state: ReportState,
  event: ReportEvent,
  context: ReportContext,
): Result<ReportState, Refusal> {
  const status = nextState(reportTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'ACCEPT':
    case 'START':
      return ok({ ...state, status });
    case 'REJECT':
      return isSaid(event.reason) ? ok({ ...state, status, rejectReason: event.reason }) : refuse('REASON_MISSING');
    case 'ASSIGN':
      if (!isSaid(event.org)) return refuse('REASON_MISSING');
      if (event.dueOn < context.today) return refuse('DATE_NOT_POSSIBLE');
      return ok({ ...state, status, handledByOrg: event.org, dueOn: event.dueOn });
    case 'FINISH':
      return isSaid(event.result) ? ok({ ...state, status }) : refuse('REASON_MISSING');
    case 'RATE':
      return context.isReporter ? ok({ ...state, status }) : refuse('NOT_YOURS');
  }
}

/** 逾期, computed at read. */
export function isReportOverdue(state: Pick<ReportState, 'status' | 'dueOn'>, today: string): boolean {
  const open = state.status === 'ASSIGNED' || state.status === 'IN_PROGRESS';
  return open && state.dueOn !== null && today > state.dueOn;
}
