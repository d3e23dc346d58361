// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tryAgain } from '#ui/try-again.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tries again for as long as it is needed, each time half a minute later, and never otherwise', () => {
  const [error, setError] = createSignal<unknown>();
  const [held, setHeld] = createSignal(false);
  const again = vi.fn(() => {
    // as what is read does: it forgets why it failed, and may fail anew
    setError(undefined);
    setError(new Error('cut'));
  });
  const dispose = createRoot((end) => {
    tryAgain(() => error() !== undefined && !held(), again);
    return end;
  });
  vi.advanceTimersByTime(300_000);
  expect(again).not.toHaveBeenCalled();
  setError(new Error('cut'));
  vi.advanceTimersByTime(90_000);
  expect(again).toHaveBeenCalledTimes(3);
  setHeld(true);
  vi.advanceTimersByTime(300_000);
  expect(again).toHaveBeenCalledTimes(3);
  setHeld(false);
  vi.advanceTimersByTime(30_000);
  expect(again).toHaveBeenCalledTimes(4);
  setError(undefined);
  vi.advanceTimersByTime(300_000);
  expect(again).toHaveBeenCalledTimes(4);
  setError(new Error('cut'));
  dispose();
  vi.advanceTimersByTime(300_000);
  expect(again).toHaveBeenCalledTimes(4);
});
