import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDevice } from '../../../../web/staff/point/model/read-device.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Ask = Geolocation['getCurrentPosition'];

function host(getCurrentPosition: Ask, isSecureContext = true) {
  // only the one way of asking is used
  return { geolocation: { getCurrentPosition } as unknown as Geolocation, isSecureContext };
}

const position = { coords: { longitude: 112.7, latitude: 37.7, accuracy: 12 } } as GeolocationPosition; // what is read of it
const refusal = (code: number) => ({ code }) as GeolocationPositionError; // what is read of it

describe('the position of the device', () => {
  it('is asked for once, anew and at its best', async () => {
    const ask = vi.fn<Ask>((found) => found(position));
    expect(await readDevice(host(ask))).toEqual({ ok: true, value: { at: [112.7, 37.7], accuracyM: 12 } });
    expect(ask.mock.calls[0]?.[2]).toMatchObject({ enableHighAccuracy: true, maximumAge: 0 });
  });

  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'slow'],
    [9, 'unavailable'],
  ])('error %i is %s', async (code, error) => {
    expect(await readDevice(host((_, failed) => failed?.(refusal(code))))).toEqual({ ok: false, error });
  });

  it('is not waited for without end', async () => {
    const answer = readDevice(host(() => undefined));
    await vi.advanceTimersByTimeAsync(21_000);
    expect(await answer).toEqual({ ok: false, error: 'slow' });
  });

  it('is not asked for where the browser would refuse, or cannot', async () => {
    const ask = vi.fn<Ask>();
    expect(await readDevice(host(ask, false))).toEqual({ ok: false, error: 'insecure' });
    expect(await readDevice({ geolocation: undefined, isSecureContext: true })).toEqual({ ok: false, error: 'absent' });
    expect(ask).not.toHaveBeenCalled();
  });
});
