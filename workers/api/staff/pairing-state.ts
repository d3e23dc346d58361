import type { PairingState } from '#core/machines/pairing.ts';
import { shanghaiDate } from '#core/time.ts';
import type { RecordPatch, RecordState } from '#db/queries/record-spec.ts';

/** What the machine of 双向选择 knows of a stored pairing. One without a date of its proposal was proposed when it was made. */
export function pairingStateOf(row: RecordState<'PAIRING'>): PairingState {
  return {
    status: row.status,
    proposedBySide: row.proposedBySide,
    proposedOn: shanghaiDate(row.proposedAt ?? row.createdAt),
    aConfirmedBy: row.aConfirmedBy,
    bConfirmedBy: row.bConfirmedBy,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    endReason: row.endReason,
  };
}

/** The columns that follow from the next state; `at` is when a side confirms. */
export function pairingPatch(row: RecordState<'PAIRING'>, next: PairingState, at: number): RecordPatch<'PAIRING'> {
  return {
    status: next.status,
    aConfirmedBy: next.aConfirmedBy,
    bConfirmedBy: next.bConfirmedBy,
    aConfirmedAt: next.aConfirmedBy === row.aConfirmedBy ? row.aConfirmedAt : at,
    bConfirmedAt: next.bConfirmedBy === row.bConfirmedBy ? row.bConfirmedAt : at,
    startedOn: next.startedOn,
    endedOn: next.endedOn,
    endReason: next.endReason,
  };
}
