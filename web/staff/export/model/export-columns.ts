import { isCellField } from '#core/import/cell/read-cell.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { Term } from '#core/terms/term.ts';

/** A column of an export: a field, a part of the point, or what every record has. */
export interface ExportColumn {
  readonly key: string;
  readonly term: Term;
  /** Null for what is no field. */
  readonly field: Field | null;
  /** An import reads it back. */
  readonly importable: boolean;
}

function own(key: string, zh: string, en: string, importable = false): ExportColumn {
  return { key, term: { zh, en }, field: null, importable };
}

const POINT_PARTS: readonly ExportColumn[] = [
  own('point.lng', '经度', 'Longitude', true),
  own('point.lat', '纬度', 'Latitude', true),
  own('point.precision', '位置精度', 'Precision', true),
  own('point.source', '坐标取得方式', 'How the point was got', true),
];

/** Columns that stand in every export, whatever else is chosen: which record it is, and whether it is a sample. */
export const FIXED_KEYS: readonly string[] = ['id', 'sample'];

const ID = own('id', '编号', 'Id', true);
const SAMPLE = own('sample', '示例', 'Sample');

/** Every column that records of the kind can be exported with, in the order of the form. */
export function exportColumns(kind: StaffKind): readonly ExportColumn[] {
  const verify = [own('verify', '核实状态', 'Verification'), own('verifiedOn', '最近核实', 'Last verified')];
  return [
    ID,
    ...fieldsOf(kind).flatMap(columnsOf),
    own('status', '公开状态', 'Publication'),
    ...(kind === 'SITE' ? verify : []),
    own('updatedAt', '最近修改', 'Last changed'),
    SAMPLE,
  ];
}

function columnsOf(field: Field): readonly ExportColumn[] {
  if (field.value.is === 'POINT') return POINT_PARTS;
  const column = { key: field.key, term: field.term, field, importable: isCellField(field) };
  if (field.value.is !== 'REGION') return [column];
  return [column, own(`${field.key}.name`, '区划名称', 'Region name')];
}

/** The columns of the keys in their order; the record's id first and the sample column last, always. */
export function chosenColumns(kind: StaffKind, keys: readonly string[]): readonly ExportColumn[] {
  const all = exportColumns(kind);
  const chosen = keys.flatMap((key) => all.filter((column) => column.key === key && !FIXED_KEYS.includes(key)));
  return [ID, ...chosen, SAMPLE];
}
