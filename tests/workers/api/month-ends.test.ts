import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '#core/calendar-date.ts';
import { lastDayOf, monthOf } from '#core/month.ts';
import type { Split } from '#core/schemas/common.ts';
import type { FrozenFigures, MonthEnd, MonthEndPreview } from '#core/schemas/month-end.ts';
import type { MetricCount, RegionSummary } from '#core/schemas/region.ts';
import type { Trend } from '#core/schemas/trend.ts';
import { shanghaiDate, shanghaiInstant } from '#core/time.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { read, refused } from './call.ts';
import { seed } from './seeded.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';

const today = shanghaiDate(Date.now());
const monthsAgo = (count: number) => monthOf(addMonths(`${monthOf(today)}-01`, -count));
const noonOf = (month: string) => shanghaiInstant(`${month}-15`, 12 * 60);
const [loaded, last, current] = [monthsAgo(3), monthsAgo(1), monthOf(today)];

let db: Awaited<ReturnType<typeof openDatabase>>;
let department: Desk;
let leader: Desk;
let elsewhere: Desk;

beforeAll(async () => {
  db = await openDatabase();
  await seed(db, true, noonOf(loaded));
  await write(db, newSite('st_month00001', { level: 'CENTER' }), noonOf(last));
  department = await signedIn(db, 'org', 'ORG_DEPT', DINGXIANG);
  leader = await signedIn(db, 'leader', 'LEADER', DINGXIANG);
  elsewhere = await signedIn(db, 'henan', 'ORG_DEPT', HENAN);
});

const freeze = (by: Desk, month: string, edition = 0, reason: string | null = null, on: string | null = null) =>
  by.act<MonthEnd>('/api/month-ends', { region: '140921', month, edition, reason, on });
const of = (counts: readonly MetricCount[], metric: string): Split | undefined => {
  const found = counts.find((count) => count.metric === metric);
  return found && { registered: found.registered, illustrative: found.illustrative };
};

describe('a month end', () => {
  it('is looked at before it is frozen, and blocked while the month runs', async () => {
    const preview = await department.see<MonthEndPreview>(`/api/month-ends/preview?region=140921&month=${last}`);
    expect(preview).toMatchObject({ on: lastDayOf(last), blocked: null, before: null });
    expect(preview.rows[0]).toMatchObject({ kind: 'REGION', code: '140921' });
    expect(preview.rows.length).toBeGreaterThan(5);
    const sites = preview.rows[0]?.counts.find(({ metric }) => metric === 'SITES');
    expect(sites).toMatchObject({ illustrative: 119, before: null });
    const running = await department.see<MonthEndPreview>(`/api/month-ends/preview?region=140921&month=${current}`);
    expect(running.blocked).toBe('NOT_OVER');
    expect(await freeze(department, current)).toMatch(/^400 VALIDATION 这个月还没有结束/);
  });

  it('says nothing is frozen before it is', async () => {
    expect(await read<FrozenFigures>('/api/regions/140921/frozen')).toMatchObject({ frozen: null, counts: [] });
  });

  it('is frozen by the department of the region alone', async () => {
    expect(await freeze(leader, last)).toMatch(/^403/);
    expect(await freeze(elsewhere, last)).toMatch(/^404/);
    expect((await refused('/api/month-ends?region=140921')).status).toBe(401);
    expect(await freeze(department, last)).toEqual({
      month: last,
      on: lastDayOf(last),
      regionCode: '140921',
      edition: 1,
    });
    const { items } = await leader.see<{ items: MonthEnd[] }>('/api/month-ends?region=140921');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ month: last, edition: 1, superseded: false, reason: null });
    expect(items[0]?.frozenBy).not.toBe('');
    expect((await verifyAudit(db)).ok).toBe(true);
    expect(await db.query("SELECT region_code AS region FROM audit_log WHERE action = 'MONTH_END'")).toEqual([
      { region: '140921' },
    ]);
  });

  it('is what the public sees of it, in the region and in its towns', async () => {
    for (const code of ['140921', '140921100']) {
      const frozen = await read<FrozenFigures>(`/api/regions/${code}/frozen`);
      const summary = await read<RegionSummary>(`/api/regions/${code}/summary?date=${lastDayOf(last)}`);
      expect(frozen.frozen).toMatchObject({ month: last, edition: 1, regionCode: '140921' });
      expect(frozen.counts).toEqual(summary.counts);
      expect(frozen.shares).toEqual(summary.shares);
    }
    // villages are in no month end: theirs are told as they were counted, never as 定稿 0
    expect((await read<FrozenFigures>('/api/regions/140921400004/frozen')).frozen).toBeNull();
    const village = await read<Trend>('/api/regions/140921400004/trend');
    expect(village.points.map(({ basis }) => basis)).not.toContain('FROZEN');
    expect((await read<FrozenFigures>('/api/regions/140900/frozen')).frozen).toBeNull();
    expect((await read<FrozenFigures>(`/api/regions/140921/frozen?month=${loaded}`)).frozen).toBeNull();
  });

  it('is frozen once, and again only with a reason and other figures', async () => {
    expect(await freeze(department, last)).toMatch(/^409 CONFLICT 这个月已经定稿/);
    expect(await freeze(department, last, 1)).toMatch(/^400 VALIDATION/);
    expect(await freeze(department, last, 0, '更正')).toMatch(/^400 VALIDATION/);
    expect(await freeze(department, last, 1, '补报两处阵地')).toMatch(
      /^400 VALIDATION 按这一天的登记，数字与现行的一版完全一样/,
    );
    const { items } = await leader.see<{ items: MonthEnd[] }>('/api/month-ends?region=140921100');
    expect(items.map(({ edition }) => edition)).toEqual([1]);
  });

  it('is put right by the day on which what was missing had been registered; both editions stay', async () => {
    const [day, month] = [`${last}-20`, `month=${loaded}`];
    expect(await freeze(department, loaded, 0, null, day)).toMatch(/^400 VALIDATION 首次定稿/);
    expect(await freeze(department, loaded)).toMatchObject({ edition: 1 });
    const first = await read<FrozenFigures>(`/api/regions/140921/frozen?${month}`);
    expect(of(first.counts, 'SITES_CENTER')?.registered).toBe(0);

    const preview = await department.see<MonthEndPreview>(`/api/month-ends/preview?region=140921&${month}&on=${day}`);
    expect(preview).toMatchObject({ on: day, before: { month: loaded, edition: 1 } });
    expect(preview.rows[0]?.counts.find(({ metric }) => metric === 'SITES_CENTER')).toMatchObject({
      ...{ registered: 1, before: { registered: 0 } },
    });
    for (const never of [today, `${loaded}-01`]) {
      expect(await freeze(department, loaded, 1, '补报一处阵地', never)).toMatch(/^400 VALIDATION .*今天之前的一天/);
    }
    expect(await freeze(department, loaded, 1, '补报一处阵地', day)).toMatchObject({ edition: 2, on: day });
    expect(await freeze(department, loaded, 1, '补报一处阵地', day)).toMatch(/^409/);
    expect(await freeze(department, loaded, 2, '补报一处阵地', day)).toMatch(/^400 VALIDATION 按这一天/);

    const second = await read<FrozenFigures>(`/api/regions/140921/frozen?${month}`);
    expect(second.frozen).toMatchObject({ month: loaded, edition: 2, on: day });
    expect(of(second.counts, 'SITES_CENTER')?.registered).toBe(1);
    const { list } = second.counts.find(({ metric }) => metric === 'SITES_CENTER') ?? {};
    expect((await read<{ items: unknown[] }>(list ?? '')).items).toHaveLength(1);
    const { items } = await leader.see<{ items: MonthEnd[] }>(`/api/month-ends?region=140921100&${month}`);
    expect(items.map(({ edition, on, superseded, reason }) => [edition, on, superseded, reason])).toEqual([
      [2, day, false, '补报一处阵地'],
      [1, lastDayOf(loaded), true, null],
    ]);
  });

  it('is compared with the one frozen last before', async () => {
    const preview = await department.see<MonthEndPreview>(
      `/api/month-ends/preview?region=140921&month=${monthsAgo(2)}`,
    );
    expect(preview.before).toMatchObject({ month: loaded, edition: 2 });
    expect(preview.rows[0]?.counts.every(({ before }) => before !== null)).toBe(true);
    const again = await department.see<MonthEndPreview>(`/api/month-ends/preview?region=140921&month=${last}`);
    expect(again).toMatchObject({ blocked: 'FROZEN', before: { month: last, edition: 1 } });
  });
});

