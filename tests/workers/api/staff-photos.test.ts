import { env, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import type { PhotoWritten, StaffPhotos } from '#core/schemas/staff-photos.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { EXIF, jpeg, markersOf, plain } from '#tests/support/made-jpeg.ts';
import { openDatabase } from '../db/database.ts';
import { read, send } from './call.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';
import { newKey, openSite } from './visitor.ts';

const SITE = 'st_0000000001';
const OTHER = 'st_0000000002';
const SAMPLE = 'st_0000000003';
const withPlace = jpeg(EXIF, [...plain().slice(2, -2)]);

let db: Awaited<ReturnType<typeof openDatabase>>;
let editor: Desk;
let station: Desk;
let stranger: Desk;
let reviewer: Desk;
beforeAll(async () => {
  db = await openDatabase();
  await openSite(db, SITE);
  await openSite(db, OTHER);
  await openSite(db, SAMPLE, { isIllustrative: 1 });
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  station = await signedIn(db, 'station', 'STATION_STAFF', { regionCode: null, record: { kind: 'SITE', id: SITE } });
  stranger = await signedIn(db, 'stranger', 'PARK_EDITOR', HENAN);
  reviewer = await signedIn(db, 'reviewer', 'ORG_DEPT', DINGXIANG);
});

interface Upload {
  readonly owner?: string;
  readonly alt?: string;
  readonly key?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly type?: string;
}

/** Sends a photo as the console does: its status, with the error's code where it has one. */
async function add(
  by: Desk,
  { owner = SITE, alt = '大厅正面，有三个窗口', key = newKey(), bytes = withPlace, type = 'image/jpeg' }: Upload = {},
) {
  const cookie = [...by.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await send(`/api/staff/photos?${new URLSearchParams({ owner, alt, key })}`, {
    method: 'POST',
    body: bytes,
    headers: { cookie, 'content-type': type, 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
  });
  const answer = await response.json<PhotoWritten & { error?: { code: string; details?: { expected: string }[] } }>();
  return { status: response.status, ...answer };
}

const shown = async (by = editor, owner = SITE) =>
  (await by.see<StaffPhotos>(`/api/staff/photos?owner=${owner}`)).items.map(({ id, alt, state }) => [id, alt, state]);
const onPage = async () => (await read<SiteDetail>(`/api/sites/${SITE}`)).photos.map(({ id, alt }) => [id, alt]);
const change = (by: Desk, id: string, version: number, part: object) =>
  by.act(`/api/staff/photos/${id}`, { version, ...part });
const etag = async () => (await send(`/api/sites/${SITE}`)).headers.get('etag') ?? '';
const reviews = async () =>
  (await reviewer.see<Page<ShownChange>>('/api/staff/changes?status=APPLIED')).items.map(({ reason, record }) => [
    record,
    reason,
  ]);
const clear = () => db.query('DELETE FROM photo');

describe('a photo that staff add', () => {
  it('is public at once, clean, and on the site’s page, which is another one then', async () => {
    const before = await etag();
    const { id, status } = await add(editor);
    expect(status).toBe(201);
    expect(await onPage()).toEqual([[id, '大厅正面，有三个窗口']]);
    expect((await send(`/api/sites/${SITE}`, { headers: { 'if-none-match': before } })).status).toBe(200);
    const picture = await send(`/api/photos/${id}`);
    expect(picture.status).toBe(200);
    expect(markersOf(new Uint8Array(await picture.arrayBuffer()))).not.toContain(0xe1);
    expect(await reviews()).toEqual([[SITE, '新增照片：大厅正面，有三个窗口']]);
    const [line] = await db.query("SELECT who, kind, public_id, detail FROM audit_log WHERE action = 'PHOTO'");
    expect(line).toMatchObject({ who: editor.id, kind: 'SITE', public_id: SITE });
    expect(JSON.parse(String(line?.detail))).toEqual({ photo: id, act: 'ADD', alt: '大厅正面，有三个窗口' });
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
    expect(JSON.stringify(await editor.see(`/api/staff/photos?owner=${SITE}`))).not.toMatch(/staff\/|uploaded|sha256/);
    await clear();
  });

  it('is added once however often it is sent', async () => {
    const key = newKey();
    const [first, second] = [await add(editor, { key }), await add(editor, { key })];
    expect([first.status, second.id]).toEqual([201, first.id]);
    expect(await shown()).toHaveLength(1);
    expect((await add(editor, { key, alt: '另一句话' })).error?.code).toBe('CONFLICT');
    await clear();
  });

  it('is taken from whoever keeps the site, and from nobody else', async () => {
    expect((await add(station)).status).toBe(201);
    expect((await add(station, { owner: OTHER })).status).toBe(404);
    expect((await add(stranger)).status).toBe(404);
    expect((await add(reviewer)).error?.code).toBe('FORBIDDEN');
    expect(await stranger.outcome('GET', `/api/staff/photos?owner=${SITE}`)).toBe('404 NOT_FOUND');
    expect(await shown(reviewer)).toHaveLength(1);
    await clear();
  });

  it('is refused without words for those who do not see it, for a sample, and when it is no photo', async () => {
    expect((await add(editor, { alt: ' 图 ' })).error?.details?.[0]?.expected).toContain('替代文字');
    expect((await add(editor, { alt: '长'.repeat(101) })).status).toBe(400);
    expect((await add(editor, { owner: SAMPLE })).error?.details?.[0]?.expected).toBe('真实的阵地：示例不配照片');
    expect((await add(editor, { bytes: plain().slice(0, -1) })).error?.code).toBe('PHOTO_REFUSED');
    expect((await add(editor, { type: 'image/png' })).status).toBe(415);
    expect((await add(editor, { bytes: new Uint8Array(1_048_577) })).status).toBe(413);
    expect(await db.query('SELECT 1 FROM photo')).toEqual([]);
  });

  it('is the last of twelve', async () => {
    for (let i = 0; i < 12; i++) expect((await add(editor, { alt: `第 ${i + 1} 张` })).status).toBe(201);
    const { error, status } = await add(editor);
    expect([status, error?.details?.[0]?.expected]).toEqual([400, '照片不超过 12 张：请先撤下一张']);
    expect(await db.query('SELECT 1 FROM photo')).toHaveLength(12);
    await clear();
  });

  it('stays when the house is swept; one that was never attached goes, with its object', async () => {
    const { id } = await add(editor);
    await db.query(
      `INSERT INTO photo (public_id, created_at, updated_at, object_key, mime, size, width, height, sha256, alt, data_level, state)
       VALUES ('ph_0000000009', 1, 1, 'staff/lost', 'image/jpeg', 1, 1, 1, '', '大厅', 'PUBLIC', 'UPLOADED')`,
    );
    await env.PHOTOS.put('staff/lost', 'x');
    await editor.act(`/api/staff/photos/${id}`, { version: 1, state: 'WITHDRAWN' });
    const house = env.HOUSEKEEPING.get(env.HOUSEKEEPING.idFromName('portal'));
    vi.useFakeTimers({ now: Date.now() + 10 * 86_400_000, toFake: ['Date'] });
    expect(await runDurableObjectAlarm(house)).toBe(true);
    vi.useRealTimers();
    expect((await db.query('SELECT public_id FROM photo')).map((row) => row.public_id)).toEqual([id]);
    expect(await env.PHOTOS.get('staff/lost')).toBeNull();
    expect((await editor.get(`/api/staff/photos/${id}`)).status).toBe(200);
    await clear();
  });
});

describe('the photos of a site', () => {
  async function three(): Promise<string[]> {
    const ids: string[] = [];
    for (const alt of ['大门', '大厅', '会议室']) ids.push((await add(editor, { alt })).id);
    return ids;
  }

  it('stand in the order that staff give them, without another validator for a picture', async () => {
    const [door = '', hall = '', room = ''] = await three();
    const picture = (await send(`/api/photos/${room}`)).headers.get('etag');
    const before = await etag();
    expect(await change(station, room, 1, { place: 0 })).toEqual({ id: room, version: 1 });
    expect((await onPage()).map(([id]) => id)).toEqual([room, door, hall]);
    expect(await etag()).not.toBe(before);
    expect((await send(`/api/photos/${room}`)).headers.get('etag')).toBe(picture);
    expect(await change(editor, room, 1, { place: 11 })).toEqual({ id: room, version: 1 });
    expect((await onPage()).map(([id]) => id)).toEqual([door, hall, room]);
    await clear();
  });

  it('get another text, and who saw an older one is told', async () => {
    const [door = ''] = await three();
    expect(await change(editor, door, 1, { alt: '朝南的大门，门口有坡道' })).toEqual({ id: door, version: 2 });
    expect((await onPage())[0]).toEqual([door, '朝南的大门，门口有坡道']);
    expect(await change(station, door, 1, { alt: '正门' })).toBe('412 STALE_VERSION');
    expect(await change(stranger, door, 2, { alt: '正门' })).toBe('404 NOT_FOUND');
    expect((await reviews())[0]).toEqual([SITE, '修改照片的替代文字：朝南的大门，门口有坡道']);
    await clear();
  });

  it('are withdrawn out of everybody’s sight at once, and come back last', async () => {
    const [door = '', hall = '', room = ''] = await three();
    expect(await change(editor, door, 1, { state: 'WITHDRAWN' })).toEqual({ id: door, version: 2 });
    expect((await send(`/api/photos/${door}`)).status).toBe(404);
    expect((await onPage()).map(([id]) => id)).toEqual([hall, room]);
    expect((await shown()).map(([id, , state]) => [id, state])).toEqual([
      [hall, 'ATTACHED'],
      [room, 'ATTACHED'],
      [door, 'WITHDRAWN'],
    ]);
    const withdrawn = await editor.get(`/api/staff/photos/${door}`);
    expect([withdrawn.status, withdrawn.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await send(`/api/staff/photos/${door}`)).status).toBe(401);
    expect((await stranger.get(`/api/staff/photos/${door}`)).status).toBe(404);
    expect(await change(editor, door, 2, { state: 'ATTACHED' })).toEqual({ id: door, version: 3 });
    expect((await onPage()).map(([id]) => id)).toEqual([hall, room, door]);
    await clear();
  });

  it('of visitors and of other things are none of them', async () => {
    await db.query(
      `INSERT INTO photo (public_id, created_at, updated_at, owner_kind, owner_id, object_key, mime, size, width, height, sha256,
         alt, data_level, state)
       VALUES ('ph_0000000008', 1, 1, 'CORRECTION', 1, 'visitor/x', 'image/jpeg', 1, 1, 1, '', '纠错照片', 'INTERNAL', 'ATTACHED')`,
    );
    expect(await change(editor, 'ph_0000000008', 1, { alt: '大门' })).toBe('404 NOT_FOUND');
    expect((await editor.get('/api/staff/photos/ph_0000000008')).status).toBe(404);
    await clear();
  });

  it('of a site that is not public change nothing that is', async () => {
    await openSite(db, 'st_0000000004', { publicationStatus: 'DRAFT' });
    const before = await etag();
    const { id, status } = await add(editor, { owner: 'st_0000000004' });
    expect(status).toBe(201);
    expect(await etag()).toBe(before);
    expect((await send(`/api/photos/${id}`)).status).toBe(404);
    expect((await editor.get(`/api/staff/photos/${id}`)).status).toBe(200);
    expect((await reviews()).some(([record]) => record === 'st_0000000004')).toBe(false);
  });
});
