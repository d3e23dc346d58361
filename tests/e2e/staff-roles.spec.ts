import { expect } from '@playwright/test';
import type { Scope } from '#core/access/scope.ts';
import type { Role } from '#core/terms/access.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

const EVERYWHERE: Scope = { regionCode: null, record: null };
const JINZHONG: Scope = { regionCode: '140700', record: null };

/** A page of the navigation, by its word; 待办 may have its count behind it. */
const named = (page: string) => new RegExp(`^${page}\\s*[\\d+]*\\s*(?:，.*)?$`);

/** What the navigation offers to a role, in its order; who sees most comes first. */
const offered: readonly (readonly [Role, Scope, readonly string[]])[] = [
  [
    'ORG_DEPT',
    EVERYWHERE,
    ['待办', '草稿', '台账', '审核', '差评', '资料数字', '导入', '导出', '月末定稿', '节假日', '大屏'],
  ],
  ['PARK_EDITOR', JINZHONG, ['待办', '核实', '草稿', '台账', '审核', '纠错', '差评', '资料数字', '导入', '导出']],
  ['LEADER', JINZHONG, ['台账', '导出']],
  ['SYSADMIN', EVERYWHERE, ['台账', '账号', '大屏', '备份']],
  ['AUDITOR', EVERYWHERE, ['台账', '审计']],
];

for (const [i, [role, scope, pages]] of offered.entries()) {
  /** Each page is read by axe for the first role that has it. */
  const shownBefore = new Set(offered.slice(0, i).flatMap(([, , before]) => before));
  test(`${role} 看到自己的页面，每一页都打得开、读屏可用 @laptop`, async ({ page, baseURL }) => {
    await signInAs(page, baseURL, role, scope);
    await page.goto('/staff/sites');
    const nav = page.getByRole('navigation', { name: '阵地管理导航' });
    await expect(nav.getByRole('link')).toHaveText(pages.map(named));
    for (const name of pages) {
      await nav.getByRole('link', { name: named(name) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.getByText('这一页没有打开')).toHaveCount(0);
      if (!shownBefore.has(name)) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('STATION_STAFF 只有自己阵地的事：核实、草稿、纠错、差评、导出，别的阵地打不开', async ({ page, baseURL }) => {
  const answer = await page.request.get('/api/sites?region=140702&limit=2');
  const [own, other] = ((await answer.json()) as { items: { id: string; name: string }[] }).items;
  await signInAs(page, baseURL, 'STATION_STAFF', { regionCode: null, record: { kind: 'SITE', id: own?.id ?? '' } });
  await page.goto('/staff/sites');
  const nav = page.getByRole('navigation', { name: '阵地管理导航' });
  const pages = ['待办', '核实', '草稿', '台账', '审核', '纠错', '差评', '导出'];
  await expect(nav.getByRole('link')).toHaveText(pages.map(named));
  for (const name of ['待办', '核实', '草稿', '审核', '纠错', '差评', '导出', '台账']) {
    await nav.getByRole('link', { name: named(name) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await expect(page.getByRole('rowheader')).toHaveText([own?.name ?? '']);
  await page.goto(`/staff/sites/${other?.id}`);
  await expect(page.getByRole('button', { name: '今天不开' })).toHaveCount(0);
  await page.goto(`/staff/sites/${own?.id}`);
  await expect(page.getByRole('button', { name: '今天不开' })).toBeVisible();
  await expectAccessible(page);
});
