// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AGAIN_MS, askAgain } from '../../../web/leader/wall/ask-again.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks for what failed until it is there, never for what is, and not while the screen is held', () => {
  const [error, setError] = createSignal<unknown>();
  const [held, setHeld] = createSignal(false);
  const retry = vi.fn(() => {
    // as a load does: it forgets the error and may fail anew
    setError(undefined);
    setError(new Error('cut'));
  });
  const dispose = createRoot((end) => {
    askAgain({ error, retry }, held);
    return end;
  });
  vi.advanceTimersByTime(AGAIN_MS * 10);
  expect(retry).not.toHaveBeenCalled();
  setError(new Error('cut'));
  vi.advanceTimersByTime(AGAIN_MS * 3);
  expect(retry).toHaveBeenCalledTimes(3);
  setHeld(true);
  vi.advanceTimersByTime(AGAIN_MS * 3);
  expect(retry).toHaveBeenCalledTimes(3);
  setHeld(false);
  vi.advanceTimersByTime(AGAIN_MS);
  expect(retry).toHaveBeenCalledTimes(4);
  setError(undefined);
  vi.advanceTimersByTime(AGAIN_MS * 3);
  expect(retry).toHaveBeenCalledTimes(4);
  dispose();
});
