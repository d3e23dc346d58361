/** What the order of a nearest list is reckoned from. */
export interface Nearness {
  /** Public id; decides between equals, so that the order never depends on the order of the input. */
  readonly id: string;
  /** Straight-line distance in metres. */
  readonly distanceM: number;
  /** Known to be open now; closed, a break and unknown are all `false`. */
  readonly open: boolean;
}

/** An open place may be this much farther than a closed one and still come first, metres. */
const DETOUR_M = 3000;
/** … or this many times as far. */
const DETOUR_TIMES = 2;

/**
 * The distance up to which an open place passes a closed or unknown one that is `metres` away: 3 km farther or twice the
 * distance, whichever is more. It grows with the distance, so putting the closed ones in at this value keeps them in
 * order among themselves and gives one total order in which the rule holds for every pair.
 */
export function passingDistanceM(metres: number): number {
  return Math.max(metres + DETOUR_M, metres * DETOUR_TIMES);
}

/**
 * Nearest first; an open place passes a closed or unknown one only if it is at most 3 km farther or at most twice as far.
 * Equals go by id. The input stays as it is.
 */
export function nearOrder<T extends Nearness>(places: readonly T[]): T[] {
  return [...places].sort(
    (a, b) => rank(a) - rank(b) || Number(b.open) - Number(a.open) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function rank({ distanceM, open }: Nearness): number {
  return open ? distanceM : passingDistanceM(distanceM);
}
