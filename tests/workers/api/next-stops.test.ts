import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { Site, SiteDetail } from '#core/schemas/site.ts';
import { shanghaiDate, shanghaiInstant, toIso } from '#core/time.ts';
import { read } from './call.ts';
import { openSeeded } from './seeded.ts';

const HOUR = 3_600_000;
const midnight = shanghaiInstant(shanghaiDate(Date.now()));

let db: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  db = await openSeeded();
});

async function stop(placeText: string, fromHours: number, toHours: number, illustrative = 0): Promise<void> {
  await db.query(
    `INSERT INTO mobile_stop (position_id, place_text, starts_at, ends_at, is_illustrative)
      SELECT id, ?, ?, ?, ? FROM position WHERE is_mobile = 1 AND is_illustrative = 0`,
    [placeText, midnight + fromHours * HOUR, midnight + toHours * HOUR, illustrative],
  );
}

const bus = async () =>
  (await read<Page<Site>>(`/api/sites?q=${encodeURIComponent('红色巴士')}`)).items.find((site) => site.isMobile);

describe('the next stops of a mobile position', () => {
  it('are none while only samples are known, and none of a place that stays where it is', async () => {
    expect((await bus())?.nextStops).toEqual([]);
    const { items } = await read<Page<Site>>('/api/sites?limit=50');
    expect(items.filter((site) => !site.isMobile && site.nextStops.length > 0)).toEqual([]);
  });

  it('are those from today on in order of time, in list and page alike', async () => {
    await stop('火车站', 14, 15);
    await stop('人民广场', 9, 10);
    await stop('夜班', -1, 1);
    await stop('昨天', -10, -9);
    await stop('示例停靠点-99', 11, 12, 1);
    const listed = await bus();
    expect(listed?.nextStops).toEqual([
      { placeText: '夜班', startsAt: toIso(midnight - HOUR), endsAt: toIso(midnight + HOUR) },
      { placeText: '人民广场', startsAt: toIso(midnight + 9 * HOUR), endsAt: toIso(midnight + 10 * HOUR) },
      { placeText: '火车站', startsAt: toIso(midnight + 14 * HOUR), endsAt: toIso(midnight + 15 * HOUR) },
    ]);
    const page = await read<SiteDetail>(`/api/sites/${listed?.id}`);
    expect(page.nextStops).toEqual(listed?.nextStops);
    expect(page.stops.filter((one) => !one.isIllustrative).map((one) => one.placeText)).toContain('夜班');
  });

  it('are a few only', async () => {
    for (let day = 1; day <= 10; day++) await stop(`第 ${day} 天`, 24 * day + 9, 24 * day + 10);
    expect((await bus())?.nextStops).toHaveLength(8);
  });
});
