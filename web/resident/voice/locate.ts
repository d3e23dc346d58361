import { err, ok, type Result } from '#core/result.ts';
import type { GivenPoint } from './draft.ts';

/** Why there is no position. */
export type LocateFault = 'denied' | 'unavailable' | 'slow' | 'absent';

/** A cold start of a phone's receiver outdoors; who waits longer has given up. ms */
const PATIENCE_MS = 15_000;

/** The device's position, once, at its best: it will be sent as what the visitor points at. */
export function locate(
  geolocation: Geolocation | undefined = navigator.geolocation,
): Promise<Result<GivenPoint, LocateFault>> {
  if (geolocation === undefined || !globalThis.isSecureContext) return Promise.resolve(err('absent'));
  return new Promise((done) => {
    // WeChat's browser may answer neither way
    const timer = setTimeout(() => done(err('slow')), PATIENCE_MS + 1_000);
    const end = (result: Result<GivenPoint, LocateFault>) => {
      clearTimeout(timer);
      done(result);
    };
    geolocation.getCurrentPosition(
      ({ coords }) =>
        end(ok({ lng: coords.longitude, lat: coords.latitude, accuracyM: Math.round(coords.accuracy), from: 'GPS' })),
      ({ code }) => end(err(faults[code] ?? 'unavailable')),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  });
}

/** Codes of GeolocationPositionError. */
const faults: Readonly<Record<number, LocateFault>> = { 1: 'denied', 2: 'unavailable', 3: 'slow' };
