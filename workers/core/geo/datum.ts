import gcoord from 'gcoord';
import type { CoordSystem } from '../terms/place.ts';
import type { LngLat } from './lng-lat.ts';
import { isInShiftedArea } from './shifted-area.ts';

/** R12: iterate the inverse to below this, degrees (0.1 mm). */
const INVERSE_STEP_DEG = 1e-9;
const MAX_STEPS = 12;

/**
 * Any of the four coordinate systems to WGS84 (= CGCS2000 at our precision). Degrees, longitude first.
 * The formulas are gcoord's (a = 6378245); ours are the inverse, which gcoord stops at 0.1 m and which never ends at
 * the edge of its box, and the area: gcoord shifts whatever lies in a box from Kazakhstan to Japan.
 */
export function toWgs84(point: LngLat, from: CoordSystem): LngLat {
  switch (from) {
    case 'WGS84':
    case 'CGCS2000':
      return point;
    case 'GCJ02':
      return gcj02ToWgs84(point);
    case 'BD09':
      return gcj02ToWgs84(bd09ToGcj02(point));
  }
}

/** WGS84 to any of the four. BD-09 adds its own offset to GCJ-02 everywhere, outside China too: it is never identity. */
export function fromWgs84(point: LngLat, to: CoordSystem): LngLat {
  switch (to) {
    case 'WGS84':
    case 'CGCS2000':
      return point;
    case 'GCJ02':
      return wgs84ToGcj02(point);
    case 'BD09':
      return pair(gcoord.transform(pair(wgs84ToGcj02(point)), gcoord.GCJ02, gcoord.BD09));
  }
}

export function convertDatum(point: LngLat, from: CoordSystem, to: CoordSystem): LngLat {
  return from === to ? point : fromWgs84(toWgs84(point, from), to);
}

function wgs84ToGcj02(point: LngLat): LngLat {
  return isInShiftedArea(point) ? shift(point) : point;
}

function shift(point: LngLat): LngLat {
  return pair(gcoord.transform(pair(point), gcoord.WGS84, gcoord.GCJ02));
}

/**
 * Undoes the shift first and asks then whether the answer lies in the shifted area, so that a point close to the edge
 * comes back to where it started although its shifted image lies beyond.
 */
function gcj02ToWgs84(point: LngLat): LngLat {
  const candidate = fixedPoint(point, shift);
  return isInShiftedArea(candidate) ? candidate : point;
}

/** gcoord's inverse of Baidu's offset is a first approximation (0.2 m); iterating on the forward formula ends it. */
function bd09ToGcj02(point: LngLat): LngLat {
  return fixedPoint(point, (p) => pair(gcoord.transform(pair(p), gcoord.GCJ02, gcoord.BD09)));
}

/** Solves forward(p) = target; the shift changes by less than 1 % of a step, so each round gains two digits. */
function fixedPoint(target: LngLat, forward: (p: LngLat) => LngLat): LngLat {
  let [lng, lat] = target;
  for (let step = 0; step < MAX_STEPS; step++) {
    const image = forward([lng, lat]);
    const dLng = image[0] - target[0];
    const dLat = image[1] - target[1];
    lng -= dLng;
    lat -= dLat;
    if (Math.abs(dLng) < INVERSE_STEP_DEG && Math.abs(dLat) < INVERSE_STEP_DEG) break;
  }
  return [lng, lat];
}

function pair(point: readonly number[]): [number, number] {
  return [point[0] ?? Number.NaN, point[1] ?? Number.NaN];
}
