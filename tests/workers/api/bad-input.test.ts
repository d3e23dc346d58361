import { beforeAll, describe, expect, it } from 'vitest';
import { errorText } from '#core/errors.ts';
import { openDatabase } from '../db/database.ts';
import { read, refused } from './call.ts';

beforeAll(async () => {
  const db = await openDatabase();
  await db.query(
    "INSERT INTO region (id, code, name, short_name, full_name, level) VALUES (1, '140000', '山西省', '山西', '山西省', 'PROVINCE')",
  );
});

/** Path, the field named, the value shown, and a part of what is said to be expected. */
const refusals: readonly (readonly [string, string, string | null, string])[] = [
  ['/api/sites?limit=1000000', 'limit', '1000000', '1 到 500 之间的整数（f=geojson 时到 5000）'],
  ['/api/sites?limit=501', 'limit', '501', '1 到 500'],
  ['/api/services?limit=501', 'limit', '501', '1 到 500 之间的整数'],
  ['/api/sites?open=false', 'open', 'false', 'true'],
  ['/api/sites/near?lat=37.7&lng=112.7&open=1', 'open', '1', 'true'],
  ['/api/sites?service=st_0123456789', 'service', 'st_0123456789', 'sv_'],
  ['/api/calendar?from=2026-02-30', 'from', '2026-02-30', '日期'],
  ['/api/sites?limit=5001&f=geojson', 'limit', '5001', '5000'],
  ['/api/sites?limit=0', 'limit', '0', '1 到'],
  ['/api/sites?limit=-1', 'limit', '-1', '整数'],
  ['/api/sites?limit=1.5', 'limit', '1.5', '整数'],
  ['/api/sites?limit=', 'limit', '', '整数'],
  ['/api/parks?limit=ten', 'limit', 'ten', '整数'],
  ['/api/sites?bbox=112,37,113', 'bbox', '112,37,113', '西,南,东,北'],
  ['/api/sites?bbox=a,b,c,d', 'bbox', 'a,b,c,d', '西,南,东,北'],
  ['/api/sites?bbox=1e2,37,113,38', 'bbox', '1e2,37,113,38', '西,南,东,北'],
  ['/api/sites?bbox=170,30,-170,40', 'bbox', '170,30,-170,40', '180°'],
  ['/api/sites?bbox=37,112,38,113', 'bbox', '37,112,38,113', '写反'],
  ['/api/sites?bbox=112,37,112,38', 'bbox', '112,37,112,38', '西 < 东'],
  ['/api/sites?bbox=112,38,113,37', 'bbox', '112,38,113,37', '南 < 北'],
  ['/api/sites?bbox=-181,-91,181,91', 'bbox', '-181,-91,181,91', '−180 到 180'],
  ['/api/sites/near?lat=91&lng=112', 'lat', '91', '−90 到 90'],
  ['/api/sites/near?lat=112.7&lng=37.7', 'lat', '112.7', '写反'],
  ['/api/sites/near?lat=87.6&lng=43.8', 'lat', '87.6', '写反'],
  ['/api/sites/near?lat=95&lng=190', 'lat', '95', '−90 到 90'],
  ['/api/sites/near?lat=37.7', 'lng', null, '十进制'],
  ['/api/sites/near?lat=NaN&lng=112', 'lat', 'NaN', '十进制'],
  ['/api/sites/near?lat=37.7&lng=112.7&limit=51', 'limit', '51', '1 到 50'],
  ['/api/sites?cursor=%7B%7D', 'cursor', '{}', 'nextCursor'],
  ['/api/sites?cursor=abcdef', 'cursor', 'abcdef', 'nextCursor'],
  ['/api/regions?level=PLANET', 'level', 'PLANET', 'PROVINCE'],
  ['/api/sites?kind=SERVICE_CENTER,CASTLE', 'kind', 'SERVICE_CENTER,CASTLE', 'SERVICE_CENTER'],
  ['/api/sites?illustrative=yes', 'illustrative', 'yes', 'exclude'],
  ['/api/sites?counter=1', 'counter', '1', 'true 或 false'],
  ['/api/sites?sort=distance', 'sort', 'distance', 'region'],
  ['/api/sites?f=xml', 'f', 'xml', 'geojson'],
  ['/api/sites?region=999999', 'region', '999999', '行政区划代码'],
  ['/api/sites?region=14', 'region', '14', '行政区划代码'],
  ['/api/sites?park=st_0123456789', 'park', 'st_0123456789', 'pk_'],
  ['/api/pairings?party=pk_0123456789', 'party', 'pk_0123456789', 'en_'],
  ['/api/sites?limit=5&limit=6', 'limit', '5 & 6', '只给一次'],
  ['/api/regions/tree?depth=4', 'depth', '4', '1 到 3'],
  ['/api/regions/140000/summary?date=2026-02-30', 'date', '2026-02-30', '日期'],
  ['/api/regions/140000/summary?date=2999-01-01', 'date', '2999-01-01', '今天'],
  ['/api/regions/140000/summary?park=pk_0123456789', 'park', 'pk_0123456789', '园区'],
  ['/api/organisations/tree', 'scheme', null, 'JZ-4'],
  ['/api/organisations/tree?scheme=ZZ-9', 'scheme', 'ZZ-9', '/api/schemes'],
  ['/api/sites/counts', 'region', null, '至少给一个'],
  ['/api/search', 'q', null, '文字'],
  ['/api/search?q=%20', 'q', '', '文字'],
  ['/api/search?q=x&kinds=SITE,SITES', 'kinds', 'SITE,SITES', 'SITE'],
];

