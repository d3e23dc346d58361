import type { StaffKind } from '../records/catalogue.ts';
import { identityOf, keyOf } from './existing.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What a new record is called and where it lies, as one text: two rows that agree in it, of two files or of one file that was
 * sent twice, would register the same thing twice. Null where nothing says what it is called.
 */
export function newcomerKey(kind: StaffKind, values: Values): string | null {
  const fields = identityOf(kind);
  const called = keyOf(fields, values);
  if (called === '') return null;
  return fields.length > 1 ? called : `${called} ${placeOf(values)}`;
}

/** The park, or else the region. */
function placeOf({ park, region }: Values): string {
  return typeof park === 'string' && park !== '' ? park : String(region ?? '');
}
