// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Release } from '../../../web/leader/wall/reload-when-served.ts';
import { takeReleases } from '../../../web/leader/wall/take-releases.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A screen that shows build `a`. */
function screen() {
  const [build, setBuild] = createSignal<string | null>(null);
  const [held, setHeld] = createSignal(false);
  const served = vi.fn(async (): Promise<Release | null> => ({ name: 'p1' }));
  const page = { own: () => ({ name: 'p1' }), served, reload: vi.fn(), chance: () => 0.5 };
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
  page.served.mockClear();
  page.served.mockResolvedValue(null);
  setHeld(false);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(page.served).toHaveBeenCalledTimes(8);
  expect(page.reload).not.toHaveBeenCalled();
  page.served.mockResolvedValue({ name: 'p1' });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(page.reload).toHaveBeenCalledOnce();
  dispose();
});

it('does not open what the network puts in its place: a page that says nothing of a build', async () => {
  const { setBuild, page, dispose } = screen();
  page.served.mockResolvedValue({ name: null });
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  setBuild('b');
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(page.reload).not.toHaveBeenCalled();
  page.served.mockResolvedValue({ name: 'p1' });
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

it('notices that the page alone was deployed, though no other build of the API answers, and that it was taken back', async () => {
  const { setHeld, page, dispose } = screen();
  page.served.mockResolvedValue({ name: 'p2' });
  setHeld(true);
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  page.served.mockResolvedValue({ name: 'p1' });
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  setHeld(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.reload).not.toHaveBeenCalled();
  page.served.mockResolvedValue({ name: 'p2' });
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  expect(page.reload).toHaveBeenCalledOnce();
  dispose();
});

it('reads the name of a build from the head of the page', async () => {
  document.head.innerHTML = '<meta name="release" content="p1">';
  const page = (name: string) => `<!doctype html><head><meta name="release" content="${name}"></head>`;
  let name = 'p1';
  vi.stubGlobal('fetch', async () => new Response(page(name)));
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const dispose = createRoot((end) => {
    takeReleases(
      () => 'a',
      () => false,
    );
    return end;
  });
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(reload).not.toHaveBeenCalled();
  name = 'p2';
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  expect(reload).toHaveBeenCalled();
  dispose();
  vi.unstubAllGlobals();
});
