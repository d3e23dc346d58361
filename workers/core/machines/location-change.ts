import { inBbox } from '../geo/bbox.ts';
import type { Bbox, LngLat } from '../geo/lng-lat.ts';
import { pointDoubts } from '../geo/point-doubts.ts';
import { ok, type Result } from '../result.ts';
import type { LocationChangeStatus } from '../terms/change.ts';
import { isSaid, type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

/** 位置变更申请: until it is 已通过 the old coordinate, address and level stay public. */
export interface LocationChangeState {
  readonly status: LocationChangeStatus;
  readonly submittedBy: string | null;
  /** Version of the position on which the proposal was made. */
  readonly baseVersion: number;
  /** Why the position moves; needed where `needsReason` says so. */
  readonly reason: string | null;
  /** Why it was returned. */
  readonly returnReason: string | null;
}

export type LocationChangeEvent =
  | { readonly type: 'SUBMIT' }
  | { readonly type: 'RECALL' }
  | { readonly type: 'APPROVE' }
  | { readonly type: 'RETURN'; readonly reason: string };

export interface LocationChangeContext {
  readonly actor: string;
  /** Version of the position now; another than the base means 版本冲突 (412). */
  readonly currentVersion: number;
  /** Answer of `moveDoubts`: without any, no reason is asked for. */
  readonly doubts: readonly MoveDoubt[];
}

export const locationChangeTable: TransitionTable<LocationChangeStatus, LocationChangeEvent['type']> = {
  DRAFT: { SUBMIT: 'SUBMITTED' },
  SUBMITTED: { RECALL: 'DRAFT', APPROVE: 'APPROVED', RETURN: 'RETURNED' },
  RETURNED: { SUBMIT: 'SUBMITTED' },
  APPROVED: {},
};

export function locationChangeTransition(
  state: LocationChangeState,
  event: LocationChangeEvent,
  context: LocationChangeContext,
): Result<LocationChangeState, Refusal> {
  const status = nextState(locationChangeTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'SUBMIT':
      if (context.currentVersion !== state.baseVersion) return refuse('STALE_VERSION');
      if (context.doubts.length > 0 && !isSaid(state.reason)) return refuse('REASON_MISSING');
      return ok({ ...state, status, submittedBy: context.actor, returnReason: null });
    case 'RECALL':
      return context.actor === state.submittedBy ? ok({ ...state, status }) : refuse('NOT_YOURS');
    case 'APPROVE':
      if (context.actor === state.submittedBy) return refuse('SAME_PERSON');
      return context.currentVersion === state.baseVersion ? ok({ ...state, status }) : refuse('STALE_VERSION');
    case 'RETURN':
      if (context.actor === state.submittedBy) return refuse('SAME_PERSON');
      return isSaid(event.reason) ? ok({ ...state, status, returnReason: event.reason }) : refuse('REASON_MISSING');
  }
}

/** A move that must be explained: over 2 km, or to a point outside the box of the park's county. */
export type MoveDoubt = 'MOVED_FAR' | 'OUTSIDE_COUNTY';

/** Points WGS84; without an old point, or without a county box, that doubt does not arise. */
export function moveDoubts(from: LngLat | null, to: LngLat, countyBox: Bbox | null): MoveDoubt[] {
  const area = countyBox === null ? null : { name: '', holds: inBbox(to, countyBox) };
  const doubts = pointDoubts({ from, to, system: null, area, neighbours: [] });
  return doubts.map(({ code }) => code).filter((code) => code === 'MOVED_FAR' || code === 'OUTSIDE_COUNTY');
}
