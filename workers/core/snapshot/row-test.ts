import { regionPrefix, regionPrefixEnd } from '../codes/region-code.ts';
import type { Bbox } from '../geo/lng-lat.ts';
import type { Facility, PositionFunction, PositionLevel, PositionType, VerifyState } from '../terms/position.ts';
import { reviewWindow } from '../verify-state.ts';
import { bitLists, bitsOf, CHECKS, codeLists, codeNumber, flagAt, flagBits, MOBILE_BIT } from './layout.ts';
import type { RowTest } from './nearest.ts';
import type { Shard } from './shard.ts';

/** The parts of a filter of sites that are decided by their columns. Several kinds or states mean any, functions all. */
export interface ColumnFilter {
  readonly region?: string;
  readonly kind?: readonly PositionType[];
  readonly level?: readonly PositionLevel[];
  readonly function?: readonly PositionFunction[];
  readonly facility?: readonly Facility[];
  readonly counter?: boolean;
  readonly barrierFree?: boolean;
  readonly verify?: readonly VerifyState[];
  readonly standard?: boolean;
  readonly mobile?: boolean;
  readonly station?: boolean;
  readonly bbox?: Bbox;
  /** Keys of a park and all below it. */
  readonly parks?: ReadonlySet<number>;
  /** Keys of the sites themselves, as of the members of a cluster. */
  readonly keys?: ReadonlySet<number>;
  /** Key of a 服务事项 that is handled there; null = of none that there is. */
  readonly serviceKey?: number | null;
}

/** A test of the rows of a shard, as SQL would decide on a date: what is not known passes neither way. */
export function rowTest(shard: Shard, filter: ColumnFilter, today: string): RowTest {
  const tests = [
    regionTest(shard, filter.region),
    oneOf(shard.kind, codeLists.kind, filter.kind),
    oneOf(shard.level, codeLists.level, filter.level),
    allOf(shard.functions, bitLists.functions, filter.function),
    allOf(shard.facilities, bitLists.facilities, filter.facility),
    flagTest(shard, flagBits.hasCounter, filter.counter),
    flagTest(shard, flagBits.wheelchair, filter.barrierFree),
    verifyTest(shard, filter.verify, today),
    standardTest(shard, filter.standard),
    bitTest(shard.flags, MOBILE_BIT, filter.mobile),
    filter.station === undefined ? null : (row: number) => (shard.tier[row] !== 0) === filter.station,
    boxTest(shard, filter.bbox),
    parkTest(shard, filter.parks),
    keyTest(shard, filter.keys),
    serviceTest(shard, filter.serviceKey),
  ].filter((test) => test !== null);
  return (row) => tests.every((test) => test(row));
}

function regionTest(shard: Shard, region: string | undefined): RowTest | null {
  if (region === undefined) return null;
  const [first, end] = shard.regionRange(regionPrefix(region), regionPrefixEnd(region));
  return (row) => row >= first && row < end;
}

function oneOf(column: Uint8Array, list: readonly string[], codes: readonly string[] | undefined): RowTest | null {
  if (codes === undefined) return null;
  const numbers = new Set(codes.map((code) => codeNumber(list, code)));
  return (row) => numbers.has(column[row] ?? 0);
}

function allOf(column: Uint32Array, list: readonly string[], codes: readonly string[] | undefined): RowTest | null {
  if (codes === undefined) return null;
  const bits = bitsOf(list, codes);
  return (row) => ((column[row] ?? 0) & bits) === bits;
}

function flagTest({ flags }: Shard, bit: number, wanted: boolean | undefined): RowTest | null {
  if (wanted === undefined) return null;
  return (row) => flagAt(flags[row] ?? 0, bit) === Number(wanted);
}

function bitTest(flags: Uint32Array, bit: number, wanted: boolean | undefined): RowTest | null {
  return wanted === undefined ? null : (row) => (((flags[row] ?? 0) & bit) !== 0) === wanted;
}

/** One “no” decides; else one check not made leaves it open. */
function standardTest({ flags }: Shard, wanted: boolean | undefined): RowTest | null {
  if (wanted === undefined) return null;
  const checks = Array.from({ length: CHECKS }, (_, i) => flagBits.checks + 2 * i);
  return (row) => {
    const values = checks.map((bit) => flagAt(flags[row] ?? 0, bit));
    return wanted ? values.every((value) => value === 1) : values.includes(0);
  };
}

function verifyTest({ text, texts }: Shard, states: readonly VerifyState[] | undefined, on: string): RowTest | null {
  if (states === undefined) return null;
  const { today, overdueBefore } = reviewWindow(on);
  const is: Record<VerifyState, (due: string | null) => boolean> = {
    UNVERIFIED: () => false,
    VERIFIED: (due) => due !== null && due > today,
    REVIEW_DUE: (due) => due !== null && due >= overdueBefore && due <= today,
    OVERDUE: (due) => due !== null && due < overdueBefore,
  };
  return (row) => {
    if (text.verifiedOn[row] === 0) return states.includes('UNVERIFIED');
    const due = texts.few(text.nextReviewOn[row] ?? 0);
    return states.some((state) => is[state](due));
  };
}

function boxTest({ lng, lat }: Shard, box: Bbox | undefined): RowTest | null {
  if (box === undefined) return null;
  const [west, south, east, north] = box;
  return (row) => {
    const [x, y] = [lng[row] ?? Number.NaN, lat[row] ?? Number.NaN];
    return x >= west && x <= east && y >= south && y <= north;
  };
}

function parkTest(shard: Shard, parks: ReadonlySet<number> | undefined): RowTest | null {
  if (parks === undefined) return null;
  return (row) => {
    const park = shard.parkKey(row);
    return park !== null && parks.has(park);
  };
}

function keyTest({ key }: Shard, keys: ReadonlySet<number> | undefined): RowTest | null {
  return keys === undefined ? null : (row) => keys.has(key[row] ?? 0);
}

/** Stations offer the same sets of items over and over: each set is looked into once. */
function serviceTest({ text, texts }: Shard, serviceKey: number | null | undefined): RowTest | null {
  if (serviceKey === undefined) return null;
  const known = new Map<number, boolean>();
  return (row) => {
    const set = text.services[row] ?? 0;
    const before = known.get(set);
    if (before !== undefined) return before;
    const offered = JSON.parse(texts.text(set) ?? '[]') as number[];
    const has = serviceKey !== null && offered.includes(serviceKey);
    known.set(set, has);
    return has;
  };
}
