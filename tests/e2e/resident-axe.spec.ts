import { BUS, COUNTER, expectAccessible, sites, test, withSampleRecords } from './resident-page.ts';

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

for (const [state, path] of Object.entries(states)) {
  test(`${state} is accessible @phone @laptop`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
}

for (const name of [COUNTER, BUS]) {
  test(`the page of ${name} is accessible @phone @laptop`, async ({ page }) => {
    await page.goto(`/?q=${encodeURIComponent(name.replace(/[“”]/g, ''))}`);
    await sites(page).getByRole('link', { name }).click();
    await expectAccessible(page);
  });
}

test('a page that is not there is accessible @phone', async ({ page, complaints }) => {
  await page.goto('/sites/st_0000000000');
  await expectAccessible(page);
  complaints.length = 0; // the browser counts a 404 as an error of its own
});

test('known hours, phones and distances are accessible @phone @laptop', async ({ page }) => {
  await withSampleRecords(page);
  for (const path of [
    '/?region=140702',
    '/sites/st_0000000001',
    '/sites/st_0000000003',
    '/sites/st_0000000004?samples=1',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test('a page while the API is away is accessible @phone', async ({ page, complaints }) => {
  await withSampleRecords(page, { '/api/config': 503, '/api/sites?': 503 });
  await page.goto('/');
  await expectAccessible(page);
  complaints.length = 0; // the browser counts a 503 as an error of its own
});
