import { addDays, isCalendarDate } from '../calendar-date.ts';
import { ok, type Result } from '../result.ts';
import type { PairingEndReason, PairingStatus } from '../terms/pairing.ts';
import { type Refusal, refuse } from './refusal.ts';
import { nextState, type TransitionTable } from './transition-table.ts';

export type Side = 'A' | 'B';

/** 结对 by 双向选择. Proposing is not yet confirming: both sides confirm, each for itself, in either order. */
export interface PairingState {
  readonly status: PairingStatus;
  /** Null: the organiser proposed it to both. */
  readonly proposedBySide: Side | null;
  readonly proposedOn: string;
  /** Account that confirmed for each side. */
  readonly aConfirmedBy: string | null;
  readonly bConfirmedBy: string | null;
  /** As the proposal has it; where it has none, the day on which the second side confirms. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: PairingEndReason | null;
}

export type PairingEvent =
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'REJECT' }
  | { readonly type: 'WITHDRAW' }
  | { readonly type: 'SUSPEND' }
  | { readonly type: 'RESUME' }
  | { readonly type: 'END'; readonly reason: PairingEndReason; readonly on: string };

export interface PairingContext {
  readonly actor: string;
  /** The side that the account speaks for; ORGANISER = 组织部门, which runs a pairing but never confirms for a side. */
  readonly side: Side | 'ORGANISER';
  readonly today: string;
  /** Days after which an unconfirmed proposal lapses (config). */
  readonly expiryDays: number;
}

export const PROPOSAL_EXPIRY_DAYS = 30;

/** The two kinds of confirming are told apart here, so that the table alone says what follows. */
type Move = Exclude<PairingEvent['type'], 'CONFIRM'> | 'A_CONFIRMS' | 'B_CONFIRMS';

export const pairingTable: TransitionTable<PairingStatus, Move> = {
  PROPOSED: { A_CONFIRMS: 'A_ACCEPTED', B_CONFIRMS: 'B_ACCEPTED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  A_ACCEPTED: { B_CONFIRMS: 'ACTIVE', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  B_ACCEPTED: { A_CONFIRMS: 'ACTIVE', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  ACTIVE: { SUSPEND: 'SUSPENDED', END: 'ENDED' },
  SUSPENDED: { RESUME: 'ACTIVE', END: 'ENDED' },
  ENDED: {},
  REJECTED: {},
  WITHDRAWN: {},
};

export function proposePairing(side: Side | null, on: string): PairingState {
  return {
    status: 'PROPOSED',
    proposedBySide: side,
    proposedOn: on,
    aConfirmedBy: null,
    bConfirmedBy: null,
    startedOn: null,
    endedOn: null,
    endReason: null,
  };
}

export function pairingTransition(
  state: PairingState,
  event: PairingEvent,
  context: PairingContext,
): Result<PairingState, Refusal> {
  if (event.type === 'CONFIRM') return confirm(state, context);
  const status = nextState(pairingTable, state.status, event.type);
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  switch (event.type) {
    case 'REJECT':
      return context.side === 'ORGANISER' ? refuse('NOT_YOURS') : ok({ ...state, status });
    case 'WITHDRAW':
      return context.side === (state.proposedBySide ?? 'ORGANISER') ? ok({ ...state, status }) : refuse('NOT_YOURS');
    case 'SUSPEND':
    case 'RESUME':
      return ok({ ...state, status });
    case 'END':
      if (!isCalendarDate(event.on)) return refuse('DATE_MISSING');
      if (!isEndPossible(state, event.on, context.today)) return refuse('DATE_NOT_POSSIBLE');
      // Leaving is a party's own word; that a term ran out or a body was revoked is for the organiser to state.
      if ((event.reason === 'PARTY_LEFT') !== (context.side !== 'ORGANISER')) return refuse('NOT_YOURS');
      // one that was called off before its start never began
      return ok({
        ...state,
        status,
        startedOn: isBegun(state, event.on) ? state.startedOn : null,
        endedOn: event.on,
        endReason: event.reason,
      });
  }
}

function isBegun({ startedOn }: Pick<PairingState, 'startedOn'>, on: string): boolean {
  return startedOn === null || startedOn <= on;
}

/** The first day on which the pairing can have ended; null = any. One whose start lies ahead can be called off before. */
export function firstEnd({ startedOn }: Pick<PairingState, 'startedOn'>, today: string): string | null {
  return startedOn !== null && startedOn <= today ? startedOn : null;
}

function isEndPossible(state: Pick<PairingState, 'startedOn'>, on: string, today: string): boolean {
  return on <= today && on >= (firstEnd(state, today) ?? '');
}

function confirm(state: PairingState, context: PairingContext): Result<PairingState, Refusal> {
  const { side, actor } = context;
  if (side === 'ORGANISER') {
    return isAwaiting(state.status) ? refuse('NOT_YOURS') : refuse('ILLEGAL_TRANSITION');
  }
  const own = side === 'A' ? state.aConfirmedBy : state.bConfirmedBy;
  const other = side === 'A' ? state.bConfirmedBy : state.aConfirmedBy;
  if (isAwaiting(state.status) && own !== null) return refuse('ALREADY_CONFIRMED');
  const status = nextState(pairingTable, state.status, side === 'A' ? 'A_CONFIRMS' : 'B_CONFIRMS');
  if (status === null) return refuse('ILLEGAL_TRANSITION');
  if (isProposalExpired(state, context.today, context.expiryDays)) return refuse('EXPIRED');
  if (actor === other) return refuse('SAME_PERSON');
  const confirmed = side === 'A' ? { aConfirmedBy: actor } : { bConfirmedBy: actor };
  // a date that was agreed on with the proposal stands
  const startedOn = state.startedOn ?? (status === 'ACTIVE' ? context.today : null);
  return ok({ ...state, ...confirmed, status, startedOn });
}

/** Whether a side has still to confirm. */
export function isAwaiting(status: PairingStatus): boolean {
  return status === 'PROPOSED' || status === 'A_ACCEPTED' || status === 'B_ACCEPTED';
}

/** 提议失效, computed at read: not both sides have confirmed within the days after the proposal. */
export function isProposalExpired(
  state: Pick<PairingState, 'status' | 'proposedOn'>,
  today: string,
  expiryDays = PROPOSAL_EXPIRY_DAYS,
): boolean {
  return isAwaiting(state.status) && today > addDays(state.proposedOn, expiryDays);
}

/** 组织撤销 of a party: a pairing in force ends on the day, a proposal that nobody can confirm any more is withdrawn. */
export function endedByRevocation(state: PairingState, on: string): PairingState {
  const status = isAwaiting(state.status) ? 'WITHDRAWN' : 'ENDED';
  const endedOn = state.startedOn !== null && on < state.startedOn ? state.startedOn : on;
  return { ...state, status, endedOn, endReason: 'ORG_REVOKED' };
}

/** Whether the pairing still takes its place, so that the same two cannot be proposed again. */
export function isPairingOpen(status: PairingStatus): boolean {
  return isAwaiting(status) || status === 'ACTIVE' || status === 'SUSPENDED';
}
