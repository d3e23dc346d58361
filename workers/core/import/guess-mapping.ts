import { parseUscc } from '../codes/uscc.ts';
import { isIdOf } from '../ids.ts';
import type { StaffKind } from '../records/catalogue.ts';
import { cellText } from '../table/cell.ts';
import { bareHeadingKey, headingKey } from '../table/shape/heading.ts';
import type { Table, TableColumn } from '../table/shape/table.ts';
import type { CoordSystem } from '../terms/place.ts';
import { systemOfColumns, withoutSystem } from './coord-heading.ts';
import { sensitiveKindOf } from './sensitive.ts';
import { type Target, type TargetKey, targetsOf } from './targets.ts';

/** Which column is what. Columns that are not named are left out (忽略). */
export type ColumnMapping = Readonly<Record<number, TargetKey>>;

export interface GuessedMapping {
  readonly columns: ColumnMapping;
  /** What the headings of the coordinate columns say. */
  readonly system: CoordSystem | null;
}

interface Guess {
  readonly column: TableColumn;
  readonly target: Target;
  /** 4 = the heading with those above it, 3 = the heading, 2 = without brackets, 1 = it contains a known one. */
  readonly score: number;
}

/** A first mapping by headings, and by content where a column has none. Columns about persons are left out. */
export function guessMapping(kind: StaffKind, table: Table): GuessedMapping {
  const targets = targetsOf(kind);
  const free = table.columns.filter((column) => !column.isSerial && sensitiveKindOf(column, table) === null);
  const guesses = free
    .flatMap((column) => targets.map((target) => ({ column, target, score: scoreOf(column, target, kind) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
  const columns = choose(guesses);
  for (const column of free) {
    const target = columns[column.index] === undefined ? sniff(column, table, kind) : null;
    if (target !== null && !Object.values(columns).includes(target)) columns[column.index] = target;
  }
  return { columns, system: systemOfColumns(table.columns, columns) };
}

/** The best guess for each column; a target is given once, but for those that join several columns. */
function choose(guesses: readonly Guess[]): Record<number, TargetKey> {
  const columns: Record<number, TargetKey> = {};
  const taken = new Map<TargetKey, number>();
  for (const { column, target, score } of guesses) {
    if (columns[column.index] !== undefined) continue;
    const best = taken.get(target.key);
    // what only contains the word of a region stands beside a column that is one
    if (best !== undefined && !(target.joins && score >= 2 && best >= 2)) continue;
    columns[column.index] = target.key;
    taken.set(target.key, best ?? score);
  }
  return onePair(columns);
}

/** Longitude without latitude is no point. */
function onePair(columns: Record<number, TargetKey>): Record<number, TargetKey> {
  const keys = Object.values(columns);
  const isWhole = keys.includes('point.lng') && keys.includes('point.lat');
  return Object.fromEntries(
    Object.entries(columns).filter(([, key]) => isWhole || (key !== 'point.lng' && key !== 'point.lat')),
  );
}

function scoreOf(column: TableColumn, target: Target, kind: StaffKind): number {
  const plain = target.key.startsWith('point') ? withoutSystem(column.heading) : column.heading;
  const joined = headingKey(column.path.join(''));
  const [own, bare] = [headingKey(plain), bareHeadingKey(plain)];
  const words = wordsOf(kind, target);
  const above = headingKey(column.path[column.path.length - 2] ?? '');
  if (column.path.length > 1 && (words.has(joined) || (NAME_BELOW.test(own) && words.has(above)))) return 4;
  if (own === '') return 0;
  if (words.has(own)) return 3;
  if (words.has(bare)) return 2;
  return contains(own, column.heading, words) ? 1 : 0;
}

/** Below the heading 村 the heading 名称 means the village. */
const NAME_BELOW = /^(?:名称|全称|单位名称)$/;

/** 阵地详细地址 contains 详细地址, zone_type contains type; two characters are too few in Chinese to tell by a part. */
function contains(key: string, heading: string, words: ReadonlySet<string>): boolean {
  const latin = heading
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
  if (latin.some((word) => words.has(word))) return true;
  for (const word of words) if (word.length >= 3 && /[^\x20-\x7e]/.test(word) && key.includes(word)) return true;
  return false;
}

const cache = new Map<string, ReadonlySet<string>>();

function wordsOf(kind: StaffKind, { key, headings }: Target): ReadonlySet<string> {
  const known = cache.get(`${kind} ${key}`);
  if (known !== undefined) return known;
  const words = new Set(headings.flatMap((heading) => [headingKey(heading), bareHeadingKey(heading)]));
  words.delete('');
  cache.set(`${kind} ${key}`, words);
  return words;
}

const SAMPLE = 50;

/** What only one kind of value looks like: ids, credit codes, longitudes and latitudes. */
function sniff(column: TableColumn, table: Table, kind: StaffKind): TargetKey | null {
  const texts = table.rows
    .map(({ cells }) => cellText(cells[column.index]))
    .filter((text) => text !== '')
    .slice(0, SAMPLE);
  const all = (test: (text: string) => boolean) => texts.length > 0 && texts.every(test);
  const keys = new Set(targetsOf(kind).map(({ key }) => key));
  if (all((text) => isIdOf(kind, text))) return 'id';
  if (keys.has('uscc') && all((text) => parseUscc(text).ok)) return 'uscc';
  if (!keys.has('point') || column.heading !== '') return null;
  const between = (low: number, high: number) => (text: string) =>
    /^\d{1,3}\.\d{3,}$/.test(text) && Number(text) > low && Number(text) < high;
  if (all(between(73, 136))) return 'point.lng';
  return all(between(3, 54)) ? 'point.lat' : null;
}

/** Whether a heading is one that tables of this kind have: what the header row is found by. */
export function knownHeadingOf(kind: StaffKind): (heading: string) => boolean {
  return (heading) => {
    const column = { index: 0, letters: 'A', heading, path: [heading], isSerial: false, isHidden: false };
    return targetsOf(kind).some((target) => scoreOf(column, target, kind) >= 2);
  };
}
