import { expect } from '@playwright/test';
import { config } from '#tests/unit/resident/samples.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { untilDrawn, withSampleRecords } from './resident-page.ts';
import { jpegFacts, kept, phonePhoto, received, send, speak, ticket } from './voice-page.ts';

/** A street corner in 定襄 that nothing else is reported at. */
const HERE = { latitude: 38.4735, longitude: 112.9572, accuracy: 25 };

test.describe('随手拍', () => {
  test.use({ geolocation: HERE, permissions: ['geolocation'] });

  test('is reported with point, photo and words; who comes next sees that it is known @phone', async ({
    page,
    browser,
  }) => {
    await page.goto('/report');
    await expect(page.getByText('示范区城市管理局')).toBeVisible();
    await expect(page.getByText('每天 8:00-20:00')).toBeVisible();
    await expect(page.getByRole('link', { name: '政务服务热线 12345' })).toHaveAttribute('href', 'tel:12345');
    await expectNoSidewaysScroll(page);
    await send(page).click();
    await expect(page.getByRole('alert').filter({ hasText: '请标出在哪里' })).toContainText('请选是什么问题');
    await expectAccessible(page);

    await page.getByRole('button', { name: '用我现在的位置' }).click();
    await expect(page.getByText('误差约 30\u00a0米')).toBeVisible();
    await page.getByRole('radio', { name: '井盖缺损' }).check();
    await page.getByLabel('情况说明').fill('路口东侧');
    const upload = page.waitForRequest('**/api/photos');
    const photo = await phonePhoto(page, 3200, 2400);
    expect(jpegFacts(photo).markers[0]).toBe(0xe1);
    await page.getByLabel('加照片').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible();
    await kept(page);
    await page.reload(); // a photo is part of the draft
    await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible();
    await send(page).click();

    const sent = (await upload).postDataBuffer() ?? Buffer.alloc(0);
    const { height, markers, width } = jpegFacts(sent);
    expect([width, height]).toEqual([1200, 1600]); // turned upright as the camera said
    // Exif and XMP, comments, IPTC; the canvas itself names its colours in APP2, which the portal drops as well
    expect(markers.filter((marker) => [0xe1, 0xed, 0xfe].includes(marker))).toEqual([]);
    expect(sent.includes('38.4735N')).toBe(false);
    expect(sent.length).toBeLessThanOrEqual(1_000_000);
    const number = await received(page);
    expect(await ticket(page, number)).toMatchObject({ kind: 'REPORT', status: 'SUBMITTED' });

    const next = await browser.newContext({ geolocation: HERE, permissions: ['geolocation'] });
    const other = await next.newPage();
    const asked = other.waitForRequest('**/api/reports/near?*');
    await other.goto('/report');
    await other.getByRole('button', { name: '用我现在的位置' }).click();
    await expect(other.getByRole('heading', { name: '附近已经有人报过' })).toBeVisible();
    await expect(other.getByRole('listitem').filter({ hasText: '井盖缺损 · 已上报' }).first()).toBeVisible();
    expect(new URL((await asked).url()).search).toBe('?lat=38.474&lng=112.957');
    await other.getByRole('button', { name: '就是这个，不报了' }).click();
    await expect(other.getByText('已经丢弃')).toBeVisible();
    await next.close();
  });

  test('takes no files that are not photos, and says why @phone', async ({ page }) => {
    await page.goto('/report');
    const field = page.getByLabel('加照片');
    const text = Buffer.from('%PDF-1.7 not a photo');
    await field.setInputFiles({ name: '通知.jpg', mimeType: 'image/jpeg', buffer: text });
    await expect(page.getByText('“通知.jpg”不是照片')).toBeVisible();
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1heic', 'latin1')]);
    await field.setInputFiles({ name: 'IMG_2.HEIC', mimeType: 'image/heic', buffer: heic });
    await expect(page.getByText('“IMG_2.HEIC”是 HEIC 格式')).toBeVisible();
    const broken = (await phonePhoto(page, 40, 30)).subarray(0, 90);
    await field.setInputFiles({ name: '坏.jpg', mimeType: 'image/jpeg', buffer: broken });
    await expect(page.getByText('“坏.jpg”打不开')).toBeVisible();
    const small = await phonePhoto(page, 40, 30);
    const four = [1, 2, 3, 4].map((n) => ({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer: small }));
    await field.setInputFiles(four);
    await expect(page.getByText('最多 3 张照片')).toBeVisible();
    await expect(page.getByRole('img', { name: /^照片 / })).toHaveCount(3);
    await page.getByRole('button', { name: '删掉照片 2' }).click();
    await expect(page.getByRole('img', { name: /^照片 / })).toHaveCount(2);
  });
});

test('a point is chosen on a map, with the keyboard too @phone', async ({ page }) => {
  await speak(page, 'correct');
  await page.getByRole('radio', { name: '位置不对' }).check();
  await page.getByRole('button', { name: '在地图上选' }).click();
  await untilDrawn(page);
  await page.locator('canvas.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: '就是这里' }).click();
  await expect(page.getByText('已在地图上选好')).toBeVisible();
  await page.getByRole('button', { name: '去掉这个位置' }).click();
  await expect(page.getByRole('button', { name: '在地图上选' })).toBeVisible();
});

test('without a position the other ways remain @phone', async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    // as where the visitor says no: a headless browser would wait for an answer that never comes
    navigator.geolocation.getCurrentPosition = (_found, refused) =>
      refused?.({ code: 1, message: '' } as GeolocationPositionError);
  });
  await page.goto('/report');
  await page.getByRole('button', { name: '用我现在的位置' }).click();
  await expect(page.getByRole('alert')).toContainText('没有允许定位');
  await page.getByRole('button', { name: '输入坐标' }).click();
  await page.getByRole('button', { name: '用这个坐标' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '没有两个数字' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '请选坐标来自哪个地图' })).toBeVisible();
  await expectAccessible(page);
});

test.describe('where nobody takes reports', () => {
  test.use({ serviceWorkers: 'block' });

  test('the page says so and gives the hotline @phone @laptop', async ({ page }) => {
    await withSampleRecords(page, { '/api/config': { ...config, hazard: null } });
    await page.goto('/report');
    await expect(page.getByText('这里还没有开通随手拍')).toBeVisible();
    await expect(page.getByRole('link', { name: '政务服务热线 12345' })).toHaveAttribute('href', 'tel:12345');
    await expect(page.getByRole('form', { name: '填写' })).toHaveCount(0);
    await expectAccessible(page);
  });
});
