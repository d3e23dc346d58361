import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertDatum } from '#core/geo/datum.ts';
import { distanceM } from '#core/geo/distance.ts';
import { readCell } from '#core/import/cell/read-cell.ts';
import { systemOfHeading } from '#core/import/coord-heading.ts';
import { makeReferenceIndex } from '#core/import/reference-index.ts';
import { makeRegionIndex } from '#core/import/region-index.ts';
import { targetsOf } from '#core/import/targets.ts';
import { staffKinds } from '#core/records/catalogue.ts';
import { checkValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { coordSystem } from '#core/terms/place.ts';
import { codesOf } from '#core/terms/term.ts';
import { exportCell } from '../../../../web/staff/export/model/export-cell.ts';
import { chosenColumns, exportColumns } from '../../../../web/staff/export/model/export-columns.ts';
import { exportGeoJson } from '../../../../web/staff/export/model/export-geojson.ts';
import { exportTable, headingOf } from '../../../../web/staff/export/model/export-table.ts';
import { REGIONS } from '../../core/import/import-world.ts';
import { rightValue } from '../../core/records/values.ts';
import { named } from './named-records.ts';

function row(values: Record<string, unknown>): StaffRow {
  return {
    id: 'st_0000000001',
    version: 1,
    title: '中心',
    status: 'PUBLISHED',
    isIllustrative: true,
    updatedAt: '2026-11-20T09:30:00.000+08:00',
    values,
    verifyState: 'VERIFIED',
    verifiedOn: '2026-11-01',
    pending: 0,
  };
}

/** What a table can carry of a value: what a station promises of its own, what a party did, stay in the record. */
function carried({ value: { is } }: Field, value: unknown): unknown {
  if (is === 'ITEMS' || is === 'PARTIES') return (value as { item: string }[]).map(({ item }) => item).sort();
  // twelve digits are what a table is read with
  if (typeof value === 'number') return Number(value.toPrecision(12));
  return Array.isArray(value) ? [...value].sort() : value;
}

const fields = staffKinds.flatMap((kind) =>
  exportColumns(kind).flatMap((column) =>
    column.field !== null && column.importable && column.field.value.is !== 'HOURS'
      ? [[`${kind} ${column.key}`, column, column.field] as const]
      : [],
  ),
);

describe('a cell of an export', () => {
  it.each(fields)('%s is read back as the same value', (_, column, field) => {
    fc.assert(
      fc.property(rightValue(field), (given) => {
        const checked = checkValue(field, given);
        fc.pre(checked.ok);
        const value = checked.ok ? checked.value : null;
        // nobody measures in numbers that need an exponent
        fc.pre(typeof value !== 'number' || !String(value).includes('e'));
        // a region must be known
        fc.pre(field.value.is !== 'REGION' || REGIONS.some(({ code }) => code === value));
        const { entries, names } = named(value);
        const counts = (name: string) => Object.values(names).filter((each) => each === name).length;
        const cell = exportCell(row({ [field.key]: value }), column, {
          system: 'WGS84',
          names,
          isUnique: (name) => counts(name) === 1,
        });
        if (cell === null) return;
        const read = readCell(cell, field, {
          heading: '',
          regions: makeRegionIndex(REGIONS),
          references: makeReferenceIndex(entries),
          within: [],
          park: null,
          chosen: {},
        });
        expect(read).toMatchObject({ ok: true });
        if (read.ok) expect(carried(field, read.value)).toEqual(carried(field, value));
      }),
      { numRuns: 40 },
    );
  });

  it.each(codesOf(coordSystem))(
    'coordinates in %s say so in their heading and come back to within a millimetre',
    (system) => {
      const columns = exportColumns('SITE');
      const column = (key: string) => columns.find((each) => each.key === key) ?? expect.fail(key);
      for (const key of ['point.lng', 'point.lat']) {
        expect(systemOfHeading(headingOf(column(key), system))).toBe(system);
      }
      fc.assert(
        fc.property(
          fc.double({ min: 110, max: 118, noNaN: true }),
          fc.double({ min: 31, max: 39, noNaN: true }),
          (lng, lat) => {
            const point = { lng, lat, precision: 'SURVEYED', system: null, entered: null, source: null };
            const context = { system, names: {}, isUnique: () => true };
            const [x, y] = ['point.lng', 'point.lat'].map((key) =>
              Number(exportCell(row({ point }), column(key), context)),
            );
            const back = convertDatum([x ?? 0, y ?? 0], system, 'WGS84');
            expect(distanceM(back, [lng, lat])).toBeLessThan(0.001);
          },
        ),
      );
    },
  );

  it('no column of an import is missing in an export', () => {
    for (const kind of staffKinds) {
      const exported = exportColumns(kind).map(({ key }) => key);
      const put = targetsOf(kind).map(({ key }) => key);
      const headed = ['point', 'point.system', 'check.address'];
      expect(put.filter((key) => !exported.includes(key) && !headed.includes(key))).toEqual([]);
    }
  });
});

describe('a table', () => {
  it('has the id first and the samples marked last, whatever is chosen', () => {
    const columns = chosenColumns('SITE', ['name', 'region', 'region.name', 'sample', 'nothing']);
    const table = exportTable([row({ name: '中心', region: '140921' })], columns, 'GCJ02', {
      '140921': '山西省忻州市定襄县',
    });
    expect(table).toEqual({
      headings: ['编号', '阵地名称', '行政区划', '区划名称', '示例'],
      rows: [['st_0000000001', '中心', '140921', '山西省忻州市定襄县', '示例']],
    });
  });

  it('as GeoJSON is RFC 7946: WGS84 points, longitude first, no geometry where there is none', () => {
    const point = { lng: 112.9, lat: 38.4, precision: 'SURVEYED', system: 'GCJ02', entered: null, source: null };
    const columns = chosenColumns('SITE', ['name', 'point.lng', 'point.lat']);
    const text = exportGeoJson([row({ name: '中心', point }), row({ name: '驿站', point: null })], columns, {});
    expect(JSON.parse(text)).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'st_0000000001',
          geometry: { type: 'Point', coordinates: [112.9, 38.4] },
          properties: { id: 'st_0000000001', name: '中心', sample: '示例' },
        },
        {
          type: 'Feature',
          id: 'st_0000000001',
          geometry: null,
          properties: { id: 'st_0000000001', name: '驿站', sample: '示例' },
        },
      ],
    });
  });
});
