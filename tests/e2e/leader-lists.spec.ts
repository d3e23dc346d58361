import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
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

test('所有有登记的区划和园区：每个登记数的名单正好那么长，下级加上本级等于合计', async ({ request }) => {
  const read = async (path: string) => (await request.get(path)).json();
  const length = async (list: string) => {
    let found = 0;
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: unknown[]; nextCursor: string | null } = await read(
        `${list}&illustrative=exclude&limit=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      found += page.items.length;
      cursor = page.nextCursor;
    }
    return found;
  };
  type Count = { metric: string; registered: number; list: string | null };
  const check = async (counts: Count[], where: string) => {
    for (const { list, metric, registered } of counts) {
      if (registered > 0 && list !== null) expect(await length(list), `${where} ${metric}`).toBe(registered);
    }
  };
  let seen = 0;
  const walk = async (code: string): Promise<void> => {
    const answer = await read(`/api/regions/${code}/children`);
    for (const { children, remainder, total } of answer.sums) {
      expect(children.registered + remainder.registered).toBe(total.registered);
    }
    for (const child of [...answer.children, ...answer.parks]) {
      if (!child.counts.some(({ registered }: Count) => registered > 0)) continue;
      seen += 1;
      await check(child.counts, child.name);
      if (child.kind === 'REGION' && child.code.length < 9) await walk(child.code);
    }
  };
  for (const province of ['140000', '340000', '410000']) await walk(province);
  expect(seen).toBeGreaterThan(20);
});
