import type { AreaEntry } from '#core/import/area-index.ts';
import type { ExistingRecord } from '#core/import/existing.ts';
import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import type { ImportScope } from '#core/import/import-scope.ts';
import { type ImportData, makeImportWorld, type Preview, previewRows } from '#core/import/preview.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { Cell, Sheet } from '#core/table/cell.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import type { Table } from '#core/table/shape/table.ts';

export const REGIONS = [
  ['140000', '山西省', '山西'],
  ['140700', '晋中市', '晋中'],
  ['140702', '榆次区', '榆次'],
  ['140900', '忻州市', '忻州'],
  ['140921', '定襄县', '定襄'],
  ['140921100', '晋昌镇', '晋昌'],
  ['220000', '吉林省', '吉林'],
  ['220200', '吉林市', '吉林'],
  ['340000', '安徽省', '安徽'],
  ['340100', '合肥市', '合肥'],
  ['340121', '长丰县', '长丰'],
  ['410000', '河南省', '河南'],
  ['410200', '开封市', '开封'],
  ['410202', '龙亭区', '龙亭'],
  ['410203', '顺河回族区', '顺河'],
  ['410204', '鼓楼区', '鼓楼'],
  ['320106', '鼓楼区', '鼓楼'],
  ['320100', '南京市', '南京'],
  ['320000', '江苏省', '江苏'],
].map(([code = '', name = '', shortName = '']) => ({ code, name, shortName }));

export const PARK = 'pk_0000000001';
export const OTHER_PARK = 'pk_0000000002';

export const REFERENCES: readonly ReferenceEntry[] = [
  { kind: 'PARK', id: PARK, name: '定襄经济开发区', others: ['定襄经开区'], park: null, region: '140921' },
  { kind: 'PARK', id: OTHER_PARK, name: '双凤经济开发区', others: ['双凤'], park: null, region: '340121' },
  { kind: 'ORGANISATION', id: 'og_0000000001', name: '联合党支部', others: [], park: PARK, region: '140921' },
  { kind: 'ORGANISATION', id: 'og_0000000002', name: '联合党支部', others: [], park: OTHER_PARK, region: '340121' },
  { kind: 'SERVICE_ITEM', id: 'sv_0000000001', name: '企业开办', others: [], park: null, region: null },
];

export const EVERYWHERE: ImportScope = { everywhere: true, regions: [], parks: [] };

/** Square outlines, half a degree to each side of a middle. */
function square(code: string, lng: number, lat: number, half: number): AreaEntry {
  const [west, south, east, north] = [lng - half, lat - half, lng + half, lat + half];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { code, box: [west, south, east, north], polygons: [[ring]], centre: [lng, lat] };
}

export const AREAS: readonly AreaEntry[] = [
  square('140000', 112.9, 38.2, 1.5),
  square('140900', 112.9, 38.5, 0.6),
  square('140921', 112.95, 38.48, 0.2),
  square('140700', 112.7, 37.7, 0.4),
  square('140702', 112.73, 37.7, 0.2),
  square('340000', 117.2, 32, 1),
  square('340121', 117.2, 32.2, 0.3),
];

/** A table from lines whose fields are parted by `|`: `#12` is a number, `#REF!` an error, `=A1` a formula without a value. */
export function tableOf(kind: StaffKind, lines: readonly string[]): Table {
  const rows = lines
    .map((line, i) => ({ rowNo: i + 1, cells: line.split('|').map(toCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  const sheet: Sheet = { rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return shapeTable(sheet, knownHeadingOf(kind));
}

function toCell(text: string): Cell {
  const clean = text.trim();
  if (clean === '') return null;
  if (clean.startsWith('=')) return { kind: 'FORMULA', text: clean };
  if (/^#[A-Z]/.test(clean)) return { kind: 'ERROR', text: clean };
  return clean.startsWith('#') ? Number(clean.slice(1)) : clean;
}

export function settingsOf(kind: StaffKind, table: Table, more: Partial<ImportSettings> = {}): ImportSettings {
  const { columns, system } = guessMapping(kind, table);
  return {
    columns,
    system: system ?? 'WGS84',
    precision: 'SURVEYED',
    defaults: {},
    regionFromPoint: false,
    chosen: {},
    rows: {},
    edits: {},
    seed: 'test',
    ...more,
  };
}

export interface Given {
  readonly existing?: readonly ExistingRecord[];
  readonly settings?: Partial<ImportSettings>;
  readonly data?: Partial<ImportData>;
}

export function previewOf(kind: StaffKind, lines: readonly string[], given: Given = {}): Preview {
  const table = tableOf(kind, lines);
  const data: ImportData = {
    existing: given.existing ?? [],
    references: REFERENCES,
    regions: REGIONS,
    areas: AREAS,
    within: [],
    scope: EVERYWHERE,
    today: '2026-11-20',
    ...given.data,
  };
  return previewRows(kind, table, settingsOf(kind, table, given.settings), makeImportWorld(data));
}

export const codesOf = ({ rows }: Preview, row = 0) => (rows[row]?.problems ?? []).map(({ code }) => code);
