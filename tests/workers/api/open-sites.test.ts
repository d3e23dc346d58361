import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { openStateAt } from '#core/hours/open-state.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import type { Page } from '#core/schemas/common.ts';
import type { ServiceItemSummary } from '#core/schemas/service.ts';
import type { NearSites, Site, SitePage } from '#core/schemas/site.ts';
import { shanghaiInstant } from '#core/time.ts';
import { openDatabase } from '../db/database.ts';
import { read, send } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';

const SITES = 1500;
const weekdays = [1, 2, 3, 4, 5];
const nine = [{ from: '09:00', to: '17:00' }];
const rule = (days: readonly number[]) => [{ weekdays: days, season: null, spans: nine }];

/** Kinds of hours, in turn over the generated sites. */
const kinds: readonly OpeningHours[] = [
  { mode: 'REGULAR', holidays: 'CLOSED', rules: rule(weekdays), exceptions: [] },
  { mode: 'REGULAR', holidays: 'UNSTATED', rules: rule(weekdays), exceptions: [] },
  { mode: 'REGULAR', holidays: 'UNSTATED', rules: rule([1, 2, 3, 4, 5, 6, 7]), exceptions: [] },
  { mode: 'ALWAYS', holidays: 'UNSTATED', rules: [], exceptions: [] },
  { mode: 'CALL_FIRST', holidays: 'UNSTATED', rules: [], exceptions: [] },
  { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] },
];

/** Wednesday noon; the eve of 春节; a make-up Saturday. All at 12:00 in Asia/Shanghai. */
const WEDNESDAY = shanghaiInstant('2026-11-18', 720);
const HOLIDAY = shanghaiInstant('2026-02-17', 720);
const MAKE_UP = shanghaiInstant('2026-02-28', 720);

beforeAll(async () => {
  const db = await openSeeded();
  await addSites(db, SITES);
  await db.batch([
    ...kinds.map((hours, i) => ({
      text: `UPDATE position SET hours = ? WHERE id >= 900000000 AND id % ${kinds.length} = ?`,
      values: [JSON.stringify(hours), i],
    })),
    {
      text: `INSERT INTO position_closure (position_id, from_on, to_on, reason, entered_at)
        SELECT id, '2026-11-01', NULL, '装修', 0 FROM position WHERE id >= 900000000 AND id % 30 = 3`,
      values: [],
    },
    {
      text: `INSERT INTO position_day_exception (position_id, from_on, to_on, spans, reason)
        SELECT id, '2026-11-18', '2026-11-18', '[{"from":"11:00","to":"13:00"}]', '活动' FROM position
        WHERE id >= 900000000 AND id % 30 = 5`,
      values: [],
    },
    {
      text: "UPDATE position SET publication_status = 'SUSPENDED' WHERE id >= 900000000 AND id % 50 = 9",
      values: [],
    },
    {
      text: `UPDATE position SET hours = '{"mode":"ALWAYS","holidays":"UNSTATED","rules":[],"exceptions":[]}'
        WHERE is_illustrative = 1 OR (id < 900000000 AND region_code IN ('140702', '410471'))`,
      values: [],
    },
  ]);
}, 120_000);

afterEach(() => void vi.useRealTimers());

const at = (now: number) => vi.useFakeTimers({ now, toFake: ['Date'] });

