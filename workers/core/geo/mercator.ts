import type { Bbox, LngLat } from './lng-lat.ts';

/**
 * Web Mercator on a square of 2^30 × 2^30 cells, x to the east from 180° W, y to the SOUTH from 85.0511° N (as tiles
 * count). A cell is 3.7 cm wide at the equator; the integers fit `rtree_i32`. A point belongs to the cell it lies in
 * (floor); the way back gives the middle of the cell, so going to and fro moves a point by at most half a cell and a
 * second time not at all.
 */
export const MERCATOR_SIZE = 2 ** 30;

/** The latitude at which the Mercator square ends, degrees. */
export const MAX_MERCATOR_LAT = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

const EARTH_CIRCUMFERENCE_M = 2 * Math.PI * 6_378_137;

export interface MercatorCell {
  readonly x: number;
  readonly y: number;
}

/** Cell of a WGS84 point; latitudes beyond the square fall on its edge, and 180° E on its last column. */
export function toMercator([lng, lat]: LngLat): MercatorCell {
  const sin = Math.sin((Math.max(-MAX_MERCATOR_LAT, Math.min(MAX_MERCATOR_LAT, lat)) * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return { x: toCell(lng / 360 + 0.5), y: toCell(y) };
}

/** Middle of a cell, WGS84. */
export function fromMercator({ x, y }: MercatorCell): LngLat {
  const lng = ((x + 0.5) / MERCATOR_SIZE - 0.5) * 360;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / MERCATOR_SIZE))) * 180) / Math.PI;
  return [lng, lat];
}

export interface MercatorBox {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Cells that a box touches, both ends inclusive; y0 is its north. Holds the cell of every point inside the box. */
export function mercatorBox([west, south, east, north]: Bbox): MercatorBox {
  const a = toMercator([west, north]);
  const b = toMercator([east, south]);
  return { x0: a.x, x1: b.x, y0: a.y, y1: b.y };
}

/** How many cells a length on the ground covers at a latitude. */
export function metresToCells(metres: number, lat: number): number {
  return (metres * MERCATOR_SIZE) / (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180));
}

/** Length on the ground of a number of cells at a latitude, in metres. */
export function cellsToMetres(cells: number, lat: number): number {
  return (cells * EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / MERCATOR_SIZE;
}

function toCell(share: number): number {
  return Math.max(0, Math.min(MERCATOR_SIZE - 1, Math.floor(share * MERCATOR_SIZE)));
}
