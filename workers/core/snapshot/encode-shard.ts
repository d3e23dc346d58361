import Flatbush from 'flatbush';
import type { MercatorBox } from '../geo/mercator.ts';
import { cellSums } from './cells.ts';
import {
  bitLists,
  bitsOf,
  CHECKS,
  codeLists,
  codeNumber,
  flagBits,
  flagNumber,
  MOBILE_BIT,
  SCHEMA,
  SUSPENDED_BIT,
  textColumns,
} from './layout.ts';
import { packSections, type Section } from './section-file.ts';
import type { SnapshotNames, SnapshotRow } from './snapshot-row.ts';
import { stringWriter } from './string-table.ts';

/** What a shard says of itself. */
export interface ShardFacts {
  readonly schema: string;
  /** Number of the last public change that is certainly in it. */
  readonly no: number;
  readonly isIllustrative: boolean;
  readonly rows: number;
  readonly points: number;
  /** Around its points; null without any. */
  readonly box: MercatorBox | null;
}

/**
 * Sites as columns in one buffer, in the order of their region and key, with an R-tree of those that have a point. Rows of
 * one shard are all registered or all samples.
 */
export function encodeShard(
  given: readonly SnapshotRow[],
  names: SnapshotNames,
  { no, isIllustrative }: Pick<ShardFacts, 'no' | 'isIllustrative'>,
): ArrayBuffer {
  const rows = given.toSorted((a, b) =>
    a.regionCode < b.regionCode ? -1 : a.regionCode > b.regionCode ? 1 : a.key - b.key,
  );
  const texts = stringWriter();
  const sections: Record<string, Section> = {};
  for (const column of textColumns) sections[column] = Uint32Array.from(rows, (row) => texts.idOf(row[column]));
  sections.regionName = Uint32Array.from(rows, (row) => texts.idOf(names.regions.get(row.regionCode) ?? null));
  sections.key = Float64Array.from(rows, (row) => row.key);
  sections.byKey = keyOrder(rows);
  sections.updatedAt = Float64Array.from(rows, (row) => row.updatedAt);
  sections.lng = Float64Array.from(rows, (row) => row.lng ?? Number.NaN);
  sections.lat = Float64Array.from(rows, (row) => row.lat ?? Number.NaN);
  sections.kind = Uint8Array.from(rows, (row) => codeNumber(codeLists.kind, row.kind));
  sections.level = Uint8Array.from(rows, (row) => codeNumber(codeLists.level, row.level));
  sections.tier = Uint8Array.from(rows, (row) => codeNumber(codeLists.tier, row.stationTier));
  sections.precision = Uint8Array.from(rows, (row) => codeNumber(codeLists.precision, row.precision));
  sections.functions = Uint32Array.from(rows, (row) => bitsOf(bitLists.functions, codes(row.functions)));
  sections.facilities = Uint32Array.from(rows, (row) => bitsOf(bitLists.facilities, codes(row.facilities)));
  sections.flags = Uint32Array.from(rows, flagsOf);
  Object.assign(sections, parkSections(rows, names, texts.idOf), placeSections(rows));
  const { units, offsets } = texts.finish();
  const facts: ShardFacts = {
    schema: SCHEMA,
    no,
    isIllustrative,
    rows: rows.length,
    points: sections.placed?.length ?? 0,
    box: boxOf(sections.x, sections.y),
  };
  return packSections(facts, { ...sections, textUnits: units, textOffsets: offsets });
}

/** Rows in the order of their keys, so that a row is found by its key. */
function keyOrder(rows: readonly SnapshotRow[]): Uint32Array {
  const keyOf = (row: number) => rows[row]?.key ?? 0;
  return Uint32Array.from(rows.keys()).sort((a, b) => keyOf(a) - keyOf(b));
}

/** Parks once each; those that are not public have no name. A row says which, counted from 1. */
function parkSections(
  rows: readonly SnapshotRow[],
  names: SnapshotNames,
  idOf: (text: string | null) => number,
): Record<string, Section> {
  const keys = [...new Set(rows.flatMap(({ parkKey }) => parkKey ?? []))];
  const numbers = new Map(keys.map((key, i) => [key, i + 1]));
  return {
    park: Uint32Array.from(rows, ({ parkKey }) => (parkKey === null ? 0 : (numbers.get(parkKey) ?? 0))),
    parkKeys: Float64Array.from(keys),
    parkIds: Uint32Array.from(keys, (key) => idOf(names.parks.get(key)?.id ?? null)),
    parkNames: Uint32Array.from(keys, (key) => idOf(names.parks.get(key)?.name ?? null)),
  };
}

/** The R-tree, which counts the rows with a point only, and the cells. */
function placeSections(rows: readonly SnapshotRow[]): Record<string, Section> {
  const placed = Uint32Array.from(rows.keys()).filter((row) => rows[row]?.mx !== null);
  const x = Int32Array.from(placed, (row) => rows[row]?.mx ?? 0);
  const y = Int32Array.from(placed, (row) => rows[row]?.my ?? 0);
  const sums = cellSums(x, y);
  const sections = { placed, x, y, cells: sums.codes, cellCounts: sums.counts, cellXs: sums.xs, cellYs: sums.ys };
  if (placed.length === 0) return { ...sections, tree: new Uint8Array(0) };
  const tree = new Flatbush(placed.length, 16, Int32Array);
  for (let i = 0; i < placed.length; i++) tree.add(x[i] ?? 0, y[i] ?? 0);
  tree.finish();
  return { ...sections, tree: new Uint8Array(tree.data) };
}

function boxOf(x: Section | undefined, y: Section | undefined): MercatorBox | null {
  if (x === undefined || y === undefined || x.length === 0) return null;
  let [x0, x1, y0, y1] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < x.length; i++) {
    x0 = Math.min(x0, x[i] ?? x0);
    x1 = Math.max(x1, x[i] ?? x1);
    y0 = Math.min(y0, y[i] ?? y0);
    y1 = Math.max(y1, y[i] ?? y1);
  }
  return { x0, x1, y0, y1 };
}

function flagsOf(row: SnapshotRow): number {
  const checks = JSON.parse(row.checks) as (0 | 1 | null)[];
  let flags = 0;
  for (const flag of ['hasCounter', 'wheelchair', 'toilet', 'lift'] as const) {
    flags |= flagNumber(row[flag]) << flagBits[flag];
  }
  for (let i = 0; i < CHECKS; i++) flags |= flagNumber(checks[i] ?? null) << (flagBits.checks + 2 * i);
  return flags | (row.isMobile === 1 ? MOBILE_BIT : 0) | (row.status === 'SUSPENDED' ? SUSPENDED_BIT : 0);
}

function codes(json: string): string[] {
  return JSON.parse(json) as string[];
}
