import { fromMercator, toMercator } from '../geo/mercator.ts';
import { roundPublic } from '../geo/public-point.ts';
import { layerWriter } from './layer-writer.ts';
import { EXTENT, isInTile, SINGLE_FROM, type TileAddress, toTile } from './pyramid.ts';
import { type SiteMarkRow, siteMarkOf } from './site-mark-row.ts';
import { CELLS, placeInTile, sitesInCell, type TileCells } from './tile-cells.ts';

/** Sites of a tile: those that stand for themselves, and the cells that are only counted. */
export interface SitesOnTile {
  readonly singles: readonly SiteMarkRow[];
  /** Cells with one site are among the singles. */
  readonly cells: TileCells | null;
}

const KEYS = [
  'id',
  'name',
  'symbol',
  'illustrative',
  'schematic',
  'suspended',
  'review',
  'stack',
  'registered',
  'examples',
] as const;
const keyOf = Object.fromEntries(KEYS.map((key, i) => [key, i])) as Record<(typeof KEYS)[number], number>; // one each

/** Counts keep so many units off the edges of their cell, or two plates side by side could not be read. */
const CLEAR_X = 144;
const CLEAR_Y = 96;
const CELL_UNITS = EXTENT / Math.sqrt(CELLS);

export interface TileView {
  readonly tile: TileAddress;
  /** `2026-11-21` in Asia/Shanghai: closures and reviews are told as they are on it. */
  readonly today: string;
  /** Decimals of a public coordinate. */
  readonly decimals: number;
}

/**
 * The layer `sites` of a tile, in the order of keys and cells, so that the same sites are the same bytes wherever they were
 * read. Every point is the rounded one; a flag that is not there is false. Null where the tile is empty.
 */
export function siteTile({ singles, cells }: SitesOnTile, view: TileView): Uint8Array<ArrayBuffer> | null {
  const layer = layerWriter('sites', KEYS, EXTENT);
  if (cells !== null) writeBubbles(layer, cells, view);
  writeSingles(layer, singles, view);
  return layer.finish();
}

type Layer = ReturnType<typeof layerWriter>;

function writeBubbles(layer: Layer, cells: TileCells, { tile, decimals }: TileView): void {
  for (let cell = 0; cell < CELLS; cell++) {
    const n = sitesInCell(cells, cell);
    if (n < 2) continue;
    layer.tag(keyOf.registered, layer.count(cells.registered[cell] ?? 0));
    layer.tag(keyOf.examples, layer.count(cells.examples[cell] ?? 0));
    const mean = { x: Math.floor((cells.xs[cell] ?? 0) / n), y: Math.floor((cells.ys[cell] ?? 0) / n) };
    const [x, y] = toTile(toMercator(roundPublic(fromMercator(mean), decimals)), tile);
    const [column, row] = placeInTile(cell);
    layer.point(inside(x, column * CELL_UNITS, CLEAR_X), inside(y, row * CELL_UNITS, CLEAR_Y));
  }
}

function inside(at: number, start: number, clear: number): number {
  return Math.max(start + clear, Math.min(start + CELL_UNITS - clear, at));
}

interface Placed {
  readonly row: SiteMarkRow;
  readonly x: number;
  readonly y: number;
}

function writeSingles(layer: Layer, singles: readonly SiteMarkRow[], view: TileView): void {
  const placed: Placed[] = [];
  for (const row of singles.toSorted((a, b) => a.key - b.key)) {
    const at = placeOf(row, view);
    if (at !== null) placed.push({ row, x: at[0], y: at[1] });
  }
  const stacks = stackSizes(placed);
  for (let i = 0; i < placed.length; i++) {
    const { row, x, y } = placed[i] as Placed; // i is in range
    const mark = siteMarkOf(row, view.today);
    layer.tag(keyOf.id, layer.ownText(row.id));
    layer.tag(keyOf.name, layer.text(row.name));
    layer.tag(keyOf.symbol, layer.text(mark.symbol));
    layer.tag(keyOf.illustrative, layer.flag(mark.illustrative));
    if (mark.schematic) layer.tag(keyOf.schematic, layer.flag(true));
    if (mark.suspended) layer.tag(keyOf.suspended, layer.flag(true));
    if (mark.review) layer.tag(keyOf.review, layer.flag(true));
    const stack = stacks.get(i);
    if (stack !== undefined) layer.tag(keyOf.stack, layer.count(stack));
    layer.point(x, y);
  }
}

/** A single site among counts is told by the tile that counted it, even where rounding took it over the edge. */
function placeOf({ lng, lat }: SiteMarkRow, { tile, decimals }: TileView): readonly [number, number] | null {
  const [x, y] = toTile(toMercator(roundPublic([lng, lat], decimals)), tile);
  if (tile.z >= SINGLE_FROM) return isInTile(x, y) ? [x, y] : null;
  const last = EXTENT - 1;
  return [Math.max(0, Math.min(last, x)), Math.max(0, Math.min(last, y))];
}

/** How many sites share one place, by the first of each such group. */
function stackSizes(placed: readonly Placed[]): Map<number, number> {
  const firstAt = new Map<number, number>();
  const sizes = new Map<number, number>();
  placed.forEach(({ x, y }, i) => {
    const spot = x * 4 * EXTENT + y;
    const first = firstAt.get(spot);
    if (first === undefined) firstAt.set(spot, i);
    else sizes.set(first, (sizes.get(first) ?? 1) + 1);
  });
  return sizes;
}