describe('a wrong value', () => {
  it.each(refusals)('%s is refused by field, value and what was expected', async (path, field, value, expected) => {
    const error = await refused(path);
    expect(error).toMatchObject({ status: 400, code: 'VALIDATION', message: errorText.VALIDATION.zh });
    expect(error.requestId).toMatch(/^[\w-]{8,}$/);
    const detail = error.details?.find(({ path: named }) => named === field);
    expect(detail?.value).toBe(value);
    expect(detail?.expected).toContain(expected);
  });

  it('is shown cut to 100 characters, however long it was', async () => {
    const error = await refused(`/api/sites?q=${'村'.repeat(10_000)}`);
    expect(error.details).toEqual([{ path: 'q', value: '村'.repeat(100), expected: expect.stringContaining('100') }]);
  });

  it('is not followed by what no one asked: a latitude that is no number says nothing of boxes or of the longitude', async () => {
    const error = await refused('/api/sites/near?lat=NaN&lng=112');
    expect(error.details).toEqual([{ path: 'lat', value: 'NaN', expected: '十进制度数，WGS84' }]);
  });

  it('says everything that is wrong at once', async () => {
    const error = await refused('/api/sites?limit=0&bbox=x&f=xml');
    expect(error.details?.map(({ path }) => path).sort()).toEqual(['bbox', 'f', 'limit']);
  });
});

describe('a parameter nobody knows', () => {
  it.each([
    '/api/sites?colour=red',
    '/api/health?x=1',
    '/api/config?lang=en',
    '/api/regions/140000?depth=1',
    '/api/documents?region=140000',
  ])('%s is refused with the names that are known', async (path) => {
    const error = await refused(path);
    expect(error).toMatchObject({ status: 400, code: 'UNKNOWN_PARAMETER' });
    expect(error.details?.[0]?.path).toBe(new URL(path, 'http://x').search.slice(1).split('=')[0]);
    expect(error.details?.[0]?.expected).toMatch(/可用的参数：|这里没有参数/);
  });
});

describe('what is right is taken', () => {
  it.each([
    '/api/sites?limit=500',
    '/api/sites?limit=5000&f=geojson',
    '/api/sites?q=',
    '/api/sites?region=140000000000',
    '/api/sites?bbox=-180,-90,180,90',
    '/api/sites/near?lat=51.5&lng=-0.12',
    `/api/sites?q=${encodeURIComponent('村'.repeat(100))}`,
    `/api/search?q=${encodeURIComponent('！？')}`,
    '/api/search?q=%22%20OR%20*%20NEAR(',
  ])('%s', async (path) => {
    expect(await read<object>(path)).toBeTypeOf('object');
  });

  it('takes every filter of sites at once, however long', async () => {
    const { positionFunction, facility, positionType, positionLevel, verifyState } = await import(
      '#core/terms/position.ts'
    );
    const all = (terms: object) => Object.keys(terms).join(',');
    const filters = [
      'region=140000&park=pk_0123456789&cluster=cl_0123456789&counter=true&barrierFree=true&standard=true&mobile=false',
      `station=true&service=sv_0123456789&q=x&kind=${all(positionType)}&level=${all(positionLevel)}&function=${all(positionFunction)}`,
      `facility=${all(facility)}&verify=${all(verifyState)}&illustrative=include`,
    ].join('&');
    for (const sort of ['region', 'name', 'updated']) {
      expect(await read(`/api/sites?${filters}&sort=${sort}&bbox=100,30,120,40`)).toMatchObject({ items: [] });
      expect(await read(`/api/sites?${filters}&sort=${sort}&bbox=100,30,120,40&open=true`)).toMatchObject({
        items: [],
      });
    }
    expect(await read(`/api/sites/near?lat=37&lng=112&${filters}`)).toMatchObject({ items: [] });
    expect(await read(`/api/sites/near?lat=37&lng=112&${filters}&open=true`)).toMatchObject({ items: [] });
  });
});

describe('what is not there', () => {
  it.each([
    ['/api/sites/st_0123456789', undefined],
    ['/api/sites/nonsense', 'nonsense'],
    ['/api/sites/pk_0123456789', 'pk_0123456789'],
    ['/api/parks/pk_0123456789/summary', undefined],
    ['/api/regions/140999', undefined],
    ['/api/regions/xyz/summary', 'xyz'],
    ['/api/nothing', undefined],
    ['/api/', undefined],
    ['/api/sites/', undefined],
  ])('%s is 404', async (path, value) => {
    const error = await refused(path);
    expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(error.details?.[0]?.value).toBe(value);
  });
});
