import type { StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { SqlPort } from '../port.ts';
import { recordSpecs } from './record-spec.ts';
import { type PlainState, readStates } from './record-state.ts';
import { name, sql } from './sql.ts';
import { namesRecord, referrersOf } from './staff-attached.ts';

/** A record that names another one, with the fields by which it does. */
export interface ReferringRecord {
  readonly kind: StaffKind;
  readonly id: string;
  readonly state: PlainState;
  readonly fields: readonly Field[];
}

/** Every record that names a record, whatever its state; at most `max` of each kind and field, and one more. */
export async function referringRecords(
  db: SqlPort,
  kind: StaffKind,
  id: string,
  max: number,
): Promise<ReferringRecord[]> {
  const rowId = sql`(SELECT id FROM ${name(recordSpecs[kind].table)} WHERE public_id = ${id})`;
  const found = new Map<string, ReferringRecord>();
  for (const referrer of referrersOf(kind)) {
    const stored = await readStates(db, referrer.kind, namesRecord(referrer, kind, rowId), max + 1);
    for (const { state } of stored) {
      const publicId = String(state.publicId);
      const fields = [...(found.get(publicId)?.fields ?? []), referrer.field];
      found.set(publicId, { kind: referrer.kind, id: publicId, state, fields });
    }
  }
  return [...found.values()];
}
