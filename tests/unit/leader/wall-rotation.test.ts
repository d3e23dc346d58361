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
  const made = createRoot((dispose) => ({
    dispose,
    ...createRotation({ stops, start: startView, every: 10, held, view, show }),
  }));
  const place = () => (view().place as { code?: string }).code ?? 'home';
  return { ...made, view, show, setHeld, setStops, place };
}

it('shows one after the other, and while it is held the present one, which then has its full time', () => {
  const { dispose, place, setHeld } = wall(
    { view: region('140702'), title: null },
    { view: region('140921'), title: null },
  );
  vi.advanceTimersByTime(10_000);
  expect(place()).toBe('140921');
  vi.advanceTimersByTime(9000);
  setHeld(true);
  vi.advanceTimersByTime(3_600_000);
  expect(place()).toBe('140921');
  setHeld(false);
  vi.advanceTimersByTime(9000);
  expect(place()).toBe('140921');
  vi.advanceTimersByTime(1000);
  expect(place()).toBe('140702');
  dispose();
  vi.advanceTimersByTime(60_000);
  expect(place()).toBe('140702');
});

it('begins anew with a view of its own, so that a map that was moved by hand is fitted again', () => {
  const { begin, dispose, place, turns, view } = wall({ view: region('140702'), title: null });
  const before = view();
  begin();
  expect([place(), turns()]).toEqual(['140702', 1]);
  expect(view()).not.toBe(before);
  dispose();
});

it('names the stop that it turned to, also where another has the same view, and nothing that was gone to by hand', () => {
  const same = region('140702');
  const { begin, dispose, show, title } = wall({ view: same, title: '上午' }, { view: same, title: '下午' });
  begin();
  expect(title()).toBe('上午');
  vi.advanceTimersByTime(10_000);
  expect(title()).toBe('下午');
  show(region('410000'));
  expect(title()).toBeNull();
  dispose();
});

it('goes on with what was saved meanwhile, and stands at its start where there is nothing', () => {
  const { begin, dispose, place, setStops } = wall({ view: region('140702'), title: null });
  setStops([{ view: region('140921'), title: null }]);
  expect(place()).toBe('140921');
  setStops([]);
  begin();
  expect(place()).toBe('home');
  dispose();
});
