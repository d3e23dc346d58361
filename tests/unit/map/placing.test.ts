import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type MoveProps, moveFeatures } from '#map/features/placing.ts';
import type { Hit } from '#map/hit-test.ts';
import { GRIP_BELOW } from '#map/marks/draw-handle.ts';
import type { ModeHost } from '#map/modes/mode.ts';
import { placePoint } from '#map/modes/place-point.ts';
import { createPlacing, type Placed } from '#map/placing/placing.ts';
import type { SourceStore } from '#map/source-store.ts';
import { en } from '#map/text/en.ts';
import { zh } from '#map/text/zh.ts';

const HOME: LngLat = [112.7, 37.7];
const SIZE = 400;

/** A map of 10,000 px a degree, both ways, whose middle is HOME. */
function flatMap() {
  let centre = HOME;
  const moved: LngLat[] = [];
  const map = {
    project: ([lng, lat]: [number, number]) => ({
      x: SIZE / 2 + (lng - centre[0]) * 10_000,
      y: SIZE / 2 - (lat - centre[1]) * 10_000,
    }),
    unproject: ([x, y]: [number, number]) => ({
      lng: centre[0] + (x - SIZE / 2) / 10_000,
      lat: centre[1] - (y - SIZE / 2) / 10_000,
    }),
    getCenter: () => ({ lng: centre[0], lat: centre[1] }),
    getContainer: () => ({ clientWidth: SIZE, clientHeight: SIZE }),
    easeTo: ({ center }: { center: [number, number] }) => {
      centre = center;
      moved.push(center);
    },
  };
  // what placing.ts asks of MapLibre
  return { map: map as unknown as MapLibreMap, moved };
}

function start(part: Partial<Placed> = {}) {
  const { map, moved } = flatMap();
  let shown: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
  const store: SourceStore = {
    put: (_, data) => {
      shown = data;
    },
    get: () => shown,
    refill: () => undefined,
  };
  const heard: { point: LngLat; done: boolean }[] = [];
  const ended: boolean[] = [];
  const placing = createPlacing(map, store, zh, () => 1);
  placing.set({
    old: null,
    point: HOME,
    onMove: (point, done) => heard.push({ point, done }),
    onEnd: (kept) => ended.push(kept),
    ...part,
  });
  const land: Hit = { what: 'region', id: '140700' };
  const mark: Hit = { what: 'stack', ids: ['st_1', 'st_2'] };
  const cursors: string[] = [];
  const hovered: (Hit | null)[] = [];
  const host: ModeHost = {
    placing,
    hitAt: ({ x }) => (x < 20 ? mark : land),
    hover: (at) => hovered.push(at),
    choose: () => expect.unreachable(),
    openBubble: () => expect.unreachable(),
    openBundle: () => expect.unreachable(),
    openFan: () => expect.unreachable(),
    closeFan: () => undefined,
    setCursor: (cursor) => cursors.push(cursor),
  };
  return { placing, host, heard, ended, moved, cursors, hovered, mark, shown: () => shown };
}

const at = (x: number, y: number, touch = false) => ({ point: { x, y }, touch });
const MIDDLE = SIZE / 2;

describe('what is drawn of a move', () => {
  const whatOf = (features: GeoJSON.FeatureCollection<GeoJSON.Geometry, MoveProps>) =>
    features.features.map(({ properties }) => `${properties.what} ${properties.text}`.trim());

  it('is the old point, the new one, the way and its length', () => {
    const features = moveFeatures({ old: HOME, point: [112.7, 37.71] }, zh);
    expect(whatOf(features)).toEqual(['way', 'length 1.1 公里', 'old 原位置', 'new']);
    expect(features.features[1]?.geometry).toEqual({ type: 'Point', coordinates: [112.7, 37.705] });
    expect(whatOf(moveFeatures({ old: HOME, point: [112.7, 37.701] }, en))).toContain('length 111 m');
  });

  it('is one point where there is but one, or both are the same', () => {
    expect(whatOf(moveFeatures({ old: null, point: HOME }, zh))).toEqual(['new']);
    expect(whatOf(moveFeatures({ old: HOME, point: null }, zh))).toEqual(['old 原位置']);
    expect(whatOf(moveFeatures({ old: HOME, point: HOME }, zh))).toEqual(['old 原位置', 'new']);
    expect(whatOf(moveFeatures({ old: null, point: null }, zh))).toEqual([]);
  });
});

