import { describe, expect, test } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { namedRecords } from '#db/seed/documents/all.ts';
import type { PointData } from '#db/seed/documents/record.ts';
import { illustrativeRecords, illustrativeSets } from '#db/seed/illustrative/all.ts';
import { randomOf } from '#db/seed/illustrative/random.ts';

const { parks, organisations, enterprises, villages, sites, pairings, grids, stops } = illustrativeRecords;
const setOf = <T extends { readonly key: string }>(records: readonly T[], code: string) =>
  records.filter(({ key }) => key.startsWith(`${code}/`));

function degrees(side: readonly { readonly key: string }[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { key } of side) count.set(key, (count.get(key) ?? 0) + 1);
  return count;
}

function closestM(records: readonly { readonly point: PointData | null }[]): number {
  const points = records.flatMap(({ point }): LngLat[] => (point === null ? [] : [[point.lng, point.lat]]));
  let closest = Number.POSITIVE_INFINITY;
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) closest = Math.min(closest, distanceM(a, b));
  });
  return closest;
}

describe('every generated set', () => {
  test.each(illustrativeSets.flatMap((set) => set.totals.map((total) => [set.code, total.label, total] as const)))(
    '%s: %s adds up to what was published',
    (_code, _label, { published, named, generated }) => {
      expect(named + generated).toBe(published);
    },
  );

  test('is flagged, keyed by its code and placed as ILLUSTRATIVE or not at all', () => {
    for (const { code, records } of illustrativeSets) {
      for (const record of Object.values(records).flat()) {
        expect(record.key.startsWith(`${code}/`)).toBe(true);
        expect(record.isIllustrative).toBe(true);
        expect(record.document).toBeNull();
        if ('point' in record && record.point !== null) expect(record.point.precision).toBe('ILLUSTRATIVE');
      }
    }
  });

  test('says 示例 or 资料未列名 in every name', () => {
    const names = [...parks, ...organisations, ...enterprises, ...villages, ...sites, ...grids].map(({ name }) => name);
    expect(names.filter((name) => !/^示例|（资料未列名）$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('attaches pairs to generated parties only, never to a real village or company', () => {
    const generated = new Set([...organisations, ...enterprises, ...villages].map(({ key }) => key));
    for (const { a, b } of pairings) expect(generated.has(a.key) && generated.has(b.key)).toBe(true);
  });

  test('refers only to records that exist', () => {
    const known = new Set(
      [
        ...namedRecords.parks,
        ...namedRecords.organisations,
        ...namedRecords.clusters,
        ...namedRecords.campaigns,
        ...organisations,
      ].map(({ key }) => key),
    );
    const references = [
      ...parks.map(({ parent }) => parent),
      ...organisations.flatMap(({ parent, park }) => [parent, park]),
      ...enterprises.flatMap(({ coveredBy, park }) => [coveredBy, park]),
      ...sites.flatMap(({ park, cluster, organisation }) => [park, cluster, organisation]),
      ...pairings.flatMap(({ campaign, park }) => [campaign, park]),
    ].filter((key) => key !== null);
    expect(references.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('the generator', () => {
  test('is mulberry32: the same numbers for the same set code, others for another', () => {
    const first = randomOf('DX-PAIRS');
    const second = randomOf('DX-PAIRS');
    const other = randomOf('DX-PAIRS ');
    const numbers = Array.from({ length: 5 }, first);
    expect(Array.from({ length: 5 }, second)).toEqual(numbers);
    expect(Array.from({ length: 5 }, other)).not.toEqual(numbers);
    for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
  });

  test('keeps the rows it has given before', () => {
    const [first] = setOf(enterprises, 'DX-ENTERPRISES');
    expect(first?.name).toBe('示例企业-001');
    expect([first?.point?.lng, first?.point?.lat]).toMatchInlineSnapshot(`
      [
        112.961638,
        38.466708,
      ]
    `);
    expect(
      setOf(pairings, 'DX-PAIRS')
        .slice(-3)
        .map(({ b }) => b.key),
    ).toMatchInlineSnapshot(`
      [
        "DX-VILLAGES/季庄-11",
        "DX-VILLAGES/季庄-08",
        "DX-VILLAGES/宏道-05",
      ]
    `);
  });
});

describe('定襄', () => {
  const dxEnterprises = setOf(enterprises, 'DX-ENTERPRISES');
  const socialOrgs = setOf(enterprises, 'DX-SOCIAL-ORGS');
  const running = setOf(organisations, 'DX-ORGS');
  const dxVillages = setOf(villages, 'DX-VILLAGES');
  const pairs = setOf(pairings, 'DX-PAIRS');

  test('121 enterprises above scale and 118 villages in 121 pairs: one each, three villages with two', () => {
    const sideA = degrees(pairs.map(({ a }) => a));
    const sideB = degrees(pairs.map(({ b }) => b));
    expect(pairs).toHaveLength(121);
    expect(sideA.size).toBe(121);
    expect(new Set(sideA.values())).toEqual(new Set([1]));
    expect(sideB.size).toBe(118);
    expect([...sideB.values()].filter((degree) => degree === 2)).toHaveLength(3);
    expect(Math.max(...sideB.values())).toBe(2);
    expect(new Set(pairs.map(({ a, b }) => `${a.key}|${b.key}`)).size).toBe(121);
    const aboveScale = new Set(dxEnterprises.filter(({ isAboveScale }) => isAboveScale).map(({ key }) => key));
    expect(new Set(sideA.keys())).toEqual(aboveScale);
  });

  test('466 of 486 enterprises and 46 of 50 social organisations are covered, all above scale among them', () => {
    expect(dxEnterprises).toHaveLength(486);
    expect(dxEnterprises.filter(({ coveredBy }) => coveredBy !== null)).toHaveLength(466);
    expect(dxEnterprises.filter(({ isAboveScale, coveredBy }) => isAboveScale && coveredBy === null)).toEqual([]);
    expect(socialOrgs).toHaveLength(50);
    expect(socialOrgs.filter(({ coveredBy }) => coveredBy !== null)).toHaveLength(46);
  });

  test('136 + 24 organisations cover them, at most five units each, as many as each says', () => {
    const covered = degrees(
      [...dxEnterprises, ...socialOrgs].flatMap(({ coveredBy }) => (coveredBy === null ? [] : [{ key: coveredBy }])),
    );
    expect(running).toHaveLength(160);
    for (const { key, coveredUnitCount } of running) expect(covered.get(key)).toBe(coveredUnitCount);
    const sizes = (setting: string) =>
      running
        .filter((organisation) => organisation.setting === setting)
        .map(({ coveredUnitCount }) => coveredUnitCount);
    expect(sizes('ENTERPRISE').filter((size) => size === 3)).toHaveLength(78);
    expect(sizes('ENTERPRISE').filter((size) => size === 4)).toHaveLength(58);
    expect(sizes('SOCIAL_ORG').filter((size) => size === 2)).toHaveLength(22);
    expect(sizes('SOCIAL_ORG').filter((size) => size === 1)).toHaveLength(2);
  });

  test('88 branches are history: revoked, with a reason and a day', () => {
    const revoked = setOf(organisations, 'DX-REVOKED');
    expect(revoked).toHaveLength(88);
    for (const record of revoked) {
      expect(record.status).toBe('REVOKED');
      expect(record.statusReason).toMatch(/停产|僵尸/);
      expect(record.revokedOn).not.toBeNull();
    }
  });

  test('the villages are shared out among the townships', () => {
    const towns = degrees(dxVillages.map(({ regionCode }) => ({ key: regionCode })));
    expect([...towns.values()]).toEqual([27, 17, 13, 12, 10, 15, 12, 12]);
  });

  test('about 70 % of the enterprises lie in the four industrial townships', () => {
    const industrial = new Set(['140921100', '140921103', '140921104', '140921203']);
    const share = dxEnterprises.filter(({ regionCode }) => industrial.has(regionCode)).length / dxEnterprises.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.75);
  });

  test('points of one kind are at least 250 m apart', () => {
    expect(closestM([...dxEnterprises, ...socialOrgs])).toBeGreaterThanOrEqual(250);
    expect(closestM(dxVillages)).toBeGreaterThanOrEqual(250);
    expect(closestM(setOf(sites, 'DX-POSITIONS'))).toBeGreaterThanOrEqual(250);
  });

  test('119 positions belong to no organisation in particular', () => {
    const positions = setOf(sites, 'DX-POSITIONS');
    expect(positions).toHaveLength(119);
    expect(positions.every(({ organisation, level }) => organisation === null && level === null)).toBe(true);
  });
});

describe('the other places', () => {
  test('襄城: 36 enterprises and 36 villages, one to one', () => {
    const pairs = setOf(pairings, 'XC-PAIRS');
    expect(pairs).toHaveLength(36);
    expect(degrees(pairs.map(({ a }) => a)).size).toBe(36);
    expect(degrees(pairs.map(({ b }) => b)).size).toBe(36);
    expect(new Set(pairs.map(({ campaign }) => campaign))).toEqual(new Set(['002/千企帮千村活动']));
  });

  test('双凤: 10 communities with 108 organisations, eleven or ten each', () => {
    const pairs = setOf(pairings, 'SF-PAIRS');
    expect(degrees(pairs.map(({ a }) => a)).size).toBe(108);
    expect([...degrees(pairs.map(({ b }) => b)).values()]).toEqual([11, 11, 11, 11, 11, 11, 11, 11, 10, 10]);
  });

  test('晋中: 14 featured positions beside the six named, and no ordinary one, because N was not published', () => {
    const members = sites.filter(({ cluster }) => cluster === 'jinzhong-1-20-n');
    expect(members).toHaveLength(14);
    expect(sites.filter(({ level }) => level === 'ORDINARY')).toEqual([]);
    expect(setOf(parks, 'JZ-SUBPARKS').map(({ shortName }) => shortName)[0]).toBe('园区一（资料未列名）');
  });

  test('湾沚: seven stations with 139 instructors', () => {
    const stations = setOf(sites, 'WZ-STATIONS').map(({ station }) => station?.instructorCount ?? 0);
    expect(stations).toHaveLength(7);
    expect(stations.reduce((sum, count) => sum + count, 0)).toBe(139);
  });

  test('长葛: seven grids with 89 branches under four committees, tier by tier', () => {
    expect(grids.map(({ branchCount }) => branchCount)).toEqual([13, 13, 13, 13, 13, 12, 12]);
    const byKey = new Map([...namedRecords.organisations, ...organisations].map((record) => [record.key, record]));
    const tiers = setOf(organisations, 'CG-GRIDS');
    for (const { parent, tierNo } of tiers) {
      expect(byKey.get(parent ?? '')).toMatchObject({ scheme: 'CG-5', tierNo: (tierNo ?? 0) - 1 });
    }
    expect(tiers.filter(({ tierNo }) => tierNo === 4)).toHaveLength(89);
    expect(tiers.filter(({ tierNo }) => tierNo === 2)).toHaveLength(4);
  });

  test('the grid cells run counter-clockwise, are closed and do not overlap', () => {
    for (const { ring } of grids) {
      expect(ring[0]).toEqual(ring.at(-1));
      const area = ring.slice(1).reduce((sum, [x, y], i) => {
        const [px = 0, py = 0] = ring[i] ?? [];
        return sum + (px * y - x * py);
      }, 0);
      expect(area).toBeGreaterThan(0);
    }
    const boxes = grids.map(({ ring }) => [ring[0], ring[2]] as const);
    boxes.forEach(([a, b], i) => {
      for (const [c, d] of boxes.slice(i + 1)) {
        const apart =
          (b?.[0] ?? 0) <= (c?.[0] ?? 0) ||
          (d?.[0] ?? 0) <= (a?.[0] ?? 0) ||
          (b?.[1] ?? 0) <= (c?.[1] ?? 0) ||
          (d?.[1] ?? 0) <= (a?.[1] ?? 0);
        expect(apart).toBe(true);
      }
    });
  });

  test('the parks that are only counted have no place and no honour', () => {
    const unlisted = [...setOf(parks, 'AH-UNLISTED-PARKS'), ...setOf(parks, 'XC-UNLISTED-PARKS')];
    expect(unlisted).toHaveLength(19);
    expect(unlisted.every(({ point }) => point === null)).toBe(true);
    expect(illustrativeRecords.honours).toEqual([]);
  });

  test('平顶山: thirty village stations, six and twenty-four in the two towns', () => {
    const stations = setOf(sites, 'PDS-STATIONS');
    expect([...degrees(stations.map(({ regionCode }) => ({ key: regionCode }))).values()]).toEqual([6, 24]);
    const named = namedRecords.sites.filter(({ station }) => station?.tier === 'TOWN' || station?.tier === 'DISTRICT');
    expect(named.map(({ station }) => station?.tier)).toEqual(['DISTRICT', 'TOWN', 'TOWN']);
  });

  test('襄城: one line of the three-level service system, with each form of listed hours and no telephone', () => {
    const stations = setOf(sites, 'SV-SAMPLES');
    expect(stations.map(({ station }) => station?.tier)).toEqual([
      'DISTRICT',
      'TOWN',
      'TOWN',
      'VILLAGE',
      'VILLAGE',
      'VILLAGE',
    ]);
    expect(stations.map(({ hoursText }) => hoursText)).toEqual([
      '周一至周五上午8:30-11:30下午13:30-17:00周六至周日 9:00-17:00',
      '周二至周六8:30-11:30，13:30-17:00周日、周一闭馆',
      '夏季 8:00-18:30（5月1日—9月30日）',
      '周一闭馆周二到周日 9:30-17:00',
      '全天开放',
      '周二至周日 9:00-20:00；周一闭馆，法定节假日开放时间另行通知',
    ]);
    const [district] = stations;
    const offered = new Set(district?.services.map(({ key }) => key));
    for (const { services } of stations) expect(services.every(({ key }) => offered.has(key))).toBe(true);
    expect(stations.some(({ services }) => services.length < offered.size)).toBe(true);
    expect(stations.flatMap(({ services }) => services).every(({ name }) => name.startsWith('示例'))).toBe(true);
  });

  test('the red bus stops four times on Saturdays, never at two places at once', () => {
    for (const { startsAt, endsAt } of stops) {
      expect(new Date(startsAt + 8 * 3_600_000).getUTCDay()).toBe(6);
      expect(endsAt - startsAt).toBe(3_600_000);
    }
    const times = stops.map(({ startsAt, endsAt }) => [startsAt, endsAt] as const).sort((a, b) => a[0] - b[0]);
    times.slice(1).forEach(([start], i) => {
      expect(start).toBeGreaterThanOrEqual(times[i]?.[1] ?? 0);
    });
  });
});
