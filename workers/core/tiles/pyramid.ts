import { MERCATOR_SIZE, type MercatorBox, type MercatorCell } from '../geo/mercator.ts';
import { err, ok, type Result } from '../result.ts';

/** A tile holds a square of 2^12 units; what lies up to so many units beyond it is in it too, so that nothing is cut at its edge. */
export const EXTENT = 4096;
export const BUFFER = 64;

/** Zoom levels that have tiles; a map that goes on stretches the last. */
export const MIN_TILE_ZOOM = 0;
export const MAX_TILE_ZOOM = 14;
/** From this level on every record stands for itself. */
export const SINGLE_FROM = 10;

/** Mercator integers have 30 bits a side, units of a tile 12 of them. */
const UNIT_BITS = 30 - Math.log2(EXTENT);

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export type TileRefusal = 'z' | 'x' | 'y';

/** Reads the three numbers of an address (`8`, `210`, `97`); names the first one that no tile of the pyramid has. */
export function parseTile(z: string, x: string, y: string): Result<TileAddress, TileRefusal> {
  const tile = { z: wholeNumber(z), x: wholeNumber(x), y: wholeNumber(y) };
  if (!(tile.z >= MIN_TILE_ZOOM && tile.z <= MAX_TILE_ZOOM)) return err('z');
  const side = 2 ** tile.z;
  if (!(tile.x < side)) return err('x');
  return tile.y < side ? ok(tile) : err('y');
}

function wholeNumber(text: string): number {
  return /^(0|[1-9]\d{0,5})$/.test(text) ? Number(text) : Number.NaN;
}

/** Mercator cells of a tile, widened by so many cells, both ends inclusive. */
export function tileBox({ z, x, y }: TileAddress, margin = 0): MercatorBox {
  const side = MERCATOR_SIZE / 2 ** z;
  return {
    x0: x * side - margin,
    x1: (x + 1) * side - 1 + margin,
    y0: y * side - margin,
    y1: (y + 1) * side - 1 + margin,
  };
}

/** Place of a Mercator cell in the units of a tile, from its north-west corner. */
export function toTile({ x, y }: MercatorCell, tile: TileAddress): readonly [x: number, y: number] {
  const shift = UNIT_BITS - tile.z;
  return [(x >> shift) - tile.x * EXTENT, (y >> shift) - tile.y * EXTENT];
}

/** Mercator cells that a number of units takes. */
export function unitsToCells(units: number, z: number): number {
  return units * 2 ** (UNIT_BITS - z);
}

/** Whether a place in units belongs to what a tile shows, its buffer included. */
export function isInTile(x: number, y: number): boolean {
  return x >= -BUFFER && y >= -BUFFER && x < EXTENT + BUFFER && y < EXTENT + BUFFER;
}

/**
 * Mercator cells by which rounding to so many decimals can move a point: half of the last place, twelve times as long at the
 * end of the Mercator square as at the equator.
 */
export function roundingMargin(decimals: number): number {
  return Math.ceil((12 * 0.5 * 10 ** -decimals * MERCATOR_SIZE) / 360);
}
