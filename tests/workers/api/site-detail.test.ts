import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { Site, SiteDetail, SiteGone } from '#core/schemas/site.ts';
import { newSite, write } from '../db/records.ts';
import { read, send } from './call.ts';
import { openSeeded } from './seeded.ts';

let db: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  db = await openSeeded();
});

const detail = (id: string) => read<SiteDetail>(`/api/sites/${id}`);
const named = async (name: string, more = '') => {
  const { items } = await read<Page<Site>>(`/api/sites?q=${encodeURIComponent(name)}${more}`);
  return items.find((site) => site.name === name)?.id ?? `no ${name}`;
};

describe('a withdrawn site', () => {
  it('is 410 with what was public of it last, and nothing that came after', async () => {
    await write(db, newSite('st_wthdrawn00', { name: '城关党群服务中心', phone: '0350-6021234' }), 1000);
    const change = { kind: 'SITE', id: 'st_wthdrawn00', why: '迁址' } as const;
    await write(db, { ...change, expectedVersion: 1, patch: { name: '城关镇党群服务中心' } }, 2000);
    expect((await detail('st_wthdrawn00')).name).toBe('城关镇党群服务中心');
    await write(db, { ...change, expectedVersion: 2, patch: { publicationStatus: 'CLOSED' } }, 3000);
    await write(db, { ...change, expectedVersion: 3, patch: { name: '内部草稿', regionCode: '140702' } }, 4000);

    const response = await send('/api/sites/st_wthdrawn00');
    expect([response.status, response.headers.get('cache-control')]).toEqual([410, 'no-store']);
    const body = await response.json<SiteGone>();
    expect(body).toEqual({
      error: { code: 'GONE', message: expect.any(String), requestId: expect.any(String) },
      was: {
        name: '城关镇党群服务中心',
        regionCode: '140921100',
        regionName: expect.stringContaining('定襄县'),
        point: { lng: 112.957, lat: 38.48, precision: 'SURVEYED', schematic: false },
      },
    });
  });

  it('that was merged leads on instead', async () => {
    await write(db, newSite('st_mergedaway'), 1000);
    const change = { kind: 'SITE', id: 'st_mergedaway', why: '合并', expectedVersion: 1 } as const;
    await write(db, { ...change, patch: { publicationStatus: 'CLOSED' } }, 2000);
    const target = await named('晋中开发区党群活动中心');
    await db.query("INSERT INTO redirect (from_public_id, to_public_id, reason, created_at) VALUES (?, ?, '合并', 0)", [
      'st_mergedaway',
      target,
    ]);
    const response = await send('/api/sites/st_mergedaway');
    expect([response.status, response.headers.get('location')]).toEqual([308, `/api/sites/${target}`]);
  });

  it('that was never public, or is no site, is 404', async () => {
    await write(db, newSite('st_neverpb000', { publicationStatus: 'DRAFT' }), 1000);
    const change = { kind: 'SITE', id: 'st_neverpb000', why: '改名', expectedVersion: 1 } as const;
    await write(db, { ...change, patch: { name: '另一个草稿' } }, 2000);
    expect((await send('/api/sites/st_neverpb000')).status).toBe(404);
    expect((await send('/api/sites/st_0123456789')).status).toBe(404);
  });

  it('that is public again is there again', async () => {
    const change = { kind: 'SITE', id: 'st_wthdrawn00', why: '恢复', expectedVersion: 4 } as const;
    await write(db, { ...change, patch: { publicationStatus: 'PUBLISHED', regionCode: '140921100' } }, 5000);
    expect((await detail('st_wthdrawn00')).name).toBe('内部草稿');
  });
});

