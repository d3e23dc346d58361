// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeReleases } from '../../../web/leader/wall/take-releases.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A screen that shows build `a`. */
function screen() {
  const [build, setBuild] = createSignal<string | null>(null);
  const [held, setHeld] = createSignal(false);
  const page = { isServed: vi.fn(async () => true), reload: vi.fn(), chance: () => 0.5 };
  const dispose = createRoot((end) => {
    takeReleases(build, held, page);
    return end;
  });
  setBuild('a');
  return { setBuild, setHeld, page, dispose };
}

it('opens the page of another build after a while, of its own never', async () => {
  const { setBuild, page, dispose } = screen();
  setBuild('a');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(page.reload).not.toHaveBeenCalled();
  setBuild('b');
  expect(page.reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(page.reload).toHaveBeenCalledOnce();
  dispose();
});

it('waits while somebody holds the screen, and while the page is not served', async () => {
  const { setBuild, setHeld, page, dispose } = screen();
  setBuild('b');
  await vi.advanceTimersByTimeAsync(5_000);
  setHeld(true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(page.reload).not.toHaveBeenCalled();
  page.isServed.mockResolvedValue(false);
  setHeld(false);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(page.isServed).toHaveBeenCalledTimes(8);
  expect(page.reload).not.toHaveBeenCalled();
  page.isServed.mockResolvedValue(true);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(page.reload).toHaveBeenCalledOnce();
  dispose();
});

it('is called off with the screen', async () => {
  const { setBuild, page, dispose } = screen();
  setBuild('b');
  dispose();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(page.reload).not.toHaveBeenCalled();
});
