import { convertDatum } from '#core/geo/datum.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { writeListing } from '#core/hours/write-listing.ts';
import { writeOtherName } from '#core/import/cell/other-name.ts';
import { isOneItem, joinList } from '#core/import/cell/split-list.ts';
import type { OfferedItem, OtherName } from '#core/records/check/references.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { Field, PointValue } from '#core/records/field.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { type CoordSystem, coordPrecision } from '#core/terms/place.ts';
import { publicationStatus, verifyState } from '#core/terms/position.ts';
import type { Terms } from '#core/terms/term.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { fieldWords } from '../../parts/field-words.ts';
import type { ExportColumn } from './export-columns.ts';

export interface CellContext {
  readonly system: CoordSystem;
  /** Names of records and regions by id or code. */
  readonly names: Readonly<Record<string, string>>;
  /** Whether a name means one record only among those that are known here. */
  readonly isUnique: (name: string) => boolean;
}

/** Decimals of an exported coordinate: 0.1 mm, so that nothing is lost on the way through another system. */
const DECIMALS = 9;

/**
 * What stands in a cell: a text or number that an import reads back as the same value where the column is importable, words
 * for people elsewhere.
 */
export function exportCell(row: StaffRow, column: ExportColumn, context: CellContext): string | number | null {
  const { key, field } = column;
  if (field !== null) {
    const value = row.values[field.key];
    if (value === undefined || isEmptyValue(field, value)) return null;
    return column.importable
      ? readable(field, value, context)
      : fieldWords(field, value, { language: 'zh', ...context });
  }
  if (key.startsWith('point.')) return pointPart(row.values.point as PointValue | null | undefined, key, context); // the one POINT field
  switch (key) {
    case 'id':
      return row.id;
    case 'status':
      return publicationStatus[row.status].zh;
    case 'verify':
      return row.verifyState === null ? null : verifyState[row.verifyState].zh;
    case 'verifiedOn':
      return row.verifiedOn;
    case 'updatedAt':
      return chinaMinute(Date.parse(row.updatedAt));
    case 'sample':
      return row.isIllustrative ? '示例' : '';
    default:
      return context.names[String(row.values[key.replace(/\.name$/, '')])] ?? null;
  }
}

function pointPart(point: PointValue | null | undefined, key: string, { system }: CellContext): string | number | null {
  if (point === null || point === undefined) return null;
  const [lng, lat] = convertDatum([point.lng, point.lat], 'WGS84', system);
  if (key === 'point.lng') return Number(lng.toFixed(DECIMALS));
  if (key === 'point.lat') return Number(lat.toFixed(DECIMALS));
  return key === 'point.precision' ? coordPrecision[point.precision].zh : point.source;
}

/** The value as a table says it. Values are of their field's kind: the API checks what it keeps by the same catalogue. */
function readable(field: Field, value: unknown, context: CellContext): string | number | null {
  const { value: kind } = field;
  switch (kind.is) {
    case 'TERM':
      return wordOf(kind.terms, String(value));
    case 'TERMS':
      return (value as string[]).map((code) => itemWord(kind.terms, code)).join('、');
    case 'FLAG':
      return value === true ? '是' : '否';
    case 'INTEGER':
    case 'NUMBER':
      return Number(value);
    case 'RECORD':
      return recordWord(String(value), context);
    case 'RECORDS':
      return (value as string[]).map((id) => recordWord(id, context)).join('、');
    case 'ITEMS':
    case 'PARTIES':
      return (value as Pick<OfferedItem, 'item'>[]).map(({ item }) => recordWord(item, context)).join('、');
    case 'NAMES':
      return joinList((value as OtherName[]).map(writeOtherName));
    case 'STRINGS':
      return joinList(value as string[]);
    case 'HOURS':
      return writeListing(value as OpeningHours);
    default:
      return String(value);
  }
}

function wordOf(terms: Terms, code: string): string {
  return Object.hasOwn(terms, code) ? (terms[code]?.zh ?? code) : code;
}

/** A word that would be read as two in a list has its code there. */
function itemWord(terms: Terms, code: string): string {
  const word = wordOf(terms, code);
  return isOneItem(word) ? word : code;
}

/** A name that several records have, or that would be read as a list, says nothing: the id does. */
function recordWord(id: string, { names, isUnique }: CellContext): string {
  const name = names[id];
  return name !== undefined && isUnique(name) && isOneItem(name) ? name : id;
}
