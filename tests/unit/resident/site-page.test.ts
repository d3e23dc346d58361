import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteDetail } from '#core/schemas/site.ts';
import { open, request } from './pages.ts';
import { config, hostile, illustrative, mobile, NOW, page, schematic, site } from './samples.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const texts = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector)).map((element) => element.textContent);
const hrefs = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector)).map((element) => element.getAttribute('href'));
const shown = async (detail: SiteDetail, query = '') =>
  (await open(`/sites/${detail.id}${query}`, { answers: { [`/api/sites/${detail.id}`]: detail } })).page;

/** Label → value of every fact on the page. */
function facts(root: ParentNode): Record<string, string> {
  const rows = Array.from(root.querySelectorAll('.definition-list__row'));
  return Object.fromEntries(
    rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
  );
}

describe('the page of a place', () => {
  it('is complete: state, number, services, things, way, record', async () => {
    const it = await shown(site);
    expect(it.title).toBe('榆次区政务服务中心｜便民地图');
    expect(it.querySelector('meta[name=description]')?.getAttribute('content')).toBe(
      '山西省晋中市榆次区，政务服务中心。地址、开放时间、服务和设施。',
    );
    expect(texts(it, 'article .open-line')).toEqual(['开放中 · 12:00 结束']);
    expect(hrefs(it, 'article a[href^="tel:"]')).toEqual(['tel:0354-3081234']);
    expect(texts(it, '.services li')).toEqual(['企业开办一次办网上办3 小时内办好带什么：身份证件、住所证明']);
    expect(facts(it)).toMatchObject({
      地址: '示范街 1 号',
      入口: '南门',
      附近标志: '人民广场北侧',
      位置: '在榆次区中心的西面，直线约 2.3\u00a0公里',
      办公电话: '0354-3081234',
      最近核实: '2026-10-08 到现场核实',
      最近修改: '2026-10-09',
      责任单位: '榆次区行政审批服务管理局',
    });
    expect(it.body.textContent).not.toContain('大厅值班岗');
  });

  it('leads up, to the map app by coordinate and to the map with the place chosen', async () => {
    const it = await shown(site);
    expect(hrefs(it, '.crumbs a')).toEqual(['/', '/?region=140000', '/?region=140700', '/?region=140702']);
    expect(hrefs(it, 'article .actions a')).toEqual([
      'tel:0354-3081234',
      expect.stringMatching(/^https:\/\/uri\.amap\.com\/navigation\?to=112\.71464\d%2C37\.69834\d/),
      '/?region=140702&view=map&site=st_0000000001',
    ]);
  });

  it('names those nearby with their distance, without itself', async () => {
    const it = await shown(site);
    const others = it.querySelector('.site-page__others') as Element;
    expect(texts(others, 'h2')).toEqual(['附近的服务点']);
    expect(texts(others, '.site-item__name')).toEqual(['开发区党群活动中心', '文华街道便民服务中心']);
    expect(texts(others, '[data-site=st_0000000002]')[0]).not.toMatch(/公里|米/);
    expect(texts(others, '[data-site=st_0000000006]')[0]).toContain('1.2\u00a0公里');
  });

  it('has its own address, its languages and a description for search engines', async () => {
    const it = await shown(site, '?lang=en');
    expect(it.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://map.example.cn/sites/st_0000000001?lang=en',
    );
    expect(hrefs(it, 'link[hreflang]')).toEqual([
      'https://map.example.cn/sites/st_0000000001',
      'https://map.example.cn/sites/st_0000000001?lang=en',
    ]);
    expect(JSON.parse(it.querySelector('script[type="application/ld+json"]')?.textContent ?? '')).toMatchObject({
      '@type': 'GovernmentOffice',
      url: 'https://map.example.cn/sites/st_0000000001',
    });
  });

  it('can not be broken out of by what it is called', async () => {
    const { html, page: it } = await open(`/sites/${hostile.id}`);
    expect(html.slice(0, html.indexOf('</head>'))).not.toContain('<script>');
    expect(it.querySelectorAll('img, b')).toHaveLength(0);
    expect(it.querySelectorAll('script')).toHaveLength(3);
    expect(it.title).toBe(`${hostile.name}｜便民地图`);
    expect(it.querySelector('h1')?.textContent).toBe(hostile.name);
    expect(JSON.parse(it.querySelector('script[type="application/ld+json"]')?.textContent ?? '').name).toBe(
      hostile.name,
    );
  });
});

