import { regionPrefix, regionPrefixEnd } from '../codes/region-code.ts';
import type { Bbox } from '../geo/lng-lat.ts';
import { type MercatorBox, mercatorBox } from '../geo/mercator.ts';
import type { RowTest } from './nearest.ts';
import { boxesMeet, type Shard } from './shard.ts';
import {
  type BasePart,
  type Layer,
  layersHolding,
  layersOfRegion,
  layersTouching,
  type ShardSet,
  type Snapshot,
  type Wanted,
} from './snapshot.ts';

export interface FoundRow {
  readonly shard: Shard;
  readonly row: number;
  readonly key: number;
  readonly regionCode: string;
}

/** The row that a page follows, by region code and key. */
export interface AfterRow {
  readonly regionCode: string;
  readonly key: number;
}

export interface RowsAsked {
  readonly sets: readonly ShardSet[];
  readonly region?: string;
  readonly bbox?: Bbox;
  readonly testOf: (shard: Shard) => RowTest;
  /** Which bases may hold such rows at all; without it all may. */
  readonly holds?: (part: BasePart) => boolean;
  /** The rows are among these: they are looked up rather than looked for. */
  readonly keys?: ReadonlySet<number>;
}

/** The first rows in the order of region and key, province by province; null when a shard is wanted that is not in memory. */
export function rowsByRegion(
  snapshot: Snapshot,
  asked: RowsAsked & { readonly after: AfterRow | null; readonly limit: number },
  wanted: Wanted,
): FoundRow[] | null {
  const { region, after, limit, sets, keys } = asked;
  const box = asked.bbox === undefined ? null : mercatorBox(asked.bbox);
  const holds = (part: BasePart) => (after === null || part.to >= after.regionCode) && asked.holds?.(part) !== false;
  const found: FoundRow[] = [];
  for (const province of provincesOf(snapshot, asked, box)) {
    if (region !== undefined && province !== region.slice(0, 2)) continue;
    if (after !== null && province < after.regionCode.slice(0, 2)) continue;
    const layers = layersOfRegion(snapshot, sets, region ?? province, wanted, holds);
    if (layers === null) return null;
    const own = layers.flatMap((layer) =>
      rowsOf(layer, regionRange(layer.shard, region ?? province), {
        box,
        after,
        limit,
        keys,
        test: asked.testOf(layer.shard),
      }),
    );
    found.push(...own.sort(byRegion));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** All rows of a box or region; null when a shard is wanted, or when they are more than `most`. */
export function rowsWithin(
  snapshot: Snapshot,
  asked: RowsAsked & { readonly most: number },
  wanted: Wanted,
): FoundRow[] | null {
  const { region, most, keys } = asked;
  const box = asked.bbox === undefined ? null : mercatorBox(asked.bbox);
  const layers = layersFor(snapshot, asked, box, wanted);
  if (layers === null) return null;
  const found = layers.flatMap((layer) => {
    const range = rangeWithin(layer.shard, region);
    return rowsOf(layer, range, { box, after: null, limit: most + 1, keys, test: asked.testOf(layer.shard) });
  });
  return found.length > most ? null : found;
}

/** Tells all rows of a region, or of some bases, one by one: they may be too many to be held. False when a shard is wanted. */
export function tellRowsWithin(
  snapshot: Snapshot,
  asked: Omit<RowsAsked, 'bbox'>,
  wanted: Wanted,
  told: (shard: Shard, row: number) => void,
): boolean {
  const { region, keys } = asked;
  const layers = layersFor(snapshot, asked, null, wanted);
  if (layers === null) return false;
  for (const layer of layers) {
    const walk = { box: null, after: null, keys, test: asked.testOf(layer.shard) };
    for (const row of matching(layer, rangeWithin(layer.shard, region), walk)) told(layer.shard, row);
  }
  return true;
}

function layersFor(
  snapshot: Snapshot,
  { sets, region, holds }: RowsAsked,
  box: MercatorBox | null,
  wanted: Wanted,
): Layer[] | null {
  if (region !== undefined) return layersOfRegion(snapshot, sets, region, wanted, holds);
  if (holds !== undefined) return layersHolding(snapshot, sets, wanted, holds);
  return box === null ? null : layersTouching(snapshot, sets, box, wanted);
}

/** Key of the site that has a public id, among those of one region; null = not found in memory. */
export function keyOfId(
  snapshot: Snapshot,
  sets: readonly ShardSet[],
  { regionCode, id }: { readonly regionCode: string; readonly id: string },
  wanted: Wanted,
): number | null {
  for (const { shard, hidden } of layersOfRegion(snapshot, sets, regionCode, wanted) ?? []) {
    const [first, end] = shard.regionRange(regionCode, `${regionCode}\0`);
    for (let row = first; row < end; row++) {
      if (hidden?.[row] !== 1 && shard.texts.text(shard.text.id[row] ?? 0) === id) return shard.key[row] ?? null;
    }
  }
  return null;
}

/** Provinces that have sites of the sets, with a point in the box where there is one, in order. */
function provincesOf(
  { parts, delta }: Snapshot,
  { sets, holds = () => true }: RowsAsked,
  box: MercatorBox | null,
): string[] {
  const provinces = parts
    .filter(
      (part) =>
        sets.includes(part.set) && holds(part) && (box === null || (part.box !== null && boxesMeet(part.box, box))),
    )
    .map(({ province }) => province);
  for (const { set, shard } of delta) {
    if (!sets.includes(set)) continue;
    for (let row = 0; row < shard.facts.rows; ) {
      const province = codeOf(shard, row).slice(0, 2);
      provinces.push(province);
      row = shard.regionRange(province, `${province}:`)[1];
    }
  }
  return [...new Set(provinces)].sort();
}

function rangeWithin(shard: Shard, region: string | undefined): readonly [number, number] {
  return region === undefined ? [0, shard.facts.rows] : regionRange(shard, region);
}

/** `region` may be the two digits of a province. */
function regionRange(shard: Shard, region: string): readonly [number, number] {
  return shard.regionRange(regionPrefix(region), regionPrefixEnd(region));
}

interface Walk {
  readonly box: MercatorBox | null;
  readonly after: AfterRow | null;
  readonly keys: ReadonlySet<number> | undefined;
  readonly test: RowTest;
}

function rowsOf(layer: Layer, range: readonly [number, number], walk: Walk & { readonly limit: number }): FoundRow[] {
  const { shard } = layer;
  const found: FoundRow[] = [];
  for (const row of matching(layer, range, walk)) {
    found.push({ shard, row, key: shard.key[row] ?? 0, regionCode: codeOf(shard, row) });
    if (found.length === walk.limit) break;
  }
  return found;
}

function* matching({ shard, hidden }: Layer, [first, end]: readonly [number, number], walk: Walk): Generator<number> {
  const start = walk.after === null ? first : Math.max(first, firstAfter(shard, walk.after));
  for (const row of candidates(shard, start, end, walk)) if (hidden?.[row] !== 1 && walk.test(row)) yield row;
}

/** Rows of a range in order: of some keys by these, of a box by the tree, unless the whole shard lies in it. */
function candidates(shard: Shard, start: number, end: number, { box, keys }: Walk): Iterable<number> {
  if (keys !== undefined) return inRange(Array.from(keys, shard.rowOf), start, end);
  const own = shard.facts.box;
  const all =
    box === null || (own !== null && box.x0 <= own.x0 && own.x1 <= box.x1 && box.y0 <= own.y0 && own.y1 <= box.y1);
  if (all) return range(start, end);
  return inRange(shard.tree?.search(box.x0, box.y0, box.x1, box.y1).map((i) => shard.placed[i] ?? 0) ?? [], start, end);
}

function inRange(rows: readonly number[], start: number, end: number): Uint32Array {
  return Uint32Array.from(rows.filter((row) => row >= start && row < end)).sort();
}

function* range(start: number, end: number): Generator<number> {
  for (let row = start; row < end; row++) yield row;
}

/** First row beyond one, whether or not it is here itself. */
function firstAfter(shard: Shard, { regionCode, key }: AfterRow): number {
  const [first, end] = shard.regionRange(regionCode, `${regionCode}\0`);
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shard.key[middle] ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function codeOf({ text, texts }: Shard, row: number): string {
  return texts.few(text.regionCode[row] ?? 0) ?? '';
}

function byRegion(a: FoundRow, b: FoundRow): number {
  return a.regionCode < b.regionCode ? -1 : a.regionCode > b.regionCode ? 1 : a.key - b.key;
}
