import type { Position } from './position.ts';

/** Why there is no position. `denied` = the visitor or the browser said no. */
export type LocateProblem = 'denied' | 'unavailable' | 'timeout' | 'absent' | 'insecure';

/** What of the browser is asked; given in tests. */
export interface LocateHost {
  readonly geolocation: Geolocation | undefined;
  readonly isSecureContext: boolean;
}

export interface LocateTold {
  found(position: Position): void;
  failed(problem: LocateProblem): void;
  /** Nothing yet after ten seconds; the search goes on. */
  slow(): void;
}

/** After this long other ways to find a place are offered, ms. */
export const SLOW_MS = 10_000;
/** The device's own time limit once it was allowed to look, ms. */
const GIVE_UP_MS = 30_000;
/** Good enough to stop looking, metres. */
const GOOD_M = 100;
/** How long a first, rough answer waits for a better one, ms. */
const SETTLE_MS = 2500;

export function browserHost(): LocateHost {
  return { geolocation: navigator.geolocation, isSecureContext };
}

/**
 * Asks for the position once; the browser asks the visitor. Watches, because only a watch can be ended early, and because the
 * first answer of a phone is often that of its network, kilometres off. Returns what ends the search without a word.
 */
export function locate(told: LocateTold, host: LocateHost = browserHost()): () => void {
  const source = usable(host);
  if (typeof source === 'string') {
    told.failed(source);
    return () => undefined;
  }
  let best: Position | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const end = () => {
    over = true;
    clearTimeout(slow);
    clearTimeout(settling);
    source.clearWatch(watch);
  };
  const settle = () => {
    end();
    if (best) told.found(best);
  };
  const slow = setTimeout(told.slow, SLOW_MS);
  const watch = source.watchPosition(
    (answer) => {
      if (over) return;
      const position = positionOf(answer);
      if (!best || position.accuracyM <= best.accuracyM) best = position;
      if (best.accuracyM <= GOOD_M) settle();
      else settling ??= setTimeout(settle, SETTLE_MS);
    },
    ({ code }) => {
      if (over) return;
      if (best) settle();
      else {
        end();
        told.failed(problemOf(code));
      }
    },
    { enableHighAccuracy: true, maximumAge: 60_000, timeout: GIVE_UP_MS },
  );
  // an answer may come before the watch has its number
  if (over) source.clearWatch(watch);
  return end;
}

/** Tells every new position until it is ended; a moment without one is no problem while the visitor walks. */
export function followPosition(
  told: Pick<LocateTold, 'found' | 'failed'>,
  host: LocateHost = browserHost(),
): () => void {
  const source = usable(host);
  if (typeof source === 'string') {
    told.failed(source);
    return () => undefined;
  }
  const watch = source.watchPosition(
    (answer) => told.found(positionOf(answer)),
    ({ code }) => {
      if (problemOf(code) === 'denied') told.failed('denied');
    },
    { enableHighAccuracy: true, maximumAge: 10_000, timeout: GIVE_UP_MS },
  );
  return () => source.clearWatch(watch);
}

function usable({ geolocation, isSecureContext }: LocateHost): Geolocation | 'absent' | 'insecure' {
  if (!isSecureContext) return 'insecure';
  return geolocation ?? 'absent';
}

function positionOf({ coords, timestamp }: GeolocationPosition): Position {
  return {
    lng: coords.longitude,
    lat: coords.latitude,
    accuracyM: coords.accuracy,
    // some phones count from another beginning, or have a clock of their own
    at: Math.min(Date.now(), timestamp > 1e12 ? timestamp : Date.now()),
  };
}

/** Codes of GeolocationPositionError (W3C Geolocation, 6.1). */
function problemOf(code: number): LocateProblem {
  if (code === 1) return 'denied';
  return code === 3 ? 'timeout' : 'unavailable';
}
