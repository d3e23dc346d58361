import { test } from './kept-files.ts';
import { expectAccessible, expectAllAccessible } from './page-checks.ts';
import { BUS, COUNTER, sites, withSampleRecords } from './resident-page.ts';

const states = {
  start: '/',
  'a region': '/?region=140702',
  'a region without places': '/?region=110000',
  'samples on': '/?region=140702&samples=1',
  'a search without result': '/?q=zzz',
  'the site map': '/sitemap',
  'the English page': '/?region=140702&lang=en',
  'the largest letters': '/?region=140702&elder=3',
};

test('the pages of the start, a region and a search are accessible @phone @laptop', async ({ page }) => {
  await expectAllAccessible(page, states, async (path) => {
    await page.context().clearCookies(); // language and letters of the state before
    await page.goto(path);
  });
});

test('the pages of places are accessible @phone @laptop', async ({ page }) => {
  await expectAllAccessible(page, { COUNTER, BUS }, async (name) => {
    await page.goto(`/?q=${encodeURIComponent(name.replace(/[“”]/g, ''))}`);
    await sites(page).getByRole('link', { name }).click();
    await page.waitForURL('**/sites/*');
  });
});

test('a page that is not there is accessible @phone', async ({ page, complaints }) => {
  await page.goto('/sites/st_0000000000');
  await expectAccessible(page);
  complaints.length = 0; // the browser counts a 404 as an error of its own
});

test('known hours, phones and distances are accessible @phone @laptop', async ({ page }) => {
  await withSampleRecords(page);
  const places = {
    list: '/?region=140702',
    'known hours': '/sites/st_0000000001',
    'a sample': '/sites/st_0000000003',
    'a mobile one': '/sites/st_0000000004?samples=1',
  };
  await expectAllAccessible(page, places, (path) => page.goto(path));
});

test('a page while the API is away is accessible @phone', async ({ page, complaints }) => {
  await withSampleRecords(page, { '/api/config': 503, '/api/sites?': 503 });
  await page.goto('/');
  await expectAccessible(page);
  complaints.length = 0; // the browser counts a 503 as an error of its own
});
