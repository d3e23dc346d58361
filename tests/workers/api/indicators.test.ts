import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#core/calendar-date.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Indicators } from '#core/schemas/indicators.ts';
import type { GrantedRegions, InternalFigures, Ledger, Rankings } from '#core/schemas/leader.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { rankedShare } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, shanghaiInstant } from '#core/time.ts';
import { enterTally } from '#db/queries/rating-tally.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { sql } from '#db/queries/sql.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { read, refused, send } from './call.ts';
import { addSites } from './many-sites.ts';
import { seed } from './seeded.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';
import { watched } from './watched.ts';

const today = shanghaiDate(Date.now());
const noon = (date: string) => shanghaiInstant(date, 12 * 60);
/** Sites of 定襄 by the day of their review, and one that was never verified. */
const due = [addDays(today, 1), addDays(today, 200), today, addDays(today, -30), addDays(today, -31)];

let db: Awaited<ReturnType<typeof openDatabase>>;
let leader: Desk;
let elsewhere: Desk;

beforeAll(async () => {
  db = await openDatabase();
  await seed(db, true);
  const made = noon(addMonths(today, -3));
  for (const [i, nextReviewOn] of due.entries()) {
    const dates = { verifiedOn: addMonths(nextReviewOn, -12), nextReviewOn };
    await write(db, newSite(`st_indicate0${i}`, { ...dates, regionCode: i < 4 ? '140921100' : '140921101' }), made);
  }
  await write(db, newSite('st_indicate09'), made);
  const keys = await db.query<{ id: number }>(
    "SELECT id FROM position WHERE public_id LIKE 'st_indicate0%' ORDER BY id",
  );
  const rate = async (site: number, levels: readonly ('1' | '5')[]) => {
    for (const level of levels) await db.batch(enterTally(keys[site]?.id ?? 0, level, Date.now(), sql`1`));
  };
  await rate(0, ['5', '5', '1', '5', '5', '5']);
  await rate(1, ['1', '1', '1', '1']);
  leader = await signedIn(db, 'leader', 'LEADER', DINGXIANG);
  elsewhere = await signedIn(db, 'henan', 'LEADER', HENAN);
});

const of = (code: string, query = '') => read<Indicators>(`/api/regions/${code}/indicators${query}`);

describe('更新及时率', () => {
  it('is what the list of verified sites says, and tells what is due, overdue and unverified', async () => {
    const before = (await of('140921')).timeliness;
    expect(before.reviews).toMatchObject({ due: 2, overdue: 1 });
    expect(before.standing).toBe('POOR');
    const count = async (state: string) =>
      (await read<{ items: unknown[] }>(`/api/sites?region=140921&verify=${state}&limit=500`)).items.length;
    expect(before.ratio.numerator).toBe(await count('VERIFIED'));
    expect((await read<{ items: unknown[] }>(`${before.list}&limit=500`)).items).toHaveLength(before.ratio.numerator);
    expect(before.reviews?.unverified).toBe(await count('UNVERIFIED'));
    const { timely, all } = { timely: before.ratio.numerator, all: before.ratio.denominator };
    expect(all).toBe(timely + 3 + (before.reviews?.unverified ?? 0));
  });

  it('of a past day is that of then, without a judgement', async () => {
    const asked = addDays(today, -10);
    const { timeliness, satisfaction, instructors } = await of('140921100', `?date=${asked}`);
    expect(timeliness).toMatchObject({ ratio: { numerator: 3, denominator: 5 }, reviews: null, standing: null });
    expect(satisfaction).toBeNull();
    expect(instructors).toMatchObject({ grids: null, stations: null });
    expect((await of('140921100')).timeliness.ratio.numerator).toBe(2);
    expect((await of('140921100', `?date=${addMonths(today, -4)}`)).timeliness.ratio.denominator).toBe(0);
    expect((await refused(`/api/regions/140921/indicators?date=${addDays(today, 1)}`)).status).toBe(400);
  });
});

