// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createShown } from '../../../web/leader/wall/create-shown.ts';

/** A load whose every state is set by hand. */
function screen() {
  const [data, setData] = createSignal('榆次区');
  const [error, setError] = createSignal<unknown>();
  const [stale, setStale] = createSignal(false);
  const made = createRoot((dispose) => ({ dispose, shown: createShown({ data, error, stale }) }));
  return { ...made, setData, setError, setStale };
}

it('shows what was read until the next is there, and what is not renewed stays', () => {
  const { dispose, shown, setData, setError, setStale } = screen();
  setStale(true);
  expect(shown()).toBe('榆次区');
  setData('定襄县');
  setStale(false);
  expect(shown()).toBe('定襄县');
  setError(new Error('cut'));
  expect(shown()).toBe('定襄县');
  dispose();
});

it('shows nothing of another place while that cannot be read, nor while it is asked for again', () => {
  const { dispose, shown, setData, setError, setStale } = screen();
  setStale(true);
  setError(new Error('cut'));
  expect(shown()).toBeUndefined();
  setError(undefined);
  expect(shown()).toBeUndefined();
  setData('定襄县');
  setStale(false);
  expect(shown()).toBe('定襄县');
  dispose();
});
