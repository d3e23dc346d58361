import { type Browser, expect, type Page } from '@playwright/test';
import { randomToken } from '#api/bytes.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { Decided, StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { post, signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

/** Records of 阵地管理 as two people change them, and what residents see of it. */

const JINZHONG = { regionCode: '140700', record: null };
const HOURS = { mode: 'ALWAYS', holidays: 'AS_USUAL', rules: [] };

const phone = (page: Page) => page.getByRole('textbox', { name: /^办公电话/ });
const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T;
const recorded = (page: Page, id: string) => read<StaffRecord>(page, `/api/staff/records/sites/${id}`);

async function colleague(browser: Browser, baseURL: string | undefined, role: 'PARK_EDITOR' | 'ORG_DEPT') {
  const page = await (await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
  await signInAs(page, baseURL, role, JINZHONG);
  return page;
}

/** A public site of the test's own, made by one and approved by another; gives its id. */
function publicSite(editor: Page, approver: Page, baseURL: string | undefined, values: object): Promise<string> {
  return published(editor, approver, baseURL, 'sites', { type: 'ACTIVITY_POSITION', ...values });
}

async function published(
  editor: Page,
  approver: Page,
  baseURL: string | undefined,
  slug: string,
  values: object,
): Promise<string> {
  const origin = new URL(baseURL ?? '').origin;
  const body = { key: randomToken(), values: { region: '140723', ...values }, submit: true, reason: null };
  const { id, change } = await post<StaffWritten>(editor.request, origin, `/api/staff/records/${slug}`, body);
  // a pairing is proposed: its sides confirm it, nobody approves it
  if (change === null) return id;
  const changes = [{ id: change.id, version: change.version }];
  const decision = { key: randomToken(), decision: 'APPROVE', changes, reason: null };
  await post<Decided>(approver.request, origin, '/api/staff/changes/decide', decision);
  return id;
}

test('两个人改同一条记录：后提交的逐项对照合并，谁的修改都不丢', async ({ page, browser, baseURL, complaints }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const other = await colleague(browser, baseURL, 'PARK_EDITOR');
  const approver = await colleague(browser, baseURL, 'ORG_DEPT');
  const id = await publicSite(page, approver, baseURL, { name: '两人同改阵地', phone: '0354-3010000', floor: '1' });
  for (const each of [page, other]) {
    await each.goto(`/staff/sites/${id}?tab=edit`);
    await expect(phone(each)).toHaveValue('0354-3010000');
  }
  await phone(other).fill('0354-3011111');
  await other.getByRole('button', { name: '保存并公开' }).click();
  await expect(other.getByText('1 项已公开').first()).toBeVisible();

  await phone(page).fill('0354-3012222');
  const floor = page.getByRole('textbox', { name: /^楼层/ });
  await floor.fill('2');
  await page.getByRole('button', { name: /^保存并/ }).click();
  const merge = page.getByRole('dialog', { name: '别人刚改过这条记录' });
  await expect(merge).toBeVisible();
  await expect(merge.getByRole('button', { name: '合并后提交' })).toBeDisabled();
  await expectAccessible(page);
  await merge.getByRole('radio', { name: '办公电话：用我的' }).check();
  await merge.getByRole('button', { name: '合并后提交' }).click();
  await expect(page.getByText('已提交审核').first()).toBeVisible();
  const now = await recorded(page, id);
  expect(now.values).toMatchObject({ phone: '0354-3012222', floor: '1' });
  await page.goto(`/staff/sites/${id}?tab=history`);
  await expect(page.getByText('0354-3011111').first()).toBeVisible();
  await expectAccessible(page);
  // a refusal is the subject here; the browser counts it among the failed loads
  const refused = complaints.filter((text) => /\b412\b/.test(text));
  expect(refused).toHaveLength(1);
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !refused.includes(text)));
});