describe('满意率, 指导员 and 第一书记', () => {
  it('leave sites with few ratings out, and do not tell how many', async () => {
    expect((await of('140921')).satisfaction).toEqual({
      ratio: { numerator: 5, denominator: 6, percent: '83.3' },
      minRatings: 5,
    });
    expect((await of('340000')).satisfaction).toMatchObject({ ratio: { percent: null } });
  });

  it('are counted by documents, with their quotations, and not by records that state nothing', async () => {
    const { firstSecretaries, instructors } = await of('140700');
    expect(firstSecretaries.figures.map(({ valueText }) => valueText)).toEqual(['20 名']);
    expect(instructors.figures.map(({ value }) => value)).toContain('44');
    for (const { quotation } of [...instructors.figures, ...firstSecretaries.figures]) expect(quotation).not.toBe('');
    expect(instructors.grids).toMatchObject({ sum: null, stated: 0 });
  });

  it('suppress few persons', async () => {
    const station = { windowCount: null, itemsCount: null, promiseHours: null, instructorCount: 2, serviceArea: null };
    await write(db, newSite('st_few0000008', { stationTier: 'TOWN', station, regionCode: '341003' }), Date.now());
    expect((await of('341003')).instructors.stations).toEqual({ sum: null, stated: 1, silent: 0 });
    expect((await read<SiteDetail>('/api/sites/st_few0000008')).station?.instructorCount).toBe('<3');
  });

  it('suppress few persons of a grid too, now and on a past day', async () => {
    const grid = (id: string, counts: { instructorCount: number | null; stationedStaffCount: number | null }) => {
      const patch = { ...counts, name: id, regionCode: '341004', publicationStatus: 'PUBLISHED' } as const;
      return write(db, { kind: 'GRID', id, expectedVersion: 0, why: '新增', patch }, noon(addDays(today, -2)));
    };
    await grid('gr_indicate01', { instructorCount: 1, stationedStaffCount: 0 });
    await grid('gr_indicate02', { instructorCount: 3, stationedStaffCount: null });
    for (const query of ['', `&date=${addDays(today, -1)}`]) {
      const { items } = await read<{ items: Grid[] }>(`/api/grids?region=341004${query}`);
      expect(items.map(({ instructorCount, stationedStaffCount }) => [instructorCount, stationedStaffCount])).toEqual([
        ['<3', '<3'],
        ['3', null],
      ]);
    }
    // neither what a single grid hides, nor what it tells, can be reckoned from the sum
    const sums = async () => (await of('341004')).instructors.grids;
    expect(await sums()).toEqual({ sum: '3', stated: 2, silent: 0 });
    const patch = { instructorCount: 2 };
    await write(db, { kind: 'GRID', id: 'gr_indicate02', expectedVersion: 1, why: '更正', patch }, Date.now());
    expect(await sums()).toEqual({ sum: null, stated: 2, silent: 0 });
  });
});

