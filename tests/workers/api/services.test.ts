import { beforeAll, describe, expect, it } from 'vitest';
import { dayKindOf } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import type { StateCalendar } from '#core/schemas/calendar.ts';
import type { Page } from '#core/schemas/common.ts';
import type { SearchAnswer } from '#core/schemas/search.ts';
import type { ServiceItemSummary } from '#core/schemas/service.ts';
import type { SitePage } from '#core/schemas/site.ts';
import { openDatabase } from '../db/database.ts';
import { read, refused, send } from './call.ts';
import { openSeeded } from './seeded.ts';

beforeAll(openSeeded);

const list = async (query: string) => (await read<Page<ServiceItemSummary>>(`/api/services?${query}`)).items;
const CENTER = '平顶山高新区政务服务中心';

describe('服务事项', () => {
  it('are listed with their promise and the number of stations, samples only on request', async () => {
    const items = await list('limit=500');
    expect(items.map(({ name }) => name)).toContain('企业全程帮办代办');
    const seals = items.find(({ name }) => name.startsWith('免费刻制印章'));
    expect(seals).toMatchObject({ regionCode: '410471', promiseHours: 2, stationCount: 1, isIllustrative: false });
    expect(seals?.regionName).toContain('平顶山');
    expect(items.some(({ isIllustrative }) => isIllustrative)).toBe(false);
  });

  it('of a county are offered in its towns too, and not in the next county', async () => {
    const county = await list('region=410471');
    expect(county).toHaveLength(4);
    expect(await list('region=410471100')).toEqual(county);
    expect(await list('region=410400')).toEqual(county);
    expect(await list('region=140702')).toEqual([]);
    expect(await refused('/api/services?region=149999')).toMatchObject({ status: 400, code: 'VALIDATION' });
  });

  it('come page by page, by place or by name', async () => {
    for (const sort of ['region', 'name']) {
      const whole = await list(`sort=${sort}`);
      const first = await read<Page<ServiceItemSummary>>(`/api/services?sort=${sort}&limit=3`);
      const second = await read<Page<ServiceItemSummary>>(`/api/services?sort=${sort}&cursor=${first.nextCursor}`);
      expect([...first.items, ...second.items]).toEqual(whole);
    }
    const names = (await list('sort=name')).map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('are found by the words people use', async () => {
    const names = async (q: string) => (await list(`q=${encodeURIComponent(q)}`)).map(({ name }) => name);
    for (const q of ['营业执照', '办营业执照', '注册公司', '我想开店']) {
      expect([q, await names(q)]).toEqual([
        q,
        expect.arrayContaining([
          '新开办企业设立登记（企业开办专区）',
          '营业执照、公章刻制、发票申领一日办结（企业开办专区）',
        ]),
      ]);
      expect(await names(q)).not.toContain('企业全程帮办代办');
    }
    expect(await names('刻章怎么办')).toContain('免费刻制印章（企业开办专区）');
    expect(await names('代办')).toEqual(['企业全程帮办代办']);
    expect(await names('结婚登记')).toEqual([]);
  });

  it('lead to the stations that handle them', async () => {
    const [item] = await list('region=410471');
    const { items } = await read<SitePage>(`/api/sites?service=${item?.id}`);
    expect(items.map(({ name }) => name)).toEqual([CENTER]);
    expect((await read<SitePage>(`/api/sites?service=${item?.id}&region=140702`)).items).toEqual([]);
    expect((await read<SitePage>('/api/sites?service=sv_0123456789')).items).toEqual([]);
    const near = await read<SitePage>(`/api/sites/near?lat=33.73&lng=113.39&service=${item?.id}`);
    expect(near.items.map(({ name }) => name)).toEqual([CENTER]);
  });

  it('that is no longer public is neither listed, found nor a filter', async () => {
    const db = await openDatabase();
    const [item] = await list('q=刻制印章');
    const withdraw = (status: string) =>
      db.query('UPDATE service_item SET publication_status = ? WHERE public_id = ?', [status, item?.id ?? '']);
    await withdraw('CLOSED');
    expect((await list('limit=500')).some(({ id }) => id === item?.id)).toBe(false);
    expect((await read<SitePage>(`/api/sites?service=${item?.id}`)).items).toEqual([]);
    await withdraw('PUBLISHED');
    expect((await read<SitePage>(`/api/sites?service=${item?.id}`)).items).toHaveLength(1);
  });
});

describe('search for something to do or to use', () => {
  const find = async (q: string, more = '&kinds=SERVICE,FACILITY,SITE,REGION,VILLAGE') =>
    (await read<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}${more}`)).items;

  it('offers the items that fit, with how many places handle them', async () => {
    const [hit] = await find('办营业执照');
    expect(hit).toMatchObject({
      kind: 'SERVICE',
      title: '营业执照、公章刻制、发票申领一日办结（企业开办专区）',
      regionCode: '410471',
      isIllustrative: false,
    });
    expect(hit?.subtitle).toMatch(/^河南省平顶山市.* · 能办这件事的服务点 1 处$/);
    expect((await find('营业执照', '&kinds=SERVICE&region=410471100'))[0]?.id).toBe(hit?.id);
    expect(await find('营业执照', '&kinds=SERVICE&region=140702')).toEqual([]);
  });

  it.each([
    ['充电', ['PHONE_CHARGING', 'EV_CHARGING']],
    ['哪里有热水', ['WATER']],
    ['厕所', ['TOILET']],
    ['卫生间', ['TOILET']],
    ['打印', ['PRINTING']],
    ['无障碍', ['BARRIER_FREE']],
    ['休息', ['SEATS']],
    ['附近歇脚的地方', ['SEATS']],
    ['chongdian', ['PHONE_CHARGING']],
    ['cs', ['TOILET']],
  ])('offers for %s the facility', async (q, codes) => {
    const hits = (await find(q)).filter(({ kind }) => kind === 'FACILITY');
    expect(hits.map(({ id }) => id).slice(0, codes.length)).toEqual(codes);
    expect((await find(q))[0]?.kind).toBe('FACILITY');
  });

  it('says in how many places a facility is, in the region asked for', async () => {
    const db = await openDatabase();
    expect((await find('厕所', '&kinds=FACILITY'))[0]?.subtitle).toBe('还没有登记有这项设施的服务点');
    await db.query(
      "INSERT INTO position_facility (position_id, facility) SELECT id, 'TOILET' FROM position WHERE region_code = '140702'",
    );
    const [{ n } = { n: 0 }] = await db.query<{ n: number }>(
      "SELECT count(*) AS n FROM position WHERE region_code = '140702' AND is_illustrative = 0",
    );
    expect(n).toBeGreaterThan(1);
    expect((await find('厕所', '&kinds=FACILITY'))[0]?.subtitle).toBe(`有这项设施的服务点 ${n} 处`);
    expect((await find('厕所', '&kinds=FACILITY&region=140702'))[0]).toMatchObject({
      subtitle: `有这项设施的服务点 ${n} 处`,
      regionCode: '140702',
    });
    expect((await find('厕所', '&kinds=FACILITY&region=410471'))[0]?.subtitle).toBe('还没有登记有这项设施的服务点');
  });

  it('leaves both out where they were not asked for, and facilities where only samples were', async () => {
    expect((await find('充电', '')).some(({ kind }) => kind === 'FACILITY')).toBe(false);
    expect((await find('营业执照', '&kinds=SERVICE')).length).toBeGreaterThan(0);
    expect((await find('营业执照', '')).some(({ kind }) => kind === 'SERVICE')).toBe(false);
    expect(await find('充电', '&kinds=FACILITY&illustrative=only')).toEqual([]);
  });

  it.each([
    ['办事大厅', '平顶山高新区政务服务中心'],
    ['高新区 办事大厅', '平顶山高新区政务服务中心'],
    ['流动巴士', '“红色巴士”'],
    ['党员之家', undefined],
  ])('knows another word for the same place: %s', async (q, title) => {
    const titles = (await find(q, '&kinds=SITE')).map((hit) => hit.title);
    if (title === undefined) expect(titles).toEqual([]);
    else expect(titles).toContain(title);
    const { items } = await read<SitePage>(`/api/sites?q=${encodeURIComponent(q)}`);
    expect(new Set(items.map(({ name }) => name))).toEqual(new Set(titles));
  });

  it('finds the sites of a region or park by its pinyin, those named so first', async () => {
    const inYuci = await find('yuci', '&kinds=SITE&limit=50');
    expect(inYuci.length).toBeGreaterThan(3);
    expect(inYuci.every(({ regionCode }) => regionCode === '140702')).toBe(true);
    const ofPark = await find('jzkfq', '&kinds=SITE&limit=50');
    expect(ofPark[0]?.title).toBe('晋中开发区党群活动中心');
    expect(ofPark.length).toBeGreaterThan(3);
  });

  it('finds villages', async () => {
    expect((await find('北城社区', '&kinds=VILLAGE'))[0]).toMatchObject({ kind: 'VILLAGE', title: '北城社区' });
    expect((await find('bcsq', '&kinds=VILLAGE'))[0]?.title).toBe('北城社区');
  });
});

describe('the state calendar', () => {
  it('is of the day asked for and a year ahead, as the database keeps it', async () => {
    const { years, knownYears } = await read<StateCalendar>('/api/calendar?from=2026-02-14');
    expect(knownYears).toEqual(Object.keys(years));
    expect(knownYears).toContain('2026');
    expect(knownYears).not.toContain('2024');
    expect(years['2026']).toEqual(packagedHolidays['2026']);
    expect(dayKindOf('2026-02-17', years)).toEqual({ kind: 'HOLIDAY', name: '春节' });
    expect(dayKindOf('2026-02-28', years)).toEqual({ kind: 'MAKE_UP' });
  });

  it('holds the year before on New Year’s Day, when yesterday’s hours may still run', async () => {
    const { knownYears } = await read<StateCalendar>('/api/calendar?from=2026-01-01');
    expect(knownYears).toEqual(expect.arrayContaining(['2025', '2026']));
  });

  it('knows what staff add at once, and is the same until then', async () => {
    const db = await openDatabase();
    const first = await send('/api/calendar?from=2030-05-01');
    expect(await first.json()).toMatchObject({ years: {}, knownYears: [] });
    const etag = first.headers.get('etag') ?? '';
    const same = await send('/api/calendar?from=2030-05-01', { headers: { 'if-none-match': etag } });
    expect(same.status).toBe(304);
    await db.query(
      "INSERT INTO calendar_day (day, kind, name, source) VALUES ('2029-12-31', 'HOLIDAY', '元旦', 't'), ('2030-05-01', 'HOLIDAY', '劳动节', 't')",
    );
    const after = await send('/api/calendar?from=2030-05-01', { headers: { 'if-none-match': etag } });
    expect(await after.json()).toMatchObject({ knownYears: ['2030'] });
    await db.query("DELETE FROM calendar_day WHERE day >= '2029-12-31'");
  });
});
