import type { StaffKind } from '#core/records/catalogue.ts';
import { checkRecord, type RecordWarning } from '#core/records/check-record.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { neighbourWarnings } from '#db/queries/staff-warnings.ts';

/** What is worth a second look in a record and stops nothing: its fields to each other, and to its neighbours. */
export async function warningsOf(
  db: SqlPort,
  kind: StaffKind,
  { id, values, now }: { readonly id: string | null; readonly values: StaffValues; readonly now: number },
): Promise<RecordWarning[]> {
  const { warnings } = checkRecord(kind, values, { id, today: shanghaiDate(now) });
  return [...warnings, ...(await neighbourWarnings(db, kind, id, values))];
}
