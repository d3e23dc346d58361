import { describe, expect, it } from 'vitest';
import { geodesicM } from '#core/geo/geodesic.ts';
import type { ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import { orgSetting } from '#core/terms/organisation.ts';
import { codesOf } from '#core/terms/term.ts';
import { dataLayers } from '#map/data-layers.ts';
import { chainEnds, chainLines } from '#map/features/chains.ts';
import { contactFeatures, contactLines } from '#map/features/contact-points.ts';
import { gapFeatures } from '#map/features/gaps.ts';
import { settingSign } from '#map/features/organisations.ts';
import { stationRingFeatures } from '#map/features/station-rings.ts';
import { noDuty, point } from './records.ts';

const here = point(112.7, 37.7);

describe('rings around service stations', () => {
  const station = { id: 'st_1', name: '皇台街道便民服务中心', point: here, isIllustrative: false, metres: 5000 };

  it('are circles on the ground with words at their north', () => {
    const [ring, words] = stationRingFeatures([station]).features;
    const corners = ring?.geometry.type === 'Polygon' ? (ring.geometry.coordinates[0] ?? []) : [];
    expect(corners.length).toBeGreaterThan(60);
    for (const [lng = 0, lat = 0] of corners) {
      expect(geodesicM([here.lng, here.lat], [lng, lat])).toBeCloseTo(5000, 2);
    }
    const [lng = 0, lat = 0] = words?.geometry.type === 'Point' ? words.geometry.coordinates : [];
    expect([lng, lat > here.lat, words?.properties.kilometres]).toEqual([here.lng, true, 5]);
  });

  it('are rough where the place is, or where they are samples; without a place there is none', () => {
    const rough = (given: object) =>
      stationRingFeatures([{ ...station, ...given }]).features.map((it) => it.properties.rough);
    expect(rough({})).toEqual([false, false]);
    expect(rough({ isIllustrative: true })).toEqual([true, true]);
    expect(rough({ point: point(112.7, 37.7, true) })).toEqual([true, true]);
    expect(rough({ point: null })).toEqual([]);
  });
});

it('units beyond the rings are marked at their places', () => {
  const unit = { id: 'en_1', name: '企业', point: here, isIllustrative: true };
  expect(gapFeatures([unit, { ...unit, id: 'en_2', point: null }]).features).toEqual([
    {
      type: 'Feature',
      properties: { id: 'en_1', name: '企业', illustrative: true, wide: false },
      geometry: { type: 'Point', coordinates: [112.7, 37.7] },
    },
  ]);
});

describe('contact points', () => {
  const contact = (given: Partial<ContactPoint> = {}): ContactPoint => ({
    id: 'cp_1',
    level: 'PARK',
    status: 'CONTACT',
    target: { kind: 'ENTERPRISE', id: 'en_1', name: '药业', point: here },
    park: { id: 'pk_1', name: '开发区', point: point(112.8, 37.8) },
    regionCode: '140702',
    regionName: '榆次区',
    ...noDuty,
    isIllustrative: false,
    ...given,
  });

  it('stand at what is contacted, with their state; what is not public or has no place is not drawn', () => {
    const all = [
      contact(),
      contact({ id: 'cp_2', status: 'DEMONSTRATION', isIllustrative: true }),
      contact({ id: 'cp_3', target: null }),
      contact({ id: 'cp_4', target: { kind: 'ENTERPRISE', id: 'en_2', name: '无坐标', point: null } }),
    ];
    expect(contactFeatures(all).features.map(({ properties }) => properties)).toEqual([
      { id: 'cp_1', name: '药业', illustrative: false, status: 'CONTACT' },
      { id: 'cp_2', name: '药业', illustrative: true, status: 'DEMONSTRATION' },
    ]);
  });

  it('are joined to their park, unless there is none or it lies on the same spot', () => {
    const all = [
      contact(),
      contact({ id: 'cp_2', park: null }),
      contact({ id: 'cp_3', park: { id: 'pk_1', name: '开发区', point: null } }),
      contact({ id: 'cp_4', park: { id: 'pk_1', name: '开发区', point: here } }),
    ];
    expect(contactLines(all).features.map(({ properties, geometry }) => [properties.id, geometry.coordinates])).toEqual(
      [
        [
          'cp_1',
          [
            [112.8, 37.8],
            [112.7, 37.7],
          ],
        ],
      ],
    );
  });
});

describe('industry chains', () => {
  const end = (id: string, role: ChainLink['from']['role'], at: ChainLink['from']['point'] = here) => ({
    kind: 'ENTERPRISE' as const,
    id,
    name: id,
    role,
    point: at,
  });
  const link = (id: string, from: ChainLink['from'], to: ChainLink['to'], isIllustrative = false): ChainLink => ({
    id,
    chain: '法兰产业链',
    from,
    to,
    regionCode: '140921',
    regionName: '定襄县',
    startedOn: null,
    ...noDuty,
    isIllustrative,
  });
  const links = [
    link('pr_1', end('en_1', 'CHAIN_MASTER'), end('en_2', 'CHAIN_CORE', point(113, 38)), true),
    link('pr_2', end('en_1', 'CHAIN_MASTER'), end('en_3', null, point(113, 39))),
    link('pr_3', end('en_4', 'CHAIN_MASTER'), end('en_5', 'CHAIN_MEMBER', null)),
  ];

  it('run from the higher role down, where both ends have a place', () => {
    expect(
      chainLines(links).features.map(({ properties, geometry }) => [properties.name, geometry.coordinates]),
    ).toEqual([
      [
        '法兰产业链：en_1 → en_2',
        [
          [112.7, 37.7],
          [113, 38],
        ],
      ],
      [
        '法兰产业链：en_1 → en_3',
        [
          [112.7, 37.7],
          [113, 39],
        ],
      ],
    ]);
  });

  it('end in one mark a party with its role, no sample as soon as one link is none', () => {
    expect(
      chainEnds(links).features.map(({ properties: { id, role, illustrative } }) => [id, role, illustrative]),
    ).toEqual([
      ['en_1', 'CHAIN_MASTER', false],
      ['en_2', 'CHAIN_CORE', true],
      ['en_3', '', false],
    ]);
  });

  it('are found by the record of either end', () => {
    const [lines] = dataLayers.chains(links.slice(0, 1), '2026-11-20', 0);
    expect(lines?.records).toEqual([
      ['pr_1', 'pr_1'],
      ['en_1', 'pr_1'],
      ['en_2', 'pr_1'],
    ]);
  });
});

it('设置类别 is told by letters that no other begins with', () => {
  const signs = codesOf(orgSetting).map(settingSign);
  expect(new Set(signs).size).toBe(signs.length);
  expect([settingSign('PARK'), settingSign('SOCIAL_ORG'), settingSign('COMMUNITY')]).toEqual(['园', '社会', '社区']);
});
