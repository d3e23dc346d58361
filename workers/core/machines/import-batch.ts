import { ok, type Result } from '../result.ts';
import type { ImportStatus } from '../terms/change.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** 导入批次: rows wait in staging until another person approves; 回退本次导入 undoes the whole batch. */
export interface ImportState {
  readonly status: ImportStatus;
  readonly submittedBy: string | null;
  readonly returnReason: string | null;
}

export type ImportEvent =
  | { readonly type: 'SUBMIT' }
  | { readonly type: 'RETURN'; readonly reason: string }
  | { readonly type: 'COMMIT' }
  | { readonly type: 'DISCARD' }
  | { readonly type: 'ROLL_BACK'; readonly reason: string };

export interface ImportContext {
  readonly actor: string;
  readonly rows: number;
  /** Rows with an error that nobody has put right or left out. */
  readonly faultyRows: number;
  /** Imported rows that were changed after the import; a rollback would lose those changes. */
  readonly changedSince: number;
}

export const importTable: TransitionTable<ImportStatus, ImportEvent['type']> = {
  STAGING: { SUBMIT: 'SUBMITTED', DISCARD: 'DISCARDED' },
  SUBMITTED: { RETURN: 'STAGING', COMMIT: 'COMMITTED', DISCARD: 'DISCARDED' },
  COMMITTED: { ROLL_BACK: 'ROLLED_BACK' },
  ROLLED_BACK: {},
  DISCARDED: {},
};

export function importTransition(
  state: ImportState,
  event: ImportEvent,
  context: ImportContext,
): Result<ImportState, Refusal> {
  const status = nextState(importTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'SUBMIT':
      if (context.rows === 0) return refuse('NO_ROWS');
      if (context.faultyRows > 0) return refuse('FAULTY_ROWS');
      return ok({ status, submittedBy: context.actor, returnReason: null });
    case 'RETURN':
      if (context.actor === state.submittedBy) return refuse('SAME_PERSON');
      return isSaid(event.reason) ? ok({ ...state, status, returnReason: event.reason }) : refuse('REASON_MISSING');
    case 'COMMIT':
      return context.actor === state.submittedBy ? refuse('SAME_PERSON') : ok({ ...state, status });
    case 'DISCARD':
      return ok({ ...state, status });
    case 'ROLL_BACK':
      if (!isSaid(event.reason)) return refuse('REASON_MISSING');
      return context.changedSince > 0 ? refuse('LATER_CHANGES') : ok({ ...state, status });
  }
}
