import type { DeviceReading } from '#core/geo/device-reading.ts';
import { err, ok, type Result } from '#core/result.ts';

/** Why there is no reading. `insecure`: the page came without https, where browsers refuse it. */
export type DeviceFault = 'denied' | 'unavailable' | 'slow' | 'absent' | 'insecure';

export type DeviceHost = { geolocation: Geolocation | undefined; isSecureContext: boolean };

/** A cold start of a phone's receiver outdoors, ms. */
const PATIENCE_MS = 20_000;

/** The device's position, once and at its best; nothing of it is kept or sent until it is taken over. */
export function readDevice(
  { geolocation, isSecureContext }: DeviceHost = {
    geolocation: navigator.geolocation,
    isSecureContext: window.isSecureContext,
  },
): Promise<Result<DeviceReading, DeviceFault>> {
  if (!isSecureContext) return Promise.resolve(err('insecure'));
  if (geolocation === undefined) return Promise.resolve(err('absent'));
  return new Promise((done) => {
    // some built-in browsers answer neither way
    const timer = setTimeout(() => done(err('slow')), PATIENCE_MS + 1000);
    const end = (result: Result<DeviceReading, DeviceFault>) => {
      clearTimeout(timer);
      done(result);
    };
    geolocation.getCurrentPosition(
      ({ coords }) => end(ok({ at: [coords.longitude, coords.latitude], accuracyM: coords.accuracy })),
      ({ code }) => end(err(faults[code] ?? 'unavailable')),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  });
}

/** Codes of GeolocationPositionError (W3C Geolocation, 6.1). */
const faults: Readonly<Record<number, DeviceFault>> = { 1: 'denied', 2: 'unavailable', 3: 'slow' };
