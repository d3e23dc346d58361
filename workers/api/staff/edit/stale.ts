import type { StaffKind } from '#core/records/catalogue.ts';
import { fieldsOf } from '#core/records/catalogue.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import type { FieldDifference } from '#db/queries/change-types.ts';
import { readState } from '#db/queries/record-state.ts';
import { stateOfVersion } from '#db/queries/revisions.ts';
import { fromStates } from '#db/queries/staff-values.ts';
import { sameValue } from '#db/queries/state-difference.ts';
import { type ApiError, notFound, staleVersion } from '../../errors.ts';

export interface SeenRecord {
  readonly kind: StaffKind;
  readonly id: string;
  readonly title: string;
  /** Version that the writer saw. */
  readonly version: number;
}

/** 412 with the fields that others changed since, and those of the writer that differ from what is there now. */
export async function staleRecord(db: SqlPort, seen: SeenRecord, wanted: StaffValues): Promise<ApiError> {
  const { kind, id, title, version } = seen;
  const [stored, kept] = await Promise.all([readState(db, kind, id), stateOfVersion(db, kind, id, version)]);
  if (stored === null) return notFound();
  const states = kept === null ? [stored.state] : [stored.state, kept];
  const {
    values: [current = {}, was],
  } = await fromStates(db, kind, states);
  return staleVersion({
    currentVersion: Number(stored.state.version),
    record: { id, name: title },
    difference: fieldsOf(kind).flatMap(({ key }) => differenceOf(key, was, current, wanted)),
  });
}

function differenceOf(
  field: string,
  was: StaffValues | undefined,
  current: StaffValues,
  wanted: StaffValues,
): FieldDifference[] {
  const now = current[field] ?? null;
  const seen = was?.[field] ?? null;
  const wants = Object.hasOwn(wanted, field);
  const byOthers = was !== undefined && Object.hasOwn(was, field) && !sameValue(seen, now);
  const byWriter = wants && !sameValue(wanted[field] ?? null, now);
  return byOthers || byWriter ? [{ field, seen, current: now, wanted: wants ? (wanted[field] ?? null) : seen }] : [];
}
