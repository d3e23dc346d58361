import { isAwaiting } from '../machines/pairing.ts';
import type { PairingStatus } from '../terms/pairing.ts';
import type { StaffKind } from './catalogue.ts';

/** APPROVAL: another person publishes it. SIDES: both sides of a pairing confirm it, then it goes on to approval by itself. */
export type SendsTo = 'APPROVAL' | 'SIDES';

/** Where a record goes that was never public and is sent; null where it goes nowhere any more, as a pairing that was refused. */
export function sendsTo(kind: StaffKind, values: Readonly<Record<string, unknown>>): SendsTo | null {
  if (kind !== 'PAIRING') return 'APPROVAL';
  const status = (values.status ?? 'PROPOSED') as PairingStatus; // a field of the kind TERM with these codes
  if (isAwaiting(status)) return 'SIDES';
  return status === 'ACTIVE' || status === 'SUSPENDED' ? 'APPROVAL' : null;
}
