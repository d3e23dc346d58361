import { expect } from '@playwright/test';
import { open, test } from './leader-page.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// Many pages, none of which is about the map.
test.use({ launchOptions: WITHOUT_WEBGL });

test('每张卡片登记多少条，名单就有多少行', async ({ page }) => {
  for (const query of ['', '?region=140000', '?region=340000', '?region=410000', '?region=140702']) {
    await open(page, query);
    const links = page.getByRole('link', { name: /^查看登记的 \d+ 条$/ });
    await expect(links.first()).toBeVisible();
    const hrefs = await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]));
    for (const [href, text] of hrefs) {
      await page.goto(href ?? '');
      const count = Number(/\d+/.exec(text ?? '')?.[0]);
      await expect(page.getByText(`系统登记 ${count} 条`)).toBeVisible();
      await expect(page.locator('tbody tr[data-key]')).toHaveCount(count);
    }
  }
});
