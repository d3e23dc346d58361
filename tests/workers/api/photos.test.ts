import { env } from 'cloudflare:test';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { UploadedPhoto } from '#core/schemas/voice.ts';
import { EXIF, jpeg, markersOf, plain, segment } from '#tests/support/made-jpeg.ts';
import { openDatabase } from '../db/database.ts';
import { send } from './call.ts';
import { count, newKey, openSite, refusal, told, upload } from './visitor.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openSite(db, 'st_0000000001');
});

const rowOf = async (id: string) => (await db.query('SELECT * FROM photo WHERE public_id = ?', [id]))[0] ?? {};
const withExif = jpeg(EXIF, [...plain().slice(2, -2)]);

describe('an uploaded photo', () => {
  it('is kept without anything but the picture, under a key nobody can guess, for nobody to see', async () => {
    const response = await upload(withExif);
    const { status, body } = await told<UploadedPhoto>(response);
    expect(status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      id: expect.stringMatching(/^ph_/),
      token: expect.stringMatching(/^[\w-]{22}$/),
      width: 640,
      height: 480,
    });
    const row = await rowOf(body.id);
    expect(row).toMatchObject({ state: 'UPLOADED', data_level: 'INTERNAL', owner_id: null, size: plain().length });
    expect(row.object_key).toMatch(/^visitor\/[\w-]{22}$/);
    expect(JSON.stringify(row)).not.toContain(body.token);
    const object = await env.PHOTOS.get(String(row.object_key));
    const bytes = new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer());
    expect(bytes).toEqual(plain());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(row.sha256).toBe(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect((await send(`/api/photos/${body.id}`)).status).toBe(404);
  });

  it('is shown once it is public and belongs to something, with a validator, and never after it was withdrawn', async () => {
    const { body } = await told<UploadedPhoto>(await upload(withExif));
    const show = () => send(`/api/photos/${body.id}`);
    const set = (change: string) => db.query(`UPDATE photo SET ${change} WHERE public_id = ?`, [body.id]);
    await set("data_level = 'PUBLIC'");
    expect((await show()).status).toBe(404);
    await set("state = 'ATTACHED', owner_kind = 'SITE', owner_id = 1");
    const shown = await show();
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(shown.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(markersOf(new Uint8Array(await shown.arrayBuffer()))).not.toContain(0xe1);
    const etag = shown.headers.get('etag') ?? '';
    const again = await send(`/api/photos/${body.id}`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await set("data_level = 'INTERNAL'");
    expect((await send(`/api/photos/${body.id}`, { headers: { 'if-none-match': etag } })).status).toBe(404);
    await set("data_level = 'PUBLIC', state = 'WITHDRAWN'");
    expect((await show()).status).toBe(404);
  });

  it('whose object is missing is not there', async () => {
    const { body } = await told<UploadedPhoto>(await upload(plain()));
    await env.PHOTOS.delete(String((await rowOf(body.id)).object_key));
    await db.query("UPDATE photo SET data_level = 'PUBLIC', state = 'ATTACHED' WHERE public_id = ?", [body.id]);
    expect((await send(`/api/photos/${body.id}`)).status).toBe(404);
  });
});

describe('what is no photo', () => {
  it('is refused, says what would be right, and leaves nothing behind', async () => {
    const before = await count(db, 'photo');
    for (const bytes of [plain().slice(0, -1), plain(1601, 10), Uint8Array.from([1, 2, 3]), new Uint8Array()]) {
      const { status, code, detail } = await refusal(await upload(bytes));
      expect([status, code, detail?.value]).toEqual([400, 'PHOTO_REFUSED', null]);
      expect(detail?.expected).toContain('照片');
    }
    expect(await refusal(await upload(plain(), { 'content-type': 'image/png' }))).toMatchObject({ status: 415 });
    expect(await refusal(await upload(new Uint8Array(1_048_577)))).toMatchObject({ status: 413 });
    expect(await refusal(await upload(plain(), { origin: 'https://evil.example' }))).toMatchObject({
      code: 'NOT_SAME_ORIGIN',
    });
    expect(await count(db, 'photo')).toBe(before);
    expect((await env.PHOTOS.list({ prefix: 'visitor/' })).objects.length).toBeLessThanOrEqual(before);
  });

  it('or is one with anything in it: what is kept never has APP1', async () => {
    const cookie = newKey();
    const mixed = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => jpeg(EXIF, segment(0xe5, [...bytes]), [...plain().slice(2, -2)])),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => jpeg(EXIF, [...bytes], EXIF, [...plain().slice(2, -2)])),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => jpeg([...plain().slice(2, -2)], EXIF, [...bytes])),
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(mixed, async (bytes) => {
        const response = await upload(bytes, { cookie: `visitor=${cookie}` });
        if (response.status !== 201) {
          expect(response.status).toBe(400);
          return;
        }
        kept += 1;
        const { id } = await response.json<UploadedPhoto>();
        const object = await env.PHOTOS.get(String((await rowOf(id)).object_key));
        expect(markersOf(new Uint8Array((await object?.arrayBuffer()) ?? []))).not.toContain(0xe1);
      }),
      { numRuns: 50 },
    );
    expect(kept).toBeGreaterThan(0);
  });

  it('nor is one when the store fails: nobody gets a number for it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const put = () => Promise.reject(new Error('R2 is away'));
    const PHOTOS = { put } as unknown as R2Bucket; // only what an upload calls
    const response = await send(
      '/api/photos',
      {
        method: 'POST',
        body: plain(),
        headers: { 'content-type': 'image/jpeg', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      },
      { PHOTOS },
    );
    expect(await refusal(response)).toMatchObject({ status: 500, code: 'INTERNAL' });
    log.mockRestore();
  });
});