describe('a place of which little is known', () => {
  it('says what is not registered and what its point is not for', async () => {
    const it = await shown(schematic);
    expect(texts(it, 'article .open-line')).toEqual(['开放时间、电话都未登记']);
    expect(texts(it, '.site__warning')[0]).toContain('不能用来导航');
    expect(texts(it, '.site__warning')[0]).not.toContain('打电话');
    expect(facts(it)).toMatchObject({
      地址: '未登记',
      办公电话: '未登记',
      开放时间: '未登记',
      最近核实: '还没有到现场核实过',
    });
    expect(facts(it)).not.toHaveProperty('位置');
    expect(hrefs(it, 'article a[href*="amap"]')[0]).toMatch(/^https:\/\/uri\.amap\.com\/search\?keyword=/);
    expect(JSON.stringify(hrefs(it, 'a'))).not.toMatch(/112\.7|37\.7/);
  });

  it('has the others of its park beside it, never a distance', async () => {
    const asked: string[] = [];
    const { page: it } = await open(`/sites/${schematic.id}`, { asked });
    expect(asked).toContain('/api/sites?park=pk_0000000001&limit=6');
    expect(asked.some((path) => path.startsWith('/api/sites/near'))).toBe(false);
    expect(texts(it, '.site-page__others h2')).toEqual(['同一园区的服务点']);
    expect(texts(it, '.site-page__others .site-item__facts').join()).not.toMatch(/公里|\d\s米/);
  });

  it('without a point is not offered on the map', async () => {
    const it = await shown({ ...schematic, point: null, park: null });
    expect(hrefs(it, 'article .actions a')).toEqual([expect.stringContaining('https://uri.amap.com/search')]);
    expect(texts(it, '.site__warning')).toEqual(['位置还没有登记，地图上找不到它。']);
  });
});

