import { isWithinRegion } from '../codes/region-code.ts';
import type { StaffKind } from '../records/catalogue.ts';
import { normaliseText } from '../search/normalise.ts';

/** A record as it is now, all its fields; those that the importer may change. */
export interface ExistingRecord {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What says which record a row is, when it has no id. */
const IDENTITY: Partial<Readonly<Record<StaffKind, readonly string[]>>> = {
  PAIRING: ['type', 'a', 'b'],
  CONTACT_POINT: ['officeTitle', 'organisation', 'enterprise'],
};

/** The fields by which a record is known without its id: the name, but where a kind has none. */
export function identityOf(kind: StaffKind): readonly string[] {
  return IDENTITY[kind] ?? ['name'];
}

export interface ExistingIndex {
  readonly get: (id: string) => ExistingRecord | null;
  /** Records that a row with these values may be, by credit code, or name within its park or region. */
  readonly candidates: (values: Readonly<Record<string, unknown>>) => readonly ExistingRecord[];
}

export function makeExistingIndex(kind: StaffKind, records: readonly ExistingRecord[]): ExistingIndex {
  const byId = new Map(records.map((record) => [record.id, record]));
  const keys = identityOf(kind);
  const byKey = group(records, ({ values }) => keyOf(keys, values));
  const byUscc = group(records, ({ values }) => textOf(values.uscc));
  return {
    get: (id) => byId.get(id) ?? null,
    candidates(values) {
      const coded = byUscc.get(textOf(values.uscc)) ?? [];
      if (coded.length > 0) return coded;
      const named = byKey.get(keyOf(keys, values)) ?? [];
      return keys.length > 1 ? named : withinPark(named, values);
    },
  };
}

/** In the row's park; without one in a region that is the row's or holds it or lies in it. */
function withinPark(
  named: readonly ExistingRecord[],
  row: Readonly<Record<string, unknown>>,
): readonly ExistingRecord[] {
  const park = textOf(row.park);
  const inPark = named.filter(({ values }) => park !== '' && values.park === park);
  if (inPark.length > 0) return inPark;
  const region = textOf(row.region);
  return named.filter(({ values }) => {
    if (park !== '' && textOf(values.park) !== '') return false;
    return region === '' || related(region, textOf(values.region));
  });
}

function related(a: string, b: string): boolean {
  return b === '' || isWithinRegion(a, b) || isWithinRegion(b, a);
}

/** What a record is called, as one text. Empty = nothing to go by. */
export function keyOf(keys: readonly string[], values: Readonly<Record<string, unknown>>): string {
  const texts = keys.map((key) =>
    key === 'name' || key === 'officeTitle' ? normaliseText(textOf(values[key])) : textOf(values[key]),
  );
  return texts.every((text) => text === '') ? '' : texts.join(' ');
}

function group(
  records: readonly ExistingRecord[],
  keyOfRecord: (record: ExistingRecord) => string,
): ReadonlyMap<string, readonly ExistingRecord[]> {
  const groups = new Map<string, ExistingRecord[]>();
  for (const record of records) {
    const key = keyOfRecord(record);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
