import { env } from 'cloudflare:test';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { unseal } from '#api/seal.ts';
import type { RatingReceipt } from '#core/schemas/voice.ts';
import { codeHash } from '#db/visitor-hashes.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { count, newKey, openSite, refusal, say, told } from './visitor.ts';

const SITE = 'st_0000000001';
const OTHER = 'st_0000000002';
const SAMPLE = 'st_0000000003';
const CLOSED = 'st_0000000004';
const DRAFT = 'st_0000000005';
const OLD = 'st_00000000zz';

let db: Awaited<ReturnType<typeof openDatabase>>;
let siteKey = 0;
beforeAll(async () => {
  db = await openDatabase();
  siteKey = await openSite(db, SITE);
  await openSite(db, OTHER);
  await openSite(db, SAMPLE, { isIllustrative: 1 });
  await openSite(db, CLOSED);
  const closing = { publicationStatus: 'CLOSED', publicationReason: '合并' } as const;
  await write(db, { ...newSite(CLOSED), expectedVersion: 1, patch: closing, why: '停用' }, Date.now());
  await openSite(db, DRAFT, { publicationStatus: 'DRAFT' });
  await db.query('INSERT INTO redirect (from_public_id, to_public_id, reason, created_at) VALUES (?, ?, ?, 0)', [
    OLD,
    OTHER,
    'MERGED',
  ]);
});
afterEach(() => vi.useRealTimers());

type Body = Readonly<Record<string, unknown>>;
const rate = (body: Body = {}, sending: Parameters<typeof say>[2] = {}) =>
  say('/api/ratings', { key: newKey(), site: SITE, level: 5, ...body }, { cookie: newKey(), ...sending });
const add = (body: Body) => say('/api/ratings/addition', { key: newKey(), text: '又等了一次', ...body });
const accepted = async (body: Body = {}) => {
  const { status, body: receipt } = await told<RatingReceipt>(await rate(body));
  expect(status).toBe(201);
  return receipt;
};
const lastRating = async () => (await db.query('SELECT * FROM rating ORDER BY id DESC LIMIT 1'))[0] ?? {};
const tally = async () => {
  const [row] = await db.query<{ satisfied: number; total: number }>(
    'SELECT satisfied, total FROM rating_tally WHERE position_id = ?',
    [siteKey],
  );
  return row ?? { satisfied: 0, total: 0 };
};

