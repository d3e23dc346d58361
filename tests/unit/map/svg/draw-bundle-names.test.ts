// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { type DataLayer, defaultConfig } from '#map/config.ts';
import { dataLayers } from '#map/data-layers.ts';
import { around, type ScreenBox } from '#map/labels/screen.ts';
import { drawBundleNames } from '#map/svg/draw-bundle-names.ts';
import { drawingOf } from '#map/svg/drawing.ts';
import { createPlainStore } from '#map/svg/plain-store.ts';
import { zh } from '#map/text/zh.ts';
import { pairing, party, point } from '../records.ts';

/** The names beside so many pairings within one town in the middle of the screen, where some of it is taken already. */
function named(count: number, taken: readonly ScreenBox[] = []): { name: string; x: number; y: number }[] {
  const store = createPlainStore(() => undefined);
  const place = { code: '140921100', name: '晋昌镇' };
  const at = (id: string) => ({ ...party(id, 'ENTERPRISE', point(113, 38)), place });
  const all = Array.from({ length: count }, (_, i) => pairing({ a: at(`en_${i}`), b: at(`vl_${i}`) }));
  for (const { data, source } of dataLayers.pairings(all, '2026-11-20', 0)) store.put(source, data);
  const state = {
    ...{ config: defaultConfig, texts: zh, loaded: [], hidden: new Set<DataLayer>(), areas: [] },
    ...{ pairingSelected: false, pairingsBundled: true, siteTiles: null, shaping: false },
  };
  const view = { center: [113, 38] as const, zoom: 9.5, width: 800, height: 600 };
  const drawing = drawingOf(store, state, view, { selected: null, fanned: [] });
  drawing.taken.push(...taken);
  return drawBundleNames(drawing).map((it) => ({
    name: it.textContent ?? '',
    x: Number(it.getAttribute('x')),
    y: Number(it.getAttribute('y')),
  }));
}

describe('the name of a place that pairings are gathered at', () => {
  it('stands under its disc', () => {
    expect(named(60)).toEqual([{ name: '晋昌镇', x: 400, y: expect.closeTo(331.8, 0) }]);
  });

  it('gives way to a count of sites there: above, else beside, else it is left out', () => {
    const below = around({ x: 400, y: 330 }, 14);
    const [above] = named(60, [below]);
    expect(above?.y).toBeLessThan(290);
    const [beside] = named(60, [below, around({ x: 400, y: 270 }, 14)]);
    expect(beside?.x).toBeGreaterThan(420);
    expect(named(60, [around({ x: 400, y: 300 }, 100)])).toEqual([]);
  });

  it('is not there where each pairing is a line of its own', () => {
    expect(named(10)).toEqual([]);
  });
});
