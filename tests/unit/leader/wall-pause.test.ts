// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause, FREEZE_MS, PAUSE_MS } from '../../../web/leader/wall/create-pause.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it.each([PAUSE_MS, FREEZE_MS])('what is held for %i ms ends when it said it would, and begins anew each time', (ms) => {
  const { dispose, pause } = createRoot((end) => ({ dispose: end, pause: createPause(ms) }));
  pause.set(true);
  const until = Date.now() + ms;
  vi.advanceTimersByTime(ms - 1000);
  expect(pause.until()).toBe(until);
  pause.set(false);
  expect(pause.until()).toBeNull();
  pause.set(true);
  vi.advanceTimersByTime(ms - 1);
  expect(pause.until()).toBe(until + ms - 1000);
  vi.advanceTimersByTime(1);
  expect(pause.until()).toBeNull();
  dispose();
});
