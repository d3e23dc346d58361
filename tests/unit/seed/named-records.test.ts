import { describe, expect, test } from 'vitest';
import { isRegionCode } from '#core/codes/region-code.ts';
import { distanceM } from '#core/geo/distance.ts';
import { documents, namedRecords } from '#db/seed/documents/all.ts';
import { catalogueEntries } from '#db/seed/documents/catalogue.ts';
import { readRegions } from '#db/seed/regions/read.ts';

const { parks, organisations, enterprises, villages, sites, clusters, brands, honours, activities, schemes } =
  namedRecords;
const placed = [...parks, ...organisations, ...enterprises, ...villages, ...sites];
const keysOf = (records: readonly { readonly key: string }[]) => new Set(records.map(({ key }) => key));
const keys = {
  PARK: keysOf(parks),
  SITE: keysOf(sites),
  ORGANISATION: keysOf(organisations),
  ENTERPRISE: keysOf(enterprises),
  VILLAGE: keysOf(villages),
};

describe('the named records', () => {
  test('have keys of their own, a document and no illustrative flag', () => {
    const known = keysOf(documents);
    for (const records of Object.values(namedRecords)) {
      const all: readonly { key?: string; code?: string; document: string | null; isIllustrative?: boolean }[] =
        records;
      expect(new Set(all.map(({ key, code }) => key ?? code)).size).toBe(all.length);
      for (const record of all) {
        expect(known.has(record.document ?? ''), record.key ?? record.code).toBe(true);
        expect(record.isIllustrative ?? false).toBe(false);
      }
    }
  });

  test('refer only to records that exist', () => {
    for (const { parent, park, organisation } of [
      ...parks.map((park) => ({ parent: null, park: park.parent, organisation: null })),
      ...organisations.map((record) => ({ parent: record.parent, park: record.park, organisation: null })),
      ...enterprises.map((record) => ({ parent: null, park: record.park, organisation: record.coveredBy })),
      ...sites.map((record) => ({ parent: null, park: record.park, organisation: record.organisation })),
    ]) {
      expect(parent === null || keys.ORGANISATION.has(parent), parent ?? '').toBe(true);
      expect(park === null || keys.PARK.has(park), park ?? '').toBe(true);
      expect(organisation === null || keys.ORGANISATION.has(organisation), organisation ?? '').toBe(true);
    }
    for (const { subjects, name } of [...brands, ...honours, ...activities]) {
      for (const { kind, key } of subjects) expect(keys[kind].has(key), `${name}: ${key}`).toBe(true);
    }
    for (const { cluster } of sites) expect(cluster === null || keysOf(clusters).has(cluster)).toBe(true);
  });

  test('lie in regions of the code list', () => {
    const codes = new Set(Array.from(readRegions(), ({ code }) => code));
    for (const { regionCode, name } of placed) {
      expect(isRegionCode(regionCode), name).toBe(true);
      expect(codes.has(regionCode), `${name} ${regionCode}`).toBe(true);
    }
  });

  test('claim no better precision than a park, a township or a county', () => {
    for (const { point, name } of placed) {
      if (point === null) continue;
      expect(['PARK_CENTROID', 'COUNTY_CENTROID', 'TOWNSHIP'], name).toContain(point.precision);
      expect(point.basis, name).not.toBe('');
    }
  });

  test('give no telephone and no identity number', () => {
    const texts = Object.values(namedRecords).map((records) => JSON.stringify(records));
    for (const text of texts) {
      expect(/(?<![\d.])1[3-9]\d{9}(?!\d)/.test(text)).toBe(false);
      expect(/(?<![\d.])\d{17}[\dX](?!\d)/.test(text)).toBe(false);
    }
  });
});

describe('the parks', () => {
  test('X24: 平顶山高新区 is found under its misread names and lies at 平顶山, far from 平遥', () => {
    const zone = parks.find(({ key }) => key === 'pingdingshan');
    const misread = zone?.aliases.filter((alias) => typeof alias === 'object' && alias.reason === 'SCAN_ERROR') ?? [];
    expect(misread).toHaveLength(2);
    const [lng = 0, lat = 0] = [zone?.point?.lng, zone?.point?.lat];
    expect(distanceM([lng, lat], [113.388, 33.732])).toBeLessThan(2_000);
    expect(placed.filter(({ regionCode }) => regionCode.startsWith('140728'))).toEqual([]);
  });

  test('X11: the badge 示范园区 goes to the four that are named, not to those that only spoke', () => {
    const badge = honours.find(({ name }) => name === '全省非公企业党建工作示范园区');
    expect(badge?.subjects.map(({ key }) => key).sort()).toEqual(['feixi', 'hefei-hitech', 'shuangfeng', 'xinwu']);
  });

  test('of 许昌 that are named are 7 of 10, the sub-parks of 平顶山高新区 all six', () => {
    expect(parks.filter(({ regionCode }) => regionCode.startsWith('4110'))).toHaveLength(7);
    expect(parks.filter(({ parent }) => parent === 'pingdingshan')).toHaveLength(6);
  });

  test('take a point of the catalogue only where it lies within 5 km of the estimate', () => {
    const taken = catalogueEntries.filter(({ point }) => 'taken' in point).map(({ park }) => park);
    expect(taken).toEqual(['shuangfeng', 'shushan', 'chuzhou', 'xuchang-etdz']);
    const estimates: Record<string, readonly [number, number]> = {
      shuangfeng: [117.265, 31.965],
      shushan: [117.165, 31.865],
      chuzhou: [118.345, 32.29],
      'xuchang-etdz': [113.8, 33.995],
    };
    for (const key of taken) {
      const point = parks.find((park) => park.key === key)?.point;
      expect(distanceM([point?.lng ?? 0, point?.lat ?? 0], estimates[key] ?? [0, 0])).toBeLessThan(5_000);
    }
  });

  test('of the catalogue are all named parks, each with its approval as an event', () => {
    for (const { park, approvedOn } of catalogueEntries) {
      const event = parks.find(({ key }) => key === park)?.timeline.find(({ on }) => on === approvedOn);
      expect(event?.document, park).toBe('zones-2018');
    }
  });
});

describe('the organisation schemes', () => {
  test('are the six of the documents with their tiers', () => {
    expect(schemes.map(({ code, tiers }) => [code, tiers.length])).toEqual([
      ['JZ-4', 4],
      ['WH-4', 4],
      ['XW-5', 5],
      ['XC-4', 4],
      ['CG-5', 5],
      ['DX-3', 3],
    ]);
  });

  test('a child stands one tier below its parent and has a type its tier allows', () => {
    const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
    for (const { name, scheme, tierNo, parent, type } of organisations) {
      if (scheme === null || tierNo === null) continue;
      const tiers = schemes.find(({ code }) => code === scheme)?.tiers;
      expect(tiers?.[tierNo - 1]?.allowedTypes, name).toContain(type);
      if (parent !== null) expect(byKey.get(parent), name).toMatchObject({ scheme, tierNo: tierNo - 1 });
    }
  });
});

describe('the cluster 1+20+N', () => {
  test('has one centre and six featured positions that are named, N unpublished and none of it registered', () => {
    const members = sites.filter(({ cluster }) => cluster === 'jinzhong-1-20-n');
    expect(members.filter(({ level }) => level === 'CENTER')).toHaveLength(1);
    expect(members.filter(({ level }) => level === 'FEATURED')).toHaveLength(6);
    expect(members).toHaveLength(7);
    expect(clusters[0]).toMatchObject({ formula: '1+20+N', center: 1, featured: 20, ordinary: null });
  });
});
