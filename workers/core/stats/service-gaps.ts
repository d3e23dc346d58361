import { distanceM } from '../geo/distance.ts';
import { geodesicM } from '../geo/geodesic.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { RingMetres } from './rings.ts';

/** What is measured, from and to. */
export interface Placed {
  readonly at: LngLat;
  readonly isIllustrative: boolean;
}

/** A unit with the station nearest to it; `metres` along the ellipsoid, in straight line. */
export interface Reach<U extends Placed, S extends Placed> {
  readonly unit: U;
  readonly station: S;
  readonly metres: number;
}

/**
 * The nearest station of each unit. A registered unit is measured from registered stations only: a sample station serves
 * nobody. Units for which there is no station at all are left out, because nothing can be said of them.
 */
export function nearestStations<U extends Placed, S extends Placed>(
  units: readonly U[],
  stations: readonly S[],
): Reach<U, S>[] {
  const all = byLatitude(stations);
  const registered = all.filter(({ isIllustrative }) => !isIllustrative);
  return units.flatMap((unit) => nearestOf(unit, unit.isIllustrative ? all : registered) ?? []);
}

/** Those whose nearest station is further away than the ring. */
export function beyondRing<R extends { readonly metres: number }>(reaches: readonly R[], ring: RingMetres): R[] {
  return reaches.filter(({ metres }) => metres > ring);
}

/** Least length of a degree of latitude on WGS84, at the equator, metres: a bound from below for any distance. */
const DEGREE_M = 110_574;
/** By how much the sphere may be longer than the ellipsoid. */
const SPHERE = 1.006;

/** Walks north and south from the unit until the latitude alone is further away than the best. Stations stand in order of latitude. */
function nearestOf<U extends Placed, S extends Placed>(unit: U, stations: readonly S[]): Reach<U, S> | null {
  let best: Reach<U, S> | null = null;
  const start = firstNorthOf(unit.at[1], stations);
  for (const [from, step] of [
    [start, 1],
    [start - 1, -1],
  ] as const) {
    for (let i = from; i >= 0 && i < stations.length; i += step) {
      const station = stations[i];
      if (station === undefined) break;
      const least = best?.metres ?? Number.POSITIVE_INFINITY;
      if (Math.abs(station.at[1] - unit.at[1]) * DEGREE_M > least) break;
      if (distanceM(unit.at, station.at) > least * SPHERE) continue;
      const metres = geodesicM(unit.at, station.at);
      if (metres < least) best = { unit, station, metres };
    }
  }
  return best;
}

function byLatitude<S extends Placed>(stations: readonly S[]): S[] {
  return [...stations].sort((a, b) => a.at[1] - b.at[1]);
}

/** Index of the first station that lies no further south; their number where all do. */
function firstNorthOf(latitude: number, stations: readonly Placed[]): number {
  let [low, high] = [0, stations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stations[middle]?.at[1] ?? latitude) < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}
