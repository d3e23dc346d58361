import { regionPrefix, regionPrefixEnd } from '../codes/region-code.ts';
import type { MercatorBox } from '../geo/mercator.ts';
import { type SiteSymbol, siteSymbol } from '../site-symbol.ts';
import { CELL_LEVEL, type CellSums, lowerBound } from '../snapshot/cells.ts';
import { MOBILE_BIT } from '../snapshot/layout.ts';
import { hiddenIn, type Pyramid } from '../snapshot/pyramid.ts';
import { boxesMeet, type Shard, sumOfCells } from '../snapshot/shard.ts';
import { siteKindOf } from '../snapshot/site-kind.ts';
import {
  deltaLayers,
  type Layer,
  layersOfRegion,
  layersTouching,
  pyramidsTouching,
  type ShardSet,
  type Snapshot,
  type Wanted,
} from '../snapshot/snapshot.ts';
import { type Bubble, gatherCells } from './gather-cells.ts';
import { markRow } from './mark-row.ts';
import { SINGLE_FROM, type TileAddress, tileBox } from './pyramid.ts';
import type { SiteOnTile, SitesOnTile } from './site-tile.ts';
import { addToCell, boxOfCell, CELLS, cellOfPoint, emptyCells, runOfCell, type TileCells } from './tile-cells.ts';

export interface TileAsked {
  readonly sets: readonly ShardSet[];
  /** None of them lies in another. */
  readonly regions?: readonly string[];
  /** Only sites with one of these symbols. */
  readonly symbols?: readonly SiteSymbol[];
  /** Mercator cells around the tile in which sites are looked for that its buffer or rounding brings in. */
  readonly margin: number;
  /** `2026-11-21` in Asia/Shanghai. */
  readonly today: string;
}

/** The sites of a tile from memory; null when a shard is wanted that is not there. */
export function sitesOnTile(
  snapshot: Snapshot,
  tile: TileAddress,
  asked: TileAsked,
  wanted: Wanted,
): SitesOnTile | null {
  const isSingle = tile.z >= SINGLE_FROM;
  const box = tileBox(tile, isSingle ? asked.margin : 0);
  const walks = walksFor(snapshot, box, asked, wanted);
  if (walks === null) return null;
  const singles: SiteOnTile[] = [];
  const take = ({ shard }: Walk, place: number) => {
    singles.push(markRow(shard, shard.placed[place] ?? 0, asked.today));
  };
  if (isSingle) {
    for (const walk of walks) eachPlace(walk, box, take);
    return { singles, bubbles: [] };
  }
  const cells = emptyCells();
  for (const walk of walks) {
    if (walk.isWhole) addRuns(cells, { ...walk.shard, hidden: walk.hidden }, tile);
    else addPlaces(cells, walk, tile);
  }
  const bubbles = gatherCells(cells, tile.z);
  for (const bubble of bubbles) {
    if (!isAlone(bubble)) continue;
    for (const walk of walks) eachPlace(walk, boxOfCell(tile, bubble.cell), take);
  }
  return { singles, bubbles };
}

/** The counts of a tile, and who stands alone: as far as it changed lately in full, else by key. */
export interface CountsOnTile extends SitesOnTile {
  readonly keys: readonly number[];
}

/**
 * The counts of a tile of all sites of some sets where their shards are not in memory, from pyramids; null when one of these is
 * wanted. The same as `sitesOnTile` once the sites of `keys` are read.
 */
export function countsOnTile(
  snapshot: Snapshot,
  tile: TileAddress,
  { sets, today }: Pick<TileAsked, 'sets' | 'today'>,
  wanted: Wanted,
): CountsOnTile | null {
  const pyramids = pyramidsTouching(snapshot, sets, tileBox(tile), wanted);
  if (pyramids === null) return null;
  const changed = deltaLayers(snapshot, sets).map((layer) => walkOf(layer, undefined, undefined));
  const cells = emptyCells();
  for (const { shard, hidden } of changed) addRuns(cells, { ...shard, hidden }, tile);
  for (const pyramid of pyramids) addRuns(cells, { ...pyramid, hidden: hiddenIn(pyramid, snapshot.gone) }, tile);
  const bubbles = gatherCells(cells, tile.z);
  const alone = bubbles.filter(isAlone).map(({ cell }) => cell);
  const singles: SiteOnTile[] = [];
  for (const cell of alone) {
    for (const walk of changed) {
      eachPlace(walk, boxOfCell(tile, cell), ({ shard }, place) => {
        singles.push(markRow(shard, shard.placed[place] ?? 0, today));
      });
    }
  }
  return { bubbles, singles, keys: pyramids.flatMap((pyramid) => keysIn(pyramid, tile, alone, snapshot.gone)) };
}

function isAlone({ registered, examples }: Bubble): boolean {
  return registered + examples === 1;
}

/** Keys of the sites in some cells of a tile. */
function keysIn(pyramid: Pyramid, tile: TileAddress, alone: readonly number[], gone: readonly number[]): number[] {
  const { cells, keys, x, y } = pyramid;
  const own = new Set(alone.filter((cell) => sumOfCells(cells, ...runOfCell(tile, cell, CELL_LEVEL)).n > 0));
  if (own.size === 0) return [];
  const [box, hidden] = [tileBox(tile), hiddenIn(pyramid, gone)];
  const found: number[] = [];
  for (let place = 0; place < keys.length; place++) {
    const at = { x: x[place] ?? 0, y: y[place] ?? 0 };
    if (isInside(box, at) && own.has(cellOfPoint(at, tile)) && !hidden.has(place)) found.push(keys[place] ?? 0);
  }
  return found;
}

