import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPairingOpen,
  isProposalExpired,
  type PairingContext,
  type PairingEvent,
  type PairingState,
  pairingTransition,
  proposePairing,
} from '#core/machines/pairing.ts';
import { type PairingStatus, pairingEndReason, pairingStatus } from '#core/terms/pairing.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

/** A: and B: say which side speaks, O: the organiser. The proposer is side A. */
const legal = legalMoves(`
  PROPOSED A:CONFIRM → A_ACCEPTED
  PROPOSED B:CONFIRM → B_ACCEPTED
  PROPOSED A:REJECT → REJECTED
  PROPOSED B:REJECT → REJECTED
  PROPOSED A:WITHDRAW → WITHDRAWN
  A_ACCEPTED B:CONFIRM → ACTIVE
  A_ACCEPTED A:REJECT → REJECTED
  A_ACCEPTED B:REJECT → REJECTED
  A_ACCEPTED A:WITHDRAW → WITHDRAWN
  B_ACCEPTED A:CONFIRM → ACTIVE
  B_ACCEPTED A:REJECT → REJECTED
  B_ACCEPTED B:REJECT → REJECTED
  B_ACCEPTED A:WITHDRAW → WITHDRAWN
  ACTIVE A:SUSPEND → SUSPENDED
  ACTIVE B:SUSPEND → SUSPENDED
  ACTIVE O:SUSPEND → SUSPENDED
  ACTIVE A:LEAVE → ENDED
  ACTIVE B:LEAVE → ENDED
  ACTIVE O:EXPIRE → ENDED
  SUSPENDED A:RESUME → ACTIVE
  SUSPENDED B:RESUME → ACTIVE
  SUSPENDED O:RESUME → ACTIVE
  SUSPENDED A:LEAVE → ENDED
  SUSPENDED B:LEAVE → ENDED
  SUSPENDED O:EXPIRE → ENDED
`);

const statuses = Object.keys(pairingStatus) as PairingStatus[];
const moves: Record<string, PairingEvent> = {
  CONFIRM: { type: 'CONFIRM' },
  REJECT: { type: 'REJECT' },
  WITHDRAW: { type: 'WITHDRAW' },
  SUSPEND: { type: 'SUSPEND' },
  RESUME: { type: 'RESUME' },
  LEAVE: { type: 'END', reason: 'PARTY_LEFT', on: '2026-11-20' },
  EXPIRE: { type: 'END', reason: 'TERM_EXPIRED', on: '2026-11-20' },
};
const sides = { A: 'A', B: 'B', O: 'ORGANISER' } as const;
const everyMove = Object.keys(sides).flatMap((side) => Object.keys(moves).map((move) => `${side}:${move}`));

/** A pairing that has come to a status in the legal way. */
function stateIn(status: PairingStatus): PairingState {
  const aConfirmed = status !== 'PROPOSED' && status !== 'B_ACCEPTED';
  const bConfirmed = status !== 'PROPOSED' && status !== 'A_ACCEPTED';
  return {
    ...proposePairing('A', '2026-11-01'),
    status,
    aConfirmedBy: aConfirmed ? 'enterprise' : null,
    bConfirmedBy: bConfirmed ? 'village' : null,
    startedOn: aConfirmed && bConfirmed ? '2026-11-05' : null,
  };
}

function contextOf(side: keyof typeof sides, today = '2026-11-20'): PairingContext {
  const actor = { A: 'enterprise', B: 'village', O: 'office' }[side];
  return { actor, side: sides[side], today, expiryDays: 30 };
}

function run(status: PairingStatus, move: string) {
  const [side = '', event = ''] = move.split(':');
  const known = moves[event];
  if (known === undefined) throw new Error(`no such move: ${move}`);
  return pairingTransition(stateIn(status), known, contextOf(side as keyof typeof sides));
}

