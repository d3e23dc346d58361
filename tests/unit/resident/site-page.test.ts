import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteDetail } from '#core/schemas/site.ts';
import { open } from './pages.ts';
import { hostile, illustrative, mobile, NOW, page, schematic, site } from './samples.ts';

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
      现场核实: '2026-10-08 到现场核实',
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
      expect.stringMatching(/^https:\/\/uri\.amap\.com\/marker\?position=112\.71464\d%2C37\.69834\d/),
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
      现场核实: '还没有到现场核实过',
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
    expect(hrefs(it, 'article .actions a')).toHaveLength(1);
    expect(texts(it, '.site__warning')).toEqual(['位置还没有登记，地图上找不到它。']);
  });
});

describe('a sample', () => {
  it('has neither state, number, directions, neighbours nor a place in search engines', async () => {
    const it = await shown(illustrative);
    expect(texts(it, '.site__warning')).toEqual(['这是示例记录，不是真实地点，请不要前往。']);
    expect(it.querySelector('.open-line, .actions, a[href^="tel:"], .site-page__others')).toBeNull();
    expect(it.querySelector('a[href*="amap"]')).toBeNull();
    expect(it.querySelector('script[type="application/ld+json"]')).toBeNull();
    expect(it.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(facts(it)).not.toHaveProperty('现场核实');
    expect(JSON.parse(it.getElementById('data')?.textContent ?? '').timed).toEqual({});
  });
});

describe('a mobile position', () => {
  it('tells its coming stops by timetable, samples apart and on request', async () => {
    const plain = await shown(mobile);
    expect(texts(plain, 'article .open-line')).toEqual(['按时刻表停靠，非实时']);
    expect(texts(plain, '.stops__stop')).toEqual(['09:00 至 10:00人民广场', '14:00 至 15:00火车站']);
    expect(hrefs(plain, '.samples-offer')).toEqual(['/sites/st_0000000004?samples=1']);
    const asked = await shown(mobile, '?samples=1');
    expect(texts(asked, '.samples .stops__stop')).toEqual(['09:00 至 10:00示例停靠点-01']);
    expect(asked.querySelector('meta[name=robots]')).toBeTruthy();
  });

  it('says so where none is registered', async () => {
    const it = await shown({ ...mobile, stops: [] });
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
    '/?region=140000',
    '/?region=140700',
    '/sites/st_0000000001',
    '/sites/st_0000000002',
    '/api/docs',
  ]);
});
