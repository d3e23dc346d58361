// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startView, type View } from '../../../web/leader/paths.ts';
import { createRotation } from '../../../web/leader/wall/create-rotation.ts';
import type { WallStop } from '../../../web/leader/wall/create-stops.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const region = (code: string): View => ({ ...startView, place: { kind: 'region', code } });

/** A wall that shows these in turn, each for ten seconds. */
function wall(...given: WallStop[]) {
  const [view, show] = createSignal<View>(given[0]?.view ?? startView);
  const [held, setHeld] = createSignal(false);
  const [stops, setStops] = createSignal<readonly WallStop[]>(given);
  const read = vi.fn((_: View): Promise<unknown> => Promise.resolve());
  const made = createRoot((dispose) => ({
    dispose,
    ...createRotation({ stops, start: startView, every: 10, held, view, show, read }),
  }));
  const place = () => (view().place as { code?: string }).code ?? 'home';
  return { ...made, view, show, read, setHeld, setStops, place };
}

it('shows one after the other, and while it is held the present one, which then has its full time', async () => {
  const { dispose, place, setHeld } = wall(
    { view: region('140702'), title: null },
    { view: region('140921'), title: null },
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(place()).toBe('140921');
  await vi.advanceTimersByTimeAsync(9000);
  setHeld(true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(place()).toBe('140921');
  setHeld(false);
  await vi.advanceTimersByTimeAsync(9000);
  expect(place()).toBe('140921');
  await vi.advanceTimersByTimeAsync(1000);
  expect(place()).toBe('140702');
  dispose();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(place()).toBe('140702');
});

it('begins anew with a view of its own, so that a map that was moved by hand is fitted again', async () => {
  const { begin, dispose, place, turns, view } = wall({ view: region('140702'), title: null });
  const before = view();
  begin();
  expect([place(), turns()]).toEqual(['140702', 1]);
  expect(view()).not.toBe(before);
  dispose();
});

it('names the stop that it turned to, also where another has the same view, and nothing that was gone to by hand', async () => {
  const same = region('140702');
  const { begin, dispose, show, title } = wall({ view: same, title: '上午' }, { view: same, title: '下午' });
  begin();
  expect(title()).toBe('上午');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(title()).toBe('下午');
  show(region('410000'));
  expect(title()).toBeNull();
  dispose();
});

it('goes on with what was saved meanwhile, and stands at its start where there is nothing', async () => {
  const { begin, dispose, place, setStops } = wall({ view: region('140702'), title: null });
  setStops([{ view: region('140921'), title: null }]);
  expect(place()).toBe('140921');
  setStops([]);
  begin();
  expect(place()).toBe('home');
  dispose();
});

const three = ['140702', '140921', '411081'].map((code) => ({ view: region(code), title: code }));

it('shows a stop once it has been read, and not at all where it is held meanwhile', async () => {
  const { dispose, place, read, setHeld, title } = wall(...three);
  let answer = () => {};
  const slow = () =>
    new Promise<void>((resolve) => {
      answer = resolve;
    });
  read.mockImplementationOnce(slow);
  await vi.advanceTimersByTimeAsync(25_000);
  expect([place(), title(), read.mock.calls.length]).toEqual(['140702', '140702', 1]);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect([place(), title()]).toEqual(['140921', '140921']);
  read.mockImplementationOnce(slow);
  await vi.advanceTimersByTimeAsync(5000);
  setHeld(true);
  answer();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(place()).toBe('140921');
  dispose();
});

it('passes over what cannot be read, and stays where nothing can', async () => {
  const { dispose, place, read } = wall(...three);
  const broken = new Set(['140921']);
  read.mockImplementation(({ place: at }) =>
    at.kind === 'region' && broken.has(at.code) ? Promise.reject(new Error('500')) : Promise.resolve(),
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(place()).toBe('411081');
  broken.add('140702');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(place()).toBe('411081');
  broken.clear();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(place()).toBe('140702');
  dispose();
});
