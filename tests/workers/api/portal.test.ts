import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { Health, PortalConfig } from '#core/schemas/portal.ts';
import type { Site } from '#core/schemas/site.ts';
import { migrations, openDatabase } from '../db/database.ts';
import { read, refused, send } from './call.ts';
import { openSeeded, seed } from './seeded.ts';

beforeAll(openSeeded);

const config = (settings: Parameters<typeof read>[1] = {}) => read<PortalConfig>('/api/config', settings);

describe('health', () => {
  it('says that the database is reached, its schema version, the publication counter and the build', async () => {
    expect(await read<Health>('/api/health', { BUILD: '1.2.3+abc' })).toMatchObject({
      status: 'ok',
      database: { reachable: true, schemaVersion: migrations.at(-1)?.name },
      build: '1.2.3+abc',
      now: expect.stringMatching(/\+08:00$/),
    });
    const { publicationNo } = await read<Health>('/api/health');
    expect(publicationNo).toBeGreaterThan(0);
  });
});

describe('boundaries', () => {
  it('are given locally, with the review number where there is one', async () => {
    expect(await config()).toMatchObject({ boundaries: true, mapReviewNo: null });
    expect((await send('/api/regions/140921/boundary')).status).toBe(200);
  });

  it.each(['', '随便写的', 'GS 1822'])('are not public with the review number “%s”', async (MAP_REVIEW_NO) => {
    const settings = { PUBLIC_SITE: 'on', MAP_REVIEW_NO };
    expect(await config(settings)).toMatchObject({ boundaries: false, mapReviewNo: null });
    expect(await refused('/api/regions/140921/boundary', settings)).toMatchObject({
      status: 403,
      code: 'BOUNDARIES_NOT_REVIEWED',
    });
    expect((await send('/api/regions/140921', {}, settings)).status).toBe(200);
  });

  it('are public with a real review number', async () => {
    const settings = { PUBLIC_SITE: 'on', MAP_REVIEW_NO: 'GS京(2022)1234号' };
    expect(await config(settings)).toMatchObject({ boundaries: true, mapReviewNo: 'GS京(2022)1234号' });
    const boundary = await read('/api/regions/140921/boundary', settings);
    expect(boundary).toMatchObject({ properties: { mapReviewNo: 'GS京(2022)1234号' } });
  });

  it('are missing for towns, whose boundaries nobody has', async () => {
    expect((await refused('/api/regions/140921100/boundary')).code).toBe('NOT_FOUND');
  });
});

describe('the foot of the site', () => {
  it('shows what is configured and well formed, and never a made-up number', async () => {
    const footer = { owner: null, contact: null, siteCode: null, icp: null, police: null };
    expect((await config()).footer).toEqual(footer);
    expect(
      (await config({ SITE_ICP: '晋ICP备1号', SITE_POLICE: '14070202000001', SITE_CODE: '12345' })).footer,
    ).toEqual(footer);
    const right = {
      SITE_OWNER: ' 某开发区管委会 ',
      SITE_ICP: '晋ICP备12345678号-1',
      SITE_POLICE: '晋公网安备14070202000001号',
      SITE_CODE: '1407020001',
    };
    expect((await config(right)).footer).toEqual({
      owner: '某开发区管委会',
      contact: null,
      siteCode: '1407020001',
      icp: '晋ICP备12345678号-1',
      police: '晋公网安备14070202000001号',
    });
  });
});

describe('a street base of the operator', () => {
  it.each([
    [{}, null],
    [
      { STREET_BASE_KIND: 'geojson', STREET_BASE_URL: '/plan.geojson' },
      { kind: 'geojson', url: '/plan.geojson' },
    ],
    [{ STREET_BASE_KIND: 'geojson' }, null],
    [{ STREET_BASE_KIND: 'pmtiles', STREET_BASE_URL: '/base.pmtiles' }, null],
    [{ STREET_BASE_KIND: 'shapefile', STREET_BASE_URL: '/x' }, null],
    [{ STREET_BASE_KIND: 'tianditu' }, null],
  ])('%j', async (settings, expected) => {
    expect((await config(settings)).streetBase).toEqual(expected);
  });

  it('of 天地图 carries the token in both layers', async () => {
    const { streetBase } = await config({ STREET_BASE_KIND: 'tianditu', TIANDITU_TOKEN: 'a b&c' });
    expect(streetBase?.kind).toBe('wmts');
    const layers = streetBase?.url.split(' ') ?? [];
    expect(layers.map((url) => new URL(url.replace('{0-7}', '0')).searchParams.get('tk'))).toEqual(['a b&c', 'a b&c']);
    expect(layers.map((url) => new URL(url.replace('{0-7}', '0')).pathname)).toEqual(['/vec_w/wmts', '/cva_w/wmts']);
  });
});

describe('DEMO_DATA=off', () => {
  it('leaves the named records alone, and the etag changes', async () => {
    expect((await config()).demoData).toBe(true);
    const before = await send('/api/sites');
    await seed(await openDatabase(), false);
    expect((await config()).demoData).toBe(false);
    expect((await read<Page<Site>>('/api/sites?illustrative=only')).items).toEqual([]);
    expect((await read<Page<Site>>('/api/sites?illustrative=include')).items.length).toBeGreaterThan(10);
    const after = await send('/api/sites', { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
    expect(after.status).toBe(200);
  });
});
