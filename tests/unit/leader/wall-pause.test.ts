// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause, PAUSE_MS } from '../../../web/leader/wall/create-pause.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a pause ends when it said it would, and begins anew each time', () => {
  const { dispose, pause } = createRoot((end) => ({ dispose: end, pause: createPause() }));
  pause.set(true);
  const until = Date.now() + PAUSE_MS;
  vi.advanceTimersByTime(PAUSE_MS - 1000);
  expect(pause.until()).toBe(until);
  pause.set(false);
  expect(pause.until()).toBeNull();
  pause.set(true);
  vi.advanceTimersByTime(PAUSE_MS - 1);
  expect(pause.until()).toBe(until + PAUSE_MS - 1000);
  vi.advanceTimersByTime(1);
  expect(pause.until()).toBeNull();
  dispose();
});
