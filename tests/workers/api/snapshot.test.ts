import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCursor } from '#api/list-params.ts';
import { buildStep } from '#api/snapshot/build.ts';
import { keptAt } from '#api/snapshot/kept.ts';
import { siteSymbol, siteSymbols } from '#core/site-symbol.ts';
import { facility, positionFunction, positionType } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '#db/port.ts';
import type { PublicStore } from '#db/queries/public-store.ts';
import { countSites } from '#db/queries/site-counts.ts';
import type { SiteFilter } from '#db/queries/site-filter.ts';
import { listSites, type SiteSort, siteOrders } from '#db/queries/sites.ts';
import { sitesNear, sitesNearJson } from '#db/queries/sites-near.ts';
import { buildingText, forgetSnapshot, freshness } from '#db/queries/snapshot-base.ts';
import { openPageInMemory, pageInMemory } from '#db/queries/snapshot-list.ts';
import { nearInMemory } from '#db/queries/snapshot-near.ts';
import type { View } from '#db/queries/view.ts';
import { randomNumbers } from '../db/random.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { read, send } from './call.ts';
import { AREA, addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { withMemory } from './with-memory.ts';

const random = randomNumbers(4321);
const view: View = { now: Date.parse('2026-11-20T10:15:00+08:00'), decimals: 4 };
const week = (holidays: string, spans: string) =>
  `{"mode":"REGULAR","holidays":"${holidays}","rules":[{"weekdays":[1,2,3,4,5],"season":null,"spans":${spans}}],"exceptions":[]}`;
let db: SqlPort;
let ids: Record<'park' | 'cluster' | 'service', string[]>;

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 900);
  const many = 'id BETWEEN 900000000 AND 900000899';
  await db.batch(
    [
      `UPDATE position SET publication_status = 'SUSPENDED' WHERE ${many} AND id % 17 = 0`,
      `UPDATE position SET publication_status = 'DRAFT' WHERE ${many} AND id % 19 = 0`,
      `UPDATE position SET is_illustrative = 1 WHERE ${many} AND id % 11 = 0`,
      `UPDATE position SET mx = NULL, my = NULL, lng = NULL, lat = NULL WHERE ${many} AND id % 23 = 0`,
      `UPDATE position SET hours = '${week('CLOSED', '[{"from":"08:30","to":"12:00"}]')}' WHERE ${many} AND id % 3 = 0`,
      `UPDATE position SET hours = '${week('UNSTATED', '[{"from":"14:00","to":"18:00"}]')}' WHERE ${many} AND id % 3 = 1`,
      `UPDATE position SET verified_on = '2025-11-01', next_review_on = '2026-11-01', barrier_wheelchair = id % 2,
         check_place = 1, check_equipment = 1, check_sign = 1, check_books = 1, check_rules = 1, check_activities = id % 3 % 2
         WHERE ${many} AND id % 5 = 0`,
      `INSERT OR IGNORE INTO position_function (position_id, function) SELECT id, 'CONVENIENCE' FROM position WHERE ${many} AND id % 2 = 0`,
      `INSERT OR IGNORE INTO position_facility (position_id, facility) SELECT id, 'WIFI' FROM position WHERE ${many} AND id % 4 = 0`,
      `INSERT INTO position_closure (position_id, from_on, to_on, reason, entered_at)
         SELECT id, '2026-11-19', '2026-11-21', '装修', 0 FROM position WHERE ${many} AND id % 9 = 0`,
      `INSERT INTO position_day_exception (position_id, from_on, to_on, spans, reason)
         SELECT id, '2026-11-20', '2026-11-20', '[{"from":"10:00","to":"11:00"}]', '开放日' FROM position WHERE ${many} AND id % 13 = 0`,
      `UPDATE position SET park_id = (SELECT k.id FROM park k WHERE k.id % 7 = position.id % 7 LIMIT 1) WHERE ${many} AND id % 3 = 0`,
      `UPDATE position SET name = CASE id % 2 WHEN 0 THEN '𠮷' ELSE '（' END || name WHERE ${many} AND id % 41 = 0`,
      `UPDATE position SET address = '"一层" \\ ' || char(9) || 'é', phone = '0354-2000000', hours_text = '工作日', responsible_unit = '某单位',
         updated_at = updated_at + id % 1000 WHERE ${many} AND id % 7 = 0`,
      `INSERT OR IGNORE INTO cluster_member (cluster_id, position_id)
         SELECT (SELECT min(id) FROM cluster), id FROM position WHERE ${many} AND id % 21 = 0`,
      `INSERT OR IGNORE INTO service_station (position_id) SELECT id FROM position WHERE ${many} AND id % 6 = 0`,
      `INSERT OR IGNORE INTO station_service_item (position_id, service_item_id) SELECT p.id, i.id FROM position p CROSS JOIN service_item i
         WHERE p.${many} AND p.id % 6 = 0 AND (p.id + i.id) % 4 = 0`,
    ].map((text) => ({ text, values: [] })),
  );
  const idsOf = async (table: string) =>
    (await db.query<{ id: string }>(`SELECT public_id AS id FROM ${table} ORDER BY id LIMIT 8`)).map(({ id }) => id);
  ids = { park: await idsOf('park'), cluster: await idsOf('cluster'), service: await idsOf('service_item') };
  await buildSnapshot(db, env.PHOTOS, view.now);
}, 60_000);

