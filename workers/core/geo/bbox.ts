import { err, ok, type Result } from '../result.ts';
import type { Bbox, LngLat } from './lng-lat.ts';
import { isLngLat } from './lng-lat.ts';

/** Why a box or point was refused; the text says what was expected, in Chinese, as API answers do. */
export type GeoRefusal = 'NOT_NUMBERS' | 'SWAPPED' | 'OUT_OF_WORLD' | 'ACROSS_DATE_LINE' | 'EMPTY';

export const geoRefusalText: Readonly<Record<GeoRefusal, string>> = {
  NOT_NUMBERS: '四个用逗号分开的数：西,南,东,北（十进制度，WGS84）',
  SWAPPED: '先经度后纬度：经度 −180 到 180，纬度 −90 到 90（看起来写反了）',
  OUT_OF_WORLD: '经度 −180 到 180，纬度 −90 到 90',
  ACROSS_DATE_LINE: '西边的经度小于东边（不支持跨 180° 经线的范围，请分两次查询）',
  EMPTY: '西 < 东 且 南 < 北',
};

const NUMBER = /^[+-]?\d{1,3}(\.\d{1,15})?$/;

/** Reads `west,south,east,north` in degrees. */
export function parseBbox(text: string): Result<Bbox, GeoRefusal> {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part))) return err('NOT_NUMBERS');
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  return checkBbox([west, south, east, north]);
}

export function checkBbox(box: Bbox): Result<Bbox, GeoRefusal> {
  const [west, south, east, north] = box;
  if (!box.every(Number.isFinite)) return err('NOT_NUMBERS');
  if (!isLngLat(west, south) || !isLngLat(east, north)) {
    return err(isLngLat(south, west) && isLngLat(north, east) ? 'SWAPPED' : 'OUT_OF_WORLD');
  }
  if (west > east) return err('ACROSS_DATE_LINE');
  return west === east || south >= north ? err('EMPTY') : ok(box);
}

/**
 * Checks a point that a visitor or program sent. SWAPPED also covers pairs that lie in the far north as written but in
 * China the other way round: nobody asks for a service centre in the Arctic Ocean.
 */
export function checkPoint(lng: number, lat: number): Result<LngLat, GeoRefusal> {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return err('NOT_NUMBERS');
  if (!isLngLat(lng, lat)) return err(isLngLat(lat, lng) ? 'SWAPPED' : 'OUT_OF_WORLD');
  return lat > 73 && lat < 90 && lng > 0.8 && lng < 55.9 ? err('SWAPPED') : ok([lng, lat]);
}

/** Whether a point lies in a box, edges included. */
export function inBbox([lng, lat]: LngLat, [west, south, east, north]: Bbox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Smallest box around the points; null without any. */
export function bboxOf(points: Iterable<LngLat>): Bbox | null {
  let box: [number, number, number, number] | null = null;
  for (const [lng, lat] of points) {
    box ??= [lng, lat, lng, lat];
    box = [Math.min(box[0], lng), Math.min(box[1], lat), Math.max(box[2], lng), Math.max(box[3], lat)];
  }
  return box;
}

export function bboxesMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