describe('a rating', () => {
  it('arrives once, however often and however quickly it is sent', async () => {
    const body = { key: newKey(), level: 4, good: ['ATTITUDE'], bad: ['EFFICIENCY'], comment: ' 等了一会儿 ' };
    const cookie = newKey();
    const before = await count(db, 'rating');
    const answers = await Promise.all(Array.from({ length: 8 }, () => rate(body, { cookie })));
    const seen = await Promise.all(answers.map((answer) => told<RatingReceipt>(answer)));
    expect(seen.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    const tickets = new Set(seen.map(({ body: { ticket } }) => ticket));
    expect(tickets.size).toBe(1);
    expect([...tickets][0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const later = await told<RatingReceipt>(await rate({ ...body, level: 1 }));
    expect(later).toMatchObject({ status: 200, body: { level: 4, ticket: [...tickets][0] } });
    expect(await count(db, 'rating')).toBe(before + 1);
    expect(await lastRating()).toMatchObject({
      level: 4,
      good: '["ATTITUDE"]',
      bad: '["EFFICIENCY"]',
      comment: '等了一会儿',
      status: 'CLOSED',
      channel: 'WEB',
      is_real_name: 0,
      contact_sealed: null,
      answer_due_on: null,
      region_code: '140921100',
    });
  });

  it('is one a site, visitor and day: of two at once one is refused, and the tally counts one', async () => {
    const cookie = newKey();
    const before = await tally();
    const both = await Promise.all([rate({ level: 5 }, { cookie }), rate({ level: 4 }, { cookie })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const response of both.filter(({ ok }) => !ok)) {
      expect(await refusal(response)).toMatchObject({ code: 'ALREADY_RATED' });
    }
    expect(await tally()).toEqual({ satisfied: before.satisfied + 1, total: before.total + 1 });
    expect((await rate({ site: OTHER }, { cookie })).status).toBe(201);
  });

  it('may be given again when the day is over in Shanghai, whatever the clock says elsewhere', async () => {
    const cookie = newKey();
    const at = async (instant: string) => {
      vi.useFakeTimers({ now: new Date(instant), toFake: ['Date'] });
      return (await rate({}, { cookie })).status;
    };
    expect(await at('2026-11-23T15:59:00Z')).toBe(201);
    expect(await at('2026-11-23T15:59:59Z')).toBe(409);
    expect(await at('2026-11-23T16:00:00Z')).toBe(201);
  });

  it('that is bad gets its dates in working days, over make-up days and the Spring Festival', async () => {
    await db.query("INSERT INTO calendar_day (day, kind, name, source) VALUES ('2026-02-14', 'WORKDAY', '春节', 't')");
    for (let day = 15; day <= 23; day++) {
      await db.query("INSERT INTO calendar_day (day, kind, name, source) VALUES (?, 'HOLIDAY', '春节', 't')", [
        `2026-02-${day}`,
      ]);
    }
    vi.useFakeTimers({ now: new Date('2026-02-13T12:00:00+08:00'), toFake: ['Date'] });
    await accepted({ level: 2 });
    expect(await lastRating()).toMatchObject({
      status: 'SUBMITTED',
      verify_due_on: '2026-02-14',
      answer_due_on: '2026-02-27',
      closed_at: null,
    });
  });

  it('gets its visitor a cookie that no script reads, once', async () => {
    const first = await say('/api/ratings', { key: newKey(), site: SITE, level: 3 });
    const [cookie = ''] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^visitor=[A-Za-z0-9_-]{22}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    const again = await rate({}, { cookie: /visitor=([^;]+)/.exec(cookie)?.[1] });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([409, null]);
    expect((await rate({}, { cookie: '"><script>' })).headers.get('set-cookie')).toContain('visitor=');
    expect(JSON.stringify(await db.query('SELECT * FROM rating'))).not.toContain(/visitor=([^;]+)/.exec(cookie)?.[1]);
  });

  it('tells the share of satisfied ones from the fifth on', async () => {
    const receipts: RatingReceipt[] = [];
    for (let i = 1; i <= 5; i++) {
      const site = 'st_0000000006';
      if (i === 1) await openSite(db, site);
      receipts.push(await accepted({ site, level: i }));
    }
    expect(receipts.map(({ satisfaction }) => satisfaction)).toEqual([
      null,
      null,
      null,
      null,
      { satisfied: 3, total: 5 },
    ]);
  });
});

describe('a contact', () => {
  it('is kept sealed, with consent, and opens with the key for its own rating only', async () => {
    await accepted({ level: 1, contact: '王同志 办公室 0350-6021234', consent: true });
    const row = await lastRating();
    expect(row.is_real_name).toBe(1);
    expect(row.consent_at).toBe(row.created_at);
    const sealed = String(row.contact_sealed);
    expect(sealed).not.toContain('王');
    const key = env.SEAL_KEY ?? '';
    expect(await unseal(sealed, key, String(row.public_id))).toBe('王同志 办公室 0350-6021234');
    expect(await unseal(sealed, key, 'rt_0000000000')).toBeNull();
    expect(await unseal(sealed, btoa('x'.repeat(32)), String(row.public_id))).toBeNull();
    expect(await unseal(`${sealed.slice(0, -4)}AAAA`, key, String(row.public_id))).toBeNull();
  });

  it('is refused without consent, and where no key is set', async () => {
    for (const consent of [undefined, false]) {
      const { status, detail } = await refusal(await rate({ contact: '0350-6021234', consent }));
      expect([status, detail?.path]).toEqual([400, 'consent']);
    }
    const before = await count(db, 'rating');
    for (const SEAL_KEY of [undefined, '', 'short']) {
      const response = await rate({ contact: '0350-6021234', consent: true }, { bindings: { SEAL_KEY } });
      expect(await refusal(response)).toMatchObject({ status: 403, code: 'FEATURE_OFF', detail: { path: 'contact' } });
    }
    expect(await count(db, 'rating')).toBe(before);
  });
});

describe('a service code', () => {
  beforeAll(async () => {
    const codes = ['ABCDE12345', '0000000001', '0000000002'];
    for (const code of codes) {
      await db.query(
        "INSERT INTO service_code (code_hash, position_id, created_at, issued_by) VALUES (?, ?, 1, 'system')",
        [await codeHash(code), siteKey],
      );
    }
  });

  it('allows one rating beside the day’s, however it is typed, and of two at once one', async () => {
    const cookie = newKey();
    expect((await rate({}, { cookie })).status).toBe(201);
    expect((await rate({ code: 'abcde-i2345' }, { cookie })).status).toBe(201);
    expect((await lastRating()).channel).toBe('QR');
    expect(await refusal(await rate({ code: 'ABCDE-12345' }))).toMatchObject({ status: 409, code: 'CODE_USED' });
    const before = await tally();
    const both = await Promise.all([rate({ code: 'OOOOOOOOOI' }), rate({ code: '00000-00001' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await tally()).total).toBe(before.total + 1);
  });

  it('is unknown at another site and when nobody gave it', async () => {
    for (const body of [{ code: '0000000002', site: OTHER }, { code: 'ZZZZZ-ZZZZZ' }]) {
      expect(await refusal(await rate(body))).toMatchObject({
        status: 400,
        code: 'CODE_UNKNOWN',
        detail: { path: 'code' },
      });
    }
    expect((await rate({ code: '0000000002' })).status).toBe(201);
  });
});

describe('an addition', () => {
  it('is made once, and a repeated request says the same', async () => {
    const { ticket } = await accepted({ level: 2 });
    const key = newKey();
    const answers = await Promise.all([add({ key, ticket }), add({ key, ticket: ticket.toLowerCase() })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await answers[0]?.json()).toEqual({ ticket });
    expect(await lastRating()).toMatchObject({ addition: '又等了一次', status: 'SUBMITTED', version: 2 });
    expect(await refusal(await add({ ticket, text: '再说' }))).toMatchObject({ status: 409, code: 'ALREADY_ADDED' });
    expect(await lastRating()).toMatchObject({ addition: '又等了一次', version: 2 });
  });

  it('of two at once is the first', async () => {
    const { ticket } = await accepted();
    const both = await Promise.all([add({ ticket, text: '甲' }), add({ ticket, text: '乙' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('needs words and a rating’s own ticket', async () => {
    const { ticket } = await accepted();
    expect(await refusal(await add({ ticket, text: '  ' }))).toMatchObject({ status: 400, detail: { path: 'text' } });
    expect(await refusal(await add({ ticket: 'ZZZZZ-ZZZZZ' }))).toMatchObject({
      status: 404,
      detail: { path: 'ticket' },
    });
  });
});

describe('a site that cannot be rated', () => {
  it.each([
    [SAMPLE, 400, 'VALIDATION'],
    [CLOSED, 410, 'GONE'],
    [DRAFT, 404, 'NOT_FOUND'],
    ['st_0000000009', 404, 'NOT_FOUND'],
  ])('%s: %i %s, and nothing is written', async (site, status, code) => {
    const before = [await count(db, 'rating'), await count(db, 'submission'), await count(db, 'rating_tally')];
    expect(await refusal(await rate({ site }))).toMatchObject({ status, code });
    expect([await count(db, 'rating'), await count(db, 'submission'), await count(db, 'rating_tally')]).toEqual(before);
  });

  it('is found by its old id, as on a printed QR code', async () => {
    expect((await rate({ site: OLD })).status).toBe(201);
  });
});

describe('a body that is wrong', () => {
  it.each<[Body, string]>([
    [{ level: 6 }, 'level'],
    [{ level: 0 }, 'level'],
    [{ level: 4.5 }, 'level'],
    [{ level: '5' }, 'level'],
    [{ level: null }, 'level'],
    [{ level: undefined }, 'level'],
    [{ key: 'short' }, 'key'],
    [{ key: `${'x'.repeat(21)}=` }, 'key'],
    [{ site: 'pk_0123456789' }, 'site'],
    [{ comment: '字'.repeat(501) }, 'comment'],
    [{ contact: '字'.repeat(101), consent: true }, 'contact'],
    [{ good: ['ATTITUDE', 'ATTITUDE'] }, 'good'],
    [{ good: ['ENVIRONMENT'] }, 'good.0'],
    [{ good: 'ATTITUDE' }, 'good'],
    [{ good: ['ATTITUDE'], bad: ['ATTITUDE'] }, 'bad'],
    [{ code: 'ABC' }, 'code'],
  ])('%#: is refused by its field', async (body, path) => {
    expect(await refusal(await rate(body))).toMatchObject({ status: 400, code: 'VALIDATION', detail: { path } });
  });

  it('takes 500 characters of any kind', async () => {
    await accepted({ comment: '𠮷'.repeat(500) });
  });

  it.each<[string, number, string]>([
    ['{"key":', 400, 'VALIDATION'],
    ['', 400, 'VALIDATION'],
    ['[]', 400, 'VALIDATION'],
    ['null', 400, 'VALIDATION'],
    [JSON.stringify({ comment: 'x'.repeat(20_000) }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('%#: is no form of ours', async (text, status, code) => {
    expect(await refusal(await say('/api/ratings', text))).toMatchObject({ status, code });
  });

  it('with a name nobody knows is refused with the names that are known', async () => {
    const { code, detail } = await refusal(await rate({ isPublic: true }));
    expect([code, detail?.path]).toEqual(['UNKNOWN_PARAMETER', 'isPublic']);
    expect(detail?.expected).toContain('level');
  });

  it('in another content type is not read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await rate({}, { headers: { 'content-type': type } });
      expect(await refusal(response)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    }
  });
});
