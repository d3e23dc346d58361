import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { SearchAnswer } from '#core/schemas/search.ts';
import type { ServiceItemSummary } from '#core/schemas/service.ts';
import type { NearSites, Site, SitePage } from '#core/schemas/site.ts';
import { openDatabase } from '../db/database.ts';
import { read, send } from './call.ts';
import { answerOf, everyRequest } from './every-request.ts';
import { AREA, addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { type Seen, watched } from './watched.ts';

beforeAll(async () => {
  await addSites(await openSeeded(), 5000);
}, 120_000);

/** Statements of a request, and the rows they read in all. */
async function statementsOf(path: string): Promise<{ seen: Seen[]; read: number; answer: unknown }> {
  const { DB, seen } = watched(env.DB);
  const response = await send(path, {}, { DB });
  expect([path, response.status]).toEqual([path, 200]);
  return { seen, read: seen.reduce((sum, { read }) => sum + read, 0), answer: await answerOf(response) };
}

/** Names in our statements that stand for a result inside the statement and not for a table. */
const INNER =
  /^SCAN (\(subquery-\d+\)|(offering|h|page|few|boxed|named|below|ask|grown|probed|rings|reach|kept|walked|last|found|queue|c|f|q|j|m|l)\b)/;

/** Steps of a plan that walk a whole table. An index walked in its order, an R*Tree or a full text is not one. */
async function fullScans({ text, values }: Pick<Seen, 'text' | 'values'>): Promise<string[]> {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
    .bind(...values)
    .all<{ detail: string }>();
  return results
    .map(({ detail }) => detail)
    .filter(
      (detail) => detail.startsWith('SCAN ') && !/USING (COVERING )?INDEX|VIRTUAL TABLE|CONSTANT ROW/.test(detail),
    )
    .filter((detail) => !INNER.test(detail));
}

/** Further filters and orders of the lists, each of which takes another way to its records. */
const ways = [
  '/api/sites?sort=name',
  '/api/sites?sort=updated',
  '/api/sites?region=140000',
  '/api/sites?region=140702&sort=name',
  '/api/sites?region=140000&sort=updated&illustrative=only',
  '/api/sites?bbox=112,37,113,38&limit=500',
  '/api/sites?bbox=110,34,115,41&limit=20',
  '/api/sites?q=党群&sort=updated',
  '/api/sites?park={park}&q=党',
  '/api/sites?park={park}&sort=name',
  '/api/sites?cluster={cluster}',
  '/api/sites?function=STUDY,EXCHANGE&facility=WATER&verify=VERIFIED,UNVERIFIED&kind=ACADEMY&level=CENTER&station=true&mobile=false&standard=true',
  '/api/sites/near?lat=37.7&lng=112.73&kind=MOBILE',
  '/api/sites/near?lat=37.7&lng=112.73&park={park}&q=党&cluster={cluster}&illustrative=include',
  '/api/sites?open=true',
  '/api/sites?open=true&sort=name&region=140702&bbox=112,37,113,38',
  '/api/sites?open=true&q=党群&service={service}',
  '/api/sites?service={service}&counter=true',
  '/api/sites?service={service}&sort=updated&bbox=113,33,114,34',
  '/api/sites/near?lat=37.7&lng=112.73&open=true',
  '/api/sites/near?lat=33.73&lng=113.39&open=true&service={service}&q=中心',
  '/api/services?region=410471100&sort=name',
  '/api/services?q=注册公司&illustrative=include',
  '/api/calendar?from=2026-02-01',
  '/api/parks?q=晋中',
  '/api/parks?parent={park}',
  '/api/parks?honour=全省非公企业党建工作示范园区&sort=name',
  '/api/parks?region=340000&type=DEV_ZONE&sort=name',
  '/api/organisations?scheme=JZ-4&sort=name',
  '/api/organisations?park={park}&status=NORMAL',
  '/api/organisations?region=140921&illustrative=include&sort=name',
  '/api/enterprises?q=药业',
  '/api/enterprises?park={park}&paired=false&covered=false&aboveScale=true',
  '/api/villages?region=140921&illustrative=only&paired=true&sort=name',
  '/api/pairings?party={enterprise}&illustrative=include',
  '/api/pairings?q=示例企业&illustrative=only',
  '/api/pairings?region=140921&illustrative=include&status=ACTIVE&type=ENTERPRISE_VILLAGE',
  '/api/pairings?park={park}',
  '/api/clusters?park={park}&q=阵地',
  '/api/contact-points?region=140702&level=PARK&illustrative=include',
  '/api/contact-points?park={park}&status=DEMONSTRATION',
  '/api/chains?region=140921&illustrative=include',
  '/api/chains?park={park}',
  '/api/grids?region=411082&illustrative=include',
  '/api/figures?region=140921',
  '/api/figures?park={park}&metric=SITES',
  '/api/figures?q=党员&reliability=DISPUTED',
  '/api/regions?parent=140000&level=CITY',
  '/api/regions?level=COUNTY&region=340000',
  '/api/regions?q=定襄&region=140000',
  '/api/regions/tree?depth=3',
  '/api/regions/140921/summary?date=2026-01-01',
  '/api/regions/140700/summary?park={park}',
  '/api/regions/140921/indicators?date=2026-01-01',
  '/api/regions/140700/indicators?park={park}',
  '/api/search?q=晋中开发区',
  '/api/search?q=区&region=140000&kinds=SITE,REGION',
  '/api/search?q=充电&kinds=SERVICE,FACILITY,SITE&region=140702',
  '/api/search?q=无障碍&kinds=FACILITY',
  '/api/search?q=办营业执照&kinds=SERVICE',
  '/api/schemes?region=140000&q=架构',
  '/api/campaigns?region=410000&q=活动',
  '/api/documents?q=党建',
];

async function filled(path: string): Promise<string> {
  const first = async (list: string) => (await read<Page<{ id: string }>>(list)).items[0]?.id ?? '';
  return path
    .replace('{park}', await first('/api/parks?region=140702'))
    .replace('{cluster}', await first('/api/clusters'))
    .replace('{service}', await first('/api/services'))
    .replace('{enterprise}', await first('/api/enterprises?illustrative=only&paired=true'));
}

describe('no request walks a whole table', () => {
  it('at any address of the API', async () => {
    for (const path of await everyRequest()) {
      for (const statement of (await statementsOf(path)).seen) {
        expect([path, await fullScans(statement)]).toEqual([path, []]);
      }
    }
  }, 120_000);

  it.each(ways)('%s', async (way) => {
    for (const statement of (await statementsOf(await filled(way))).seen) {
      expect([statement.text, await fullScans(statement)]).toEqual([statement.text, []]);
    }
  });

  it('would be noticed', async () => {
    const plans = await fullScans({ text: "SELECT * FROM position t WHERE t.address = 'x'", values: [] });
    expect(plans).toEqual(['SCAN t']);
  });
});

describe('rows read among 5,000 sites', () => {
  let everything: Site[] | undefined;

  it.each([
    ['in a town', 37.7, 112.73],
    ['between towns', 38.9, 111.2],
    ['at the edge of where there are any', 36.5, 110.25],
  ])('the nearest ten %s: at most 300', async (_, lat, lng) => {
    const { read: rows, answer } = await statementsOf(`/api/sites/near?lat=${lat}&lng=${lng}&limit=10`);
    expect((answer as NearSites).items).toHaveLength(10);
    expect(rows).toBeLessThanOrEqual(300);
  });

  it.each([
    [112, 37, 112.6, 37.8],
    [111, 36, 113, 38],
    [AREA.west, AREA.south, AREA.east, AREA.north - 1],
  ])('a box %d,%d,%d,%d: finding its sites takes at most two each', async (...box) => {
    const { seen, answer } = await statementsOf(`/api/sites?bbox=${box.join()}&f=geojson&limit=5000`);
    const { features } = answer as { features: unknown[] };
    const find = seen.filter(({ text }) => text.includes('site_rtree'));
    expect(find).toHaveLength(1);
    // Beside its row a named site has rows of functions; the generated ones have none.
    expect(find[0]?.read).toBeLessThanOrEqual(2 * features.length + 100);
    expect(features.length).toBeGreaterThan(50);
  });

  it.each([
    ['/api/sites?limit=50', 300],
    ['/api/sites?limit=50&sort=name', 350],
    ['/api/sites?limit=50&sort=updated', 350],
    ['/api/sites?limit=50&region=140000&sort=name', 400],
    ['/api/sites?limit=50&region=140702', 300],
    ['/api/sites?limit=50&illustrative=include', 400],
    ['/api/sites?limit=50&open=true', 2600],
    ['/api/sites?limit=50&open=true&region=140000&sort=name', 2600],
    ['/api/sites/near?lat=37.7&lng=112.73&open=true', 2000],
    ['/api/sites/near?lat=37.7&lng=112.73&service={service}', 2000],
    ['/api/sites/near?lat=37.7&lng=112.73&cluster={cluster}', 2000],
    ['/api/sites/near?lat=37.7&lng=112.73&park={park}&illustrative=include', 2000],
    ['/api/sites/near?lat=37.7&lng=112.73&function=STUDY,EXCHANGE,CONVENIENCE&facility=WATER,WIFI', 2000],
    ['/api/sites/near?lat=37.7&lng=112.73&mobile=true&q=党群&illustrative=include', 2000],
    ['/api/sites/near?lat=37.7&lng=112.73&service={service}&open=true&facility=WATER', 2000],
    ['/api/services', 60],
    ['/api/calendar', 150],
    ['/api/search?q=充电&kinds=SERVICE,FACILITY', 50],
    ['/api/regions/140000/summary', 400],
    ['/api/regions/140921', 10],
    ['/api/config', 10],
  ])('%s: at most %d', async (path, most) => {
    expect((await statementsOf(await filled(path))).read).toBeLessThanOrEqual(most);
  });

  it.each([
    ['sites/near?lat=37.7&lng=112.73', 1],
    ['sites/near?lat=37.7&lng=112.73&counter=true&service={service}', 1],
    ['sites/near?lat=37.7&lng=112.73&open=true', 2],
    ['sites?region=140000&limit=30', 1],
    ['sites?region=140702&sort=name&counter=true', 2],
    ['search?q=红色巴士&kinds=SITE,ENTERPRISE,FACILITY', 1],
    ['search?q=中心', 2],
  ])('/api/%s comes in at most %d round trips', async (path, most) => {
    const { seen } = await statementsOf(await filled(`/api/${path}`));
    const trips = new Set(
      seen.filter(({ text }) => /\b(position|search_fts|region r)\b/.test(text)).map(({ trip }) => trip),
    );
    expect(trips.size).toBeGreaterThan(0);
    expect(trips.size).toBeLessThanOrEqual(most);
  });

  const everywhere = `bbox=${AREA.west},${AREA.south},${AREA.east},${AREA.north}`;
  const inArea = ({ point }: Site) =>
    point !== null && point.lng > 110.2 && point.lng < 114.6 && point.lat > 34.5 && point.lat < 40.8;
  // a box of all of them is more than is sorted for a page; what is rare or nowhere is looked for no farther than so many
  it.each<[string, (site: Site) => boolean]>([
    [`${everywhere}&limit=200`, inArea],
    [`${everywhere}&limit=200&sort=name&counter=true`, (site) => inArea(site) && site.hasCounter === true],
    [
      `${everywhere}&limit=500&sort=updated&kind=ACTIVITY_POSITION`,
      (site) => inArea(site) && site.kind === 'ACTIVITY_POSITION',
    ],
    ['mobile=true&limit=50', ({ isMobile }) => isMobile],
    ['verify=OVERDUE&sort=name', ({ verifyState }) => verifyState === 'OVERDUE'],
    [
      'facility=PHONE_CHARGING&region=140000&sort=updated',
      (site) => site.regionCode.startsWith('14') && site.facilities.includes('PHONE_CHARGING'),
    ],
    ['region=110000&sort=name', ({ regionCode }) => regionCode.startsWith('11')],
    [
      'region=140000&kind=ACTIVITY_POSITION&sort=name&limit=400',
      (site) => site.regionCode.startsWith('14') && site.kind === 'ACTIVITY_POSITION',
    ],
    ['region=140000&counter=true&limit=400', (site) => site.regionCode.startsWith('14') && site.hasCounter === true],
    ['park={park}&sort=updated&counter=false', (site) => site.hasCounter === false && site.park?.id.length === 13],
  ])('a page of %s is bounded, and page after page gives all', async (asked, fits) => {
    const walk = async (path: string, most: number): Promise<Site[]> => {
      const found: Site[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { read, answer } = await statementsOf(cursor === '' ? path : `${path}&cursor=${cursor}`);
        const { items, nextCursor, lookedAt } = answer as SitePage;
        expect(read).toBeLessThanOrEqual(most);
        if (nextCursor !== null && items.length === 0) expect(lookedAt).toBeGreaterThan(0);
        found.push(...items);
        cursor = nextCursor;
      }
      return found;
    };
    everything ??= await walk('/api/sites?limit=500', 5_000);
    const found = await walk(`/api/sites?${await filled(asked)}`, 13_000);
    const ids = (sites: readonly Site[]) => sites.map(({ id }) => id).sort();
    expect(ids(found)).toEqual(ids(everything.filter(fits)));
    const keys = found.map(({ name, updatedAt, regionCode }) =>
      asked.includes('sort=name') ? name : asked.includes('sort=updated') ? updatedAt : regionCode,
    );
    if (asked.includes('sort=updated')) keys.reverse();
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  it('a rare word costs two rows a result, and a station of an item no more than a hundred', async () => {
    for (const q of ['毛泽东纪念品', '红色巴士', '合一文化园']) {
      const { seen, answer } = await statementsOf(
        `/api/search?q=${encodeURIComponent(q)}&kinds=SITE,REGION,ENTERPRISE&limit=50&illustrative=include`,
      );
      const { items } = answer as SearchAnswer;
      const rows = seen.reduce((sum, { text, read }) => sum + (text.includes('search_fts MATCH') ? read : 0), 0);
      expect([q, items.length > 0, rows]).toEqual([q, true, Math.min(rows, 2 * items.length)]);
    }
    const db = await openDatabase();
    const [item] = await db.query<{ id: number; publicId: string }>(
      "SELECT id, public_id AS publicId FROM service_item WHERE is_illustrative = 0 AND publication_status = 'PUBLISHED' ORDER BY id LIMIT 1",
    );
    await db.query(
      'INSERT OR IGNORE INTO service_station (position_id) SELECT id FROM position WHERE id >= 900000000 LIMIT 1000',
    );
    await db.query(
      'INSERT OR IGNORE INTO station_service_item (position_id, service_item_id) SELECT position_id, ? FROM service_station WHERE position_id >= 900000000',
      [item?.id ?? 0],
    );
    const { read, answer } = await statementsOf('/api/services');
    const counts = (answer as Page<ServiceItemSummary>).items.map(({ stationCount }) => stationCount);
    expect(Math.max(...counts)).toBe(100);
    expect(read).toBeLessThanOrEqual(300);
    const found = await statementsOf('/api/search?q=营业执照&kinds=SERVICE');
    expect(found.read).toBeLessThanOrEqual(1_300);
  });

  it('the second page costs no more than the first', async () => {
    for (const sort of ['region', 'name', 'updated']) {
      const path = `/api/sites?limit=50&sort=${sort}`;
      const first = await statementsOf(path);
      const second = await statementsOf(`${path}&cursor=${(first.answer as Page<Site>).nextCursor}`);
      expect(second.read).toBeLessThanOrEqual(first.read + 100);
    }
  });

  it('a summary does not read more when there are more sites', async () => {
    const { seen } = await statementsOf('/api/regions/140000/summary');
    for (const { text } of seen) expect(text).not.toMatch(/\bposition\b/);
  });

  it('a town of thousands is walked once a page, not again for every stretch of it', async () => {
    const db = await openDatabase();
    await db.query("UPDATE position SET region_code = '140702' WHERE id >= 900000000");
    const first = await statementsOf('/api/sites?region=140702&mobile=true');
    const { nextCursor, lookedAt } = first.answer as SitePage;
    expect([lookedAt, first.read]).toEqual([2000, Math.min(first.read, 4_500)]);
    const second = await statementsOf(`/api/sites?region=140702&mobile=true&cursor=${nextCursor}`);
    expect(second.read).toBeLessThanOrEqual(4_500);
  });
});