describe('rankings', () => {
  it('rank the regions below by the exact share, with 更新及时率 beside each, and name small samples', async () => {
    for (const metric of codesOf(rankedShare)) {
      const found = await leader.see<Rankings>(`/api/leader/rankings?region=140921&metric=${metric}`);
      expect(found.rule).toMatchObject({ code: 'SHARE_DESC', minDenominator: 10 });
      const names = [...found.rows, ...found.leftOut].map(({ code }) => code).sort();
      const below = await read<{ children: { code: string }[] }>('/api/regions/140921/children');
      expect(names).toEqual(below.children.map(({ code }) => code).sort());
      for (const { value } of found.rows) expect(value.denominator).toBeGreaterThanOrEqual(10);
      for (const { value } of found.leftOut) expect(value.denominator).toBeLessThan(10);
      for (const { code, timeliness } of [...found.rows, ...found.leftOut]) {
        expect(timeliness).toEqual((await of(code)).timeliness.ratio);
      }
    }
  });

  it('rank the registered parks of a region that are part of no other', async () => {
    const path = '/api/leader/rankings?region=410000&metric=TIMELINESS&of=PARKS';
    const found = await elsewhere.see<Rankings>(path);
    const rows = [...found.rows, ...found.leftOut];
    const { items } = await read<{ items: { id: string; isIllustrative: boolean; parent: unknown }[] }>(
      '/api/parks?region=410000&limit=500',
    );
    expect(rows.length).toBeGreaterThan(3);
    const whole = items.filter(({ parent, isIllustrative }) => parent === null && !isIllustrative);
    expect(rows.map(({ code }) => code).sort()).toEqual(whole.map(({ id }) => id).sort());
    for (const { code, kind, timeliness } of rows) {
      const park = await read<Indicators>(`/api/regions/410000/indicators?park=${code}`);
      expect([kind, timeliness]).toEqual(['PARK', park.timeliness.ratio]);
    }
    const before = await elsewhere.see<Rankings>(`${path}&date=${addMonths(today, -4)}`);
    expect(before.leftOut).toHaveLength(rows.length);
    expect((await elsewhere.get(path.replace('PARKS', 'SITES'))).status).toBe(400);
  });

  it('say where the caller may see them', async () => {
    const { everywhere, items } = await leader.see<GrantedRegions>('/api/leader/regions');
    expect([everywhere, items.map(({ code }) => code)]).toEqual([false, ['140921']]);
  });

  it('are for those with a grant there alone', async () => {
    const path = '/api/leader/rankings?region=140921&metric=TIMELINESS';
    expect((await refused(path)).status).toBe(401);
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await leader.get('/api/leader/rankings?region=140900&metric=TIMELINESS')).status).toBe(404);
    expect((await leader.get('/api/leader/rankings?region=140921&metric=SITES')).status).toBe(400);
    expect((await leader.get(path)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('internal figures', () => {
  it('count what waits and what is late', async () => {
    await db.batch([
      sql`INSERT INTO report (public_id, created_at, updated_at, category, region_code, reporter_kind, reporter_token_hash, status, due_on)
        VALUES ('rp_0000000001', ${noon('2026-01-05')}, 1, 'ROAD_DAMAGE', '140921100', 'RESIDENT', 'x', 'ACCEPTED', '2026-01-10'),
          ('rp_0000000002', ${noon('2026-01-06')}, 1, 'ROAD_DAMAGE', '140921', 'RESIDENT', 'x', 'DONE', '2026-01-10'),
          ('rp_0000000003', ${noon('2026-01-06')}, 1, 'ROAD_DAMAGE', '410000', 'RESIDENT', 'x', 'ACCEPTED', '2026-01-10')`,
    ]);
    const { items } = await leader.see<InternalFigures>('/api/leader/figures?region=140921');
    const item = (code: string) => items.find((each) => each.code === code);
    expect(item('OPEN_REPORTS')).toMatchObject({
      count: 1,
      late: 1,
      standing: 'POOR',
      oldestAt: '2026-01-05T12:00:00+08:00',
    });
    expect(item('OVERDUE_VERIFICATION')).toMatchObject({ count: 1, late: 1, standing: 'POOR' });
    expect(item('REVIEW_DUE')).toMatchObject({ count: 2, standing: 'WATCH' });
    expect(item('OPEN_CORRECTIONS')).toMatchObject({ count: 0, standing: null });
  });

  it('come to the public counts in 明白账', async () => {
    const ledger = await leader.see<Ledger>('/api/leader/ledger?region=140921');
    const sum = (counts: readonly { registered: number }[]) =>
      counts.reduce((all, { registered }) => all + registered, 0);
    expect(sum(ledger.settings)).toBe(ledger.organisations);
    expect(sum(ledger.types)).toBeLessThanOrEqual(ledger.organisations);
    for (const { organisations } of ledger.members) expect(organisations).toMatch(/^(<3|—|[3-9]|\d{2,})$/);
  });
});

describe('among 5,000 sites', () => {
  it('no figure reads a site, and few rows', async () => {
    await addSites(db, 5000);
    await rebuildRollups(db, Date.now());
    const province = await signedIn(db, 'shanxi', 'LEADER', { regionCode: '140000', record: null });
    const ranking = await province.see<Rankings>('/api/leader/rankings?region=140000&metric=VERIFIED_RATE');
    expect(ranking.rows.length).toBeGreaterThan(3);
    for (const [path, most] of [
      ['/api/regions/140000/indicators', 700],
      [`/api/regions/140000/indicators?date=${addDays(today, -1)}`, 700],
    ] as const) {
      const { DB, seen } = watched(env.DB);
      expect((await send(path, {}, { DB })).status).toBe(200);
      for (const { text } of seen) expect(text).not.toMatch(/\bposition\b/);
      expect([path, seen.reduce((sum, { read: rows }) => sum + rows, 0) <= most]).toEqual([path, true]);
    }
  });
});