describe('pairing by 双向选择', () => {
  it.each(everyPair(statuses, everyMove, legal))('$state + $event → $to', ({ state, event, to }) => {
    const result = run(state as PairingStatus, event);
    if (to === null) expect(result.ok).toBe(false);
    else expect(result).toMatchObject({ ok: true, value: { status: to } });
  });

  it('says why it refuses', () => {
    expect(run('A_ACCEPTED', 'A:CONFIRM')).toMatchObject({ error: { code: 'ALREADY_CONFIRMED' } });
    expect(run('PROPOSED', 'O:CONFIRM')).toMatchObject({ error: { code: 'NOT_YOURS', zh: '只有有关一方可以这样做' } });
    expect(run('PROPOSED', 'B:WITHDRAW')).toMatchObject({ error: { code: 'NOT_YOURS' } });
    expect(run('PROPOSED', 'O:REJECT')).toMatchObject({ error: { code: 'NOT_YOURS' } });
    expect(run('ACTIVE', 'A:EXPIRE')).toMatchObject({ error: { code: 'NOT_YOURS' } });
    expect(run('ACTIVE', 'O:LEAVE')).toMatchObject({ error: { code: 'NOT_YOURS' } });
    expect(run('ACTIVE', 'A:CONFIRM')).toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
    expect(run('REJECTED', 'B:CONFIRM')).toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
  });

  it('begins on the day the second side confirms where its proposal has no start', () => {
    expect(run('A_ACCEPTED', 'B:CONFIRM')).toMatchObject({
      value: { startedOn: '2026-11-20', bConfirmedBy: 'village' },
    });
    expect(run('PROPOSED', 'B:CONFIRM')).toMatchObject({ value: { startedOn: null } });
  });

  it('keeps the start that its proposal has, before and after that day', () => {
    for (const startedOn of ['2026-11-01', '2026-12-01']) {
      const proposed = { ...stateIn('A_ACCEPTED'), startedOn };
      expect(pairingTransition(proposed, { type: 'CONFIRM' }, contextOf('B'))).toMatchObject({
        value: { status: 'ACTIVE', startedOn },
      });
    }
  });

  it('is never confirmed for both sides by one account', () => {
    const result = pairingTransition(
      stateIn('A_ACCEPTED'),
      { type: 'CONFIRM' },
      { ...contextOf('B'), actor: 'enterprise' },
    );
    expect(result).toMatchObject({ error: { code: 'SAME_PERSON' } });
  });

  it('comes into force only through both sides, whatever is tried in whatever order', () => {
    const attempt = fc.record({
      move: fc.constantFrom(...Object.keys(moves)),
      side: fc.constantFrom('A' as const, 'B' as const, 'O' as const),
      actor: fc.constantFrom('enterprise', 'village', 'office'),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
        let state = proposePairing('B', '2026-11-01');
        for (const { move, side, actor } of attempts) {
          const event = moves[move];
          if (event === undefined) continue;
          const result = pairingTransition(state, event, { ...contextOf(side), actor });
          if (result.ok) state = result.value;
          if (state.startedOn !== null) {
            expect(state.aConfirmedBy).not.toBeNull();
            expect(state.bConfirmedBy).not.toBeNull();
            expect(state.aConfirmedBy).not.toBe(state.bConfirmedBy);
          }
          expect(state.status === 'ACTIVE').toBe(state.status === 'ACTIVE' && state.startedOn !== null);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lapses thirty days after the proposal unless both have confirmed', () => {
    expect(isProposalExpired(stateIn('PROPOSED'), '2026-12-01')).toBe(false);
    expect(isProposalExpired(stateIn('PROPOSED'), '2026-12-02')).toBe(true);
    expect(isProposalExpired(stateIn('A_ACCEPTED'), '2026-12-02')).toBe(true);
    expect(isProposalExpired(stateIn('A_ACCEPTED'), '2026-12-02', 60)).toBe(false);
    expect(isProposalExpired(stateIn('ACTIVE'), '2027-12-02')).toBe(false);
    const late = contextOf('B', '2026-12-02');
    expect(pairingTransition(stateIn('A_ACCEPTED'), { type: 'CONFIRM' }, late)).toMatchObject({
      error: { code: 'EXPIRED' },
    });
    expect(pairingTransition(stateIn('A_ACCEPTED'), { type: 'REJECT' }, late).ok).toBe(true);
  });

  it('ends with one of the reasons, on a day that was', () => {
    for (const reason of Object.keys(pairingEndReason) as (keyof typeof pairingEndReason)[]) {
      const side = reason === 'PARTY_LEFT' ? 'A' : 'O';
      const end: PairingEvent = { type: 'END', reason, on: '2026-11-10' };
      expect(pairingTransition(stateIn('ACTIVE'), end, contextOf(side))).toMatchObject({
        value: { status: 'ENDED', endReason: reason, endedOn: '2026-11-10' },
      });
    }
    for (const on of ['2026-11-21', '2026-11-04']) {
      const end: PairingEvent = { type: 'END', reason: 'TERM_EXPIRED', on };
      expect(pairingTransition(stateIn('ACTIVE'), end, contextOf('O'))).toMatchObject({
        error: { code: 'DATE_NOT_POSSIBLE' },
      });
    }
    const end: PairingEvent = { type: 'END', reason: 'TERM_EXPIRED', on: '' };
    expect(pairingTransition(stateIn('ACTIVE'), end, contextOf('O'))).toMatchObject({
      error: { code: 'DATE_MISSING' },
    });
  });

  it('is taken back by whoever proposed it, be it the organiser', () => {
    const proposed = proposePairing(null, '2026-11-01');
    expect(pairingTransition(proposed, { type: 'WITHDRAW' }, contextOf('O')).ok).toBe(true);
    expect(pairingTransition(proposed, { type: 'WITHDRAW' }, contextOf('A')).ok).toBe(false);
  });

  it('keeps its two parties taken until rejected, withdrawn or ended', () => {
    expect(statuses.filter((status) => !isPairingOpen(status))).toEqual(['ENDED', 'REJECTED', 'WITHDRAWN']);
  });
});
