import type { StaffKind } from '#core/records/catalogue.ts';
import { checkRecord, type RecordWarning } from '#core/records/check-record.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { neighbourWarnings } from '#db/queries/staff-warnings.ts';

interface Warned {
  readonly id: string | null;
  /** Of the whole record. */
  readonly values: StaffValues;
  /** Only what a change is about is looked up; without it all is. */
  readonly changed?: StaffValues;
  readonly now: number;
}

/** Fields that set a record beside its neighbours. */
const BESIDES = ['name', 'type', 'region', 'park', 'parent'];

/** What is worth a second look in a record and stops nothing: its fields to each other, and to its neighbours. */
export async function warningsOf(
  db: SqlPort,
  kind: StaffKind,
  { id, values, changed = values, now }: Warned,
): Promise<RecordWarning[]> {
  const { warnings } = checkRecord(kind, values, { id, today: shanghaiDate(now) });
  const looks = BESIDES.some((key) => Object.hasOwn(changed, key));
  return [...warnings, ...(looks ? await neighbourWarnings(db, kind, id, values) : [])];
}
