import { expect, type Page, test } from '@playwright/test';

/** Files of a page by path, and whether each came over the network (rather than out of the browser's cache). */
async function loaded(page: Page): Promise<Map<string, boolean>> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => {
      const { name, transferSize } = entry as PerformanceResourceTiming;
      return [new URL(name).pathname, transferSize > 0] as const;
    }),
  );
  return new Map(entries.filter(([path]) => /\.(js|css)$/.test(path)));
}

test('从党建一张图到阵地管理，共用的文件不再下载', async ({ page }) => {
  await page.goto('/leader/', { waitUntil: 'networkidle' });
  const first = await loaded(page);
  await page.goto('/staff/', { waitUntil: 'networkidle' });
  const second = await loaded(page);

  const common = [...second.keys()].filter((path) => first.has(path));
  expect(common.length).toBeGreaterThan(5);
  expect(common.every((path) => path.startsWith('/shared/'))).toBe(true);
  expect(common.filter((path) => second.get(path))).toEqual([]);
});

test('任何一个入口都不向别的主机发请求', async ({ page, baseURL }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) others.push(request.url());
  });
  for (const path of ['/', '/leader/', '/staff/', '/api/docs']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(others).toEqual([]);
});
