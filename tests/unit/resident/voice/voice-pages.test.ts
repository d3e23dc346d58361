import { describe, expect, it } from 'vitest';
import { CONTACT_KEPT_MS } from '#db/queries/sweep.ts';
import { open, request } from '../pages.ts';
import { config, site } from '../samples.ts';

const RATE = '/sites/st_0000000001/rate';
const CORRECT = '/sites/st_0000000001/correct';
const hazard = { unit: '榆次区城市管理局', hours: '每天 8:00-20:00', phone: '0354-3080000' };
const withConfig = (change: object) => ({ answers: { '/api/config': { ...config, ...change } } });
const data = (page: Document) => JSON.parse(page.getElementById('data')?.textContent ?? '{}').voice;
const text = (page: Document, selector = 'main') => page.querySelector(selector)?.textContent ?? '';
const hrefs = (page: Document) =>
  [...page.querySelectorAll('main .voice a, main article a')].map((link) => link.getAttribute('href'));

describe('a page to rate or correct', () => {
  it.each([
    [RATE, '服务评价', 'rate'],
    [CORRECT, '地图纠错', 'correct'],
  ])('%s is readable without script and leads to a telephone', async (path, title, form) => {
    const { page, response } = await open(path);
    expect(response.status).toBe(200);
    expect(text(page, 'h1')).toBe(title);
    expect(page.title).toBe(`${title}：${site.name}｜便民地图`);
    expect(text(page, 'noscript')).toContain('打电话说');
    expect(hrefs(page)).toEqual(expect.arrayContaining(['/sites/st_0000000001', `tel:${site.phone}`, 'tel:12345']));
    expect(text(page)).toContain('没发出的草稿只存在这台手机上');
    expect(data(page)).toMatchObject({ form, site: { id: site.id, name: site.name }, contactOffered: false });
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('says that nobody learns who rated, and how long the number in the cookie lives', async () => {
    const { page } = await open(RATE);
    expect(text(page)).toContain('谁评的不公开');
    expect(text(page)).toContain('400 天');
    expect(text(page)).toContain(`办结 ${CONTACT_KEPT_MS / 86_400_000} 天后自动删除`);
  });

  it('is called 好差评 only where it is linked to the official system', async () => {
    const official = { ratingName: '好差评', ratingOfficialUrl: 'https://hcp.example.gov.cn/' };
    const { page } = await open(RATE, withConfig(official));
    expect(text(page, 'h1')).toBe('好差评');
    expect(hrefs(page)).toContain('https://hcp.example.gov.cn/');
    const named = (path: string) => open(path).then(({ page: other }) => text(other));
    expect(await named(RATE)).not.toContain('好差评');
    expect(await named('/sites/st_0000000001')).not.toContain('好差评');
  });

  it.each([RATE, CORRECT])('%s is not there for an illustrative or unknown place', async (path) => {
    expect((await request(path.replace('0001', '0003'))).status).toBe(404);
    expect((await request(path.replace('0001', '0009'))).status).toBe(404);
    expect((await request(path.replace('st_', 'xx_'))).status).toBe(404);
  });

  it('goes on under the new id of a merged place, with the code that was scanned', async () => {
    const moved = new Response(null, { status: 308, headers: { location: '/api/sites/st_0000000001' } });
    const answers = { '/api/sites/st_000000000a': moved };
    const to = async (path: string) => (await request(path, { answers })).headers.get('location');
    expect(await to('/sites/st_000000000a/rate?code=7K3M9-X2QF4')).toBe(`${RATE}?code=7K3M9-X2QF4`);
    expect(await to('/sites/st_000000000a/correct')).toBe(CORRECT);
  });

  it('is in English throughout when English is asked for', async () => {
    const { page } = await open(`${RATE}?lang=en`);
    expect(text(page, 'h1')).toBe('Rate this service');
    expect(text(page, '.voice__privacy')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('随手拍', () => {
  it('says that nobody takes reports here, and gives the hotline', async () => {
    const { page } = await open('/report', withConfig({ hazard: null }));
    expect(text(page)).toContain('还没有开通随手拍');
    expect(hrefs(page)).toEqual(['tel:12345']);
    expect(page.getElementById('voice-form')).toBeNull();
    expect(data(page)).toBeNull();
  });

  it('names unit and hours where somebody does, and the hotline as well', async () => {
    const { page } = await open('/report', withConfig({ hazard }));
    expect(text(page)).toContain(hazard.unit);
    expect(text(page)).toContain(hazard.hours);
    expect(hrefs(page)).toEqual([`tel:${hazard.phone}`, 'tel:12345']);
    expect(data(page)).toMatchObject({ form: 'report', site: null });
  });

  it('is offered on a place’s page only then', async () => {
    const offered = async (change: object) => hrefs((await open('/sites/st_0000000001', withConfig(change))).page);
    expect(await offered({ hazard })).toContain('/report');
    expect(await offered({ hazard: null })).not.toContain('/report');
  });
});

describe('the page of a place', () => {
  it('leads to rating and correcting, an illustrative one does not', async () => {
    const links = async (id: string) => hrefs((await open(`/sites/${id}`)).page);
    expect(await links('st_0000000001')).toEqual(expect.arrayContaining([RATE, CORRECT, '/tickets']));
    expect((await links('st_0000000003')).filter((href) => /rate|correct|report|tickets/.test(href ?? ''))).toEqual([]);
  });
});

describe('查处理情况', () => {
  const ticket = {
    kind: 'RATING',
    site: { id: 'st_0000000001', name: '榆次区政务服务中心' },
    category: null,
    level: 2,
    status: 'VERIFYING',
    submittedAt: '2026-11-19T10:00:00+08:00',
    updatedAt: '2026-11-20T09:00:00+08:00',
    dueOn: '2026-11-26',
    answer: null,
    canAdd: true,
  };
  const found = { answers: { '/api/tickets?no=7K3M9-X2QF4': ticket, '/api/tickets?no=00000-00000': 404 } };

  it('looks a number up without script, however it was typed', async () => {
    for (const typed of ['7K3M9-X2QF4', '7k3m9x2qf4', ' 7K3M9 X2QF4 ']) {
      const { page, response } = await open(`/tickets?no=${encodeURIComponent(typed)}`, found);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('etag')).toBeNull();
      expect(text(page, '.ticket')).toContain('核实中');
      expect(text(page, '.ticket')).toContain('服务评价：不满意');
      expect(text(page, '.ticket')).toContain('2026-11-26');
      expect(text(page, '.ticket')).toContain('还没有答复');
      expect(data(page)).toMatchObject({ form: 'tickets', addTo: '7K3M9-X2QF4' });
    }
  });

  it('offers no second addition', async () => {
    const answers = { '/api/tickets?no=7K3M9-X2QF4': { ...ticket, canAdd: false, answer: '<b>已经改正</b>' } };
    const { html, page } = await open('/tickets?no=7K3M9-X2QF4', { answers });
    expect(data(page)).toMatchObject({ addTo: null });
    expect(html).toContain('&lt;b>已经改正');
  });

  it('says what is wrong with what was typed', async () => {
    const said = async (no: string) => text((await open(`/tickets?no=${no}`, found)).page, '[role=alert]');
    expect(await said('123')).toContain('“123”不是受理编号');
    expect(await said('00000-00000')).toContain('没有找到');
    const away = await open('/tickets?no=7K3M9-X2QF4', { answers: { '/api/tickets': 503 } });
    expect(text(away.page, '[role=alert]')).toContain('现在查不了');
    expect(away.response.status).toBe(200);
  });

  it('asks the API nothing before a number is given', async () => {
    const asked: string[] = [];
    await open('/tickets', { asked });
    expect(asked.filter((path) => path.startsWith('/api/tickets'))).toEqual([]);
  });
});