describe('the mode place-point', () => {
  it('puts the point where the map is clicked, rounded to 10 cm', () => {
    const { host, heard, shown } = start();
    placePoint.click(host, at(MIDDLE + 12.3456, MIDDLE - 50));
    expect(heard).toEqual([{ point: [112.701235, 37.705], done: true }]);
    expect(shown().features.at(-1)?.geometry).toEqual({ type: 'Point', coordinates: [112.701235, 37.705] });
  });

  it('drags by the sight or by the grip below it, without a jump, and says when it is let go of', () => {
    const { host, heard } = start();
    expect(placePoint.press?.(host, at(MIDDLE + 30, MIDDLE))).toBe(false);
    expect(placePoint.press?.(host, at(MIDDLE + 3, MIDDLE + GRIP_BELOW))).toBe(true);
    placePoint.drag?.(host, at(MIDDLE + 13, MIDDLE + GRIP_BELOW - 20));
    placePoint.release?.(host);
    expect(heard).toEqual([
      { point: [112.701, 37.702], done: false },
      { point: [112.701, 37.702], done: true },
    ]);
  });

  it('gives fingers more room than pointers', () => {
    const { placing } = start();
    expect(placing.isUnder({ x: MIDDLE + 24, y: MIDDLE }, false)).toBe(false);
    expect(placing.isUnder({ x: MIDDLE + 24, y: MIDDLE }, true)).toBe(true);
  });

  it('moves by a pixel with the arrow keys and by ten with Shift', () => {
    const { host, heard } = start();
    expect(placePoint.key?.(host, 'ArrowRight', false)).toBe(true);
    expect(placePoint.key?.(host, 'ArrowUp', true)).toBe(true);
    expect(heard.map(({ point }) => point)).toEqual([
      [112.7001, 37.7],
      [112.7001, 37.701],
    ]);
  });

  it('keeps the point in sight', () => {
    const { host, moved } = start({ point: [112.717, 37.7] });
    placePoint.key?.(host, 'ArrowRight', false);
    expect(moved).toEqual([]);
    placePoint.key?.(host, 'ArrowRight', true);
    expect(moved).toHaveLength(1);
  });

  it('shows a point in the middle at the first key, or moves the old one', () => {
    const fresh = start({ point: null });
    placePoint.key?.(fresh.host, 'ArrowDown', false);
    expect(fresh.heard).toEqual([{ point: HOME, done: true }]);
    const moved = start({ point: null, old: [112.701, 37.7] });
    placePoint.key?.(moved.host, 'ArrowLeft', false);
    expect(moved.heard).toEqual([{ point: [112.7009, 37.7], done: true }]);
  });

  it('ends with Enter and with Escape, and leaves the other keys to the map', () => {
    const { host, ended } = start();
    expect(placePoint.key?.(host, 'Enter', false)).toBe(true);
    expect(placePoint.key?.(host, 'Escape', false)).toBe(true);
    expect(placePoint.key?.(host, '+', false)).toBe(false);
    expect(ended).toEqual([true, false]);
  });

  it('names the mark the pointer is on, not the land, and chooses nothing', () => {
    const { host, cursors, hovered, mark } = start();
    placePoint.move(host, at(10, 10));
    placePoint.move(host, at(MIDDLE, MIDDLE));
    placePoint.move(host, at(10, 10, true));
    expect(cursors).toEqual(['crosshair', 'grab']);
    expect(hovered).toEqual([mark, null]);
  });

  it('does nothing once it is over', () => {
    const { placing, host, heard, ended, shown } = start();
    placing.set(null);
    placePoint.click(host, at(10, 10));
    placePoint.key?.(host, 'Enter', false);
    expect(placePoint.press?.(host, at(MIDDLE, MIDDLE))).toBe(false);
    expect([heard, ended, shown().features]).toEqual([[], [], []]);
  });
});