/** A walk a layer, of several regions one each for every layer of theirs. */
function walksFor(snapshot: Snapshot, box: MercatorBox, asked: TileAsked, wanted: Wanted): Walk[] | null {
  const { regions, sets, symbols } = asked;
  if (regions === undefined) {
    return layersTouching(snapshot, sets, box, wanted)?.map((layer) => walkOf(layer, undefined, symbols)) ?? null;
  }
  const walks = regions.map(
    (region) => layersOfRegion(snapshot, sets, region, wanted)?.map((layer) => walkOf(layer, region, symbols)) ?? null,
  );
  return walks.some((found) => found === null) ? null : walks.flatMap((found) => found ?? []);
}

/** How the rows of a layer are gone through. */
interface Walk {
  readonly shard: Shard;
  /** Rows from the first to before the second lie in the region. */
  readonly range: readonly [first: number, end: number];
  readonly counts: (row: number) => boolean;
  /** All rows count that are not hidden: then the sums of cells tell how many they are. */
  readonly isWhole: boolean;
  /** Numbers in the tree of the rows that do not count. */
  readonly hidden: readonly number[];
}

function walkOf(
  { shard, hidden }: Layer,
  region: string | undefined,
  symbols: readonly SiteSymbol[] | undefined,
): Walk {
  const range =
    region === undefined
      ? ([0, shard.facts.rows] as const)
      : shard.regionRange(regionPrefix(region), regionPrefixEnd(region));
  const [first, end] = range;
  const has = symbols === undefined ? null : symbolTest(shard, symbols);
  return {
    shard,
    range,
    counts: (row) => row >= first && row < end && hidden?.[row] !== 1 && (has === null || has(row)),
    isWhole: has === null && first === 0 && end === shard.facts.rows,
    hidden: hidden === null ? [] : hiddenPlaces(shard, hidden),
  };
}

const known = new WeakMap<Uint8Array, readonly number[]>();

function hiddenPlaces({ placed }: Shard, hidden: Uint8Array): readonly number[] {
  const before = known.get(hidden);
  if (before !== undefined) return before;
  const places: number[] = [];
  for (let place = 0; place < placed.length; place++) {
    if (hidden[placed[place] ?? 0] === 1) places.push(place);
  }
  known.set(hidden, places);
  return places;
}

function symbolTest(shard: Shard, symbols: readonly SiteSymbol[]): (row: number) => boolean {
  const { kind, level, flags } = shard;
  const asked = new Set(symbols);
  const passes = new Map<number, boolean>();
  return (row) => {
    const isMobile = ((flags[row] ?? 0) & MOBILE_BIT) !== 0;
    const key = ((kind[row] ?? 0) << 8) | ((level[row] ?? 0) << 1) | Number(isMobile);
    let passed = passes.get(key);
    if (passed === undefined) {
      passed = asked.has(siteSymbol(siteKindOf(shard, row)));
      passes.set(key, passed);
    }
    return passed;
  };
}

/** Sums of cells, and which places no longer count. */
interface Counted {
  readonly facts: { readonly isIllustrative: boolean; readonly box: MercatorBox | null };
  readonly cells: CellSums;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly hidden: Iterable<number>;
}

/** Counts by sums, less the rows that changed since. */
function addRuns(cells: TileCells, { facts, cells: sums, x, y, hidden }: Counted, tile: TileAddress): void {
  const { isIllustrative, box } = facts;
  const own = tileBox(tile);
  if (box === null || !boxesMeet(box, own)) return;
  for (let cell = 0; cell < CELLS; cell++) {
    if (!boxesMeet(box, boxOfCell(tile, cell))) continue;
    addToCell(cells, cell, isIllustrative, sumOfCells(sums, ...runOfCell(tile, cell, CELL_LEVEL)));
  }
  for (const place of hidden) {
    const at = { x: x[place] ?? 0, y: y[place] ?? 0 };
    if (isInside(own, at)) addToCell(cells, cellOfPoint(at, tile), isIllustrative, { n: -1, x: -at.x, y: -at.y });
  }
}

/** Counts row by row. */
function addPlaces(cells: TileCells, walk: Walk, tile: TileAddress): void {
  const { isIllustrative } = walk.shard.facts;
  eachPlace(walk, tileBox(tile), ({ shard }, place) => {
    const at = { x: shard.x[place] ?? 0, y: shard.y[place] ?? 0 };
    addToCell(cells, cellOfPoint(at, tile), isIllustrative, { n: 1, ...at });
  });
}

/** Visits the rows that count and have their point in a box, by their number in the tree. */
function eachPlace(walk: Walk, box: MercatorBox, visit: (walk: Walk, place: number) => void): void {
  const { shard, range, counts } = walk;
  const { tree, placed, facts } = shard;
  if (tree === null || facts.box === null || !boxesMeet(facts.box, box)) return;
  const look = (place: number) => {
    if (counts(placed[place] ?? 0)) visit(walk, place);
    return false;
  };
  if (holds(box, facts.box)) {
    const end = lowerBound(placed, range[1]);
    for (let place = lowerBound(placed, range[0]); place < end; place++) look(place);
  } else tree.search(box.x0, box.y0, box.x1, box.y1, look);
}

function holds(outer: MercatorBox, inner: MercatorBox): boolean {
  return outer.x0 <= inner.x0 && inner.x1 <= outer.x1 && outer.y0 <= inner.y0 && inner.y1 <= outer.y1;
}

function isInside({ x0, x1, y0, y1 }: MercatorBox, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
