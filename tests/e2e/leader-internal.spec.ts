import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible } from './page-checks.ts';
import { signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

test.use({ launchOptions: WITHOUT_WEBGL });

test('排名要登录，登录回到原处；排名写明规则，小样本列名不排；内部数字只在授权的区划', async ({ page, baseURL }) => {
  const login = await signInAs(page, baseURL, 'LEADER', { regionCode: '140000', record: null });
  await page.context().clearCookies();
  const address = '?region=140000&tab=charts&chart=rankings&rank=VERIFIED_RATE';
  await open(page, address);
  await expect(page.getByText('排名登录后可看')).toBeVisible();
  await expect(page.getByRole('heading', { name: '内部数字' })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: '登录' }).click();
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: false }).last().fill('Yuci-2026-first');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`**/leader/${address}`);

  await expect(page.getByText('排名规则：按比率从高到低排')).toBeVisible();
  const small = page.getByRole('table', { name: /样本太小、不排名次的 \d+ 个/ });
  await expect(small.getByRole('columnheader')).toHaveText(['区划或园区', '核实率', '更新及时率']);
  await expect(small.getByRole('rowheader', { name: '晋中市' })).toBeVisible();
  await expect(page.getByText(/^没有登记、无从计算核实率的 \d+ 个$/)).toBeVisible();
  await page.getByRole('group', { name: '谁来排名' }).getByText('园区').click();
  await expect(small.getByRole('rowheader', { name: '山西转型综合改革示范区晋中开发区' })).toBeVisible();
  await expectAccessible(page);

  await open(page, '?region=140700');
  await expect(page.getByRole('heading', { name: /^内部数字/ })).toBeVisible();
  await expect(page.getByText('待审核的修改')).toBeVisible();
  // public figures of the same page: rates with what they are made of
  await page.getByText('更新及时率', { exact: true }).click();
  await expect(page.getByText(/^阵地核实：核实满 12 个月须复核/)).toBeVisible();
  await page.getByText('第一书记', { exact: true }).click();
  await expect(page.getByText('资料未附名单', { exact: false }).last()).toBeVisible();
  await expectAccessible(page);

  // 党费缴纳 of a month: what nobody registered is said with how many could have
  await open(page, '?region=140700&tab=charts&chart=ledger&month=2026-01');
  await expect(page.getByText('2026-01 未登记')).toBeVisible();
  await expect(page.getByText(/^这里 \d+ 个正常运行的党组织都没有登记这个月。/)).toBeVisible();
  await expectAccessible(page);

  await open(page, '?region=410000');
  await expect(page.getByRole('heading', { name: '更新、评价与力量' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^内部数字/ })).toHaveCount(0);
});
