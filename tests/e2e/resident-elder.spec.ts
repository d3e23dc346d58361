import { expect, type Page } from '@playwright/test';
import { expectElderSizes } from './elder-measure.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { CENTRE, sites, withSampleRecords } from './resident-page.ts';

const PAGES = [
  '/?region=140702',
  '/?region=140702&samples=1',
  '/?q=zzz',
  '/?region=110000',
  '/sitemap',
  '/offline',
  '/report',
  '/tickets',
];

for (const size of ['on', '3']) {
  test(`letters, lines and targets are those of elder mode at size ${size} @phone`, async ({ page }) => {
    await page.goto(`/?region=140702&elder=${size}&detail=full`);
    await sites(page).getByRole('link', { name: CENTRE }).click();
    const place = new URL(page.url()).pathname;
    for (const path of [...PAGES, place, `${place}/rate`, `${place}/correct`]) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
      await expectElderSizes(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('what is known of a place keeps the sizes: hours, numbers, directions @phone', async ({ page }) => {
  await withSampleRecords(page);
  for (const path of ['/?region=140702', '/sites/st_0000000001', '/sites/st_0000000004']) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}elder=on`);
    await expectElderSizes(page);
    await expectAccessible(page);
  }
});

test('the simple page says less, and everything is one press away @phone', async ({ page }) => {
  await withSampleRecords(page);
  await page.goto('/?region=140702&elder=on');
  const things = page.getByText('轮椅可进、饮水');
  await expect(things).toBeHidden();
  const call = page.getByRole('link', { name: '打电话 0354-3081234：榆次区政务服务中心' });
  const width = (await call.boundingBox())?.width ?? 0;
  expect(width).toBeGreaterThan(280);

  await page.getByRole('link', { name: '看全部内容' }).click();
  await expect(things).toBeVisible();
  await page.reload();
  await expect(things).toBeVisible();
  await page.goto('/sites/st_0000000001');
  await expect(page.getByRole('heading', { name: '登记情况' })).toBeVisible();
  await page.getByRole('link', { name: '只看要紧的' }).click();
  await expect(page.getByRole('heading', { name: '登记情况' })).toBeHidden();
  await expectAccessible(page);
});

test('the simple page works without script as well', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: '长辈版' }).click();
  await page.getByRole('link', { name: '看全部内容' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-detail', 'full');
  await page.getByRole('link', { name: CENTRE }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
  await expect(page.getByRole('link', { name: '只看要紧的' })).toBeVisible();
  await context.close();
});

test('one switch for the whole portal', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '长辈版' }).click();
  for (const path of ['/leader/', '/staff/']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
  }
});

/** A browser that speaks: it says one utterance after the other when told that the last one ended. */
async function withVoice(page: Page, lang: string): Promise<void> {
  await page.addInitScript((voiceLang) => {
    const said: string[] = [];
    const queue: SpeechSynthesisUtterance[] = [];
    const speech = {
      getVoices: () => [{ lang: voiceLang, name: 'test', default: true, localService: true, voiceURI: 'test' }],
      speak: (utterance: SpeechSynthesisUtterance) => {
        said.push(utterance.text);
        queue.push(utterance);
      },
      cancel: () => void queue.splice(0),
      addEventListener: () => undefined,
    };
    class Utterance {
      onend: (() => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const end = () => {
      for (const utterance of queue.splice(0)) utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
    };
    Object.assign(window, { said, end });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, lang);
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
const endOfSpeech = (page: Page) => page.evaluate(() => (window as unknown as { end: () => void }).end());

test('the list is read aloud place by place, can rest and be stopped @phone', async ({ page }) => {
  await withVoice(page, 'zh-CN');
  await withSampleRecords(page, {}, Date.parse('2026-11-20T09:30:00+08:00'));
  await page.clock.install({ time: '2026-11-20T09:30:00+08:00' });
  await page.goto('/sites/st_0000000001?elder=on');
  await page.getByRole('button', { name: '朗读' }).click();
  const panel = page.getByRole('region', { name: '朗读' });
  await expect(panel).toContainText('第 1 条');
  expect(await said(page)).toEqual(['榆次区政务服务中心']);
  await expect(page.locator('[data-reading]')).toHaveText('榆次区政务服务中心');

  await endOfSpeech(page);
  await expect(panel).toContainText('第 2 条');
  await panel.getByRole('button', { name: '暂停' }).click();
  const before = (await said(page)).length;
  await endOfSpeech(page);
  expect((await said(page)).length).toBe(before);
  await panel.getByRole('button', { name: '继续' }).click();
  expect((await said(page)).length).toBeGreaterThan(before);
  await expectElderSizes(page);
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.locator('[data-reading]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '朗读' })).toBeFocused();
});

test('a place of a list is one sentence: name, distance, open or not', async ({ page }) => {
  await withVoice(page, 'cmn-Hans-CN');
  await withSampleRecords(page, {}, Date.parse('2026-11-20T09:30:00+08:00'));
  await page.clock.install({ time: '2026-11-20T09:30:00+08:00' });
  await page.goto('/sites/st_0000000001');
  await page.getByRole('button', { name: '朗读' }).click();
  const panel = page.getByRole('region', { name: '朗读' });
  const sentence = '文华街道便民服务中心，1.2 公里，政务服务中心，能办事（有窗口），开放中，12:00 结束';
  await expect(panel).toBeVisible();
  for (let presses = 0; presses < 80 && (await panel.count()) > 0; presses++) {
    await panel.getByRole('button', { name: '下一条' }).click();
  }
  expect((await said(page)).join('\n')).toContain(sentence);
});

test('without a Chinese voice nothing offers to read', async ({ page }) => {
  await withVoice(page, 'en-US');
  await page.goto('/?region=140702&elder=on');
  await expect(page.getByRole('link', { name: '看全部内容' })).toBeVisible();
  await expect(page.getByRole('button', { name: '朗读' })).toHaveCount(0);
});

test('forced colours keep what is chosen apart @laptop', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/?region=140702&for=counter&elder=2');
  for (const chosen of [
    page.getByRole('link', { name: '更大' }),
    page.getByRole('navigation').getByRole('link', { name: '能办事' }),
  ]) {
    const outline = await chosen.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  }
  await expectAccessible(page);
});
