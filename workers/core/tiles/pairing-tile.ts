import type { MercatorCell } from '../geo/mercator.ts';
import type { PairingType } from '../terms/pairing.ts';
import { clipLine } from './clip-line.ts';
import { type LayerWriter, layerWriter } from './layer-writer.ts';
import { EXTENT, isInTile, SINGLE_FROM, type TileAddress, toTile } from './pyramid.ts';

/** A pairing in force whose two points are public. */
export interface PairingOnTile {
  readonly id: string;
  readonly name: string;
  readonly type: PairingType;
  /** Public ids of its parties, and the Mercator cells of their public points. */
  readonly a: string;
  readonly b: string;
  readonly from: MercatorCell;
  readonly to: MercatorCell;
  readonly illustrative: boolean;
  readonly lastActivityOn: string | null;
}

const KEYS = ['id', 'name', 'type', 'a', 'b', 'illustrative', 'recent', 'registered', 'examples'] as const;
const keyOf = Object.fromEntries(KEYS.map((key, i) => [key, i])) as Record<(typeof KEYS)[number], number>; // one each

/** Below {@link SINGLE_FROM} pairings whose ends share cells of a sixteenth of a tile are one line. */
const GATHER_BITS = 4;

/**
 * The layer `pairings` of a tile: each pairing as a line from `SINGLE_FROM` on; on lower levels one line for all that run
 * between the same two cells, and one point for all within a cell, with how many they are, registered and examples apart.
 * Null where the tile is empty. A flag that is not there is false; what was done together `since` that date is recent.
 */
export function pairingTile(
  pairings: readonly PairingOnTile[],
  tile: TileAddress,
  since: string,
): Uint8Array<ArrayBuffer> | null {
  const layer = layerWriter('pairings', KEYS, EXTENT);
  if (tile.z >= SINGLE_FROM) for (const pairing of pairings) writeLine(layer, pairing, tile, since);
  else for (const bundle of gathered(pairings, tile.z)) writeBundle(layer, bundle, tile);
  return layer.finish();
}

function writeLine(layer: LayerWriter, pairing: PairingOnTile, tile: TileAddress, since: string): void {
  const line = clipLine([...toTile(pairing.from, tile), ...toTile(pairing.to, tile)]);
  if (line === null) return;
  layer.tag(keyOf.id, layer.ownText(pairing.id));
  layer.tag(keyOf.name, layer.text(pairing.name));
  layer.tag(keyOf.type, layer.text(pairing.type));
  layer.tag(keyOf.a, layer.text(pairing.a));
  layer.tag(keyOf.b, layer.text(pairing.b));
  layer.tag(keyOf.illustrative, layer.flag(pairing.illustrative));
  if (pairing.lastActivityOn !== null && pairing.lastActivityOn >= since) layer.tag(keyOf.recent, layer.flag(true));
  layer.line(...line);
}

interface Bundle {
  /** Sums of the Mercator integers of both ends. */
  readonly from: { x: number; y: number };
  readonly to: { x: number; y: number };
  readonly isWithin: boolean;
  readonly types: Map<PairingType, number>;
  registered: number;
  examples: number;
}

function gathered(pairings: readonly PairingOnTile[], z: number): Iterable<Bundle> {
  const bundles = new Map<string, Bundle>();
  const shift = 30 - z - GATHER_BITS;
  const spotOf = ({ x, y }: MercatorCell) => (x >> shift) * 2 ** 15 + (y >> shift);
  for (const pairing of pairings) {
    const isSorted = spotOf(pairing.from) <= spotOf(pairing.to);
    const [from, to] = isSorted ? [pairing.from, pairing.to] : [pairing.to, pairing.from];
    const key = `${spotOf(from)} ${spotOf(to)}`;
    let bundle = bundles.get(key);
    if (bundle === undefined) {
      const isWithin = spotOf(from) === spotOf(to);
      bundle = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, isWithin, types: new Map(), registered: 0, examples: 0 };
      bundles.set(key, bundle);
    }
    add(bundle.from, from);
    add(bundle.to, to);
    bundle.types.set(pairing.type, (bundle.types.get(pairing.type) ?? 0) + 1);
    if (pairing.illustrative) bundle.examples++;
    else bundle.registered++;
  }
  return bundles.values();
}

function add(sum: { x: number; y: number }, { x, y }: MercatorCell): void {
  sum.x += x;
  sum.y += y;
}

function writeBundle(layer: LayerWriter, bundle: Bundle, tile: TileAddress): void {
  const n = bundle.registered + bundle.examples;
  const from = toTile(mean(bundle.from, n), tile);
  const to = toTile(mean(bundle.to, n), tile);
  const line = bundle.isWithin ? null : clipLine([...from, ...to]);
  const [x, y] = toTile(middle(mean(bundle.from, n), mean(bundle.to, n)), tile);
  if (bundle.isWithin ? !isInTile(x, y) : line === null) return;
  layer.tag(keyOf.type, layer.text(mostOf(bundle.types)));
  layer.tag(keyOf.illustrative, layer.flag(bundle.registered === 0));
  layer.tag(keyOf.registered, layer.count(bundle.registered));
  layer.tag(keyOf.examples, layer.count(bundle.examples));
  if (line === null) layer.point(x, y);
  else layer.line(...line);
}

function mostOf(types: ReadonlyMap<PairingType, number>): PairingType {
  const [first] = [...types].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 'ENTERPRISE_VILLAGE';
}

function mean({ x, y }: MercatorCell, n: number): MercatorCell {
  return { x: Math.floor(x / n), y: Math.floor(y / n) };
}

function middle(p: MercatorCell, q: MercatorCell): MercatorCell {
  return { x: (p.x + q.x) >> 1, y: (p.y + q.y) >> 1 };
}
