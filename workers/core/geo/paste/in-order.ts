import { ok, type Result } from '../../result.ts';
import { fault, type PasteFault } from './paste-fault.ts';

/** Longitude and latitude of which it is known which is which, or believed by the order they stood in. */
export interface OrderedPair {
  readonly lng: number;
  readonly lat: number;
  readonly swapped: boolean;
}

/** What holds every Chinese point in any of the four systems, with some kilometres to spare. No number fits both ranges. */
const LNG = [73, 136] as const;
const LAT = [3, 54] as const;

/** Whether a point can lie in China; said of a value as it was typed, whatever its system. */
export function canBeInChina(lng: number, lat: number): boolean {
  return within(lng, LNG) && within(lat, LAT);
}

/**
 * Puts a pair in order. In China no longitude can be a latitude, so a swapped pair is recognised for certain; what lies in
 * China neither way is refused with the value that is wrong.
 */
export function inOrder(lng: number, lat: number): Result<OrderedPair, PasteFault> {
  if (canBeInChina(lng, lat)) return ok({ lng, lat, swapped: false });
  if (canBeInChina(lat, lng)) return ok({ lng: lat, lat: lng, swapped: true });
  if (Math.abs(lng) > 1000 && Math.abs(lat) > 1000) return fault('PROJECTED', `${lng}, ${lat}`);
  const impossible = [lng, lat].find((value) => Math.abs(value) > 180);
  if (impossible !== undefined) return fault('OUT_OF_WORLD', String(impossible));
  if (Math.abs(lat) > 90) return fault('OUT_OF_WORLD', String(lat));
  return fault('OUTSIDE_CHINA', `${lng}, ${lat}`);
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
