import type { LngLat } from '#core/geo/lng-lat.ts';
import { normalNumbers } from '#tests/support/random.ts';

/** A county as far as it is needed to put sites into it; WGS84 degrees. */
export interface County {
  readonly code: string;
  readonly name: string;
  readonly centre: LngLat;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface PlacedPoint {
  readonly county: County;
  readonly point: LngLat;
}

interface Settlement {
  readonly centre: LngLat;
  /** Standard deviation, metres. */
  readonly spreadM: number;
}

const TOWNS = 15;
/** Shares of a county's sites in its seat and in its towns; the others lie in the countryside. */
const [IN_SEAT, IN_TOWNS] = [0.45, 0.35];
const SEAT_SPREAD_M = 2_500;
const TOWN_SPREAD_M = 900;
/** Deviation of the logarithm of counties' sizes: the largest tenth then has a third of everything. */
const SIZE_DEVIATION = 0.9;
const METRES_A_DEGREE = 111_195;

/**
 * Points with a density like a population's: counties of log-normal size; in each a seat, towns of rank-size weight and a
 * thin countryside. No real place's population is told: weights and towns come out of the random numbers alone.
 */
export function populationOf(counties: readonly County[], random: () => number): () => PlacedPoint {
  const normal = normalNumbers(random);
  const pickCounty = weighted(
    counties.map(() => Math.exp(SIZE_DEVIATION * normal())),
    random,
  );
  const pickTown = weighted(
    Array.from({ length: TOWNS }, (_, rank) => 1 / (rank + 1)),
    random,
  );
  const towns = counties.map((county) =>
    Array.from({ length: TOWNS }, () => ({ centre: anywhereIn(county, random, 0.7), spreadM: TOWN_SPREAD_M })),
  );
  const scattered = ({ centre: [lng, lat], spreadM }: Settlement): LngLat => {
    const degrees = spreadM / METRES_A_DEGREE;
    return [lng + (degrees * normal()) / Math.cos((lat * Math.PI) / 180), lat + degrees * normal()];
  };
  return () => {
    const index = pickCounty();
    const county = counties[index];
    if (county === undefined) throw new Error('no county has a point: load the regions first');
    const where = random();
    if (where >= IN_SEAT + IN_TOWNS) return { county, point: anywhereIn(county, random, 1) };
    const town = where < IN_SEAT ? undefined : towns[index]?.[pickTown()];
    return { county, point: scattered(town ?? { centre: county.centre, spreadM: SEAT_SPREAD_M }) };
  };
}

/** A point of the middle part of a county's box. */
function anywhereIn({ west, south, east, north }: County, random: () => number, part: number): LngLat {
  const between = (low: number, high: number) => low + (high - low) * (0.5 + part * (random() - 0.5));
  return [between(west, east), between(south, north)];
}

/** Draws places of a list, each as often as its weight says. */
export function weighted(weights: readonly number[], random: () => number): () => number {
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  return () => {
    const at = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
