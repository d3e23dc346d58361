// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import type { MapViewState } from '#map/events.ts';
import { keepInSight } from '../../../web/leader/present/keep-in-sight.ts';

it('keeps what was on the map there while the drawer is open, and gives it back unless it was moved', () => {
  let state: MapViewState = { bbox: [112, 38, 114, 39], center: [113, 38.5], zoom: 9 };
  const map = { view: () => state, fitRegion: vi.fn(async () => true), flyTo: vi.fn() };
  const [open, setOpen] = createSignal(false);
  const dispose = createRoot((end) => {
    keepInSight(
      () => map,
      open,
      (run) => run(),
    );
    return end;
  });
  expect(map.flyTo).not.toHaveBeenCalled();
  setOpen(true);
  expect(map.fitRegion).toHaveBeenCalledExactlyOnceWith([112, 38, 114, 39], { padding: 0 });
  state = { bbox: [112, 37.8, 114, 39.2], center: [113, 38.5], zoom: 8.4 };
  setOpen(false);
  expect(map.flyTo).toHaveBeenCalledExactlyOnceWith({ center: [113, 38.5], zoom: 9 });

  setOpen(true);
  state = { bbox: [110, 36, 112, 37], center: [111, 36.5], zoom: 8.4 };
  setOpen(false);
  expect(map.flyTo).toHaveBeenCalledOnce();
  dispose();
});
