import Flatbush from 'flatbush';
import type { MercatorBox } from '../geo/mercator.ts';
import { err, ok, type Result } from '../result.ts';
import type { CoordPrecision } from '../terms/place.ts';
import type { PositionLevel, PositionType, PublicationStatus, StationTier } from '../terms/position.ts';
import { type CellSums, lowerBound } from './cells.ts';
import { closureOn, stopsOn } from './dated.ts';
import type { ShardFacts } from './encode-shard.ts';
import {
  bitLists,
  codeLists,
  flagAt,
  flagBits,
  MOBILE_BIT,
  SCHEMA,
  SUSPENDED_BIT,
  type TextColumn,
  textColumns,
} from './layout.ts';
import { type FileRefusal, openSections, type SectionOf } from './section-file.ts';
import type { SnapshotRow } from './snapshot-row.ts';
import { type StringReader, stringReader } from './string-table.ts';

/** A row as answers are made of it on a date. */
export type DatedRow = Omit<SnapshotRow, 'mx' | 'my' | 'checks' | 'closures' | 'stops' | 'services'> & {
  readonly closure: string | null;
  readonly nextStops: string | null;
};

/** Columns of sites over one buffer, read where they lie. Rows are numbered from 0 by region code and key. */
export interface Shard {
  readonly facts: ShardFacts;
  readonly bytes: number;
  readonly key: Float64Array;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly kind: Uint8Array;
  readonly level: Uint8Array;
  readonly tier: Uint8Array;
  readonly precision: Uint8Array;
  readonly functions: Uint32Array;
  readonly facilities: Uint32Array;
  readonly flags: Uint32Array;
  readonly updatedAt: Float64Array;
  /** Numbers of texts, of which `texts` gives the words. */
  readonly text: Readonly<Record<TextColumn, Uint32Array>>;
  readonly texts: StringReader;
  /** Places: number in the tree → row, and its Mercator integers. */
  readonly placed: Uint32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly tree: Flatbush | null;
  readonly cells: CellSums;
  /** Row of a key; -1 = not here. */
  readonly rowOf: (key: number) => number;
  /** Rows whose region code is at least `from` and less than `to`. */
  readonly regionRange: (from: string, to: string) => readonly [first: number, end: number];
  /** Numbers of the texts of `regionName`. */
  readonly regionNames: Uint32Array;
  readonly regionName: (row: number) => string | null;
  readonly parkKey: (row: number) => number | null;
  /** As it was when the shard was built. */
  readonly park: (row: number) => { readonly id: string; readonly name: string } | null;
  readonly row: (row: number, today: string) => DatedRow;
}

/** Opens a shard; a damaged file and one of another release are refused. */
export function openShard(buffer: ArrayBuffer): Result<Shard, FileRefusal | 'OTHER_SCHEMA'> {
  const opened = openSections<ShardFacts>(buffer);
  if (!opened.ok) return opened;
  const { facts, section } = opened.value;
  if (facts.schema !== SCHEMA) return err('OTHER_SCHEMA');
  const texts = stringReader({ units: section('textUnits', 'u16'), offsets: section('textOffsets', 'u32') });
  const text = Object.fromEntries(textColumns.map((column) => [column, section(column, 'u32')])) as Shard['text']; // one a column
  const columns = {
    key: section('key', 'f64'),
    lng: section('lng', 'f64'),
    lat: section('lat', 'f64'),
    kind: section('kind', 'u8'),
    level: section('level', 'u8'),
    tier: section('tier', 'u8'),
    precision: section('precision', 'u8'),
    functions: section('functions', 'u32'),
    facilities: section('facilities', 'u32'),
    flags: section('flags', 'u32'),
    updatedAt: section('updatedAt', 'f64'),
    text,
    texts,
  };
  const tree = section('tree', 'u8');
  const links = linksOf(section, texts);
  return ok({
    facts,
    bytes: buffer.byteLength,
    ...columns,
    placed: section('placed', 'u32'),
    x: section('x', 'i32'),
    y: section('y', 'i32'),
    tree: tree.length === 0 ? null : Flatbush.from(buffer, tree.byteOffset),
    cells: {
      codes: section('cells', 'u32'),
      counts: section('cellCounts', 'u32'),
      xs: section('cellXs', 'f64'),
      ys: section('cellYs', 'f64'),
    },
    rowOf: rowFinder(columns.key, section('byKey', 'u32')),
    regionRange: (from, to) => {
      const codeOf = (row: number) => texts.few(text.regionCode[row] ?? 0) ?? '';
      return [firstRow(facts.rows, codeOf, from), firstRow(facts.rows, codeOf, to)];
    },
    ...links,
    row: rowReader({ ...columns, parkKey: links.parkKey, facts }),
  });
}

