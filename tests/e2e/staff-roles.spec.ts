import { expect, type Page } from '@playwright/test';
import type { Scope } from '#core/access/scope.ts';
import type { MadeLink } from '#core/schemas/access.ts';
import type { Role } from '#core/terms/access.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { post, signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

const EVERYWHERE: Scope = { regionCode: null, record: null };
const JINZHONG: Scope = { regionCode: '140700', record: null };
const PINGDINGSHAN: Scope = { regionCode: '410400', record: null };

/** A page of the navigation, by its word; 待办 may have its count behind it. */
const named = (page: string) => new RegExp(`^${page}\\s*[\\d+]*\\s*(?:，.*)?$`);

/** What the navigation offers to a role, in its order; who sees most comes first. */
const offered: readonly (readonly [Role, Scope, readonly string[]])[] = [
  [
    'ORG_DEPT',
    EVERYWHERE,
    ['待办', '草稿', '台账', '审核', '差评', '资料数字', '导入', '党费', '导出', '月末定稿', '节假日', '大屏'],
  ],
  [
    'PARK_EDITOR',
    JINZHONG,
    ['待办', '核实', '草稿', '台账', '审核', '纠错', '差评', '资料数字', '导入', '党费', '导出'],
  ],
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

test('SUPERVISOR 在自己的账号页看到：监督意见还不能在这里办', async ({ page, baseURL }) => {
  await signInAs(page, baseURL, 'SUPERVISOR', JINZHONG);
  await page.goto('/staff/account');
  await expect(page.getByText(/社会监督员目前没有要在这里办的事/)).toBeVisible();
  await page.goto('/staff/inbox');
  await expect(page.getByText('您的角色不能查看这个页面。')).toBeVisible();
});

test('村代表、企业代表凭一次性链接各自确认结对，谁也不能替对方', async ({ browser, page, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  await signInAs(page, baseURL, 'PARK_EDITOR', PINGDINGSHAN);
  const make = async (kind: string, values: object, submit = false) => {
    const sent = { key: crypto.randomUUID(), values: { region: '410471', ...values }, submit, reason: null };
    return (await post<{ id: string }>(page.request, origin, `/api/staff/records/${kind}`, sent)).id;
  };
  const village = await make('villages', { name: '皇台社区', kind: 'COMMUNITY' });
  const enterprise = await make('enterprises', { name: '尼龙一厂', type: 'NON_PUBLIC', operatingStatus: 'OPERATING' });
  const parties = { type: 'COMMUNITY_ENTERPRISE', localTerm: '社企共建', a: enterprise, b: village };
  await make('pairings', parties, true);

  /** Opens a link on a phone of its own. */
  const openLink = async (link: string) => {
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(link);
    await phone.getByRole('button', { name: '打开' }).click();
    return phone;
  };
  const confirm = async (phone: Page, other: string) => {
    await expect(phone.getByRole('heading', { name: other })).toBeVisible();
    await phone.getByRole('button', { name: '确认结对' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await expect(phone.getByText('已确认', { exact: true })).toBeVisible();
  };

  await page.goto(`/staff/villages/${village}`);
  await page.getByRole('button', { name: '发一个链接' }).click();
  const link = await page.getByRole('textbox', { name: '链接', exact: true }).inputValue();
  const ofVillage = await openLink(link);
  await confirm(ofVillage, '与企业“尼龙一厂”结对');
  await expect(ofVillage.getByText('一方已确认（乙方）')).toBeVisible();
  await expect(ofVillage.getByRole('button', { name: '确认结对' })).toHaveCount(0);
  await expectAccessible(ofVillage);
  await expectNoSidewaysScroll(ofVillage);
  // a second phone finds the link used
  const late = await openLink(link);
  await expect(late.getByRole('alert')).toContainText('它已经打开过');

  const asked = { role: 'ENTERPRISE_REP', record: enterprise };
  const { path } = await post<MadeLink>(page.request, origin, '/api/record-links', asked);
  const ofEnterprise = await openLink(`${origin}${path}`);
  await confirm(ofEnterprise, '与社区“皇台社区”结对');
  await expect(ofEnterprise.getByText('生效中')).toBeVisible();
  for (const phone of [ofVillage, late, ofEnterprise]) await phone.context().close();
});
