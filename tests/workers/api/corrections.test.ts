import { beforeAll, describe, expect, it } from 'vitest';
import type { TicketState, UploadedPhoto } from '#core/schemas/voice.ts';
import { plain } from '#tests/support/made-jpeg.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { read, refused, send } from './call.ts';
import { count, newKey, openSite, refusal, say, told, upload } from './visitor.ts';

const SITE = 'st_0000000001';
const LEAVING = 'st_0000000002';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openSite(db, SITE);
  await openSite(db, LEAVING);
});

type Body = Readonly<Record<string, unknown>>;
const correct = (body: Body = {}) => say('/api/corrections', { key: newKey(), site: SITE, kind: 'HOURS', ...body });
const photo = async () => (await told<UploadedPhoto>(await upload(plain()))).body;
const last = async () => (await db.query('SELECT * FROM correction ORDER BY id DESC LIMIT 1'))[0] ?? {};
const ticketOf = async (response: Response) => (await told<{ ticket: string }>(response)).body.ticket;

describe('a correction', () => {
  it('arrives once with its point, words and photos, and changes nothing public', async () => {
    const before = await (await send(`/api/sites/${SITE}`)).text();
    const photos = [await photo(), await photo()].map(({ id, token }) => ({ id, token }));
    const body = {
      key: newKey(),
      kind: 'POSITION',
      text: '大门在路的另一边',
      point: { lng: 112.9581, lat: 38.4812, accuracyM: 12.5 },
      photos,
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => correct(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(await Promise.all(answers.map(ticketOf))).size).toBe(1);
    expect(await count(db, 'correction')).toBe(1);
    expect(await last()).toMatchObject({
      kind: 'POSITION',
      description: '大门在路的另一边',
      lng: 112.9581,
      lat: 38.4812,
      accuracy_m: 12.5,
      status: 'SUBMITTED',
      region_code: '140921100',
    });
    const rows = await db.query(
      'SELECT owner_kind, owner_id, state, token_hash, data_level, sort_no FROM photo ORDER BY sort_no',
    );
    const { id } = await last();
    const attached = {
      owner_kind: 'CORRECTION',
      owner_id: id,
      state: 'ATTACHED',
      token_hash: null,
      data_level: 'INTERNAL',
    };
    expect(rows).toEqual([
      { ...attached, sort_no: 0 },
      { ...attached, sort_no: 1 },
    ]);
    expect((await send(`/api/photos/${photos[0]?.id}`)).status).toBe(404);
    const strip = (text: string) => text.replace(/"asOf":"[^"]*"/g, '');
    expect(strip(await (await send(`/api/sites/${SITE}`)).text())).toBe(strip(before));
  });

  it('needs no words, but 其他 does', async () => {
    expect((await correct({ kind: 'PHONE' })).status).toBe(201);
    expect(await refusal(await correct({ kind: 'OTHER' }))).toMatchObject({ status: 400, detail: { path: 'text' } });
    expect((await correct({ kind: 'OTHER', text: '门口没有坡道' })).status).toBe(201);
  });

  it.each<[Body, string]>([
    [{ kind: 'NAME' }, 'kind'],
    [{ text: '字'.repeat(501) }, 'text'],
    [{ point: { lng: 38.48, lat: 112.957 } }, 'point.lng'],
    [{ point: { lng: 181, lat: 91 } }, 'point.lng'],
    [{ point: { lng: '112', lat: 38 } }, 'point.lng'],
    [{ point: { lng: 112, lat: 38, accuracyM: -1 } }, 'point.accuracyM'],
    [{ point: { lng: 112, lat: 38, accuracyM: 1e9 } }, 'point.accuracyM'],
    [{ photos: [{ id: 'ph_0123456789' }] }, 'photos.0.token'],
    [{ photos: [{ id: 'nonsense', token: 'x'.repeat(22) }] }, 'photos.0.id'],
    [{ photos: Array.from({ length: 4 }, (_, i) => ({ id: `ph_000000000${i}`, token: 'x'.repeat(22) })) }, 'photos'],
    [{ photos: Array.from({ length: 2 }, () => ({ id: 'ph_0000000000', token: 'x'.repeat(22) })) }, 'photos'],
  ])('%#: is refused by its field', async (body, path) => {
    expect(await refusal(await correct(body))).toMatchObject({ status: 400, code: 'VALIDATION', detail: { path } });
  });

  it('with a field that is not known inside the point is refused by its whole path', async () => {
    const response = await correct({ point: { lng: 112, lat: 38, altitude: 900 } });
    expect(await refusal(response)).toMatchObject({ code: 'UNKNOWN_PARAMETER', detail: { path: 'point.altitude' } });
  });

  it('whose photo is gone, used or somebody else’s is refused whole, by the photo', async () => {
    const [used, own] = [await photo(), await photo()];
    expect((await correct({ photos: [{ id: used.id, token: used.token }] })).status).toBe(201);
    const before = [await count(db, 'correction'), await count(db, 'submission')];
    const free = { id: own.id, token: own.token };
    for (const lost of [
      { id: used.id, token: used.token },
      { id: own.id, token: used.token },
      { id: 'ph_zzzzzzzzzz', token: own.token },
    ]) {
      const photos = lost.id === own.id ? [lost] : [free, lost];
      const path = `photos.${photos.length - 1}`;
      expect(await refusal(await correct({ photos }))).toMatchObject({
        status: 400,
        code: 'VALIDATION',
        detail: { path },
      });
    }
    expect([await count(db, 'correction'), await count(db, 'submission')]).toEqual(before);
    expect((await correct({ photos: [free] })).status).toBe(201);
  });

  it('of two that take the same photo at once one is refused', async () => {
    const { id, token } = await photo();
    const both = await Promise.all([correct({ photos: [{ id, token }] }), correct({ photos: [{ id, token }] })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('cannot reuse the key of another kind of thing', async () => {
    const key = newKey();
    expect((await say('/api/ratings', { key, site: SITE, level: 5 })).status).toBe(201);
    expect(await refusal(await correct({ key }))).toMatchObject({
      status: 409,
      code: 'CONFLICT',
      detail: { path: 'key' },
    });
  });
});

describe('a ticket', () => {
  const look = (no: string) => read<TicketState>(`/api/tickets?no=${encodeURIComponent(no)}`);

  it('tells where a correction stands, and what was answered', async () => {
    const ticket = await ticketOf(await correct({ kind: 'MOVED', text: '搬到了新楼' }));
    expect(await look(ticket.toLowerCase().replace('-', ' '))).toEqual({
      kind: 'CORRECTION',
      site: { id: SITE, name: `阵地 ${SITE}` },
      category: 'MOVED',
      level: null,
      status: 'SUBMITTED',
      submittedAt: expect.stringMatching(/\+08:00$/),
      updatedAt: expect.any(String),
      dueOn: null,
      answer: null,
      canAdd: false,
    });
    await db.query(
      "UPDATE correction SET status = 'ACCEPTED', answer = '已更正' WHERE id = (SELECT max(id) FROM correction)",
    );
    expect(await look(ticket)).toMatchObject({ status: 'ACCEPTED', answer: '已更正' });
  });

  it('of a bad rating tells the date by which it is answered, and that one more word may be added', async () => {
    const { ticket } = (
      await told<{ ticket: string }>(await say('/api/ratings', { key: newKey(), site: SITE, level: 1 }))
    ).body;
    const state = await look(ticket);
    expect(state).toMatchObject({ kind: 'RATING', level: 1, status: 'SUBMITTED', category: null, canAdd: true });
    expect(state.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await say('/api/ratings/addition', { key: newKey(), ticket, text: '还是没解决' });
    expect(await look(ticket)).toMatchObject({ canAdd: false });
    expect(JSON.stringify(await look(ticket))).not.toContain('还是没解决');
  });

  it('no longer names a site that was withdrawn', async () => {
    const ticket = await ticketOf(await correct({ site: LEAVING }));
    const patch = { publicationStatus: 'CLOSED', publicationReason: '合并' } as const;
    await write(db, { ...newSite(LEAVING), expectedVersion: 1, patch, why: '停用' }, Date.now());
    expect(await look(ticket)).toMatchObject({ kind: 'CORRECTION', site: null });
  });

  it('is never kept by anybody, nor answered from a cache', async () => {
    const ticket = await ticketOf(await correct());
    expect((await send(`/api/tickets?no=${ticket}`)).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/api/tickets?no=ZZZZZ-ZZZZZ', 404, 'NOT_FOUND'],
    ['/api/tickets?no=nonsense', 400, 'VALIDATION'],
    ['/api/tickets', 400, 'VALIDATION'],
    ['/api/tickets?no=ZZZZZ-ZZZZZ&all=1', 400, 'UNKNOWN_PARAMETER'],
  ])('%s: %i %s', async (path, status, code) => {
    expect(await refused(path)).toMatchObject({ status, code });
  });
});
