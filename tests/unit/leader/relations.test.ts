import { describe, expect, it } from 'vitest';
import { timetableAt } from '#core/hours/timetable.ts';
import type { ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Api } from '#web-api/create-api.ts';
import { loadGaps } from '../../../web/leader/load/load-gaps.ts';
import { drawnOf } from '../../../web/leader/model/drawn.ts';
import { setOf, tableOf } from '../../../web/leader/model/layers.ts';
import { membersOf } from '../../../web/leader/model/members.ts';
import { partName } from '../../../web/leader/model/part-name.ts';
import { partsOf } from '../../../web/leader/model/parts.ts';
import { publishedCounts } from '../../../web/leader/model/published-counts.ts';
import { recordName } from '../../../web/leader/model/record-name.ts';
import { stopWords } from '../../../web/leader/model/stop-words.ts';
import { zh } from '../../../web/leader/text/zh.ts';
import { noDuty, park, point } from '../map/records.ts';
import { cluster, figure, site } from './records.ts';

const TODAY = '2026-11-20';
const words = { text: zh, term: ({ zh: word }: { zh: string }) => word };
const told = (...given: Parameters<typeof partsOf>) =>
  partsOf(...given).map((part) => `${partName(words, part)} ${part.rows.length}`);

const at = (lng: number, lat: number) => point(lng, lat);

function contact(given: Partial<ContactPoint> = {}): ContactPoint {
  return {
    id: 'cp_1',
    level: 'PARK',
    status: 'CONTACT',
    target: { kind: 'ENTERPRISE', id: 'en_1', name: '药业', point: at(113, 38) },
    park: null,
    regionCode: '140702',
    regionName: '榆次区',
    ...noDuty,
    isIllustrative: false,
    ...given,
  };
}

function link(id: string, role: ChainLink['from']['role'], to: ChainLink['to']['point']): ChainLink {
  const end = { kind: 'ENTERPRISE' as const, id: 'en_1', name: '甲' };
  return {
    id,
    chain: '法兰产业链',
    from: { ...end, role, point: at(113, 38) },
    to: { ...end, name: '乙', role: null, point: to },
    regionCode: '140921',
    regionName: '定襄县',
    startedOn: null,
    ...noDuty,
    isIllustrative: false,
  };
}

function grid(id: string, instructorCount: string | null, stationedStaffCount: string | null): Grid {
  return {
    id,
    name: id,
    park: null,
    regionCode: '411082',
    instructorCount,
    stationedStaffCount,
    boundary: null,
    ...noDuty,
    isIllustrative: false,
  };
}

describe('the parts of relations', () => {
  it('are states and levels of contact points, and who leads a link of a chain', () => {
    const contacts = [contact(), contact({ id: 'cp_2', status: 'DEMONSTRATION', level: 'CITY' })];
    expect(told('contacts', contacts, TODAY)).toEqual(['联系点 1', '示范点 1', '市级 1', '园区班子 1']);
    const links = [link('pr_1', 'CHAIN_MASTER', null), link('pr_2', null, null)];
    expect(told('chains', links, TODAY)).toEqual(['牵头：链主 1']);
  });

  it('of grids tell few from what is not registered', () => {
    const grids = [grid('gr_1', '<3', null), grid('gr_2', null, null), grid('gr_3', '4', '3')];
    expect(told('grids', grids, TODAY)).toEqual([
      '已登记指导员数 2',
      '指导员数未登记 1',
      '已登记驻厂员数 1',
      '驻厂员数未登记 2',
    ]);
  });

  it('of parks are kinds, levels and honours, 示范园区 apart', () => {
    const honour = (name: string) => ({ name, grade: null, asOf: null, source: null });
    const parks = [
      park({ id: 'pk_1', honours: [honour('全省非公企业党建工作示范园区')] }),
      park({ id: 'pk_2', type: 'HITECH', honours: [honour('四星级')] }),
      park({ id: 'pk_3', type: 'SUBPARK', parent: { id: 'pk_1', name: '晋中开发区' } }),
    ];
    expect(told('parks', parks, TODAY)).toEqual([
      '经济技术开发区 1',
      '高新技术产业开发区 1',
      '产业园区 1',
      '独立园区 2',
      '下属园区 1',
      '示范园区 1',
      '有荣誉 2',
    ]);
  });

  it('of clusters are hub, 特色 and 普通, each a list of its members', () => {
    const members = [
      site({ id: 'st_1', level: 'CENTER' }),
      site({ id: 'st_2', level: 'FEATURED' }),
      site({ id: 'st_3', level: 'FEATURED' }),
      site({ id: 'st_4' }),
    ];
    const { items, complete } = membersOf({ items: [cluster({ members })], complete: true, asOf: '' });
    expect(told('clusters', items, TODAY)).toEqual(['中心阵地 1', '特色阵地 2']);
    expect([items.length, complete, items[0]?.cluster]).toEqual([4, true, '晋中开发区党群活动阵地集群']);
    expect(membersOf({ items: [], complete: false, asOf: '' })).toEqual({ items: [], complete: false, asOf: '' });
  });
});