describe('三级服务体系', () => {
  it('a town station names the district centre for what it does not handle, an own item stays its own', async () => {
    const town = await named('遵化店镇便民服务中心');
    const { elsewhere } = await detail(town);
    expect(elsewhere.map(({ service }) => service.name)).toEqual(
      expect.arrayContaining(['企业全程帮办代办', '免费刻制印章（企业开办专区）']),
    );
    expect(new Set(elsewhere.map(({ at }) => at.name))).toEqual(new Set(['平顶山高新区政务服务中心']));
    expect(elsewhere[0]?.at).toMatchObject({ tier: 'DISTRICT', phone: null });

    const own = elsewhere.find(({ service }) => service.name === '企业全程帮办代办')?.service.id ?? '';
    await db.query(
      `INSERT INTO station_service_item (position_id, service_item_id)
        SELECT p.id, i.id FROM position p, service_item i WHERE p.public_id = ? AND i.public_id = ?`,
      [town, own],
    );
    const after = (await detail(town)).elsewhere;
    expect(after).toHaveLength(elsewhere.length - 1);
    expect(after.some(({ service }) => service.id === own)).toBe(false);
  });

  it('the nearest level above is named, with the office number', async () => {
    const station = (id: string, tier: 'VILLAGE' | 'TOWN', regionCode: string) =>
      newSite(id, {
        regionCode,
        stationTier: tier,
        station: { windowCount: null, itemsCount: null, promiseHours: null, instructorCount: null, serviceArea: null },
        phone: tier === 'TOWN' ? '0375-3971234' : null,
      });
    await write(db, station('st_tn00000001', 'TOWN', '410471100'), 1000);
    await write(db, station('st_tn00000002', 'TOWN', '410471001'), 1000);
    await write(db, station('st_vg00000001', 'VILLAGE', '410471100'), 1000);
    await db.query(
      `INSERT INTO station_service_item (position_id, service_item_id)
        SELECT p.id, i.id FROM position p, service_item i
        WHERE p.public_id IN ('st_tn00000001', 'st_tn00000002') AND i.name LIKE '免费刻制印章%'`,
    );
    const { elsewhere } = await detail('st_vg00000001');
    const seals = elsewhere.find(({ service }) => service.name.startsWith('免费刻制印章'));
    expect(seals?.at).toEqual({
      id: 'st_tn00000001',
      name: '阵地 st_tn00000001',
      phone: '0375-3971234',
      tier: 'TOWN',
    });
    expect(elsewhere.find(({ service }) => service.name.startsWith('新开办企业'))?.at.tier).toBe('DISTRICT');
    expect((await detail(await named('平顶山高新区政务服务中心'))).elsewhere).toEqual([]);
    expect((await detail(await named('晋中开发区党群活动中心'))).elsewhere).toEqual([]);
  });

  it('a sample is never sent to a registered station, nor to a telephone', async () => {
    const { items } = await read<Page<Site>>('/api/sites?illustrative=only&station=true&limit=500');
    const village = await detail(items.find(({ name }) => name === '示例便民服务站-襄城-1')?.id ?? '');
    expect(village.elsewhere.map(({ service, at }) => [service.name, at.name]).sort()).toEqual([
      ['示例事项：企业设立登记', '示例政务服务中心-襄城'],
      ['示例事项：党组织关系转接', '示例政务服务中心-襄城'],
      ['示例事项：居住证申领', '示例政务服务中心-襄城'],
      ['示例事项：社会保险登记', '示例便民服务中心-襄城-1'],
    ]);
    expect([village.hours.mode, village.hoursText, village.phone]).toEqual(['UNKNOWN', null, null]);
    for (const { id } of items) {
      for (const { at } of (await detail(id)).elsewhere) {
        expect(at.phone).toBeNull();
        expect((await detail(at.id)).isIllustrative).toBe(true);
      }
    }
  });
});

describe('photos', () => {
  it('are the public ones that are attached, in their order', async () => {
    const id = await named('晋中开发区党群活动中心');
    const photo = (n: number, level: string, state: string, sort: number) => ({
      text: `INSERT INTO photo (public_id, created_at, updated_at, owner_kind, owner_id, object_key, mime, size, width, height,
          sha256, alt, data_level, state, sort_no)
        SELECT 'ph_000000000' || ?1, 0, 0, 'SITE', id, 'key' || ?1, 'image/jpeg', 10, 1600, 1200, 'x', '正门' || ?1, ?2, ?3, ?4
        FROM position WHERE public_id = ?5`,
      values: [String(n), level, state, sort, id],
    });
    await db.batch([
      photo(1, 'PUBLIC', 'ATTACHED', 2),
      photo(2, 'PUBLIC', 'ATTACHED', 1),
      photo(3, 'INTERNAL', 'ATTACHED', 0),
      photo(4, 'PUBLIC', 'UPLOADED', 0),
      photo(5, 'PUBLIC', 'WITHDRAWN', 0),
    ]);
    expect((await detail(id)).photos).toEqual([
      { id: 'ph_0000000002', alt: '正门2', width: 1600, height: 1200 },
      { id: 'ph_0000000001', alt: '正门1', width: 1600, height: 1200 },
    ]);
    expect((await detail(await named('合一文化园党群活动阵地'))).photos).toEqual([]);
  });
});

describe('服务评价', () => {
  const rate = (id: string, satisfied: number, total: number) =>
    db.query(
      `INSERT INTO rating_tally (position_id, satisfied, total, updated_at) SELECT id, ?, ?, 0 FROM position WHERE public_id = ?
        ON CONFLICT (position_id) DO UPDATE SET satisfied = excluded.satisfied, total = excluded.total`,
      [satisfied, total, id],
    );

  it('tell the share of satisfied ratings from the fifth on, within a minute, and never of a sample', async () => {
    const id = await named('合一文化园党群活动阵地');
    expect((await detail(id)).satisfaction).toBeNull();
    await rate(id, 3, 4);
    expect((await detail(id)).satisfaction).toBeNull();
    const etag = (await send(`/api/sites/${id}`)).headers.get('etag') ?? '';
    await rate(id, 4, 5);
    expect((await detail(id)).satisfaction).toEqual({ satisfied: 4, total: 5 });
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    const again = await send(`/api/sites/${id}`, { headers: { 'if-none-match': etag } });
    vi.useRealTimers();
    expect(again.status).toBe(200);
    const sample = await named('示例特色阵地-晋中-01', '&illustrative=only');
    await rate(sample, 5, 5);
    expect((await detail(sample)).satisfaction).toBeNull();
  });
});

describe('the clusters of a site', () => {
  it('say how many members are registered, and with a sample how many there are in all', async () => {
    const registered = await detail(await named('晋中开发区党群活动中心'));
    expect(registered.clusters).toEqual([
      { id: expect.stringMatching(/^cl_/), name: expect.any(String), memberCount: 7 },
    ]);
    const sample = await detail(await named('示例特色阵地-晋中-01', '&illustrative=only'));
    expect(sample.clusters.map(({ memberCount }) => memberCount)).toEqual([21]);
  });
});