describe('a trend', () => {
  it('goes from the first month with a count to today, with what is frozen', async () => {
    const { points, days, region } = await read<Trend>('/api/regions/140921/trend');
    expect(region.code).toBe('140921');
    expect(points.map(({ month }) => month)).toEqual([loaded, monthsAgo(2), last, current]);
    expect(points.map(({ basis }) => basis)).toEqual(['FROZEN', 'COMPUTED', 'FROZEN', 'OPEN']);
    expect(points.map(({ on }) => on)).toEqual([...[loaded, monthsAgo(2), last].map(lastDayOf), today]);
    expect(points.map(({ counts }) => of(counts, 'SITES_CENTER')?.registered)).toEqual([1, 0, 1, 1]);
    for (const { month, on, counts, shares } of points) {
      // the first was put right by that day
      const day = month === loaded ? `${last}-20` : on;
      const summary = await read<RegionSummary>(`/api/regions/140921/summary?date=${day}`);
      expect(counts).toEqual(summary.counts);
      expect(shares).toEqual(summary.shares);
    }
    expect(days).toEqual([`${last}-15`, `${loaded}-15`]);
  });

  it('can be of some metrics, of few months, of a park, or empty', async () => {
    const few = await read<Trend>('/api/regions/140921/trend?metrics=SITES&months=2');
    expect(few.points.map(({ month, counts }) => [month, counts.length])).toEqual([
      [last, 1],
      [current, 1],
    ]);
    const { items } = await read<{ items: { id: string; name: string }[] }>('/api/parks?region=140702');
    const ofPark = await read<Trend>(`/api/regions/140702/trend?park=${items[0]?.id}`);
    expect(ofPark.park).toEqual({ id: items[0]?.id, name: items[0]?.name });
    expect(ofPark.points).toHaveLength(4);
    expect((await read<Trend>('/api/regions/110000/trend')).points).toEqual([]);
    const beijing = await signedIn(db, 'beijing', 'ORG_DEPT', { regionCode: '110000', record: null });
    await beijing.act('/api/month-ends', { region: '110000', month: last, edition: 0, reason: null });
    const { points } = await read<Trend>('/api/regions/110000/trend');
    expect(points.map(({ month, basis }) => [month, basis])).toEqual([
      [last, 'FROZEN'],
      [current, 'OPEN'],
    ]);
    expect((await refused('/api/regions/990000/trend')).status).toBe(404);
  });
});
