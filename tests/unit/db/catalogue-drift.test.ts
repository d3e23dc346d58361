import { getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { idPrefix } from '#core/ids.ts';
import { fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { linkSpecs } from '#db/queries/link-specs.ts';
import { isWritable, recordSpecs } from '#db/queries/record-spec.ts';
import { codecOf } from '#db/queries/staff-codec.ts';
import { dataLevels, PUBLIC_FORMS } from '#db/schema/data-levels.ts';
import { tables } from '#db/schema/tables.ts';

/** Columns that a writer may set and that no form of staff shows, with the reason. */
const OUTSIDE: Readonly<Record<string, string>> = {
  publicationStatus: 'its own machine: submit, approve, close',
  submittedBy: 'kept by the machine',
  publicationReason: 'kept by the machine',
  isIllustrative: 'samples are made by the loader only',
  sourceDocumentId: 'documents are loaded; staff say their source in words',
  verifiedOn: '核实 is an act',
  verifiedBy: '核实 is an act',
  nextReviewOn: '核实 is an act',
  schemeCode: 'schemes of networks are loaded with their document',
  tierNo: 'schemes of networks are loaded with their document',
  partyCode: 'restricted (R15): nothing shows or asks for it',
  proposedBySide: '双向选择 is an act',
  proposedAt: '双向选择 is an act',
  aConfirmedAt: '双向选择 is an act',
  bConfirmedAt: '双向选择 is an act',
  aConfirmedBy: '双向选择 is an act',
  bConfirmedBy: '双向选择 is an act',
};

/** Keys of a state that two fields may share. */
const SHARED = new Set(['station']);

function levelsOf(kind: StaffKind): Readonly<Record<string, string>> {
  const [name] = Object.entries(tables).find(([, table]) => getTableName(table) === recordSpecs[kind].table) ?? [];
  return dataLevels[name as keyof typeof dataLevels]; // a key of the same record
}

describe.each(staffKinds)('the catalogue of %s', (kind) => {
  const spec = recordSpecs[kind];
  const fields = fieldsOf(kind);
  const keysOf = fields.map((field) => [field, codecOf(kind, field).keys] as const);

  it('names each field once, and each field parts of the state that can be written', () => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const [{ key }, keys] of keysOf)
      for (const each of keys) expect([key, each, isWritable(spec, each)]).toEqual([key, each, true]);
    const all = keysOf.flatMap(([, keys]) => keys).filter((each) => !SHARED.has(each));
    expect(new Set(all).size).toBe(all.length);
  });

  it('has every part of the state that can be written, or it is said why not', () => {
    const covered = new Set(keysOf.flatMap(([, keys]) => keys));
    const writable = [...Object.keys(spec.columns), ...spec.links].filter((key) => isWritable(spec, key));
    expect(writable.filter((key) => !covered.has(key) && OUTSIDE[key] === undefined)).toEqual([]);
  });

  it('is as open as the columns behind it', () => {
    const levels = levelsOf(kind);
    for (const [{ key, level, value }, keys] of keysOf) {
      const [main = ''] = keys;
      if (value.is === 'POINT') expect(PUBLIC_FORMS).toContain(main);
      else if (main in spec.columns) expect([key, level]).toEqual([key, levels[main]]);
      else expect([key, level]).toEqual([key, 'PUBLIC']);
    }
  });

  it('demands what the table does not do without', () => {
    const needed = Object.entries(spec.columns).filter(([, column]) => column.notNull && !column.hasDefault);
    for (const [field, keys] of keysOf) {
      const isNeeded = keys.some((key) => needed.some(([column]) => column === key));
      if (isNeeded) expect([field.key, field.required]).toEqual([field.key, true]);
    }
  });

  it('keeps the fields that are set once where the write path does', () => {
    const once = keysOf.filter(([{ way }]) => way === 'ONCE').flatMap(([, keys]) => keys);
    expect(once.sort()).toEqual(spec.fixed.filter((key) => key !== 'isIllustrative').sort());
  });

  it('points at kinds of records that have ids', () => {
    const kinds = fields.flatMap(({ value }) => ('kinds' in value ? value.kinds : []));
    for (const each of kinds) expect(Object.keys(idPrefix)).toContain(each);
  });
});

describe('links', () => {
  it('of a state are public but for who entered what, money, and points, which are rounded first', () => {
    const rows = Object.values(linkSpecs).filter(({ shape }) => shape !== 'CODES');
    const internal = rows.flatMap(({ table, columns }) => {
      const [name] = Object.entries(tables).find(([, each]) => getTableName(each) === table) ?? [];
      const levels: Readonly<Record<string, string>> = dataLevels[name as keyof typeof dataLevels]; // its own key
      return Object.keys(columns).filter((key) => levels[key] !== 'PUBLIC');
    });
    expect(new Set(internal)).toEqual(
      new Set([
        'reason', // of another name
        'enteredBy',
        'enteredAt',
        'lng',
        'lat',
        'mx',
        'my',
        'coordSystemEntered',
        'pointEntered',
        'geocodeSource',
        'amountFen',
        'createdAt',
        'recordId',
      ]),
    );
  });
});
