import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, test } from './page-checks.ts';
import { CENTRE, sites, withSampleRecords } from './resident-page.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Chinese on an English page that nobody marked as Chinese: the words of the portal have to be English, names and addresses
 * stay Chinese and say so, for voices and fonts. Attributes that are read out may name a place, so names found on the page are
 * taken out of them first.
 */
async function chineseWords(page: Page): Promise<string[]> {
  const { attributes, names, texts } = await page.evaluate(() => {
    const chinese = '[lang^="zh"]';
    const texts: string[] = [];
    const names = new Set<string>();
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      if (text === '' || !parent || parent.closest('script, style')) continue;
      if (parent.closest(chinese)) names.add(text);
      else texts.push(parent.tagName === 'TITLE' ? `title: ${text}` : text);
    }
    const told = ['aria-label', 'alt', 'placeholder', 'title', 'value', 'data-title'];
    const attributes = Array.from(document.querySelectorAll(told.map((name) => `[${name}]`).join()))
      .filter((element) => !element.closest(chinese) && !element.closest('input[type=hidden]'))
      .flatMap((element) => told.map((name) => element.getAttribute(name) ?? ''));
    return { attributes, names: [...names], texts };
  });
  const withoutNames = (text: string) =>
    names.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), text);
  return [
    ...texts.filter((text) => HAN.test(text.startsWith('title: ') ? withoutNames(text) : text)),
    ...attributes.map(withoutNames).filter((text) => HAN.test(text)),
  ];
}

async function expectEnglish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect.soft([...new Set(await chineseWords(page))], page.url()).toEqual([]);
}

test('no page of the English interface says anything in Chinese but names @phone', async ({ page }) => {
  await page.goto('/?region=140702&lang=en');
  await sites(page)
    .or(page.getByRole('region', { name: 'Places', exact: true }))
    .getByRole('link', { name: CENTRE })
    .click();
  const place = new URL(page.url()).pathname;
  for (const path of [
    '/',
    '/?region=140702',
    '/?region=140702&samples=1&view=map',
    '/?region=110000',
    '/?q=zzz',
    '/?region=140702&for=counter&facility=WATER&kind=MOBILE&open=1',
    '/sitemap',
    '/offline',
    '/report',
    '/tickets',
    '/tickets?no=ABCDE-12345',
    place,
    `${place}/rate`,
    `${place}/correct`,
    `${place}/door`,
    '/?region=140702&elder=on&detail=full',
  ]) {
    await page.goto(path);
    await expectEnglish(page);
  }
});

test('what is known of a place is told in English: hours, distances, dates, stops', async ({ page }) => {
  await withSampleRecords(page, {}, Date.parse('2026-11-20T09:30:00+08:00'));
  await page.clock.install({ time: '2026-11-20T09:30:00+08:00' });
  await page.goto('/?region=140702&lang=en');
  for (const path of [
    '/?region=140702',
    '/sites/st_0000000001',
    '/sites/st_0000000002',
    '/sites/st_0000000003',
    '/sites/st_0000000004?samples=1',
  ]) {
    await page.goto(path);
    await expectEnglish(page);
  }
  await page.goto('/sites/st_0000000001');
  await expect(page.getByText(/1\.2\u00a0km/).first()).toBeVisible();
  await expect(page.getByText(/Open/).first()).toBeVisible();
});

test('a kiosk speaks English too, its letters and its warning', async ({ page }) => {
  await page.clock.install();
  await page.goto('/?region=140700&kiosk=1&lang=en');
  await page.getByRole('button', { name: 'Find by name' }).click();
  for (const letter of 'zzz') await page.getByRole('button', { name: letter, exact: true }).click();
  await expect(page.getByText('Nothing found. Try fewer letters.')).toBeVisible();
  // the example of a Chinese name is a Chinese name
  const said = (await chineseWords(page)).filter((text) => !text.includes('党群服务中心'));
  expect(said).toEqual([]);
  await page.clock.runFor(72_000);
  await expect(page.getByRole('alertdialog', { name: /Back to start in \d+ s/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('a page that is not there is English as well', async ({ page, complaints }) => {
  await page.goto('/sites/st_0000000000?lang=en');
  await expectEnglish(page);
  complaints.length = 0; // the browser counts a 404 as an error of its own
});
