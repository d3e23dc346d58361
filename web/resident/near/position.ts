/** Where the visitor is, WGS84 degrees as the device says it. Lives in memory; only {@link keepPosition} writes any of it down. */
export interface Position {
  readonly lng: number;
  readonly lat: number;
  /** Radius in metres in which the device is likely to be. */
  readonly accuracyM: number;
  /** Instant at which the device found it, ms UTC. */
  readonly at: number;
}

/** A less exact position says nothing about minutes on foot, metres. */
const EXACT_M = 1000;
/** A position this old is asked for again, ms. */
const FRESH_MS = 10 * 60_000;
/** Thousandths of a degree lie at most so far from the truth, metres. */
const ROUNDING_M = 80;
const KEY = 'park-atlas-near';

export function isInexact({ accuracyM }: Position): boolean {
  return accuracyM > EXACT_M;
}

export function isFresh({ at }: Position, now: number): boolean {
  return at <= now && now - at < FRESH_MS;
}

/** Degrees to three decimals (about 100 m): the most that leaves this tab's memory, be it to the API or to its storage. */
export function coarse({ lat, lng }: Pick<Position, 'lat' | 'lng'>): { readonly lat: string; readonly lng: string } {
  return { lat: lat.toFixed(3), lng: lng.toFixed(3) };
}

/**
 * Keeps a position for this tab only (sessionStorage, three decimals), so that the list is by distance again after a look at
 * a place's page. A browser without storage keeps none.
 */
export function keepPosition(position: Position, storage: () => Storage = () => sessionStorage): void {
  const { lat, lng } = coarse(position);
  const kept: Position = {
    lat: Number(lat),
    lng: Number(lng),
    accuracyM: Math.round(position.accuracyM) + ROUNDING_M,
    at: position.at,
  };
  try {
    storage().setItem(KEY, JSON.stringify(kept));
  } catch {
    // no storage, or a full one: the position is asked for again
  }
}

/** The position kept for this tab; null where there is none, or none from the last ten minutes. */
export function keptPosition(now: number, storage: () => Storage = () => sessionStorage): Position | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    return isPosition(kept) && isFresh(kept, now) ? kept : null;
  } catch {
    return null;
  }
}

export function forgetPosition(storage: () => Storage = () => sessionStorage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // without storage nothing was kept
  }
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  const { lng, lat, accuracyM, at } = value as Partial<Record<keyof Position, unknown>>; // every field is looked at below
  return [lng, lat, accuracyM, at].every(Number.isFinite);
}
