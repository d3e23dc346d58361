import { addDays } from '#core/calendar-date.ts';
import { type PairingEvent, PROPOSAL_EXPIRY_DAYS, pairingTransition, type Side } from '#core/machines/pairing.ts';
import type { OwnPairing, OwnPairingAct } from '#core/schemas/staff-acts.ts';
import { shanghaiDate } from '#core/time.ts';
import type { OwnPairingRow } from '#db/queries/own-pairings.ts';

/** The event behind what the representative of a side can do. */
export function ownEvent(act: OwnPairingAct, today: string): PairingEvent {
  return act === 'LEAVE' ? { type: 'END', reason: 'PARTY_LEFT', on: today } : { type: act };
}

const ACTS: readonly OwnPairingAct[] = ['CONFIRM', 'REJECT', 'WITHDRAW', 'LEAVE'];

/** A pairing for the representative `actor` of one of its sides, with what can be done on `today`. */
export function shownOwnPairing(row: OwnPairingRow, actor: string, today: string): OwnPairing {
  const { side, proposedBySide, aConfirmedBy, bConfirmedBy } = row;
  const proposedOn = shanghaiDate(row.proposedAt ?? row.createdAt);
  const confirmed = { A: aConfirmedBy !== null, B: bConfirmedBy !== null };
  const other: Side = side === 'A' ? 'B' : 'A';
  const state = { ...row, proposedOn };
  const context = { actor, side, today, expiryDays: PROPOSAL_EXPIRY_DAYS };
  return {
    id: row.id,
    version: row.version,
    type: row.type,
    localTerm: row.localTerm,
    campaign: row.campaign,
    regionName: row.regionName,
    status: row.status,
    isIllustrative: row.isIllustrative === 1,
    side,
    other: other === 'A' ? { kind: row.aKind, name: row.aName ?? '' } : { kind: row.bKind, name: row.bName ?? '' },
    proposedBy: proposedBySide,
    proposedOn,
    expiresOn: addDays(proposedOn, PROPOSAL_EXPIRY_DAYS),
    confirmed: { own: confirmed[side], other: confirmed[other] },
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    endReason: row.endReason,
    acts: ACTS.filter((act) => pairingTransition(state, ownEvent(act, today), context).ok),
  };
}
