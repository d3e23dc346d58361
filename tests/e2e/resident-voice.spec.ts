import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { COUNTER, sites } from './resident-page.ts';
import { kept, posts, received, send, speak, ticket } from './voice-page.ts';

test('a visitor rates a place from its page and sees what comes of it @phone', async ({ page, complaints }) => {
  await page.goto(`/?q=${encodeURIComponent(COUNTER)}`);
  await sites(page).getByRole('link', { name: COUNTER }).click();
  await page.getByRole('link', { name: '服务评价' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('服务评价');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await send(page).click();
  await expect(page.getByRole('alert').getByText('请选一个满意程度')).toBeVisible();
  await expect(page.getByRole('radio', { name: '非常满意', exact: true })).toBeFocused();

  await page.getByRole('radio', { name: '不满意', exact: true }).check();
  await page.getByRole('button', { name: '服务效率：不好' }).click();
  await page.getByLabel('想说的话').fill('排队太久');
  await page.getByLabel('联系方式').fill('0354-3081234');
  await send(page).click();
  await expect(page.getByRole('alert')).toContainText('请勾选同意保存');
  await page.getByRole('checkbox', { name: /^我同意保存上面的联系方式/ }).check();
  await expectAccessible(page);
  await send(page).click();
  const number = await received(page);
  expect(await ticket(page, number)).toMatchObject({ kind: 'RATING', level: 2 });
  await expectAccessible(page);

  await page.getByRole('link', { name: '看处理情况' }).click();
  await expect(page.getByRole('heading', { name: `受理编号 ${number}` })).toBeVisible();
  await expect(page.getByText('服务评价：不满意')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('追加评价').fill('后来解决了');
  await page.getByRole('button', { name: '发出追加评价' }).click();
  await expect(page.getByText('追加评价已收到')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: `受理编号 ${number}` })).toBeVisible();
  await expect(page.getByLabel('追加评价')).toHaveCount(0);

  await page.goto('/tickets');
  await expect(page.getByRole('listitem').filter({ hasText: number })).toContainText(/（\d{4}-\d\d-\d\d）/);

  // a second one on the same day is refused, and nothing that was written is lost
  await speak(page, 'rate');
  await expect(page.getByText(`受理编号 ${number}`)).toBeVisible();
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByLabel('想说的话').fill('第二次');
  await send(page).click();
  await expect(page.getByText('您今天已经评过这个服务点')).toBeVisible();
  await expect(page.getByLabel('想说的话')).toHaveValue('第二次');
  complaints.length = 0; // the browser counts the 409 as an error of its own
});

test('a rating with the keyboard alone, in the largest letters @phone', async ({ page }) => {
  await speak(page, 'rate', '?elder=3');
  await expectNoSidewaysScroll(page);
  const small = await page
    .locator('.voice :is(button, input:not([type=radio]), textarea, .choices__one):visible')
    .evaluateAll((all) =>
      all.map((one) => [one.textContent, one.getBoundingClientRect()] as const).filter(([, box]) => box.height < 60),
    );
  expect(small.map(([words, box]) => `${words} ${box.height}`)).toEqual([]);
  await expectAccessible(page);

  const first = page.getByRole('radio', { name: '非常满意', exact: true });
  await page.getByRole('link', { name: /^回到/ }).focus();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '满意', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '服务效率：好', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await send(page).focus();
  await page.keyboard.press('Enter');
  const number = await received(page);
  await expect(page.locator('.say__state')).toBeFocused();
  expect(await ticket(page, number)).toMatchObject({ level: 4 });
});

test('a correction made without network is sent once it is back @phone', async ({ page, context, complaints }) => {
  await speak(page, 'correct');
  const sent = posts(page, '/api/corrections');
  await page.getByRole('radio', { name: '时间不对' }).check();
  await page.getByLabel('怎样才对？').fill('周六上午也开');
  await context.setOffline(true);
  await send(page).click();
  await expect(page.getByText('已存在这台手机上，联网后自动发送')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  const number = await received(page);
  expect(await ticket(page, number)).toMatchObject({ kind: 'CORRECTION', status: 'SUBMITTED' });
  expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  complaints.length = 0; // the browser counts a missing network as an error of its own
});

test('what waited is sent from whatever page is opened next @phone', async ({ page, context, complaints }) => {
  await speak(page, 'correct');
  await page.getByRole('radio', { name: '电话不通' }).check();
  await context.setOffline(true);
  await send(page).click();
  await expect(page.getByText('已存在这台手机上，联网后自动发送')).toBeVisible();
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goto('/?region=140702');
  const notice = page.getByText(/刚才存下的纠错已经发出，受理编号/);
  await expect(notice).toBeVisible();
  await notice.getByRole('link', { name: '查看' }).click();
  await expect(page.getByText('地图纠错：电话不通')).toBeVisible();
  complaints.length = 0; // the browser counts a missing network as an error of its own
});

test('a draft survives a reload, is listed, and can be thrown away @phone', async ({ page }) => {
  await speak(page, 'correct');
  await page.getByRole('radio', { name: '已搬走' }).check();
  await page.getByLabel('怎样才对？').fill('搬到人民路 12 号');
  await page.getByRole('button', { name: '输入坐标' }).click();
  await page.getByLabel('坐标', { exact: true }).fill('33.7309829, 113.3940272');
  await page.getByLabel('坐标来自').selectOption('GCJ02');
  await page.getByRole('button', { name: '用这个坐标' }).click();
  await expect(page.getByText('WGS84 113.38760, 33.73230')).toBeVisible();
  await kept(page);

  await page.reload();
  await expect(page.getByText('这是您上次没写完的')).toBeVisible();
  await expect(page.getByRole('radio', { name: '已搬走' })).toBeChecked();
  await expect(page.getByLabel('怎样才对？')).toHaveValue('搬到人民路 12 号');
  await expect(page.getByText('WGS84 113.38760, 33.73230')).toBeVisible();

  await page.goto('/tickets');
  await page.getByRole('link', { name: `纠错（${COUNTER}）` }).click();
  await expect(page.getByLabel('怎样才对？')).toHaveValue('搬到人民路 12 号');
  await page.getByRole('button', { name: '丢弃草稿' }).click();
  await page.getByRole('button', { name: '丢弃', exact: true }).click();
  await expect(page.getByText('已经丢弃')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('怎样才对？')).toHaveValue('');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a second tab goes on with the same draft, and one of them sends @phone', async ({ page, context }) => {
  await speak(page, 'correct');
  await page.getByRole('radio', { name: '其他' }).check();
  await page.getByLabel('怎样才对？').fill('门牌换了');
  await kept(page);
  const other = await context.newPage();
  await speak(other, 'correct');
  await expect(other.getByLabel('怎样才对？')).toHaveValue('门牌换了');
  const sent = [posts(page, '/api/corrections'), posts(other, '/api/corrections')];
  // whichever is faster, the other has nothing left to send
  const presses = [send(page).dblclick({ timeout: 10_000 }), send(other).click({ timeout: 10_000 })];
  await Promise.any(presses);
  await Promise.allSettled(presses);
  const [number, same] = await Promise.all([received(page), received(other)]);
  expect(same).toBe(number);
  expect(sent.flat().map(({ status }) => status)).toEqual([201]);
});

test('tickets are looked up by number, mistakes are said plainly @phone @laptop', async ({ page }) => {
  await page.goto('/tickets');
  await expect(page.getByText('这台手机上还没有发出过')).toBeVisible();
  await expectAccessible(page);
  const field = page.getByLabel('受理编号', { exact: true });
  await field.fill('12-34');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“12-34”不是受理编号');
  await expectAccessible(page);
  await field.fill('00000-0000o');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByRole('alert')).toContainText('没有找到');
});

test.describe('on a network that breaks', () => {
  // requests that a test cuts must not pass a service worker, which the test cannot reach into
  test.use({ serviceWorkers: 'block' });

  test('a rating whose answer was lost counts once @phone', async ({ page, complaints }) => {
    await speak(page, 'rate');
    const answers: number[] = [];
    await page.route('**/api/ratings', async (route) => {
      const answer = await route.fetch();
      answers.push(answer.status());
      if (answers.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await page.getByRole('radio', { name: '基本满意' }).check();
    await send(page).click();
    await expect(page.getByText('已存在这台手机上，联网后自动发送')).toBeVisible();
    await page.reload();
    const number = await received(page);
    expect(answers).toEqual([201, 200]);
    expect(await ticket(page, number)).toMatchObject({ level: 3 });
    complaints.length = 0; // the browser counts a broken connection as an error of its own
  });

  test('a form whose script does not come says so and leads to a telephone @phone', async ({ page, complaints }) => {
    await page.route('**/resident/assets/mount-*.js', (route) => route.abort());
    const found = await page.request.get(`/api/sites?q=${encodeURIComponent(COUNTER)}`);
    const { items } = (await found.json()) as { items: { id: string }[] };
    await page.goto(`/sites/${items[0]?.id}/rate`);
    await expect(page.getByRole('alert')).toContainText('表单没能打开');
    await expect(page.getByRole('link', { name: '政务服务热线 12345' })).toHaveAttribute('href', 'tel:12345');
    complaints.length = 0; // the browser counts a broken connection as an error of its own
  });
});
