// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPresence, keepAwake, toggleFullScreen } from '../../../web/leader/wall/create-presence.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'wakeLock');
});

const moved = (x: number) =>
  window.dispatchEvent(Object.assign(new Event('pointermove'), { movementX: x, movementY: 0 }));

it('somebody is there from the first touch until a while after the last, and a mouse that trembles is nobody', () => {
  const { dispose, present } = createRoot((end) => ({ dispose: end, present: createPresence(1000) }));
  moved(1);
  expect(present()).toBe(false);
  moved(12);
  expect(present()).toBe(true);
  vi.advanceTimersByTime(900);
  window.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(900);
  expect(present()).toBe(true);
  moved(-1);
  vi.advanceTimersByTime(100);
  expect(present()).toBe(false);
  dispose();
  moved(50);
  expect(present()).toBe(false);
});

it('asks again for the screen to stay on when that was refused, or taken back', async () => {
  const given: { released: boolean; release: () => Promise<void> }[] = [];
  const request = vi.fn(async () => {
    if (request.mock.calls.length === 1) throw new Error('the battery is low');
    const lock = {
      released: false,
      release: async () => {
        lock.released = true;
      },
    };
    given.push(lock);
    return lock;
  });
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  const dispose = createRoot((end) => {
    keepAwake();
    return end;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(request).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(request).toHaveBeenCalledTimes(2);
  const [first] = given;
  if (first) first.released = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(request).toHaveBeenCalledTimes(3);
  dispose();
  expect(given.every(({ released }) => released)).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(request).toHaveBeenCalledTimes(3);
});

it('fills the screen, and gives it back', async () => {
  const enter = vi.fn(async () => undefined);
  const leave = vi.fn(async () => undefined);
  Object.assign(document.documentElement, { requestFullscreen: enter });
  Object.assign(document, { exitFullscreen: leave });
  let filling: Element | null = null;
  Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => filling });
  await toggleFullScreen();
  expect([enter.mock.calls.length, leave.mock.calls.length]).toEqual([1, 0]);
  filling = document.documentElement;
  await toggleFullScreen();
  expect([enter.mock.calls.length, leave.mock.calls.length]).toEqual([1, 1]);
});

it('takes the screen again when the page comes back in sight', async () => {
  const request = vi.fn(async (_: string) => ({ released: true, release: async () => undefined }));
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const dispose = createRoot((end) => {
    keepAwake();
    return end;
  });
  const turn = (to: DocumentVisibilityState) => {
    state.mockReturnValue(to);
    document.dispatchEvent(new Event('visibilitychange'));
    return vi.advanceTimersByTimeAsync(0);
  };
  expect(request.mock.calls).toEqual([['screen']]);
  await turn('hidden');
  expect(request).toHaveBeenCalledTimes(1);
  await turn('visible');
  expect(request).toHaveBeenCalledTimes(2);
  dispose();
  await turn('visible');
  expect(request).toHaveBeenCalledTimes(2);
  state.mockRestore();
});
