// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPresence, keepAwake } from '../../../web/leader/wall/create-presence.ts';

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
