import { beforeAll, describe, expect, test } from 'vitest';
import { shanghaiInstant } from '#core/time.ts';
import { historyOf, stateAt, statesInRegionAt } from '#db/queries/revisions.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { rollupAt, rollupNow, rollupsAt } from '#db/queries/rollups.ts';
import { openDatabase } from './database.ts';
import { newSite, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
const dingxiang = { kind: 'REGION', code: '140921' } as const;
const yuci = { kind: 'REGION', code: '140702' } as const;
/** Noon of a day of March 2026. */
const noon = (day: number) => shanghaiInstant(`2026-03-${String(day).padStart(2, '0')}`, 12 * 60);

beforeAll(async () => {
  db = await openDatabase();
  await db.query(
    `INSERT INTO position (id, public_id, created_at, updated_at, name, type, region_code, publication_status)
     VALUES (900, 'st_loaded', ?1, ?1, '载入的阵地', 'EXHIBITION', '140921', 'PUBLISHED')`,
    [noon(2)],
  );
  await rebuildRollups(db, noon(2));
  await write(db, newSite('st_1', { level: 'CENTER', facilities: ['WATER'] }), noon(3));
  await write(
    db,
    {
      kind: 'SITE',
      id: 'st_1',
      expectedVersion: 1,
      patch: { level: 'FEATURED', facilities: ['WATER', 'WIFI'] },
      why: '调整层级',
    },
    noon(5),
  );
  await write(db, { kind: 'SITE', id: 'st_1', expectedVersion: 2, patch: { name: '早上的名' }, why: '改名' }, noon(7));
  await write(
    db,
    {
      kind: 'SITE',
      id: 'st_1',
      expectedVersion: 3,
      patch: { name: '当天最后的名', regionCode: '140702' },
      why: '迁址',
    },
    noon(7) + 3_600_000,
  );
  await write(
    db,
    { kind: 'SITE', id: 'st_loaded', expectedVersion: 1, patch: { name: '改过名' }, why: '改名' },
    noon(9),
  );
  await write(
    db,
    { kind: 'SITE', id: 'st_1', expectedVersion: 4, patch: { publicationStatus: 'CLOSED' }, why: '停用' },
    noon(11),
  );
});

describe('the state of a record on a past date', () => {
  test.each([
    ['2026-03-02', null],
    ['2026-03-03', { version: 1, level: 'CENTER', facilities: ['WATER'] }],
    ['2026-03-04', { version: 1, level: 'CENTER' }],
    ['2026-03-05', { version: 2, level: 'FEATURED', facilities: ['WATER', 'WIFI'] }],
    ['2026-03-06', { version: 2, name: '阵地 st_1', regionCode: '140921100' }],
    // Both changes of the day are in: a date means its end.
    ['2026-03-07', { version: 4, name: '当天最后的名', regionCode: '140702' }],
    ['2026-03-12', { version: 5, publicationStatus: 'CLOSED' }],
  ])('%s', async (date, expected) => {
    const state = await stateAt(db, 'SITE', 'st_1', date);
    if (expected === null) expect(state).toBeNull();
    else expect(state).toMatchObject(expected);
  });

  test('is kept of a bulk-loaded record from its first edit on', async () => {
    expect(await stateAt(db, 'SITE', 'st_loaded', '2026-03-01')).toBeNull();
    expect(await stateAt(db, 'SITE', 'st_loaded', '2026-03-08')).toMatchObject({ version: 1, name: '载入的阵地' });
    expect(await stateAt(db, 'SITE', 'st_loaded', '2026-03-09')).toMatchObject({ version: 2, name: '改过名' });
    const history = await historyOf(db, 'SITE', 'st_loaded');
    expect(history.map(({ version, validFrom, validTo }) => ({ version, validFrom, validTo }))).toEqual([
      { version: 2, validFrom: noon(9), validTo: null },
      { version: 1, validFrom: noon(2), validTo: noon(9) },
    ]);
  });

  test('follows on the one before without a gap', async () => {
    const versions = (await historyOf(db, 'SITE', 'st_1')).reverse();
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(versions.map(({ validTo }) => validTo)).toEqual([
      ...versions.slice(1).map(({ validFrom }) => validFrom),
      null,
    ]);
  });

  test('says which records lay in a region', async () => {
    await db.query(
      `INSERT INTO position (id, public_id, created_at, updated_at, name, type, region_code, publication_status)
       VALUES (9001, 'st_untouched', ?1, ?1, '没改过', 'EXHIBITION', '140921', 'DRAFT')`,
      [noon(6)],
    );
    const names = async (code: string, date: string) =>
      (await statesInRegionAt(db, 'SITE', code, date, 100)).map((state) => state.name).sort();
    expect(await names('140921', '2026-03-02')).toEqual(['载入的阵地']);
    expect(await names('140900', '2026-03-05')).toEqual(['载入的阵地', '阵地 st_1']);
    expect(await names('140921', '2026-03-07')).toEqual(['没改过', '载入的阵地']);
    expect(await names('140702', '2026-03-07')).toEqual(['当天最后的名']);
    expect(await names('140702', '2026-03-06')).toEqual([]);
  });
});

describe('the counts of a past date', () => {
  test.each([
    ['2026-03-01', 0, 0, 0],
    ['2026-03-02', 1, 0, 0],
    ['2026-03-04', 2, 1, 0],
    ['2026-03-06', 2, 0, 1],
    ['2026-03-08', 1, 0, 0],
    ['2026-03-31', 1, 0, 0],
  ])('%s: %i sites, %i centres, %i featured in 定襄', async (date, sites, centres, featured) => {
    const counts = await rollupAt(db, dingxiang, date);
    const registered = (n: number) => ({ registered: n, illustrative: 0 });
    expect(counts.SITES).toEqual(registered(sites));
    expect(counts.SITES_CENTER).toEqual(registered(centres));
    expect(counts.SITES_FEATURED).toEqual(registered(featured));
  });

  test('follow a site that moved to another county and was withdrawn there', async () => {
    expect((await rollupAt(db, yuci, '2026-03-07')).SITES_FEATURED.registered).toBe(1);
    expect((await rollupAt(db, yuci, '2026-03-11')).SITES_FEATURED.registered).toBe(0);
    expect((await rollupNow(db, yuci)).SITES_FEATURED.registered).toBe(0);
  });

  test('of many regions are found by look-ups, not by reading their history', async () => {
    const before = db.meter.read;
    const counts = await rollupsAt(db, 'REGION', ['140921', '140702', '110000'], '2026-03-06', ['SITES']);
    expect([...counts].map(([code, { SITES }]) => [code, SITES.registered])).toEqual([
      ['140921', 2],
      ['140702', 0],
      ['110000', 0],
    ]);
    expect(db.meter.read - before).toBeLessThanOrEqual(20);
  });
});
