import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PresentationContent } from '#core/schemas/presentation.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import { startView } from '../../../web/leader/paths.ts';
import { browserShelf, isOfBrowser } from '../../../web/leader/present/browser-shelf.ts';
import { type Destination, itineraryText } from '../../../web/leader/present/itinerary.ts';
import { presentAct } from '../../../web/leader/present/present-keys.ts';
import {
  clampStop,
  inserted,
  moved,
  stopOf,
  viewOfStop,
  visitedOf,
  without,
} from '../../../web/leader/present/stops.ts';
import { presentZh } from '../../../web/leader/present/text/present-zh.ts';

const plain = { ctrlKey: false, altKey: false, metaKey: false };

describe('keys while something is presented', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['F5', 'start'],
    ['Escape', 'leave'],
    ['Home', 'first'],
    ['End', 'last'],
    ['x', null],
    ['constructor', null],
  ])('%s means %s', (key, act) => {
    expect(presentAct({ ...plain, key })).toBe(act);
  });

  it('leaves the browser its own combinations', () => {
    expect(presentAct({ ...plain, key: 'F5', ctrlKey: true })).toBeNull();
    expect(presentAct({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
  });
});

describe('stops', () => {
  const view = {
    ...startView,
    place: { kind: 'region', code: '140921' } as const,
    selected: 'st_0123456789',
    samples: true,
  };

  it('keep what is on the screen and give it back', () => {
    const stop = stopOf(view, [112.9, 38.4, 113.1, 38.6], '甲');
    expect(stop).toMatchObject({ title: '甲', record: 'st_0123456789', text: null, at: null });
    const shown = viewOfStop([stop], 1, { route: 'ps_0123456789', language: 'en' });
    expect(shown).toEqual({
      ...view,
      box: [112.9, 38.4, 113.1, 38.6],
      present: true,
      route: 'ps_0123456789',
      language: 'en',
    });
  });

  it('lead to what can be visited only', () => {
    expect(visitedOf({ ...view, selected: 'fg_0123456789' })).toBeNull();
    expect(visitedOf({ ...view, selected: null })).toBeNull();
    expect(visitedOf({ ...view, selected: null, place: { kind: 'park', id: 'pk_0123456789' } })).toBe('pk_0123456789');
  });

  it('are never left at either end', () => {
    expect([clampStop(0, 3), clampStop(9, 3), clampStop(5, 0)]).toEqual([1, 3, 1]);
  });

  it('are put into another order without one being lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(10), fc.constantFrom(-1 as const, 1 as const), (list, at, by) => {
        const after = moved(list, at, by);
        expect([...after].sort()).toEqual([...list].sort());
        const isMoved = at < list.length && at + by >= 0 && at + by < list.length;
        expect(after[at + by]).toBe(isMoved ? list[at] : list[at + by]);
      }),
    );
  });

  it('come back where they were', () => {
    expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
    expect(inserted(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c']);
  });
});

describe('复制行程', () => {
  const stop = { title: '服务大厅', view: '', text: '不给司机看', at: '09:30', record: 'st_0123456789' };
  const at = (precision: CoordPrecision, schematic: boolean): Destination => ({
    ...{ name: '定襄县高新技术服务中心', address: '新建路 1 号', entrance: '东门', phone: '0350-6020000' },
    ...{ point: { lng: 112.957, lat: 38.48, precision, schematic }, isIllustrative: false },
  });
  const textOf = (place: Destination | null) =>
    itineraryText({ title: '定襄一日', plannedOn: '2026-12-03', stops: [{ stop, place }] }, presentZh.itinerary);

  it('has name, address, entrance, phone, time and a link in GCJ-02', () => {
    const [head, first] = textOf(at('SURVEYED', false)).split('\n\n');
    expect(head).toBe('定襄一日\n日期：2026-12-03\n共 1 站');
    expect(first?.split('\n').slice(0, 5)).toEqual([
      '1. 09:30 服务大厅',
      '地点：定襄县高新技术服务中心',
      '地址：新建路 1 号',
      '入口：东门',
      '办公电话：0350-6020000',
    ]);
    const link = new URL(/导航：(\S+)/.exec(first ?? '')?.[1] ?? '');
    const [lng, lat] = (link.searchParams.get('to') ?? '').split(',').map(Number);
    expect(link.origin).toBe('https://uri.amap.com');
    expect(link.searchParams.get('coordinate')).toBe('gaode');
    // the shift of GCJ-02 is some hundred metres here
    expect(lng).not.toBeCloseTo(112.957, 3);
    expect(Math.abs((lng ?? 0) - 112.957)).toBeLessThan(0.01);
    expect(Math.abs((lat ?? 0) - 38.48)).toBeLessThan(0.01);
    expect(first).not.toContain('不给司机看');
  });

  it.each(['PARK_CENTROID', 'COUNTY_CENTROID', 'TOWNSHIP', 'ILLUSTRATIVE'] as const)(
    'gives no link for %s and says so',
    (precision) => {
      const text = textOf(at(precision, true));
      expect(text).toContain('位置不精确，不给链接');
      expect(text).not.toContain('https:');
    },
  );

  it('gives no link to a sample, and says what is not known', () => {
    const sample = textOf({ ...at('SURVEYED', false), isIllustrative: true, phone: null, address: null });
    expect(sample).not.toContain('https:');
    expect(sample).toContain('示例，不是真实地点');
    expect(sample).toContain('地址：未登记');
    expect(sample).toContain('办公电话：未登记');
    expect(textOf(null)).toContain('未关联地点');
  });
});

describe('what a browser keeps', () => {
  const content: PresentationContent = {
    ...{ kind: 'ROUTE', title: '一条', note: null, regionCode: '140921', audience: 'OWN', plannedOn: null },
    stops: [{ title: '一站', view: 'region=140921', text: null, at: null, record: null }],
  };
  const signal = new AbortController().signal;
  let kept: Map<string, string>;
  let store: Storage;
  beforeEach(() => {
    kept = new Map();
    const part = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    store = part as unknown as Storage; // the shelf reads and writes, nothing else
  });

  it('is there for another page, changed by version, and comes back after it was deleted', async () => {
    const shelf = browserShelf(store);
    const made = await shelf.add(content);
    expect(isOfBrowser(made.id)).toBe(true);
    const other = browserShelf(store);
    expect(await other.load(made.id, signal)).toMatchObject({ title: '一条', stops: content.stops, region: null });
    const changed = await other.change(made, { ...content, title: '改过' });
    await expect(shelf.change(made, content)).rejects.toMatchObject({ status: 412 });
    await other.remove(changed);
    await expect(other.load(made.id, signal)).rejects.toMatchObject({ status: 404 });
    await other.restore(changed);
    expect((await other.list(signal)).map(({ title }) => title)).toEqual(['改过']);
  });

  it('is nothing where something else stands in its place', async () => {
    kept.set('leader.presentations', '[1, {"id": 3}, "x"]');
    expect(await browserShelf(store).list(signal)).toEqual([]);
    kept.set('leader.presentations', '{');
    expect(await browserShelf(store).list(signal)).toEqual([]);
  });
});
