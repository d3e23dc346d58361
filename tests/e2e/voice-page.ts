import { expect, type Page, type Request } from '@playwright/test';
import { COUNTER } from './resident-page.ts';

/** The page on which a visitor says something about a place. */
export async function speak(page: Page, what: 'rate' | 'correct', query = ''): Promise<void> {
  await page.goto(`${await pathOf(page)}/${what}${query}`);
  await expect(page.getByRole('form', { name: '填写' })).toBeVisible();
}

async function pathOf(page: Page): Promise<string> {
  const found = await page.request.get(`/api/sites?q=${encodeURIComponent(COUNTER)}`);
  const { items } = (await found.json()) as { items: { id: string; name: string }[] };
  const id = items.find(({ name }) => name === COUNTER)?.id ?? '';
  expect(id).not.toBe('');
  return `/sites/${id}`;
}

export const send = (page: Page) => page.getByRole('button', { name: '发送', exact: true });
export const kept = (page: Page) => expect(page.getByText('草稿已存在这台手机上')).toBeVisible();

/** The number under which something arrived; the page must say that it did. */
export async function received(page: Page): Promise<string> {
  await expect(page.getByText('已收到', { exact: true })).toBeVisible();
  const number = (await page.locator('.say__number').textContent()) ?? '';
  expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  return number;
}

/** What anyone who holds the number may know. */
export async function ticket(
  page: Page,
  number: string,
): Promise<{ kind: string; status: string; level: number | null }> {
  const answer = await page.request.get(`/api/tickets?no=${number}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as { kind: string; status: string; level: number | null };
}

/** Collects what is posted to a path, with the status of each answer (0 = none came). */
export function posts(page: Page, path: string): { key: string; status: number }[] {
  const seen: { key: string; status: number }[] = [];
  const isIt = (request: Request) => request.method() === 'POST' && new URL(request.url()).pathname === path;
  page.on('requestfinished', async (request) => {
    if (!isIt(request)) return;
    const status = (await request.response())?.status() ?? 0;
    seen.push({ key: (request.postDataJSON() as { key: string }).key, status });
  });
  page.on('requestfailed', (request) => {
    if (isIt(request)) seen.push({ key: (request.postDataJSON() as { key: string }).key, status: 0 });
  });
  return seen;
}

/** A photo as a phone's camera writes it: lying on its side, with an Exif segment that says how to turn it and where it was. */
export async function phonePhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = '#1f5f99';
      context.fillRect(0, 0, w, h);
      context.fillStyle = '#b3261e';
      context.fillRect(0, 0, w / 4, h);
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  const jpeg = Buffer.from(base64, 'base64');
  return Buffer.concat([jpeg.subarray(0, 2), EXIF_TURNED, jpeg.subarray(2)]);
}

/** APP1 with a little-endian TIFF of two entries: orientation 6 (turn right by 90°) and the words of a place. */
const EXIF_TURNED = exif();

function exif(): Buffer {
  const words = Buffer.from('38.4735N 112.9572E\0', 'latin1');
  const tiff = Buffer.alloc(38 + words.length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10); // Orientation, SHORT
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(6, 18);
  tiff.writeUInt16LE(0x010e, 22); // ImageDescription, ASCII
  tiff.writeUInt16LE(2, 24);
  tiff.writeUInt32LE(words.length, 26);
  tiff.writeUInt32LE(38, 30);
  words.copy(tiff, 38);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Markers of a JPEG up to its pixels, and its size in pixels. */
export function jpegFacts(jpeg: Buffer): { markers: number[]; width: number; height: number } {
  const facts = { markers: [] as number[], width: 0, height: 0 };
  for (let at = 2; at + 4 <= jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg.readUInt8(at + 1);
    facts.markers.push(marker);
    if (marker === 0xc0 || marker === 0xc2) {
      facts.height = jpeg.readUInt16BE(at + 5);
      facts.width = jpeg.readUInt16BE(at + 7);
    }
    if (marker === 0xda) break;
  }
  return facts;
}