/** Every page of a list, with how many sites were looked at for each. */
async function all(query: string): Promise<{ sites: Site[]; looked: number[] }> {
  const sites: Site[] = [];
  const looked: number[] = [];
  let cursor: string | null = null;
  do {
    const page: SitePage = await read(`/api/sites?${query}${cursor === null ? '' : `&cursor=${cursor}`}`);
    sites.push(...page.items);
    looked.push(page.lookedAt ?? -1);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { sites, looked };
}

const ids = (sites: readonly Site[]) => sites.map(({ id }) => id);

/** By brute force, with the packaged calendar. */
const isOpenThen = (now: number) => (site: Site) =>
  openStateAt(site.hours, site.closure, now, packagedHolidays).kind === 'OPEN';

describe('only what is open now', () => {
  it.each([
    ['on a working day', WEDNESDAY],
    ['on a state holiday', HOLIDAY],
    ['on a make-up Saturday', MAKE_UP],
    ['at night', shanghaiInstant('2026-11-18', 180)],
  ])('%s, in the order of the whole list, whatever the page', async (_when, now) => {
    at(now);
    const whole = (await all('limit=500')).sites;
    const open = whole.filter(isOpenThen(now));
    expect(open.length).toBeGreaterThan(50);
    expect(open.length).toBeLessThan(whole.length / 2 + 400);
    expect(ids((await all('limit=500&open=true')).sites)).toEqual(ids(open));
    expect(ids((await all('limit=37&open=true')).sites)).toEqual(ids(open));
  });

  it('a state holiday closes 法定节假日休息, leaves 周一至周日 open and asks to call for 周一至周五', async () => {
    at(HOLIDAY);
    const modes = new Set((await all('limit=500&open=true')).sites.map(({ hours }) => JSON.stringify(hours.rules)));
    expect(modes).toEqual(new Set([JSON.stringify(rule([1, 2, 3, 4, 5, 6, 7])), '[]']));
  });

  it('together with every other filter', async () => {
    at(WEDNESDAY);
    const [service] = (await read<Page<ServiceItemSummary>>('/api/services')).items;
    for (const asked of [
      'bbox=111,36,113,38',
      'region=140000&sort=name',
      'region=140702',
      'counter=true&sort=updated',
      'bbox=111,36,113,38&region=140000&kind=SERVICE_CENTER&counter=true',
      'q=党群&sort=name',
      'service={service}',
    ]) {
      const filter = asked.replace('{service}', service?.id ?? '');
      const whole = (await all(`limit=500&${filter}`)).sites;
      const open = whole.filter(isOpenThen(WEDNESDAY));
      expect([filter, open.length > 0]).toEqual([filter, true]);
      expect([filter, new Set(ids((await all(`limit=20&open=true&${filter}`)).sites))]).toEqual([
        filter,
        new Set(ids(open)),
      ]);
    }
  });

  it('comes back short, says how far it looked and goes on, where many are closed', async () => {
    at(shanghaiInstant('2026-11-18', 180));
    const { sites, looked } = await all('limit=400&open=true');
    expect(looked.length).toBeGreaterThan(1);
    expect(Math.max(...looked)).toBeLessThanOrEqual(800);
    expect(looked.reduce((sum, n) => sum + n)).toBeGreaterThanOrEqual(SITES);
    expect(sites.every(({ hours }) => hours.mode === 'ALWAYS')).toBe(true);
  });

  it('never a sample, whose hours nobody registered', async () => {
    at(WEDNESDAY);
    expect((await all('limit=500&open=true&illustrative=include')).sites.some((site) => site.isIllustrative)).toBe(
      false,
    );
    expect(await read('/api/sites?open=true&illustrative=only')).toMatchObject({ items: [], nextCursor: null });
    expect(await read('/api/sites/near?lat=37.7&lng=112.7&open=true&illustrative=only')).toMatchObject({
      items: [],
      complete: true,
    });
  });

  it('says nothing of looking where it was not asked', async () => {
    expect((await read<SitePage>('/api/sites?limit=1')).lookedAt).toBeNull();
  });

  it('is as good as GeoJSON', async () => {
    at(WEDNESDAY);
    const response = await send('/api/sites?open=true&f=geojson&limit=5000&bbox=111,36,113,38');
    const { features } = await response.json<{ features: unknown[] }>();
    expect(features).toHaveLength((await all('limit=500&open=true&bbox=111,36,113,38')).sites.length);
  });

  it('follows the calendar that staff keep', async () => {
    const db = await openDatabase();
    at(WEDNESDAY);
    const before = (await all('limit=500&open=true')).sites;
    await db.query(
      "INSERT INTO calendar_day (day, kind, name, source) VALUES ('2026-11-18', 'HOLIDAY', '临时放假', 't')",
    );
    const after = (await all('limit=500&open=true')).sites;
    await db.query("DELETE FROM calendar_day WHERE day = '2026-11-18'");
    expect(after.length).toBeLessThan(before.length);
    expect(after.every(({ hours, closure }) => closure === null && hours.holidays === 'UNSTATED')).toBe(true);
  });
});

describe('the nearest that are open', () => {
  const HERE = 'lat=37.7&lng=112.73';

  it('are the nearest of all by brute force, as far as it looked', async () => {
    at(WEDNESDAY);
    const open = await read<NearSites>(`/api/sites/near?${HERE}&limit=10&open=true`);
    expect(open.items).toHaveLength(10);
    expect(open.complete).toBe(true);
    const away = ({ point }: Site) =>
      point === null ? Number.POSITIVE_INFINITY : distanceM([112.73, 37.7], [point.lng, point.lat]);
    const nearest = (await all('limit=500')).sites
      .filter(isOpenThen(WEDNESDAY))
      .sort((a, b) => away(a) - away(b))
      .slice(0, 10);
    expect(new Set(ids(open.items))).toEqual(new Set(ids(nearest)));
  });

  it('are said not to be all, where it stopped looking first', async () => {
    at(shanghaiInstant('2026-11-18', 180));
    const few = await read<NearSites>(`/api/sites/near?${HERE}&limit=50&open=true&region=140702`);
    expect(few.complete).toBe(false);
    expect(few.searchedRadiusM).toBeLessThan(20_000_000);
    for (const { distanceM } of few.items) expect(distanceM ?? 0).toBeLessThanOrEqual(few.searchedRadiusM + 20);
  });
});

describe('the validator of an answer', () => {
  it('holds for a minute where openness is asked for, else for the day', async () => {
    const etag = async (path: string) => (await send(path)).headers.get('etag');
    at(WEDNESDAY);
    const [list, open] = [await etag('/api/sites'), await etag('/api/sites?open=true')];
    const revalidated = await send('/api/sites?open=true', { headers: { 'if-none-match': open ?? '' } });
    expect(revalidated.status).toBe(304);
    at(WEDNESDAY + 59_000);
    expect([await etag('/api/sites'), await etag('/api/sites?open=true')]).toEqual([list, open]);
    at(WEDNESDAY + 60_000);
    expect(await etag('/api/sites')).toBe(list);
    expect(await etag('/api/sites?open=true')).not.toBe(open);
    expect((await send('/api/sites?open=true', { headers: { 'if-none-match': open ?? '' } })).status).toBe(200);
  });
});