const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
const maybe = <T>(value: T, share = 0.2): T | undefined => (random() < share ? value : undefined);

function anyFilter(): SiteFilter {
  const filter: Record<string, unknown> = {
    kind: maybe([one(codesOf(positionType))]),
    function: maybe(random() < 0.8 ? ['CONVENIENCE'] : [one(codesOf(positionFunction))]),
    facility: maybe(random() < 0.8 ? ['WIFI'] : [one(codesOf(facility))]),
    counter: maybe(random() < 0.5),
    barrierFree: maybe(random() < 0.5, 0.1),
    verify: maybe([one(['UNVERIFIED', 'VERIFIED', 'REVIEW_DUE', 'OVERDUE'])], 0.1),
    standard: maybe(random() < 0.5, 0.1),
    mobile: maybe(random() < 0.5, 0.1),
    station: maybe(random() < 0.5, 0.1),
    level: maybe(['ORDINARY'], 0.1),
    region: maybe(one(['140000', '140700', '140921', '140702', '340000']), 0.3),
    open: maybe(true, 0.2),
    park: maybe(one([...ids.park, 'pk_0000000000']), 0.15),
    cluster: maybe(one([...ids.cluster, 'cl_0000000000']), 0.1),
    service: maybe(one([...ids.service, 'si_0000000000']), 0.1),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as SiteFilter;
}

const anyPoint = () =>
  [AREA.west + random() * (AREA.east - AREA.west), AREA.south + random() * (AREA.north - AREA.south)] as const;
const anyChoice = () => one(['exclude', 'include', 'only'] as const) ?? 'exclude';

const everywhere = { limit: 20, after: null, illustrative: 'include' } as const;

async function compareNear(store: PublicStore, questions: number): Promise<void> {
  for (let i = 0; i < questions; i++) {
    const filter = random() < 0.3 ? {} : anyFilter();
    const request = { at: anyPoint(), limit: 1 + Math.floor(random() * 15), illustrative: anyChoice() };
    expect(await nearInMemory(store, filter, request, view)).not.toBeNull();
    const answers = [await sitesNear(store, filter, request, view), await sitesNear(db, filter, request, view)];
    expect([filter, request, JSON.stringify(answers[0])]).toEqual([filter, request, JSON.stringify(answers[1])]);
    const { json, isEmpty } = await sitesNearJson(store, filter, request, view);
    expect(new TextDecoder().decode(json)).toBe(JSON.stringify(answers[1]));
    expect(isEmpty).toBe(answers[1]?.items.length === 0);
  }
}

async function compareLists(store: PublicStore, questions: number): Promise<void> {
  const inMemory = { plain: 0, open: 0 };
  for (let i = 0; i < questions; i++) {
    const [west, south] = anyPoint();
    const box = maybe([west, south, west + random(), south + random()] as const, 0.5);
    const filter = { ...anyFilter(), ...(box === undefined ? {} : { bbox: box }) };
    const sort: SiteSort = one(['region', 'region', 'name', 'updated'] as const) ?? 'region';
    const request = { limit: 1 + Math.floor(random() * 60), after: null, illustrative: anyChoice(), sort };
    const order = siteOrders[sort];
    const open = filter.open === true;
    const found = open
      ? await openPageInMemory(store, filter, { ...request, order }, 800, view)
      : await pageInMemory(store, filter, { ...request, order }, view);
    if (found !== null) inMemory[open ? 'open' : 'plain']++;
    const answers = [await listSites(store, filter, request, view), await listSites(db, filter, request, view)];
    expect([filter, request, JSON.stringify(answers[0])]).toEqual([filter, request, JSON.stringify(answers[1])]);
  }
  expect(inMemory.plain).toBeGreaterThan(questions / 3);
  expect(inMemory.open).toBeGreaterThan(questions / 12);
}

describe('the snapshot', () => {
  it('says byte for byte what the database says of what is near', async () => {
    await compareNear(await withMemory(db, view.now), 150);
  });

  it('says byte for byte what the database says of lists', async () => {
    await compareLists(await withMemory(db, view.now), 120);
  });

  it('counts sites by symbol and state as the database does, and as many as are listed', async () => {
    const store = await withMemory(db, view.now);
    const everything = { limit: 2000, after: null, sort: 'region' } as const;
    for (const where of [{ region: '140000' }, { region: '140702' }, { park: ids.park[0] ?? '' }, {}]) {
      for (const illustrative of ['exclude', 'include', 'only'] as const) {
        const asked = { ...where, illustrative };
        const counts = await countSites(store, asked, view);
        expect([asked, counts]).toEqual([asked, await countSites(db, asked, view)]);
        const { items } = await listSites(db, where, { ...everything, illustrative }, view);
        const found = (symbol: string, flag: boolean) =>
          items.filter((site) => siteSymbol(site) === symbol && site.isIllustrative === flag).length;
        expect([asked, counts.symbols]).toEqual([
          asked,
          siteSymbols.map((symbol) => ({
            symbol,
            registered: found(symbol, false),
            illustrative: found(symbol, true),
          })),
        ]);
        const all = counts.verify.reduce((sum, { registered, illustrative: made }) => sum + registered + made, 0);
        expect([asked, all]).toEqual([asked, items.length]);
      }
    }
  });

  it('counts once for all who ask of the same, until something is published', async () => {
    let read = 0;
    const counting = (version: string): PublicStore => ({
      ...db,
      async query<Row>(text: string, values?: Parameters<SqlPort['query']>[1]) {
        read++;
        return db.query<Row>(text, values);
      },
      kept: keptAt(version),
    });
    const [city, county] = [{ region: '140700' }, { region: '140702' }].map((where) => ({
      ...where,
      illustrative: 'include' as const,
    }));
    for (const [version, asked, reads] of [
      ['1', city, 1],
      ['1', city, 1],
      ['1', county, 2],
      ['2', county, 3],
    ] as const) {
      if (asked === undefined) throw new Error('nothing is asked');
      expect(await countSites(counting(version), asked, view)).toEqual(await countSites(db, asked, view));
      expect(read).toBe(reads);
    }
  });

  it('walks a whole list page by page as the database does, and a province in any order without it', async () => {
    const memory = await withMemory(db, view.now);
    const refuse = () => Promise.reject(new Error('the database is asked'));
    const alone: PublicStore = { memory: memory.memory, query: refuse, batch: refuse };
    const pages = async (from: PublicStore, where: SiteFilter, sort: SiteSort): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor = ''; ; ) {
        const after = cursor === '' ? null : readCursor(cursor, siteOrders[sort]);
        const request = { limit: 77, after, illustrative: 'include', sort } as const;
        const page = await listSites(from, where, request, view);
        ids.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === null) return ids;
        cursor = page.nextCursor;
      }
    };
    for (const [from, where, sort, least] of [
      [memory, {}, 'region', 800],
      [alone, { region: '140000' }, 'region', 700],
      [alone, { region: '140000' }, 'name', 700],
      [alone, { region: '140000' }, 'updated', 700],
      [alone, { region: '140000', counter: true }, 'name', 200],
    ] as const) {
      const walked = await pages(from, where, sort);
      expect(walked.length).toBeGreaterThan(least);
      expect(walked).toEqual(await pages(db, where, sort));
    }
  });

  it('leaves a page to the database that follows a site it does not list among others of its value', async () => {
    const store = await withMemory(db, view.now);
    const where = { region: '140000' };
    const order = siteOrders.updated;
    const [first] = (await listSites(db, where, { ...everywhere, sort: 'updated' }, view)).items;
    const value = Date.parse(first?.updatedAt ?? '');
    for (const [after, isKnown] of [
      [[value, first?.id ?? ''], true],
      [[value, 'st_0000000000'], false],
      [[value + 1, 'st_0000000000'], true],
    ] as const) {
      const request = { ...everywhere, after: [...after] };
      const page = await pageInMemory(store, where, { ...request, order }, view);
      expect([after, page !== null]).toEqual([after, isKnown]);
      const fromD1 = await listSites(db, where, { ...request, sort: 'updated' }, view);
      expect(await listSites(store, where, { ...request, sort: 'updated' }, view)).toEqual(fromD1);
      if (page !== null) expect(page).toEqual(fromD1);
    }
  });

  it('follows what is published, changed and withdrawn after it was built', async () => {
    const next = '(SELECT value FROM publication_counter)';
    await db.batch(
      [
        'UPDATE publication_counter SET value = value + 1',
        `UPDATE position SET name = name || '（新）', mx = mx + 4000, published_no = ${next} WHERE id >= 900000000 AND id % 29 = 0
           AND publication_status IN ('PUBLISHED', 'SUSPENDED') AND mx IS NOT NULL`,
        `UPDATE position SET region_code = '340121', published_no = ${next} WHERE id >= 900000000 AND id % 31 = 0
           AND publication_status IN ('PUBLISHED', 'SUSPENDED')`,
        'UPDATE publication_counter SET value = value + 1',
        `INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at) SELECT 'SITE', id, public_id, ${next}, 0
           FROM position WHERE id >= 900000000 AND id % 37 = 0 AND publication_status IN ('PUBLISHED', 'SUSPENDED')`,
        `UPDATE position SET publication_status = 'CLOSED', published_no = NULL WHERE id >= 900000000 AND id % 37 = 0
           AND publication_status IN ('PUBLISHED', 'SUSPENDED')`,
        `UPDATE park SET name = name || '（改名）', published_no = ${next} WHERE region_code = '140702'`,
      ].map((text) => ({ text, values: [] })),
    );
    const store = await withMemory(db, view.now);
    expect(store.memory.snapshot.gone.length).toBeGreaterThan(40);
    await compareNear(store, 80);
    await compareLists(store, 80);
  });

  it('is built a province at a time: a step that failed is done again, and other data begin it anew', async () => {
    const failing = { get: async () => null, put: () => Promise.reject(new Error('no room')) } as unknown as R2Bucket; // asked for nothing else
    const { snapshot: before } = await freshness(db);
    expect(await buildStep(db, env.PHOTOS, view.now)).toBe(true);
    const begun = await buildingText(db);
    await expect(buildStep(db, failing, view.now)).rejects.toThrow('no room');
    expect(await buildingText(db)).toBe(begun);
    expect((await freshness(db)).snapshot).toBe(before);
    await db.batch([forgetSnapshot]);
    expect(await buildStep(db, env.PHOTOS, view.now)).toBe(true);
    expect(begun).not.toBeNull();
    expect(await buildingText(db)).not.toContain(/"folder":"([^"]*)/.exec(begun ?? '')?.[1]);
    expect(await buildSnapshot(db, env.PHOTOS, view.now)).toBeGreaterThan(3);
    expect(await buildingText(db)).toBeNull();
    const store = await withMemory(db, view.now);
    const numbers = store.memory.snapshot.parts.map(({ province, set }) => `${set} ${province}`);
    expect(new Set(numbers).size).toBe(numbers.length);
    const { objects } = await env.PHOTOS.list({ prefix: 'snapshot/' });
    expect(objects).toHaveLength(2 * numbers.length + 1);
    await compareNear(store, 20);
  });

  it('that is damaged is refused, and the database answers', async () => {
    const { objects } = await env.PHOTOS.list({ prefix: 'snapshot/' });
    for (const { key } of objects.filter((object) => !object.key.endsWith('.json'))) {
      const bytes = new Uint8Array((await (await env.PHOTOS.get(key))?.arrayBuffer()) ?? new ArrayBuffer());
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await env.PHOTOS.put(key, bytes);
    }
    const HOUSEKEEPING = {
      idFromName: () => null,
      get: () => ({ buildSnapshotSoon: async () => undefined }),
    } as unknown as typeof env.HOUSEKEEPING; // asleep
    const path = '/api/sites/near?lat=37.69&lng=112.73&limit=5';
    const plain = await read<{ items: unknown[] }>(path);
    for (let i = 0; i < 3; i++) {
      const answer = await send(path, {}, { SNAPSHOT_MB: '64', HOUSEKEEPING });
      expect((await answer.json<{ items: unknown[] }>()).items).toEqual(plain.items);
    }
  });
});
