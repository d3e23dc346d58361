import { isCalendarDate } from '../calendar-date.ts';
import { ok, type Result } from '../result.ts';
import type { OrgStatus } from '../terms/organisation.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { legalEvents, nextState, type TransitionTable } from './transition-table.ts';

export interface OrganisationState {
  readonly status: OrgStatus;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly establishedOn: string | null;
  readonly statusReason: string | null;
  readonly revokedOn: string | null;
}

export type OrganisationEvent =
  | { readonly type: 'HALF_STOP' }
  | { readonly type: 'STOP' }
  | { readonly type: 'RESUME' }
  | { readonly type: 'MARK_ZOMBIE' }
  | { readonly type: 'MERGE'; readonly reason: string; readonly on: string }
  | { readonly type: 'REVOKE'; readonly reason: string; readonly on: string };

export interface OrganisationContext {
  readonly today: string;
  /** 党组织上级批准 is on record. */
  readonly approvedBySuperior: boolean;
  /** Subordinate organisations that are still running. */
  readonly runningChildren: number;
}

/** What must be written in the same batch as the new state. */
export type OrganisationEffect = 'END_PAIRINGS' | 'RECOMPUTE_COVERAGE';

export interface OrganisationOutcome {
  readonly state: OrganisationState;
  readonly effects: readonly OrganisationEffect[];
}

/** 正常 ↔ 半停产 ↔ 停产, 停产 ↔ 僵尸; 停产 and 僵尸 → 撤销; any running one → 合并. 撤销 and 合并 are terminal. */
export const organisationTable: TransitionTable<OrgStatus, OrganisationEvent['type']> = {
  NORMAL: { HALF_STOP: 'HALF_STOPPED', MERGE: 'MERGED' },
  HALF_STOPPED: { RESUME: 'NORMAL', STOP: 'STOPPED', MERGE: 'MERGED' },
  STOPPED: { HALF_STOP: 'HALF_STOPPED', MARK_ZOMBIE: 'ZOMBIE', MERGE: 'MERGED', REVOKE: 'REVOKED' },
  ZOMBIE: { STOP: 'STOPPED', MERGE: 'MERGED', REVOKE: 'REVOKED' },
  MERGED: {},
  REVOKED: {},
};

/** The event that leads from one status to another; null where no single one does. */
export function eventTowards(from: OrgStatus, to: OrgStatus): OrganisationEvent['type'] | null {
  return legalEvents(organisationTable, from).find((event) => organisationTable[from][event] === to) ?? null;
}

export function organisationTransition(
  state: OrganisationState,
  event: OrganisationEvent,
  context: OrganisationContext,
): Result<OrganisationOutcome, Refusal> {
  const status = nextState(organisationTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  if (event.type !== 'REVOKE' && event.type !== 'MERGE') {
    return ok({ state: { ...state, status, statusReason: null }, effects: ['RECOMPUTE_COVERAGE'] });
  }
  if (!context.approvedBySuperior) return refuse('NOT_APPROVED');
  if (!isSaid(event.reason)) return refuse('REASON_MISSING');
  if (!isCalendarDate(event.on)) return refuse('DATE_MISSING');
  if (event.on > context.today || event.on < (state.establishedOn ?? '')) return refuse('DATE_NOT_POSSIBLE');
  if (context.runningChildren > 0) return refuse('CHILDREN_LEFT');
  const revokedOn = event.type === 'REVOKE' ? event.on : state.revokedOn;
  return ok({
    state: { ...state, status, statusReason: event.reason, revokedOn },
    effects: ['END_PAIRINGS', 'RECOMPUTE_COVERAGE'],
  });
}

/** 正常运行党组织: what counts as running; 半停产 and 停产 ones do not. */
export function isRunning(status: OrgStatus): boolean {
  return status === 'NORMAL';
}

/** Whether the organisation still exists, so that it may have children and cover units. */
export function isExisting(status: OrgStatus): boolean {
  return status !== 'MERGED' && status !== 'REVOKED';
}
