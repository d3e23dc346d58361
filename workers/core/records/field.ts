import type { RecordKind } from '../ids.ts';
import type { DataLevel } from '../terms/access.ts';
import type { CoordPrecision, CoordSystem } from '../terms/place.ts';
import type { Term, Terms } from '../terms/term.ts';

/**
 * How a field of a public record may be changed. AT_ONCE: public at once and listed for review afterwards. APPROVAL: by
 * another person's approval, the old value stays public until then. ONCE: when the record is made and never again. ACT:
 * by an act of its own only (核实, 停用, 撤销 …), never in a form.
 */
export type FieldWay = 'AT_ONCE' | 'APPROVAL' | 'ONCE' | 'ACT';

/** Sections of a form, in their order. */
export const FIELD_GROUPS = [
  'BASIC',
  'PLACE',
  'OPEN',
  'SERVICE',
  'STANDARD',
  'RELATION',
  'SOURCE',
  'INTERNAL',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/**
 * What a field holds; the value as the staff API carries it stands behind each. Nothing entered is null, an empty list for
 * the kinds that are lists.
 */
export type FieldValue =
  /** Text on one line, or several with `lines`; at most `max` characters. */
  | { readonly is: 'TEXT'; readonly max: number; readonly lines?: true }
  /** Public office number. */
  | { readonly is: 'PHONE' }
  /** 统一社会信用代码, upper case. */
  | { readonly is: 'USCC' }
  /** A code of an enumeration. */
  | { readonly is: 'TERM'; readonly terms: Terms }
  /** Codes of an enumeration, each once. */
  | { readonly is: 'TERMS'; readonly terms: Terms }
  /** true, false; null = not known. */
  | { readonly is: 'FLAG' }
  | { readonly is: 'INTEGER'; readonly min: number; readonly max: number }
  /** Decimal number in `unit`. */
  | { readonly is: 'NUMBER'; readonly min: number; readonly max: number; readonly unit: Term }
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  | { readonly is: 'DATE' }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  | { readonly is: 'PARTIAL_DATE' }
  /** Region code of 6, 9 or 12 digits. */
  | { readonly is: 'REGION' }
  /** Public id of another record. */
  | { readonly is: 'RECORD'; readonly kinds: readonly RecordKind[] }
  /** Public ids of other records, each once. */
  | { readonly is: 'RECORDS'; readonly kinds: readonly RecordKind[] }
  /** Other names: `{name, reason}[]`, see `aliasReason` of terms/alias.ts. */
  | { readonly is: 'NAMES' }
  /** Words, each once and at most `max` characters. */
  | { readonly is: 'STRINGS'; readonly max: number }
  /** `OpeningHours` with empty `exceptions`; nothing entered is mode UNKNOWN. */
  | { readonly is: 'HOURS' }
  /** 暂停开放: `{from, to: string | null, reason}[]`, dates, both inclusive. */
  | { readonly is: 'CLOSURES' }
  /** Dates with other hours: `{from, to, spans: {from, to}[], reason: string | null}[]`; no spans = closed. */
  | { readonly is: 'DAY_EXCEPTIONS' }
  /** 流动点: `{place, point: PointValue | null, startsAt, endsAt}[]`, instants ISO 8601. */
  | { readonly is: 'STOPS' }
  /** Service items a station offers: `{item: public id, promiseHours: number | null}[]`. */
  | { readonly is: 'ITEMS' }
  /** Who took part in an activity or was visited, each once: `{item: public id, role, stop: place in the route | null}[]`. */
  | { readonly is: 'PARTIES'; readonly kinds: readonly RecordKind[] }
  /** 结对活动: `{kind, on: date, summary, amountFen: integer | null}[]`. */
  | { readonly is: 'ACTIVITIES' }
  /** `PointValue`. */
  | { readonly is: 'POINT' }
  /** GeoJSON Polygon, WGS84. */
  | { readonly is: 'POLYGON' };

/** One field of a kind of record, as forms, tables, imports, exports and history know it. */
export interface Field {
  /** Key in the values of the staff API. */
  readonly key: string;
  /** Key of the record's state in the database where it is another, e.g. `parkId`, `station.windowCount`. */
  readonly state?: string;
  readonly term: Term;
  readonly value: FieldValue;
  readonly way: FieldWay;
  readonly level: DataLevel;
  readonly group: FieldGroup;
  /** A record cannot be made without it. */
  readonly required?: true;
  /** What a new record begins with where nothing is said; without it nothing. */
  readonly initial?: unknown;
  /** Other headings under which tables carry it. */
  readonly headings?: readonly string[];
}

/** A point as the staff API carries it. Degrees, WGS84, at most 7 decimals, longitude first wherever both stand in a row. */
export interface PointValue {
  readonly lng: number;
  readonly lat: number;
  readonly precision: CoordPrecision;
  /** System of what was entered; null where nobody noted it. */
  readonly system: CoordSystem | null;
  /** What was typed or pasted, as it was. */
  readonly entered: string | null;
  /** Where the point comes from, in words. */
  readonly source: string | null;
}

/** Kinds of records that values of a kind can name. */
export function kindsNamed(value: FieldValue): readonly RecordKind[] {
  switch (value.is) {
    case 'RECORD':
    case 'RECORDS':
    case 'PARTIES':
      return value.kinds;
    case 'ITEMS':
      return ['SERVICE_ITEM'];
    default:
      return [];
  }
}
