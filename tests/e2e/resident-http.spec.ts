import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { CENTRE } from './resident-page.ts';

test('a page is asked about, not sent again, within its minute', async ({ request }) => {
  await expect(async () => {
    const first = await request.get('/?region=140702');
    const { etag, 'cache-control': caching, vary } = first.headers();
    expect([caching, vary]).toEqual(['public, max-age=0, must-revalidate', expect.stringContaining('Cookie')]);
    const again = await request.get('/?region=140702', { headers: { 'if-none-match': etag ?? '' } });
    expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag]);
    const english = await request.get('/?region=140702', {
      headers: { 'if-none-match': etag ?? '', cookie: 'lang=en' },
    });
    expect(english.status()).toBe(200);
  }).toPass(); // the minute may turn in between
});

test('HEAD answers like GET, without the page', async ({ request }) => {
  const head = await request.head('/');
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect(head.headers()['content-type']).toBe('text/html; charset=utf-8');
});

test('what is not there is 404, as a page of ours', async ({ page, complaints }) => {
  const response = await page.goto('/sites/st_0000000000');
  expect([response?.status(), response?.headers()['cache-control']]).toEqual([404, 'no-store']);
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await page.getByRole('searchbox').fill(CENTRE);
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('link', { name: CENTRE })).toBeVisible();
  complaints.length = 0; // the browser counts a 404 as an error of its own
});

test('search engines find every registered place and no sample', async ({ request, baseURL }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const xml = await (await request.get('/sitemap.xml')).text();
  const addresses = Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address]) => address ?? '');
  const named = addresses.filter((address) => address.includes('/sites/'));
  const { items } = (await (await request.get('/api/sites?limit=500')).json()) as { items: { id: string }[] };
  expect(named.sort()).toEqual(items.map(({ id }) => `${baseURL}/sites/${id}`).sort());
  expect(addresses).toContain(`${baseURL}/?region=140702`);
});

test('the icon is there for the browser to show', async ({ request }) => {
  const icon = await request.get('/favicon.svg');
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
});
