// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from 'vitest';
import type { ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import { type DataLayer, defaultConfig } from '#map/config.ts';
import { dataLayers, type LayerItems } from '#map/data-layers.ts';
import { isBelow } from '#map/features/partners.ts';
import { drawChosen, drawHover } from '#map/svg/draw-hover.ts';
import { drawRecords } from '#map/svg/draw-records.ts';
import { drawingOf } from '#map/svg/drawing.ts';
import { createPlainStore } from '#map/svg/plain-store.ts';
import { zh } from '#map/text/zh.ts';
import { noDuty, pairing, park, party, point, site } from '../records.ts';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const here = point(113, 38);
const there = point(113.1, 38.05);
let store = createPlainStore(() => undefined);

beforeEach(() => {
  store = createPlainStore(() => undefined);
});

function put<K extends DataLayer>(layer: K, items: readonly LayerItems[K][]): void {
  for (const { data, source } of dataLayers[layer](items, '2026-11-20', NOW)) store.put(source, data);
}

function drawingAt(zoom: number, selected: string | null = null) {
  const state = {
    ...{ config: defaultConfig, texts: zh, loaded: [], hidden: new Set<DataLayer>(), areas: [] },
    ...{ pairingSelected: false, pairingsBundled: false, siteTiles: null, shaping: false },
  };
  const view = { center: [113, 38] as const, zoom, width: 800, height: 600 };
  return drawingOf(store, state, view, { selected, fanned: [] });
}

/** Elements as one to look into. */
function rooted(elements: readonly SVGElement[]): SVGSVGElement {
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  root.append(...elements);
  return root;
}

/** What is drawn at a zoom. */
const drawn = (zoom: number, selected: string | null = null) => rooted(drawRecords(drawingAt(zoom, selected)));

const wordsAt = (zoom: number) => [...drawn(zoom).querySelectorAll('text')].map((it) => it.textContent);
const idsAt = (zoom: number) => [...drawn(zoom).querySelectorAll('[data-id]')].map((it) => it.getAttribute('data-id'));

describe('without WebGL2 the map shows as well', () => {
  it('rings of service stations with their words, and the units beyond them', () => {
    put('stationRings', [{ id: 'st_1', name: '站', point: here, isIllustrative: true, metres: 5000 }]);
    put('gaps', [
      { id: 'en_1', name: '登记', point: there, isIllustrative: false },
      { id: 'en_2', name: '示例', point: { ...there, lat: there.lat + 0.2 }, isIllustrative: true },
      { id: 'en_3', name: '挤在一处的示例', point: { ...there, lat: there.lat + 0.2 }, isIllustrative: true },
      { id: 'pk_1', name: '园区', point: there, isIllustrative: false },
    ]);
    // every registered unit has its sign, of samples those that have room
    expect(wordsAt(10)).toEqual(['直线距离 5 公里', '!', '!', '!']);
    expect(wordsAt(7)).toEqual([]);
    expect(idsAt(10)).toEqual(['en_1', 'en_2', 'en_3', 'pk_1']);
    const [ring] = drawn(10).querySelectorAll('path');
    expect(ring?.getAttribute('stroke-dasharray')).toBe('5 4');
    // only what is registered has a dot in its ring
    const circles = [...drawn(10).querySelectorAll('[data-id]')].map((unit) => unit.querySelectorAll('circle').length);
    expect(circles).toEqual([2, 1, 1, 1]);
    const radii = [7, 10.5, 12].map((zoom) =>
      Number(drawn(zoom).querySelector('[data-id=en_2] circle')?.getAttribute('r')),
    );
    expect(radii[0]).toBe(3);
    expect(radii[1]).toBe(4);
    expect(radii[2]).toBeCloseTo(7);
  });

  it('contact points with sign and word of their state, the chosen one marked', () => {
    const contact = (id: string, given: Partial<ContactPoint>): ContactPoint => ({
      ...{ id, level: 'PARK', status: 'CONTACT', regionCode: '140702', regionName: '榆次区' },
      target: { kind: 'ENTERPRISE', id: 'en_1', name: '药业', point: here },
      park: { id: 'pk_1', name: '开发区', point: there },
      ...noDuty,
      isIllustrative: false,
      ...given,
    });
    put('contacts', [contact('cp_1', {}), contact('cp_2', { status: 'DEMONSTRATION', isIllustrative: true })]);
    expect(wordsAt(10)).toEqual(['☆', '联系点', '★', '示例·示范点']);
    expect(wordsAt(8)).toEqual(['☆', '★']);
    expect(wordsAt(6)).toEqual([]);
    const widths = [...drawn(10, 'cp_2').querySelectorAll('circle')].map((it) => it.getAttribute('stroke-width'));
    expect(widths).toEqual(['1.5', '3']);
  });

  it('industry chains with an arrow from the higher role down and the role at each end', () => {
    const end = { kind: 'ENTERPRISE' as const, name: '甲' };
    const link: ChainLink = {
      ...{ id: 'pr_1', chain: '法兰产业链', regionCode: '140921', regionName: '定襄县', startedOn: null },
      from: { ...end, id: 'en_1', role: 'CHAIN_MASTER', point: here },
      to: { ...end, id: 'en_2', role: null, point: point(113, 38.1) },
      ...noDuty,
      isIllustrative: false,
    };
    put('chains', [link]);
    expect(wordsAt(10)).toEqual(['链主', '角色未登记']);
    expect(idsAt(10)).toEqual(['pr_1', 'en_1', 'en_2']);
    // to the north is up the screen
    expect(drawn(10).querySelectorAll('path')[1]?.getAttribute('transform')).toMatch(/rotate\(-90(\.0)?\)/);
  });

  it('counts of grids, times of stops, honours and kinds of parks', () => {
    const ring = [
      [112.9, 37.9],
      [113.1, 37.9],
      [113.1, 38.1],
      [112.9, 38.1],
      [112.9, 37.9],
    ];
    const boundary = { type: 'Polygon' as const, coordinates: [ring] };
    put('grids', [
      { id: 'gr_1', name: '网格', isIllustrative: false, boundary, instructorCount: '<3', stationedStaffCount: null },
    ]);
    expect(wordsAt(10)).toEqual(['指导员 <3', '驻厂员 未登记']);
    const east = ring.map(([lng = 0, lat = 0]) => [lng + 0.02, lat]);
    const counted = { isIllustrative: false, instructorCount: '8', stationedStaffCount: null };
    put('grids', [
      { ...counted, id: 'gr_1', name: '网格', boundary },
      {
        ...counted,
        id: 'gr_2',
        name: '近邻',
        boundary: { type: 'Polygon', coordinates: [east] },
        instructorCount: '9',
      },
    ]);
    // one word over another is none: a neighbour's wait until there is room
    expect(wordsAt(10)).toEqual(['指导员 8', '驻厂员 未登记']);
    expect(wordsAt(13)).toEqual(['指导员 8', '驻厂员 未登记', '指导员 9', '驻厂员 未登记']);
    put('grids', [{ id: 'gr_1', name: '网格', isIllustrative: false, boundary }]);
    expect(wordsAt(10)).toEqual([]);
    const stop = (from: string, to: string) => ({
      ...{ placeText: '广场', point: here, isIllustrative: true },
      ...{ startsAt: `2026-11-20T${from}:00+08:00`, endsAt: `2026-11-20T${to}:00+08:00` },
    });
    put('stops', [{ id: 'st_bus', name: '巴士', stops: [stop('09:00', '10:00'), stop('14:00', '15:00')] }]);
    // on one spot there is room for one: what comes next
    expect(wordsAt(10)).toEqual(['下一站 今天 14:00–15:00']);
    put('stops', []);
    put('parks', [park({ honours: [{ name: '四星级', grade: null, asOf: null, source: null }] })]);
    expect(wordsAt(10)).toEqual(['★', '经']);
    expect(wordsAt(8)).toEqual(['★']);
  });

  it('all places of what is pointed at in a tree of organisations, and none twice', () => {
    const spread = [point(113, 38), point(113.1, 38.05), point(113.2, 38.1)];
    put(
      'sites',
      spread.map((at, i) => site({ id: `st_${i}`, name: `阵地${i}`, point: at })),
    );
    const lit = (ids: readonly string[]) => rooted(drawHover(drawingAt(10), ids));
    const all = lit(['st_0', 'st_1', 'st_2', 'og_1']);
    expect([...all.querySelectorAll('text')].map((it) => it.textContent)).toEqual(['阵地0', '阵地1', '阵地2']);
    expect(all.querySelectorAll('g')).toHaveLength(3);
    expect([...lit(['st_1']).querySelectorAll('text')].map((it) => it.textContent)).toEqual(['阵地1']);
  });

  it('both ends of the chosen pairing, and the partners of a chosen party, each clear of the other', () => {
    put('pairings', [
      pairing({ id: 'pr_1', a: party('en_1', 'ENTERPRISE', here), b: party('vl_1', 'VILLAGE', there) }),
      pairing({ id: 'pr_2', a: party('en_2', 'ENTERPRISE', here), b: party('vl_1', 'VILLAGE', there) }),
    ]);
    const names = (chosen: string | null) =>
      [...rooted(drawChosen(drawingAt(10, chosen))).querySelectorAll('text')].map((it) => it.textContent);
    expect(names('pr_1')).toEqual(['en_1', 'vl_1']);
    expect(names('vl_1')).toEqual(['vl_1', 'en_1', 'en_2']);
    // the labels name a chosen site, and what has no line here names nobody
    expect([names('st_1'), names('pr_9'), names(null)]).toEqual([[], [], []]);
    const [upper, lower] = [there, here].map(({ lng, lat }) => ({ text: '', at: [lng, lat] }));
    if (upper === undefined || lower === undefined) throw new Error('two places');
    expect([[upper, lower], [lower]].map((all) => isBelow(lower, all))).toEqual([true, false]);
    expect(isBelow(upper, [upper, lower])).toBe(false);
  });
});