describe('the list of a relation', () => {
  it('says how much of it the map can draw', () => {
    const links = [link('pr_1', 'CHAIN_MASTER', at(113.1, 38)), link('pr_2', 'CHAIN_CORE', null)];
    expect(drawnOf(zh, 'chains', links)).toBe('图上画出 1 条线，共 2 条');
    expect(drawnOf(zh, 'contacts', [contact(), contact({ target: null })])).toBe('图上标出 1 处，共 2 条');
    expect(drawnOf(zh, 'contacts', [])).toBeNull();
    expect(drawnOf(zh, 'center', [site()])).toBeNull();
  });

  it('names what joins two by both, and a contact point by what is contacted', () => {
    expect(recordName(link('pr_1', null, null))).toBe('甲 → 乙');
    expect(recordName(contact())).toBe('药业');
    expect(recordName(contact({ target: null }))).toBe('');
  });

  it('comes from its own set; timetables have columns of their own', () => {
    expect([setOf('rings'), setOf('contacts'), setOf('clusters')]).toEqual(['gaps', 'contacts', 'clusters']);
    expect([tableOf('mobile'), tableOf('center'), tableOf('chains')]).toEqual(['mobile', 'sites', 'chains']);
  });

  it('is told by the numbers of documents where these name nobody', () => {
    const figures = [figure({ inventoryId: 'C07' }), figure({ inventoryId: 'D18' }), figure({ inventoryId: 'A35' })];
    expect(publishedCounts('contacts', figures).map(({ inventoryId }) => inventoryId)).toEqual(['C07', 'A35']);
    expect(publishedCounts('chains', figures).map(({ inventoryId }) => inventoryId)).toEqual(['D18']);
    expect(publishedCounts('pairings', figures)).toEqual([]);
  });
});

it('stops are told in words with their time', () => {
  const stop = (day: string, from: string, to: string) => ({
    placeText: '广场',
    startsAt: `${day}T${from}:00+08:00`,
    endsAt: `${day}T${to}:00+08:00`,
  });
  const stops = [stop(TODAY, '09:00', '10:00'), stop(TODAY, '14:00', '15:00'), stop('2026-12-05', '09:00', '10:00')];
  const said = (now: string) => timetableAt(stops, Date.parse(`${now}:00+08:00`)).map((it) => stopWords(zh, it));
  expect(said(`${TODAY}T08:00`)).toEqual(['下一站 今天 09:00–10:00 广场', '今天 14:00–15:00 广场']);
  expect(said(`${TODAY}T12:00`)).toEqual(['已过 今天 09:00–10:00 广场', '下一站 今天 14:00–15:00 广场']);
  expect(said('2026-11-30T12:00')).toEqual(['下一站 12-05 09:00–10:00 广场']);
  expect(said('2027-01-01T12:00')).toEqual(['已过 2026-12-05 09:00–10:00 广场']);
});

describe('units beyond the rings', () => {
  const unit = (id: string, lng: number | null, isIllustrative = false) => ({
    id,
    name: id,
    point: lng === null ? null : at(lng, 38),
    regionCode: '140921',
    regionName: '定襄县',
    ...noDuty,
    isIllustrative,
  });
  const square = [
    [113.2, 37.9],
    [113.3, 37.9],
    [113.3, 38.1],
    [113.2, 38.1],
    [113.2, 37.9],
  ];
  const closed = { reason: '装修', from: '2026-01-01', to: null };
  const lists: Record<string, unknown[]> = {
    '/api/sites': [
      site({ id: 'st_1', name: '登记站', point: at(113, 38) }),
      site({ id: 'st_2', name: '示例站', point: at(113.2, 38), isIllustrative: true }),
      site({ id: 'st_3', name: '暂停站', point: at(113.4, 38), closure: closed }),
      site({ id: 'st_4', name: '无坐标站', point: null }),
    ],
    '/api/enterprises': [unit('en_near', 113.01), unit('en_far', 113.2), unit('en_nowhere', null)],
    '/api/villages': [unit('vl_sample', 113.21, true)],
    '/api/parks': [unit('pk_far', 113.4)],
    '/api/grids': [{ ...grid('gr_far', null, null), boundary: { type: 'Polygon', coordinates: [square] } }],
  };
  const asked: string[] = [];
  const api = {
    getAll: async (path: string, { query }: { query: object }) => {
      asked.push(`${path} ${JSON.stringify(query)}`);
      return { items: lists[path], complete: path !== '/api/villages', asOf: '2026-11-20T09:30:00+08:00' };
    },
  } as unknown as Api; // only lists are read here

  it('are all kinds, each with the nearest station that serves it and how far that is', async () => {
    const question = { region: '140921', park: null, samples: true, date: null, ring: 5000 as const };
    const { items, complete } = await loadGaps(api, question, new AbortController().signal);
    expect(items.map(({ id, kind, nearest, metres }) => [id, kind, nearest, Math.round(metres / 1000)])).toEqual([
      ['en_far', 'ENTERPRISE', '登记站', 18],
      ['pk_far', 'PARK', '登记站', 35],
      ['gr_far', 'GRID', '登记站', 22],
    ]);
    expect(items[2]?.point).toMatchObject({ schematic: true });
    expect(complete).toBe(false);
    // stations are not only those of the region: the nearest may lie across its border
    expect(asked.find((line) => line.startsWith('/api/sites'))).toBe(
      '/api/sites {"station":true,"illustrative":"include","date":null}',
    );
  });
});