describe('a sample', () => {
  it('has neither state, number, directions, neighbours nor a place in search engines', async () => {
    const it = await shown(illustrative);
    expect(texts(it, '.site__warning')).toEqual(['这是示例记录，不是真实地点，请不要前往。']);
    expect(
      it.querySelector('.open-line, .actions, .hours, .pass-on, .qr, a[href^="tel:"], .site-page__others'),
    ).toBeNull();
    expect(it.querySelector('a[href*="amap"]')).toBeNull();
    expect(it.querySelector('script[type="application/ld+json"]')).toBeNull();
    expect(it.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(facts(it)).not.toHaveProperty('最近核实');
    expect(JSON.parse(it.getElementById('data')?.textContent ?? '').timed).toEqual({});
  });
});

describe('a mobile position', () => {
  it('tells its coming stops by timetable, samples apart and on request', async () => {
    const plain = await shown(mobile);
    expect(texts(plain, 'article .open-line')).toEqual(['停靠中 · 人民广场 · 10:00 离开（按时刻表，非实时）']);
    expect(texts(plain, '.stops__times')).toEqual(['09:00 至 10:00', '14:00 至 15:00']);
    expect(texts(plain, '.stops__place')).toEqual(['人民广场', '火车站']);
    expect(plain.querySelector('.stops__stop')?.getAttribute('data-when')).toBe('AT');
    expect(hrefs(plain, '.stops__go')[0]).toMatch(/^https:\/\/uri\.amap\.com\/search\?keyword=/);
    expect(hrefs(plain, '.samples-offer')).toEqual(['/sites/st_0000000004?samples=1']);
    const asked = await shown(mobile, '?samples=1');
    expect(texts(asked, '.samples .stops__place')).toEqual(['示例停靠点-01']);
    expect(asked.querySelector('.samples .stops__go')).toBeNull();
    expect(asked.querySelector('meta[name=robots]')).toBeTruthy();
  });

  it('says so where none is registered', async () => {
    const it = await shown({ ...mobile, stops: [], nextStops: [] });
    expect(texts(it, 'article .open-line')).toEqual(['停靠时间、电话都未登记']);
    expect(it.querySelector('.samples-offer')).toBeNull();
  });
});

it('the site map names regions with places and every place', async () => {
  const { page: it } = await open('/sitemap', { answers: { '/api/sites?limit=500': page([site, schematic]) } });
  expect(hrefs(it, '.site-map a')).toEqual([
    '/',
    '/leader/',
    '/staff/',
    '/tickets',
    '/?region=140000',
    '/?region=140700',
    '/sites/st_0000000001',
    '/sites/st_0000000002',
    '/api/docs',
  ]);
});

describe('the sheet for the door', () => {
  it('has name, week, number, place and a code that leads to the page', async () => {
    const { page: it, response } = await open('/sites/st_0000000001/door');
    expect(response.status).toBe(200);
    expect(it.title).toBe('榆次区政务服务中心门口告示｜便民地图');
    expect(it.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(texts(it, '.sheet h1')).toEqual(['榆次区政务服务中心']);
    expect(texts(it, '.sheet__hours tr')).toEqual(['周一至周五8:30–12:00、14:00–17:30', '周六、周日不开']);
    expect(texts(it, '.sheet__phone')).toEqual(['0354-3081234']);
    expect(it.querySelector('.sheet .qr')?.getAttribute('aria-label')).toContain('榆次区政务服务中心');
    expect(it.querySelector('.sheet')?.textContent).toContain('评价和纠错也扫这里');
    expect(it.querySelector('.sheet')?.textContent).toContain('内容截至 2026-11-20');
    expect(it.querySelector('.sheet')?.textContent).not.toContain('主办单位');
  });

  it('names the organiser where there is one, and what is announced', async () => {
    const owned = { ...config, footer: { ...config.footer, owner: '榆次区政府办公室' } };
    const exceptions = [{ from: '2026-12-01', to: '2026-12-02', spans: [], reason: '盘点' }];
    const closure = { reason: '装修', from: '2026-11-24', to: '2026-11-30' };
    const { page: it } = await open('/sites/st_0000000001/door', {
      answers: {
        '/api/config': owned,
        '/api/sites/st_0000000001': { ...site, closure, hours: { ...site.hours, exceptions } },
      },
    });
    expect(it.querySelector('.sheet')?.textContent).toContain('主办单位：榆次区政府办公室');
    expect(texts(it, '.sheet__notice')).toEqual([
      '暂停开放：11月24日起至11月30日（装修）',
      '近期变动：12月1日至12月2日 不开（盘点）',
    ]);
  });

  it('is none for a sample', async () => {
    expect((await request(`/sites/${illustrative.id}/door`)).status).toBe(404);
  });
});

describe('a withdrawn place', () => {
  const gone = (point: unknown) =>
    new Response(
      JSON.stringify({
        error: { code: 'GONE', message: '', requestId: '' },
        was: { name: '迎宾便民服务站', regionCode: '140702', regionName: '山西省晋中市榆次区', point },
      }),
      { status: 410 },
    );

  it('is named, and the nearest others are', async () => {
    const exact = { lng: 112.7, lat: 37.7, precision: 'SURVEYED', schematic: false };
    const { page: it, response } = await open('/sites/st_0000000009', {
      answers: { '/api/sites/st_0000000009': gone(exact) },
    });
    expect([response.status, response.headers.get('cache-control')]).toEqual([410, 'no-store']);
    expect(texts(it, 'h1')).toEqual(['迎宾便民服务站已停用']);
    expect(it.body.textContent).toContain('山西省晋中市榆次区');
    expect(texts(it, '.site-page__others h2')).toEqual(['离它最近的服务点']);
    expect(texts(it, '.site-item__name')).toHaveLength(2);
  });

  it('without an exact point has those of its region', async () => {
    const { page: it } = await open('/sites/st_0000000009', { answers: { '/api/sites/st_0000000009': gone(null) } });
    expect(texts(it, '.site-page__others h2')).toEqual(['同一地区的服务点']);
  });

  it('that the API does not name is a page that is not there', async () => {
    const { page: it, response } = await open('/sites/st_0000000009', { answers: { '/api/sites/st_0000000009': 410 } });
    expect(response.status).toBe(410);
    expect(it.querySelector('form[role=search]')).toBeTruthy();
  });
});

describe('what a place is known for', () => {
  it('is the share of the satisfied with its number, where the API tells it', async () => {
    const rated = await shown({ ...site, satisfaction: { satisfied: 26, total: 27 } });
    expect(rated.querySelector('.site__head')?.textContent).toContain('满意 96.3%（27 次评价）');
    const young = await shown({ ...site, satisfaction: null });
    expect(young.querySelector('.site__head')?.textContent).not.toContain('满意');
  });

  it('are its pictures, with words and room for them, and the first is what is passed on', async () => {
    const photo = { id: 'ph_0000000001', alt: '大厅入口，门前有坡道', width: 1600, height: 1200 };
    const it = await shown({ ...site, photos: [photo] });
    const picture = it.querySelector('.photos img');
    expect(['src', 'alt', 'width', 'height', 'loading'].map((name) => picture?.getAttribute(name))).toEqual([
      '/api/photos/ph_0000000001',
      photo.alt,
      '1600',
      '1200',
      'lazy',
    ]);
    const tag = (property: string) => it.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    expect(tag('og:image')).toBe('https://map.example.cn/api/photos/ph_0000000001');
    expect([tag('og:image:width'), tag('og:image:alt')]).toEqual(['1600', photo.alt]);
  });

  it('without a picture is passed on with that of the portal', async () => {
    const it = await shown(site);
    const tag = (property: string) => it.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    expect([tag('og:image'), tag('og:title'), tag('og:url')]).toEqual([
      'https://map.example.cn/share.png',
      '榆次区政务服务中心｜便民地图',
      'https://map.example.cn/sites/st_0000000001',
    ]);
  });

  it('names the station that handles what this one does not', async () => {
    const town = { id: 'st_0000000006', name: '文华街道便民服务中心', phone: '0354-3081111', tier: 'TOWN' as const };
    const hall = { id: 'st_0000000007', name: '榆次区政务服务大厅', phone: null, tier: 'DISTRICT' as const };
    const item = (n: number) => ({ id: `sv_000000001${n}`, name: `第 ${n} 件事` });
    const elsewhere = [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ service: item(n), at: town })),
      { service: item(9), at: hall },
    ];
    const it = await shown({ ...site, elsewhere });
    const part = it.querySelector('.elsewhere') as Element;
    expect(hrefs(part, 'h3 a')).toEqual(['/sites/st_0000000006', '/sites/st_0000000007']);
    expect(hrefs(part, 'a[href^="tel:"]')).toEqual(['tel:0354-3081111']);
    expect(texts(part, 'summary')).toEqual(['还有 2 项']);
    expect(part.textContent).toContain('第 9 件事');
    expect((await shown({ ...site, elsewhere: [] })).querySelector('.elsewhere')).toBeNull();
  });

  it('is its cluster, itself not a link', async () => {
    const cluster = {
      id: 'cl_0000000001',
      name: '晋中开发区党群活动阵地集群',
      formula: '1+20+N',
      park: null,
      regionCode: '140702',
      regionName: '山西省晋中市榆次区',
      parts: [],
      source: null,
      members: page([schematic, { ...site, level: 'FEATURED' }, { ...illustrative, level: 'FEATURED' }]).items,
      asOf: '2026-11-20T09:30:00+08:00',
    };
    const { page: it } = await open(`/sites/${schematic.id}`, {
      answers: {
        '/api/clusters/cl_0000000001': cluster,
        [`/api/sites/${schematic.id}`]: {
          ...schematic,
          clusters: [{ id: cluster.id, name: cluster.name, memberCount: 2 }],
        },
      },
    });
    expect(texts(it, '.cluster h3')).toEqual(['中心阵地', '特色阵地']);
    expect(texts(it, '.cluster__here')).toEqual(['开发区党群活动中心（就是这里）']);
    expect(hrefs(it, '.cluster a')).toEqual(['/sites/st_0000000001']);
  });
});