function linksOf(
  section: SectionOf,
  texts: StringReader,
): Pick<Shard, 'regionNames' | 'regionName' | 'parkKey' | 'park'> {
  const regionNames = section('regionName', 'u32');
  const park = section('park', 'u32');
  const [keys, ids, names] = [section('parkKeys', 'f64'), section('parkIds', 'u32'), section('parkNames', 'u32')];
  return {
    regionNames,
    regionName: (row) => texts.few(regionNames[row] ?? 0),
    parkKey: (row) => (park[row] === 0 ? null : (keys[(park[row] ?? 0) - 1] ?? null)),
    park: (row) => {
      const number = (park[row] ?? 0) - 1;
      const [id, name] = [texts.few(ids[number] ?? 0), texts.few(names[number] ?? 0)];
      return id === null || name === null ? null : { id, name };
    },
  };
}

function rowFinder(key: Float64Array, byKey: Uint32Array): Shard['rowOf'] {
  return (wanted) => {
    let [low, high] = [0, byKey.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((key[byKey[middle] ?? 0] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const row = byKey[low];
    return row !== undefined && key[row] === wanted ? row : -1;
  };
}

function firstRow(rows: number, codeOf: (row: number) => string, code: string): number {
  let [low, high] = [0, rows];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codeOf(middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

type RowColumns = Pick<
  Shard,
  | 'facts'
  | 'key'
  | 'lng'
  | 'lat'
  | 'kind'
  | 'level'
  | 'tier'
  | 'precision'
  | 'functions'
  | 'facilities'
  | 'flags'
  | 'updatedAt'
  | 'text'
  | 'texts'
  | 'parkKey'
>;

function rowReader(shard: RowColumns): Shard['row'] {
  const { text, texts, flags, kind, level, tier, precision, lng, lat } = shard;
  const functions = codesReader(bitLists.functions);
  const facilities = codesReader(bitLists.facilities);
  const word = (column: TextColumn, row: number) => texts.text(text[column][row] ?? 0);
  const few = (column: TextColumn, row: number) => texts.few(text[column][row] ?? 0);
  return (row, today) => {
    const bits = flags[row] ?? 0;
    const hasPoint = !Number.isNaN(lng[row] ?? Number.NaN);
    const isMobile = (bits & MOBILE_BIT) === 0 ? 0 : 1;
    const status: PublicationStatus = (bits & SUSPENDED_BIT) === 0 ? 'PUBLISHED' : 'SUSPENDED';
    // codes come from the lists they were written by: SCHEMA holds them, and other schemas are refused
    return {
      key: shard.key[row] ?? 0,
      id: word('id', row) ?? '',
      name: word('name', row) ?? '',
      kind: codeLists.kind[(kind[row] ?? 0) - 1] as PositionType,
      level: (codeLists.level[(level[row] ?? 0) - 1] ?? null) as PositionLevel | null,
      hasCounter: flagAt(bits, flagBits.hasCounter),
      stationTier: (codeLists.tier[(tier[row] ?? 0) - 1] ?? null) as StationTier | null,
      regionCode: few('regionCode', row) ?? '',
      parkKey: shard.parkKey(row),
      address: word('address', row),
      lng: hasPoint ? (lng[row] ?? null) : null,
      lat: hasPoint ? (lat[row] ?? null) : null,
      precision: (codeLists.precision[(precision[row] ?? 0) - 1] ?? null) as CoordPrecision | null,
      phone: word('phone', row),
      hoursText: few('hoursText', row),
      dutyUnit: few('dutyUnit', row),
      wheelchair: flagAt(bits, flagBits.wheelchair),
      toilet: flagAt(bits, flagBits.toilet),
      lift: flagAt(bits, flagBits.lift),
      isMobile,
      isIllustrative: shard.facts.isIllustrative ? 1 : 0,
      status,
      verifiedOn: few('verifiedOn', row),
      nextReviewOn: few('nextReviewOn', row),
      updatedAt: shard.updatedAt[row] ?? 0,
      functions: functions(shard.functions[row] ?? 0),
      facilities: facilities(shard.facilities[row] ?? 0),
      hours: few('hours', row) ?? '',
      exceptions: few('exceptions', row) ?? '[]',
      closure: closureOn(few('closures', row) ?? '[]', today),
      nextStops: isMobile === 1 ? stopsOn(few('stops', row), today) : null,
    };
  };
}

/** The JSON array of the codes whose bits are set; sets repeat, so each is written once. */
function codesReader(list: readonly string[]): (bits: number) => string {
  const known = new Map<number, string>();
  return (bits) => {
    let json = known.get(bits);
    if (json === undefined) {
      json = JSON.stringify(list.filter((_, bit) => (bits & (1 << bit)) !== 0));
      known.set(bits, json);
    }
    return json;
  };
}

/** Sites in cells `first` to `end` (Morton numbers of the finest level), with the sums of their Mercator integers. */
export function sumOfCells(
  { codes, counts, xs, ys }: CellSums,
  first: number,
  end: number,
): { n: number; x: number; y: number } {
  const [a, b] = [lowerBound(codes, first), lowerBound(codes, end)];
  const between = (sums: ArrayLike<number>) => (sums[b] ?? 0) - (sums[a] ?? 0);
  return { n: between(counts), x: between(xs), y: between(ys) };
}

/** Whether two boxes share a cell, edges included. */
export function boxesMeet(a: MercatorBox, b: MercatorBox): boolean {
  return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}
