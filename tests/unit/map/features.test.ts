import { describe, expect, it } from 'vitest';
import { dataLayers } from '#map/data-layers.ts';
import { clusterFeatures } from '#map/features/clusters.ts';
import { gridFeatures } from '#map/features/grids.ts';
import { pairingEnds, pairingFeatures } from '#map/features/pairings.ts';
import { parkFeatures } from '#map/features/parks.ts';
import { nameOnMap, parkLabels, siteLabels } from '#map/features/record-labels.ts';
import { siteFeatures } from '#map/features/sites.ts';
import { stackSizes } from '#map/features/stacks.ts';
import { routeFeatures, stopFeatures } from '#map/features/stops.ts';
import { zh } from '#map/text/zh.ts';
import { pairing, park, party, point, site } from './records.ts';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T12:00:00+08:00`);
const sitesToday = (sites: Parameters<typeof siteFeatures>[0]) => siteFeatures(sites, TODAY);

describe('sites', () => {
  it('become points with just what the map draws; those without a point stay in the list', () => {
    const { features } = sitesToday([
      site({
        id: 'st_a',
        isIllustrative: true,
        level: 'FEATURED',
        point: point(112.7, 37.7, true),
        verifyState: 'OVERDUE',
      }),
      site({ id: 'st_b', point: null }),
    ]);
    expect(features).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [112.7, 37.7] },
        properties: {
          id: 'st_a',
          name: '党群服务中心',
          illustrative: true,
          mark: 'featured+illustrative+reviewDue',
          schematic: true,
          tone: 'featured',
          reach: 14,
          shape: 'featured',
          level: 'FEATURED',
          suspended: false,
          review: true,
          rank: 5,
          stack: 0,
        },
      },
    ]);
  });

  it('are told apart by shape and lie in the order of importance', () => {
    const { features } = sitesToday([
      site({ id: 'st_1', level: 'ORDINARY' }),
      site({ id: 'st_2', kind: 'MOBILE', isMobile: true }),
      site({ id: 'st_3', kind: 'GUIDANCE_STATION' }),
      site({ id: 'st_4', kind: 'VILLAGE_SERVICE_STATION' }),
      site({ id: 'st_5', level: 'FEATURED' }),
      site({ id: 'st_6', level: 'CENTER' }),
    ]);
    expect(features.map(({ properties }) => properties.shape)).toEqual([
      'center',
      'featured',
      'service',
      'station',
      'mobile',
      'ordinary',
    ]);
    const ranks = features.map(({ properties }) => properties.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  it('on one spot are counted at the topmost', () => {
    const at = point(112.735, 37.705);
    const { features } = sitesToday([
      site({ id: 'st_1', level: 'ORDINARY', point: at }),
      site({ id: 'st_2', level: 'CENTER', point: { ...at } }),
      site({ id: 'st_3', point: point(112.735, 37.706) }),
      site({ id: 'st_4', level: 'FEATURED', point: at }),
    ]);
    expect(features.map(({ properties: { id, stack } }) => [id, stack])).toEqual([
      ['st_2', 3],
      ['st_4', 0],
      ['st_1', 0],
      ['st_3', 0],
    ]);
    expect(stackSizes([])).toEqual([]);
  });

  it.each([
    ['one that is only announced', '2026-11-21', null, false],
    ['one from today on', '2026-11-20', null, true],
    ['one whose last day is today', '2026-11-01', '2026-11-20', true],
    ['one that is over', '2026-11-01', '2026-11-19', false],
  ])('are grey or not for a closure: %s', (_what, from, to, suspended) => {
    const { features } = sitesToday([site({ closure: { reason: '装修', from, to } })]);
    expect(features.map(({ properties }) => [properties.suspended, properties.mark.includes('suspended')])).toEqual([
      [suspended, suspended],
    ]);
  });
});

describe('names on the map', () => {
  it('say 示例 exactly once where a record is an example', () => {
    expect(nameOnMap('晋中开发区', false, '示例')).toBe('晋中开发区');
    expect(nameOnMap('普通阵地 3', true, '示例')).toBe('示例·普通阵地 3');
    expect(nameOnMap('示例普通阵地 3', true, '示例')).toBe('示例普通阵地 3');
  });

  it('put registered sites before examples and give the centre its own class', () => {
    const labels = siteLabels(
      sitesToday([
        site({ id: 'st_1', level: 'FEATURED', isIllustrative: true }),
        site({ id: 'st_2', level: 'ORDINARY' }),
        site({ id: 'st_3', level: 'CENTER' }),
      ]).features,
      '示例',
    );
    const byRank = [...labels].sort((a, b) => a.rank - b.rank).map(({ key, cls }) => [key, cls]);
    expect(byRank).toEqual([
      ['st_3', 'center'],
      ['st_2', 'site'],
      ['st_1', 'site'],
    ]);
  });

  it('name an inner park only where it is drawn', () => {
    const outer = park({ id: 'pk_1' });
    const inner = park({ id: 'pk_2', parent: { id: 'pk_1', name: outer.name } });
    const labels = parkLabels(parkFeatures([inner, outer]).features, zh);
    expect(labels.map(({ key, text, from }) => [key, text, from])).toEqual([
      ['pk_1', '晋中开发区', undefined],
      ['pk_2', '晋中开发区', 10],
    ]);
  });

  it('tell 示范园区 from parks with other honours, and their kind by a letter', () => {
    const honour = (name: string) => ({ name, grade: null, asOf: null, source: null });
    const parks = parkFeatures([
      park({ id: 'pk_1', type: 'HITECH', honours: [honour('全省非公企业党建工作示范园区')] }),
      park({ id: 'pk_2', type: 'CLUSTER', honours: [honour('四星级')] }),
      { ...park({ id: 'pk_3' }), type: undefined, honours: undefined },
    ]).features;
    expect(parks.map(({ properties: { kind, honoured, demonstration } }) => [kind, honoured, demonstration])).toEqual([
      ['高', true, true],
      ['集', true, false],
      ['', false, false],
    ]);
    expect(parkLabels(parks, zh).map(({ text }) => text)).toEqual(['晋中开发区·示范园区', '晋中开发区', '晋中开发区']);
  });
});

describe('pairings', () => {
  it('are drawn only in force and with both points', () => {
    const drawn = pairingFeatures(
      [
        pairing({ id: 'pr_1' }),
        pairing({ id: 'pr_2', status: 'ENDED' }),
        pairing({ id: 'pr_3', b: party('vl_9', 'VILLAGE', null) }),
      ],
      TODAY,
    );
    expect(drawn.features.map(({ properties }) => properties.id)).toEqual(['pr_1']);
    expect(drawn.features[0]?.geometry.coordinates).toEqual([
      [112.9, 38.4],
      [113, 38.5],
    ]);
    expect(drawn.features[0]?.properties.name).toBe('结对包联：en_1 — vl_1');
  });

  it('end in one mark a party, real as soon as one of its pairings is real', () => {
    const shared = party('en_1', 'ENTERPRISE', point(112.9, 38.4));
    const ends = pairingEnds([
      pairing({ id: 'pr_1', a: shared, isIllustrative: true }),
      pairing({ id: 'pr_2', a: shared, b: party('co_1', 'COMMUNITY', point(113.1, 38.4)) }),
    ]);
    expect(ends.features.map(({ properties }) => [properties.id, properties.mark])).toEqual([
      ['vl_1', 'village+illustrative'],
      ['co_1', 'village'],
      ['en_1', 'enterprise'],
    ]);
  });

  it('are found by the record of either party', () => {
    const [lines] = dataLayers.pairings([pairing()], TODAY, NOW);
    expect(lines?.records).toEqual([
      ['pr_0000000001', 'pr_0000000001'],
      ['en_1', 'pr_0000000001'],
      ['vl_1', 'pr_0000000001'],
    ]);
  });
});

describe('1+20+N', () => {
  const hub = site({ id: 'st_hub', level: 'CENTER', point: point(112.7, 37.7) });
  const cluster = (members: ReturnType<typeof site>[]) => ({
    id: 'cl_1',
    name: '党群活动阵地集群',
    formula: '1+20+N',
    park: null,
    regionCode: '140702',
    regionName: '',
    parts: [],
    source: null,
    members,
    asOf: '',
  });

  it('is hub, ring and members', () => {
    const far = site({ id: 'st_2', level: 'FEATURED', point: point(112.7, 37.8) });
    const near = site({ id: 'st_3', level: 'FEATURED', point: point(112.72, 37.7), isIllustrative: true });
    const ordinary = site({ id: 'st_4', level: 'ORDINARY', point: point(112.6, 37.7) });
    const unplaced = site({ id: 'st_5', level: 'ORDINARY', point: null });
    const { features } = clusterFeatures([cluster([ordinary, far, hub, near, unplaced])]);
    expect(features.map(({ properties }) => [properties.part, properties.level, properties.illustrative])).toEqual([
      ['spoke', 'ORDINARY', false],
      ['spoke', 'FEATURED', false],
      ['spoke', 'FEATURED', true],
      ['ring', 'FEATURED', false],
    ]);
    for (const spoke of features.slice(0, 3)) expect(spoke.geometry.coordinates[0]).toEqual([112.7, 37.7]);
    // The ring goes through the furthest 特色阵地 and comes back to where it began.
    const ring = features[3]?.geometry.coordinates ?? [];
    expect(ring[0]?.[1]).toBeCloseTo(ring.at(-1)?.[1] ?? 0);
    expect(Math.max(...ring.map(([, lat = 0]) => lat))).toBeCloseTo(37.8);
  });

  it('without a placed centre is the ring of its 特色阵地 around their middle, so that the gap is seen', () => {
    const featured = [112.6, 112.8].map((lng, i) =>
      site({ id: `st_${i}`, level: 'FEATURED', point: point(lng, 37.7) }),
    );
    for (const centre of [[], [{ ...hub, point: null }]]) {
      const { features } = clusterFeatures([cluster([...centre, ...featured])]);
      expect(features.map(({ properties }) => [properties.part, properties.level])).toEqual([['ring', 'FEATURED']]);
      const lngs = features[0]?.geometry.coordinates.map(([lng = 0]) => lng) ?? [];
      expect([Math.min(...lngs), Math.max(...lngs)]).toEqual([expect.closeTo(112.6), expect.closeTo(112.8)]);
    }
  });

  it('with neither a centre nor two placed 特色阵地 is drawn by nothing', () => {
    expect(clusterFeatures([cluster([site({ level: 'FEATURED' })])]).features).toEqual([]);
    expect(clusterFeatures([cluster([{ ...hub, point: null }])]).features).toEqual([]);
  });
});

describe('grids', () => {
  const grid = { id: 'gr_1', name: '网格', isIllustrative: true };
  const boundary = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [113, 34],
        [113.1, 34],
        [113.1, 34.1],
        [113, 34],
      ],
    ],
  };
  const propsOf = (given: Parameters<typeof gridFeatures>[0]) =>
    gridFeatures(given).features.map((it) => it.properties);

  it('keep what has an outline, with its counts; what is not registered stays unknown and is never 0', () => {
    const counts = { instructorCount: '<3', stationedStaffCount: null };
    const features = [
      { ...grid, ...counts, boundary },
      { ...grid, ...counts, boundary: null },
    ];
    expect(propsOf(features)).toEqual([
      { id: 'gr_1', name: '网格', illustrative: true, instructors: '<3', stationed: null },
    ]);
    expect(gridFeatures(features).features[0]?.geometry).toEqual(boundary);
  });

  it('say nothing of counts where the page does not', () => {
    expect(propsOf([{ ...grid, boundary }])).toEqual([{ id: 'gr_1', name: '网格', illustrative: true }]);
  });
});

describe('the timetable of a 流动阵地', () => {
  const stop = (placeText: string, day: string, hour: number, lng: number | null) => ({
    placeText,
    point: lng === null ? null : point(lng, 31.8, true),
    startsAt: `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`,
    endsAt: `${day}T${String(hour + 1).padStart(2, '0')}:00:00+08:00`,
    isIllustrative: true,
  });
  const bus = {
    id: 'st_bus',
    name: '红色巴士',
    stops: [
      stop('乙', TODAY, 14, 117.2),
      stop('甲', TODAY, 8, 117.1),
      stop('丙', TODAY, 15, null),
      stop('丁', '2026-11-27', 9, 117.3),
    ],
  };
  const told = (now: number) =>
    stopFeatures([bus], now).features.map(({ properties: { id, name, when, day, time } }) =>
      [id, name, when, day, time].join(' '),
    );

  it('is today’s stops in order of time, the next one told', () => {
    expect(told(NOW)).toEqual([
      'st_bus#0 红色巴士：甲 TODAY 2026-11-20 08:00–09:00',
      'st_bus#1 红色巴士：乙 NEXT_TODAY 2026-11-20 14:00–15:00',
    ]);
    expect(routeFeatures([bus], NOW).features[0]?.geometry.coordinates).toEqual([
      [117.1, 31.8],
      [117.2, 31.8],
    ]);
  });

  it('is the day of the next stop where there is none today, and the last day once all is over', () => {
    const later = Date.parse('2026-11-22T12:00:00+08:00');
    expect(told(later)).toEqual(['st_bus#0 红色巴士：丁 NEXT 2026-11-27 09:00–10:00']);
    expect(routeFeatures([bus], later).features).toEqual([]);
    expect(told(Date.parse('2027-01-01T00:00:00+08:00'))).toEqual([
      'st_bus#0 红色巴士：丁 OVER 2026-11-27 09:00–10:00',
    ]);
  });
});
