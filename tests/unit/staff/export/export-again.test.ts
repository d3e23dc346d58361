import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idPrefix } from '#core/ids.ts';
import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import { type ImportData, makeImportWorld, previewRows } from '#core/import/preview.ts';
import { fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { checkValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { cleanText } from '#core/table/cell.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { exportColumns } from '../../../../web/staff/export/model/export-columns.ts';
import { exportTable } from '../../../../web/staff/export/model/export-table.ts';
import { EVERYWHERE, REGIONS, settingsOf } from '../../core/import/import-world.ts';
import { rightValue } from '../../core/records/values.ts';
import { named } from './named-records.ts';

/** A whole table as an export writes it and the import reads it again, every column of it. */
function importAgain(kind: StaffKind, rows: readonly StaffRow[], system: CoordSystem) {
  const { entries, names } = named(rows.map(({ values }) => values));
  const regions = Object.fromEntries(REGIONS.map(({ code, name }) => [code, name]));
  const { headings, rows: lines } = exportTable(rows, exportColumns(kind), system, { ...names, ...regions });
  const cellOf = (cell: string | number | null) => (typeof cell === 'string' ? cleanText(cell) : cell);
  const sheet = {
    rows: [headings, ...lines].map((line, i) => ({ rowNo: i + 1, cells: line.map(cellOf) })),
    ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
  };
  const table = shapeTable(sheet, knownHeadingOf(kind));
  const data: ImportData = {
    existing: rows,
    references: entries,
    regions: REGIONS,
    ...{ areas: [], within: [], scope: EVERYWHERE, today: '2026-11-20' },
  };
  expect(guessMapping(kind, table).system ?? system).toBe(system);
  return previewRows(kind, table, settingsOf(kind, table, { system }), makeImportWorld(data)).rows;
}

/** A value of a field as it is kept; null where the drawn one is not right together with what a table can say. */
function keptValue(field: Field): fc.Arbitrary<unknown> {
  const known = new Set(REGIONS.map(({ code }) => code));
  return (
    rightValue(field)
      .map((given) => checkValue(field, given))
      .filter((checked) => checked.ok)
      .map((checked) => (checked.ok ? checked.value : null))
      // nobody measures in numbers that need an exponent, and a region must be known
      .filter((value) => typeof value !== 'number' || !String(value).includes('e'))
      .map((value) => (field.value.is === 'REGION' && !known.has(String(value)) ? '140921' : value))
  );
}

function recordsOf(kind: StaffKind): fc.Arbitrary<StaffRow[]> {
  const values = fc.record(Object.fromEntries(fieldsOf(kind).map((field) => [field.key, keptValue(field)])));
  return fc.array(values, { minLength: 1, maxLength: 3 }).map((list) =>
    list.map(
      (each, i): StaffRow => ({
        id: `${idPrefix[kind]}_000000000${i}`,
        version: 1,
        title: '中心',
        status: 'PUBLISHED',
        isIllustrative: i === 1,
        updatedAt: '2026-11-20T09:30:00.000+08:00',
        values: each,
        verifyState: 'VERIFIED',
        verifiedOn: '2026-11-01',
        pending: 0,
      }),
    ),
  );
}

describe('an export that nobody has changed', () => {
  it.each(staffKinds)('of %s changes nothing when it is imported', (kind) => {
    fc.assert(
      fc.property(
        recordsOf(kind),
        fc.constantFrom<CoordSystem>('WGS84', 'GCJ02', 'BD09', 'CGCS2000'),
        (rows, system) => {
          const again = importAgain(kind, rows, system);
          const seen = again.map(({ id, action, patch, problems }) => ({
            ...{ id, action, patch },
            problems: problems.filter(({ severity }) => severity === 'ERROR'),
          }));
          expect(seen).toEqual(rows.map(({ id }) => ({ id, action: 'SAME', patch: {}, problems: [] })));
        },
      ),
      { numRuns: 12 },
    );
  });
});
