import type { CoordSystem } from '../terms/place.ts';
import { fromWgs84, toWgs84 } from './datum.ts';
import { distanceM } from './distance.ts';
import type { LngLat } from './lng-lat.ts';

/** The three datums that differ; CGCS2000 is WGS84 at our precision. */
type Datum = 'WGS84' | 'GCJ02' | 'BD09';

/** A value of the system `really` was taken for one of the system `read`, and so lies beside its place. */
export interface DatumShift {
  readonly read: Datum;
  readonly really: Datum;
  /** How far such a mistake moves a point here, metres. */
  readonly shiftM: number;
  /** How far the two points are from being exactly that apart, metres. */
  readonly missM: number;
}

const MISTAKES: readonly (readonly [read: Datum, really: Datum])[] = [
  ['WGS84', 'GCJ02'],
  ['WGS84', 'BD09'],
  ['GCJ02', 'WGS84'],
  ['GCJ02', 'BD09'],
  ['BD09', 'WGS84'],
  ['BD09', 'GCJ02'],
];

/** Two surveys of one door differ by this much, metres; where the shift is small, by this part of it. */
const MISS_M = 80;
const MISS_SHARE = 0.15;
/** GCJ-02 comes as close as 23 m to WGS84 in places; less than this is no mistake to speak of. */
const LEAST_M = 100;

export function datumOf(system: CoordSystem): Datum {
  return system === 'CGCS2000' ? 'WGS84' : system;
}

/** Where a point comes to lie whose value in one system is read as one of another. WGS84 in and out. */
export function misread(point: LngLat, really: CoordSystem, read: CoordSystem): LngLat {
  return toWgs84(fromWgs84(point, really), read);
}

/**
 * The mistakes that would carry `from` to `to` (both WGS84), the best fitting first. They go to different sides and are
 * up to 1.5 km long, so there is one at most, but for places where two of the systems hardly differ.
 */
export function shiftsBetween(from: LngLat, to: LngLat): DatumShift[] {
  return MISTAKES.map(([read, really]): DatumShift => {
    const there = misread(from, really, read);
    return { read, really, shiftM: distanceM(from, there), missM: distanceM(there, to) };
  })
    .filter(({ shiftM, missM }) => shiftM >= LEAST_M && missM <= Math.min(MISS_M, shiftM * MISS_SHARE))
    .sort((a, b) => a.missM - b.missM);
}

/** The other reading of the same way: the point it starts from was the misread one. */
export function reversed({ read, really, ...rest }: DatumShift): DatumShift {
  return { ...rest, read: really, really: read };
}
