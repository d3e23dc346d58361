import { findIdNumbers, findMobiles } from './codes/personal-number.ts';
import type { DataLevel } from './terms/access.ts';

/** 数据级别 of every column of a table or field of a record; the type makes a forgotten one a compile error. */
export type DataLevels<Columns extends string> = Readonly<Record<Columns, DataLevel>>;

/** The columns that the public API may emit. */
export function publicColumns<Columns extends string>(levels: DataLevels<Columns>): Columns[] {
  // Object.keys widens the keys of the record to string; they are its columns by the type.
  return (Object.keys(levels) as Columns[]).filter((column) => levels[column] === 'PUBLIC');
}

export type PersonalDataKind = 'MOBILE' | 'ID_NUMBER';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Where in the value, e.g. `items[3].phone`; the root is an empty path. */
  readonly path: string;
  /** First three and last two characters, the rest as dots: a finding must not spread what it found. */
  readonly masked: string;
}

/** Private numbers anywhere in a JSON value, keys included. Empty = none found. */
export function findPersonalData(value: unknown, path = ''): PersonalData[] {
  if (typeof value === 'string') return inText(value, path);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return inText(String(value), path);
  if (Array.isArray(value)) return value.flatMap((item, i) => findPersonalData(item, `${path}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const below = path === '' ? key : `${path}.${key}`;
    return [...inText(key, below), ...findPersonalData(item, below)];
  });
}

function inText(text: string, path: string): PersonalData[] {
  return [
    ...findMobiles(text).map((found): PersonalData => ({ kind: 'MOBILE', path, masked: mask(found) })),
    ...findIdNumbers(text).map((found): PersonalData => ({ kind: 'ID_NUMBER', path, masked: mask(found) })),
  ];
}

function mask(text: string): string {
  return `${text.slice(0, 3)}…${text.slice(-2)}`;
}
