import { expect } from '@playwright/test';
import budgets from '../budgets.json' with { type: 'json' };
import { test } from './kept-files.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// what is asked for does not depend on how the map is drawn
test.use({ launchOptions: WITHOUT_WEBGL });

for (const [path, most] of Object.entries(budgets.calls)) {
  test(`${path} 打开时向接口请求至多 ${most} 次`, async ({ page }) => {
    const calls: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/')) calls.push(`${pathname}${search}`);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(new Set(calls).size, 'nothing is asked for twice').toBe(calls.length);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(most);
  });
}
