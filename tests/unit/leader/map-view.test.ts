// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startView, type View, viewAt } from '../../../web/leader/paths.ts';
import { createMapView } from '../../../web/leader/stage/create-map-view.ts';

let dispose = () => {};
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

function setUp() {
  const [view, go] = createSignal<View>(startView);
  const [stale, setStale] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  const shown = createRoot((end) => {
    dispose = end;
    return createMapView(view, { stale, error });
  });
  const goTo = (code: string) => {
    setStale(true);
    go(viewAt(view(), { kind: 'region', code }));
  };
  const where = () => {
    const { place } = shown();
    return place.kind === 'region' ? place.code : place.kind;
  };
  return { view, go, goTo, setStale, setError, shown, where };
}
/** Two frames: what stood at the first is on the screen at the second. */
const paint = () => vi.advanceTimersByTime(40);

describe('createMapView', () => {
  it('begins where the page begins and follows what is no step to another place at once', () => {
    const { go, shown, view } = setUp();
    expect(shown()).toEqual(startView);
    go({ ...view(), samples: true, selected: 'st_0000000001' });
    expect(shown()).toEqual(view());
  });

  it('goes to a place after its figures have been painted', () => {
    const { goTo, setStale, where } = setUp();
    goTo('140000');
    paint();
    expect(where()).toBe('home');
    setStale(false);
    expect(where()).toBe('home');
    paint();
    expect(where()).toBe('140000');
  });

  it('waits no longer than a moment for figures, and not at all for those that do not come', () => {
    const { goTo, setError, where } = setUp();
    goTo('140000');
    vi.advanceTimersByTime(820);
    expect(where()).toBe('140000');
    goTo('340000');
    setError(new Error('offline'));
    paint();
    expect(where()).toBe('340000');
  });

  it('goes straight to the last of several places', () => {
    const { goTo, setStale, where } = setUp();
    goTo('140000');
    vi.advanceTimersByTime(200);
    goTo('140700');
    vi.advanceTimersByTime(200);
    expect(where()).toBe('home');
    setStale(false);
    paint();
    expect(where()).toBe('140700');
  });
});
