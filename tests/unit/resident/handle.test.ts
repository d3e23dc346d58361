import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ORIGIN, open, request } from './pages.ts';
import { config, NOW, page, site } from './samples.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const HTML = 'text/html; charset=utf-8';

describe('an answer', () => {
  it('is a page that caches keep and ask about', async () => {
    const { response, page: shown } = await open('/?region=140702');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': HTML,
      'content-language': 'zh-CN',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Cookie',
      link: '</resident/assets/resident-AAAAAAAA.css>; rel=preload; as=style, </resident/assets/resident-AAAAAAAA.js>; rel=modulepreload',
      etag: expect.stringMatching(/^W\/".+"$/),
    });
    expect(shown.documentElement.lang).toBe('zh-CN');
  });

  it('is 304 within the minute, from one read of the API', async () => {
    const etag = (await request('/?region=140702')).headers.get('etag') ?? '';
    const asked: string[] = [];
    const again = await request('/?region=140702', { headers: { 'if-none-match': etag }, asked });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('vary')).toBe('Cookie');
    expect(asked).toEqual(['/api/config']);
  });

  it.each([
    ['a minute later', () => vi.setSystemTime(NOW + 60_000), {}],
    ['in the other language', () => undefined, { cookie: 'lang=en' }],
    ['in elder mode', () => undefined, { cookie: 'elder=2' }],
  ])('is whole again %s', async (_when, wait, headers) => {
    const etag = (await request('/')).headers.get('etag') ?? '';
    wait();
    expect((await request('/', { headers: { 'if-none-match': etag, ...headers } })).status).toBe(200);
  });

  it('is whole again after a publication', async () => {
    const etag = (await request('/')).headers.get('etag') ?? '';
    const published = { answers: { '/api/config': { ...config, publicationNo: 8 } } };
    expect((await request('/', { ...published, headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('leads from an old id to the new one, for good', async () => {
    const moved = new Response(null, { status: 308, headers: { location: '/api/sites/st_0000000001' } });
    const response = await request('/sites/st_000000000a', { answers: { '/api/sites/st_000000000a': moved } });
    expect([response.status, response.headers.get('location')]).toEqual([308, '/sites/st_0000000001']);
  });
});

describe('language and elder mode', () => {
  it('come from the address, then the cookie, never from the browser', async () => {
    const spoken = async (path: string, headers: Record<string, string> = {}) =>
      (await open(path, { headers })).page.documentElement.lang;
    expect(await spoken('/', { 'accept-language': 'en-GB' })).toBe('zh-CN');
    expect(await spoken('/', { cookie: 'lang=en' })).toBe('en');
    expect(await spoken('/?lang=zh', { cookie: 'lang=en' })).toBe('zh-CN');
  });

  it('chosen by link are remembered, in an answer that no shared cache keeps', async () => {
    const response = await request('/sites/st_0000000001?lang=en&elder=2');
    expect(response.headers.getSetCookie()).toEqual([
      'lang=en; Path=/; Max-Age=31536000; SameSite=Lax',
      'elder=2; Path=/; Max-Age=31536000; SameSite=Lax',
    ]);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect((await request('/')).headers.getSetCookie()).toEqual([]);
  });

  it('are links that keep the rest of the address', async () => {
    const { page: shown } = await open('/?region=140702&q=%E4%BE%BF%E6%B0%91');
    const links = Array.from(shown.querySelectorAll('.portal-bar__tool')).map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '?region=140702&q=%E4%BE%BF%E6%B0%91&elder=on',
      '?region=140702&q=%E4%BE%BF%E6%B0%91&lang=en',
    ]);
  });

  it('write the step onto the page', async () => {
    const { page: shown } = await open('/', { headers: { cookie: 'elder=3' } });
    expect({ ...shown.documentElement.dataset }).toEqual({ app: 'resident', elder: 'on', elderStep: '3' });
    expect(shown.querySelector('.elder-sizes [aria-current]')?.textContent).toBe('最大');
  });
});

describe('what is not there', () => {
  it.each(['/sites/st_000000000z', '/nothing', '/sites/st_1'])('%s is a page that says so, with 404', async (path) => {
    const { response, page: shown } = await open(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(shown.querySelector('h1')?.textContent).toBe('没有这个页面');
    expect(shown.querySelector('form[role=search] input[name=q]')).toBeTruthy();
    expect(shown.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(shown.querySelector('link[rel=canonical]')).toBeNull();
  });

  it('a withdrawn site stays 410', async () => {
    expect((await request('/sites/st_000000000z', { answers: { '/api/sites/st_000000000z': 410 } })).status).toBe(410);
  });

  it.each([
    ['broken', { '/api/sites?': 500 }],
    ['not answering at all', { '/api/': 503, '/api/config': 503 }],
  ])('with the API %s it is a page that says when to come back, with 503', async (_how, down) => {
    const { response, page: shown } = await open('/', { answers: down });
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(shown.querySelector('h1')?.textContent).toBe('页面暂时打不开');
    expect(shown.querySelector('a[href="tel:12345"]')).toBeTruthy();
  });

  it('an API that throws is one that does not answer', async () => {
    const { handle } = await import('../../../web/resident/entry-server.tsx');
    const away = () => Promise.reject(new Error('no such service'));
    const response = await handle(new Request(ORIGIN), away, { entry: '/e.js', styles: [], preloads: [] });
    expect(response.status).toBe(503);
  });

  it('keeps the footer of the installation where the API still tells it', async () => {
    const own = { ...config, footer: { ...config.footer, owner: '榆次区行政审批服务管理局' } };
    const { page: shown } = await open('/nothing', { answers: { '/api/config': own } });
    expect(shown.querySelector('footer')?.textContent).toContain('榆次区行政审批服务管理局');
  });
});

it.each([
  '/',
  '/?region=140702&view=map&samples=1',
  '/sites/st_0000000001',
  '/sites/st_0000000004?samples=1',
  '/sitemap',
  '/nothing',
])('%s has nothing inline that the content security policy would refuse', async (path) => {
  const { html, page: shown } = await open(path);
  expect(html).not.toMatch(/<style| style=| on[a-z]+="/);
  const inline = Array.from(shown.querySelectorAll('script:not([src])')).map((script) => script.getAttribute('type'));
  expect(inline.filter((type) => type !== 'application/json' && type !== 'application/ld+json')).toEqual([]);
});

describe('files beside the pages', () => {
  it('the icon is a drawing of our own', async () => {
    const response = await request('/favicon.svg');
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
  });

  it('robots.txt names the site map of the host that was asked', async () => {
    expect(await (await request('/robots.txt')).text()).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('sitemap.xml names regions with places and every registered site, page after page', async () => {
    const asked: string[] = [];
    const response = await request('/sitemap.xml', {
      asked,
      answers: {
        '/api/sites?limit=500': page([site], 'next'),
        '/api/sites?limit=500&cursor=next': page([{ ...site, id: 'st_0000000009' }]),
      },
    });
    const xml = await response.text();
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, url]) => url)).toEqual([
      `${ORIGIN}/`,
      `${ORIGIN}/?region=140000`,
      `${ORIGIN}/?region=140700`,
      `${ORIGIN}/sites/st_0000000001`,
      `${ORIGIN}/sites/st_0000000009`,
    ]);
    expect(xml).toContain('<lastmod>2026-10-09</lastmod>');
    expect(asked.some((path) => path.includes('illustrative'))).toBe(false);
  });

  it('sitemap.xml is 503 while the API is away', async () => {
    expect((await request('/sitemap.xml', { answers: { '/api/sites?limit=500': 503 } })).status).toBe(503);
  });
});
