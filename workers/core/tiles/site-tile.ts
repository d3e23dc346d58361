import { fromMercator, toMercator } from '../geo/mercator.ts';
import { roundPublic } from '../geo/public-point.ts';
import type { StringTable } from '../snapshot/string-table.ts';
import type { Bubble } from './gather-cells.ts';
import { layerWriter } from './layer-writer.ts';
import { EXTENT, isInTile, SINGLE_FROM, type TileAddress, toTile } from './pyramid.ts';
import type { SiteMark } from './site-mark-row.ts';

/** A site that stands for itself. */
export interface SiteOnTile {
  readonly key: number;
  /** Texts, or their numbers in `table`. */
  readonly id: string | number;
  readonly name: string | number;
  readonly table?: StringTable;
  /** WGS84 degrees in full precision. */
  readonly lng: number;
  readonly lat: number;
  readonly mark: SiteMark;
}

/** Sites of a tile: those that stand for themselves, and the cells that are only counted. */
export interface SitesOnTile {
  readonly singles: readonly SiteOnTile[];
  /** Counts of one are among the singles. */
  readonly bubbles: readonly Bubble[];
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

export interface TileView {
  readonly tile: TileAddress;
  /** Decimals of a public coordinate. */
  readonly decimals: number;
}

/**
 * The layer `sites` of a tile, in the order of cells and keys, so that the same sites are the same bytes wherever they were
 * read. Every point is the rounded one; a flag that is not there is false. Null where the tile is empty.
 */
export function siteTile({ singles, bubbles }: SitesOnTile, view: TileView): Uint8Array<ArrayBuffer> | null {
  const layer = layerWriter('sites', KEYS, EXTENT);
  writeBubbles(layer, bubbles, view);
  writeSingles(layer, singles, view);
  return layer.finish();
}

type Layer = ReturnType<typeof layerWriter>;

function writeBubbles(layer: Layer, bubbles: readonly Bubble[], { tile, decimals }: TileView): void {
  for (const { registered, examples, ...middle } of bubbles) {
    if (registered + examples === 1) continue;
    layer.tag(keyOf.registered, layer.count(registered));
    layer.tag(keyOf.examples, layer.count(examples));
    layer.point(...heldInside(toTile(toMercator(roundPublic(fromMercator(middle), decimals)), tile)));
  }
}

/** A count is told by the tile that counted it, even where rounding took it over the edge. */
function heldInside([x, y]: readonly [number, number]): [number, number] {
  const last = EXTENT - 1;
  return [Math.max(0, Math.min(last, x)), Math.max(0, Math.min(last, y))];
}

interface Placed {
  readonly row: SiteOnTile;
  readonly x: number;
  readonly y: number;
}

function writeSingles(layer: Layer, singles: readonly SiteOnTile[], view: TileView): void {
  const placed: Placed[] = [];
  for (const row of singles.toSorted((a, b) => a.key - b.key)) {
    const at = placeOf(row, view);
    if (at !== null) placed.push({ row, x: at[0], y: at[1] });
  }
  const stacks = stackSizes(placed);
  for (let i = 0; i < placed.length; i++) {
    const { row, x, y } = placed[i] as Placed; // i is in range
    const { mark } = row;
    layer.tag(keyOf.id, wordOf(layer, row, row.id));
    layer.tag(keyOf.name, wordOf(layer, row, row.name));
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

function placeOf({ lng, lat }: SiteOnTile, { tile, decimals }: TileView): readonly [number, number] | null {
  const at = toTile(toMercator(roundPublic([lng, lat], decimals)), tile);
  if (tile.z < SINGLE_FROM) return heldInside(at);
  return isInTile(...at) ? at : null;
}

/** Names are rarely the same: each is written by itself, straight from its table where there is one. */
function wordOf(layer: Layer, { table }: SiteOnTile, word: string | number): number {
  if (typeof word === 'string') return layer.ownText(word);
  return layer.ownUnits(table?.units ?? NONE, table?.offsets[word] ?? 0, table?.offsets[word + 1] ?? 0);
}

const NONE = new Uint16Array(0);

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