test('改名要审核：提交人自己不能通过，另一个人通过后居民才看到', async ({ page, browser, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const approver = await colleague(browser, baseURL, 'ORG_DEPT');
  const before = `改名之前的阵地 ${crypto.randomUUID().slice(0, 8)}`;
  const id = await publicSite(page, approver, baseURL, { name: before });
  await page.goto(`/staff/sites/${id}?tab=edit`);
  await page.getByRole('textbox', { name: /^阵地名称/ }).fill('改名之后的阵地');
  await page.getByRole('textbox', { name: /^修改原因/ }).fill('挂牌更名');
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
  await expect(page.getByText('已提交审核').first()).toBeVisible();
  expect((await read<SiteDetail>(page, `/api/sites/${id}`)).name).toBe(before);

  await approver.goto('/staff/changes');
  await approver
    .getByRole('button', { name: new RegExp(before) })
    .first()
    .click();
  await expect(approver.getByText('挂牌更名').first()).toBeVisible();
  await expectAccessible(approver);
  await approver.getByRole('button', { name: '通过', exact: true }).click();
  await approver.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click();
  await expect.poll(async () => (await read<SiteDetail>(page, `/api/sites/${id}`)).name).toBe('改名之后的阵地');
});

test.describe('手机上', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('点“今天不开”，居民马上看到；撤回后又是开放；有出入时改好即核实', async ({ page, browser, baseURL }) => {
    const editor = await colleague(browser, baseURL, 'PARK_EDITOR');
    const approver = await colleague(browser, baseURL, 'ORG_DEPT');
    const id = await publicSite(editor, approver, baseURL, { name: '今天不开的阵地', hours: HOURS });
    await signInAs(page, baseURL, 'STATION_STAFF', { regionCode: null, record: { kind: 'SITE', id } });
    await page.goto(`/staff/sites/${id}`);
    await page.getByRole('button', { name: '今天不开' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '停电' }).click();
    await expect(page.getByText('今天不开（停电）').first()).toBeVisible();
    await expectNoSidewaysScroll(page);

    const { publicPath } = await recorded(page, id);
    const resident = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage();
    await resident.goto(publicPath ?? '');
    await expect(resident.getByText('停电').first()).toBeVisible();
    await page.getByRole('button', { name: '恢复今天开放' }).click();
    await expect(page.getByRole('button', { name: '今天不开' })).toBeVisible();
    await resident.reload();
    await expect(resident.getByText('停电')).toHaveCount(0);

    // somebody was there and found another number: what is sent is the verification too
    await page.getByRole('button', { name: '有出入，修改后核实' }).click();
    await expect(page.getByText('提交修改时，同时记录今天的核实。')).toBeVisible();
    await phone(page).fill('0354-3017777');
    await page.getByRole('button', { name: '保存并公开' }).click();
    await expect(page.getByText('已记录今天的核实').first()).toBeVisible();
    const { verifiedOn, values } = await recorded(page, id);
    expect([values.phone, verifiedOn]).toEqual(['0354-3017777', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
  });
});

test('粘贴百度地图链接：认出坐标系，各坐标系的位置并排列出', async ({ page, browser, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const approver = await colleague(browser, baseURL, 'ORG_DEPT');
  const id = await publicSite(page, approver, baseURL, { name: '粘贴链接的阵地' });
  await page.goto(`/staff/sites/${id}?tab=edit`);
  const link = 'https://api.map.baidu.com/marker?location=37.336,113.577&title=a&coord_type=bd09ll&output=html';
  await page.getByRole('textbox', { name: /粘贴/ }).fill(link);
  await page.getByRole('textbox', { name: /粘贴/ }).press('Enter');
  await expect(page.getByRole('radio', { name: /BD-09|百度/ })).toBeChecked();
  await expectAccessible(page);
  // the editor is still there once the place has been looked up, with the point in every system
  await expect(page.getByRole('textbox', { name: /粘贴/ })).toHaveValue(link);
  await expect(page.getByRole('button', { name: /^复制.*CGCS2000/ })).toBeVisible();
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
  await expect(page.getByText('已提交审核').first()).toBeVisible();
});

test('撤销党组织：另一个人通过后，它的结对随之结束', async ({ page, browser, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const approver = await colleague(browser, baseURL, 'ORG_DEPT');
  const name = `待撤销的党支部 ${crypto.randomUUID().slice(0, 8)}`;
  const make = (slug: string, values: object) => published(page, approver, baseURL, slug, values);
  const a = await make('organisations', { name, type: 'BRANCH' });
  const b = await make('organisations', { name: '结对的另一方党支部', type: 'BRANCH' });
  const pairing = await make('pairings', { type: 'RESIDENT_UNIT', localTerm: '结对共建', a, b });

  // 党费缴纳 of the other one: a month is registered, with the way back; then a pasted table, checked before it is registered
  await page.goto(`/staff/organisations/${b}`);
  const dues = page.getByRole('region', { name: '党费缴纳' });
  await dues.getByLabel('应缴人数').fill('12');
  await dues.getByLabel('已缴人数').fill('13');
  await expect(dues.getByText('已缴人数不能多于应缴人数 12')).toBeVisible();
  await dues.getByLabel('已缴人数').fill('11');
  await dues.getByLabel('已缴人数').press('Enter');
  await expect(dues.getByRole('button', { name: /：应缴 12、已缴 11$/ })).toBeVisible();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(dues.getByRole('button', { name: /：未登记$/ })).toBeVisible();
  await page.goto('/staff/dues');
  const table = ['组织\t应缴人数\t已缴人数', `${b}\t12\t11`, '没有这个党支部\t3\t3'].join('\n');
  await page.getByLabel('粘贴的表格').fill(table);
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.getByRole('table')).toContainText('您管理的党组织里没有这一个');
  await expectAccessible(page);
  await page.getByRole('button', { name: '登记 1 行' }).click();
  await expect(page.getByText('已登记 1 行党费缴纳人数；还有 1 行没有登记')).toBeVisible();
  await expect(page.getByLabel('粘贴的表格')).toHaveValue(/^组织\t应缴人数\t已缴人数\n没有这个党支部\t3\t3$/);

  // 回头看 found it half stopped, then stopped: only what does not run any more is revoked
  for (const to of ['HALF_STOPPED', 'STOPPED']) {
    const { version } = await read<StaffRecord>(page, `/api/staff/records/organisations/${a}`);
    const body = { key: randomToken(), version, to, reason: null, on: null, approvedBySuperior: false };
    await post(page.request, new URL(baseURL ?? '').origin, `/api/staff/records/organisations/${a}/status`, body);
  }
  await page.goto(`/staff/organisations/${a}`);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  const ask = page.getByRole('dialog', { name: `撤销“${name}”` });
  await expect(ask.getByRole('button', { name: '提交审核' })).toBeDisabled();
  await expectAccessible(page);
  await ask.getByLabel(/^撤销原因/).fill('企业注销，党员已转出');
  await ask.getByRole('checkbox', { name: '已经上级党组织批准' }).check();
  // pressed twice in a hurry it is one request
  await ask.getByRole('button', { name: '提交审核' }).dblclick();
  await expect(page.getByText('已提交撤销，等待另一个人审核')).toBeVisible();
  const status = async (slug: string, id: string) =>
    (await read<StaffRecord>(page, `/api/staff/records/${slug}/${id}`)).values.status;
  expect(await status('pairings', pairing)).toBe('PROPOSED');

  await approver.goto('/staff/changes?region=140723');
  await approver.getByRole('button', { name: new RegExp(name) }).click();
  await approver.getByRole('button', { name: '通过', exact: true }).click();
  await approver.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click();
  await expect(approver.getByText('已通过 1 条，已经公开')).toBeVisible();
  expect(await status('organisations', a)).toBe('REVOKED');
  await page.goto(`/staff/pairings/${pairing}`);
  await expect(page.getByText('已撤回').first()).toBeVisible();
  expect(await status('pairings', pairing)).toBe('WITHDRAWN');
});
