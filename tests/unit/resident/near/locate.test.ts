import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPosition, type LocateTold, locate, SLOW_MS } from '../../../../web/resident/near/locate.ts';

const NOW = Date.parse('2026-11-20T09:30:00+08:00');

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** A device that answers when told to. */
function device() {
  let answer: PositionCallback = () => undefined;
  let refuse: PositionErrorCallback = () => undefined;
  const cleared: number[] = [];
  const geolocation: Geolocation = {
    getCurrentPosition: () => undefined,
    watchPosition: (found, failed) => {
      answer = found;
      refuse = failed ?? refuse;
      return 7;
    },
    clearWatch: (id) => void cleared.push(id),
  };
  return {
    host: { geolocation, isSecureContext: true },
    cleared,
    at: (accuracy: number, timestamp = NOW) =>
      answer({ coords: { longitude: 112.7, latitude: 37.7, accuracy }, timestamp } as GeolocationPosition), // all that is read
    fails: (code: number) => refuse({ code } as GeolocationPositionError), // all that is read
  };
}

function listener() {
  return { found: vi.fn<LocateTold['found']>(), failed: vi.fn<LocateTold['failed']>(), slow: vi.fn<() => void>() };
}

describe('asking for the position', () => {
  it('takes a good answer at once and stops looking', () => {
    const { host, at, cleared } = device();
    const told = listener();
    locate(told, host);
    at(30);
    expect(told.found).toHaveBeenCalledExactlyOnceWith({ lng: 112.7, lat: 37.7, accuracyM: 30, at: NOW });
    expect(cleared).toEqual([7]);
    vi.advanceTimersByTime(SLOW_MS);
    expect(told.slow).not.toHaveBeenCalled();
  });

  it('gives a rough answer a moment to become better', () => {
    const { host, at } = device();
    const told = listener();
    locate(told, host);
    at(4000);
    at(2500);
    at(3000);
    expect(told.found).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2500);
    expect(told.found).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ accuracyM: 2500 }));
  });

  it('says after ten seconds that it takes long, and goes on looking', () => {
    const { host, at } = device();
    const told = listener();
    locate(told, host);
    vi.advanceTimersByTime(SLOW_MS - 1);
    expect(told.slow).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(told.slow).toHaveBeenCalledOnce();
    at(20);
    expect(told.found).toHaveBeenCalledOnce();
  });

  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ])('tells what error %d means', (code, problem) => {
    const { host, fails, cleared } = device();
    const told = listener();
    locate(told, host);
    fails(code);
    expect(told.failed).toHaveBeenCalledExactlyOnceWith(problem);
    expect(cleared).toEqual([7]);
  });

  it('takes a rough answer when nothing better comes', () => {
    const { host, at, fails } = device();
    const told = listener();
    locate(told, host);
    at(4000);
    fails(3);
    expect(told.found).toHaveBeenCalledOnce();
    expect(told.failed).not.toHaveBeenCalled();
  });

  it('is silent once it was ended', () => {
    const { host, at, fails, cleared } = device();
    const told = listener();
    locate(told, host)();
    at(20);
    fails(2);
    vi.advanceTimersByTime(60_000);
    for (const heard of [told.found, told.failed, told.slow]) expect(heard).not.toHaveBeenCalled();
    expect(cleared).toEqual([7]);
  });

  it('knows a browser without positions, and a page that may not have them', () => {
    const told = listener();
    locate(told, { geolocation: undefined, isSecureContext: true });
    locate(told, { ...device().host, isSecureContext: false });
    expect(told.failed.mock.calls).toEqual([['absent'], ['insecure']]);
  });

  it.each([
    ['counts from 2001', 17_000],
    ['is in the future', NOW + 3_600_000],
  ])('is not misled by a device whose clock %s', (_what, timestamp) => {
    const { host, at } = device();
    const told = listener();
    locate(told, host);
    at(20, timestamp);
    expect(told.found).toHaveBeenCalledWith(expect.objectContaining({ at: NOW }));
  });
});

describe('following the position', () => {
  it('tells every step until it is ended, and no passing gap', () => {
    const { host, at, fails, cleared } = device();
    const told = listener();
    const stop = followPosition(told, host);
    at(30);
    fails(2);
    at(40);
    expect(told.found).toHaveBeenCalledTimes(2);
    expect(told.failed).not.toHaveBeenCalled();
    fails(1);
    expect(told.failed).toHaveBeenCalledExactlyOnceWith('denied');
    stop();
    expect(cleared).toEqual([7]);
  });
});
