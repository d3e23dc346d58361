import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { Satisfaction, TicketState, UploadedPhoto } from '#core/schemas/voice.ts';
import { plain } from '#tests/support/made-jpeg.ts';
import { read, send } from './call.ts';
import { everyRequest } from './every-request.ts';
import { openSeeded } from './seeded.ts';
import { newKey, say, told, upload } from './visitor.ts';

/** In everything that a visitor may write, and nowhere else. */
const MARK = '机密标记';
const CONTACT = '0350-6029999';
const ON = { HAZARD_UNIT: '城市管理局', HAZARD_HOURS: '8:00–20:00', HAZARD_PHONE: '' };

const answers = new Map<string, string>();
const secrets: string[] = [];
const before = new Map<string, string>();
let site = '';
const tickets: string[] = [];
let db: Awaited<ReturnType<typeof openSeeded>>;

const withoutClock = (text: string) => text.replace(/"(asOf|now)":"[^"]*"/g, '');

beforeAll(async () => {
  db = await openSeeded();
  const { items } = await read<{ items: { id: string }[] }>('/api/sites?limit=1');
  site = items[0]?.id ?? '';
  const requests = await everyRequest();
  for (const request of requests) before.set(request, withoutClock(await (await send(request)).text()));

  const held = [];
  for (let i = 0; i < 2; i++) {
    const { body } = await told<UploadedPhoto>(await upload(plain()));
    secrets.push(body.id, body.token);
    held.push({ id: body.id, token: body.token });
  }
  const cookie = newKey();
  secrets.push(cookie, CONTACT);
  const point = { lng: 112.957123, lat: 38.480456, accuracyM: 7 };
  const sent: [string, object][] = [
    ['/api/ratings', { site, level: 1, bad: ['ATTITUDE'], comment: MARK, contact: CONTACT, consent: true }],
    ['/api/corrections', { site, kind: 'OTHER', text: MARK, point, photos: held.slice(0, 1) }],
    ['/api/reports', { category: 'OTHER', reporterKind: 'RIDER', point, text: MARK, photos: held.slice(1) }],
  ];
  for (const [path, body] of sent) {
    const key = newKey();
    secrets.push(key);
    const response = await say(path, { key, ...body }, { cookie, address: '203.0.113.77', bindings: ON });
    const { status, body: receipt } = await told<{ ticket: string }>(response);
    expect([path, status]).toEqual([path, 201]);
    tickets.push(receipt.ticket);
  }
  const addition = await say('/api/ratings/addition', { key: newKey(), ticket: tickets[0], text: MARK });
  expect(addition.status).toBe(201);

  for (const request of requests) answers.set(request, await (await send(request)).text());
  for (const request of [...tickets.map((no) => `/api/tickets?no=${no}`), '/api/reports/near?lat=38.48&lng=112.957']) {
    answers.set(request, await (await send(request, {}, ON)).text());
  }
  secrets.push(...tickets, ...tickets.map((ticket) => ticket.replace('-', '')), '203.0.113.77');
}, 240_000);

describe('what visitors said', () => {
  it('was written', async () => {
    const [rating] = await db.query('SELECT comment, addition, contact_sealed FROM rating');
    expect(rating).toMatchObject({ comment: MARK, addition: MARK, contact_sealed: expect.stringMatching(/^v1\./) });
    expect(await db.query('SELECT description FROM correction')).toEqual([{ description: MARK }]);
    expect(await db.query('SELECT description FROM report')).toEqual([{ description: MARK }]);
    expect((await env.PHOTOS.list()).objects).toHaveLength(2);
    expect(answers.size).toBeGreaterThan(100);
  });

  it('stands in no public answer: no word, contact, number, photo, address or exact point', () => {
    for (const [request, answer] of answers) {
      for (const secret of [MARK, ...secrets])
        expect([request, secret, answer.includes(secret)]).toEqual([request, secret, false]);
      expect([request, /112\.9571|38\.4804/.test(answer) && request.startsWith('/api/reports')]).toEqual([
        request,
        false,
      ]);
    }
  });

  it('changed no public answer', () => {
    for (const [request, text] of before) {
      expect([request, withoutClock(answers.get(request) ?? '')]).toEqual([request, text]);
    }
  });

  it('is kept in the database without key, ticket, token, cookie or address', async () => {
    const tables = await db.query<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('rating', 'correction', 'report', 'photo', 'submission', 'visitor_limit', 'visitor_salt', 'rating_tally')",
    );
    expect(tables).toHaveLength(8);
    const own = secrets.filter((secret) => !secret.startsWith('ph_'));
    for (const { name } of tables) {
      const rows = JSON.stringify(await db.query(`SELECT * FROM ${name}`));
      for (const secret of own) expect([name, secret, rows.includes(secret)]).toEqual([name, secret, false]);
    }
  });

  it('is told under its ticket by state only', async () => {
    const states = await Promise.all(tickets.map((no) => read<TicketState>(`/api/tickets?no=${no}`)));
    expect(states.map(({ kind, status, site: about }) => [kind, status, about?.id ?? null])).toEqual([
      ['RATING', 'SUBMITTED', site],
      ['CORRECTION', 'SUBMITTED', site],
      ['REPORT', 'SUBMITTED', null],
    ]);
  });

  it('photos of visitors are shown to nobody', async () => {
    for (const id of secrets.filter((secret) => secret.startsWith('ph_'))) {
      expect((await send(`/api/photos/${id}`)).status).toBe(404);
    }
  });

  it('comes to a share from the fifth rating on, and to nothing before', async () => {
    const share = async () => (await read<{ satisfaction: Satisfaction }>(`/api/sites/${site}`)).satisfaction;
    expect(await share()).toBeNull();
    for (let level = 2; level <= 5; level++) {
      expect(await share()).toBeNull();
      await say('/api/ratings', { key: newKey(), site, level }, { cookie: newKey() });
    }
    expect(await share()).toEqual({ satisfied: 3, total: 5 });
  });
});

describe('what pages know of it', () => {
  it('is whether a contact can be sealed, never the key', async () => {
    const config = await read<PortalConfig>('/api/config');
    expect(config.contactOffered).toBe(true);
    expect(JSON.stringify(config)).not.toContain(env.SEAL_KEY ?? 'no key');
    expect((await read<PortalConfig>('/api/config', { SEAL_KEY: undefined })).contactOffered).toBe(false);
    expect((await read<PortalConfig>('/api/config', { SEAL_KEY: 'dG9vIHNob3J0' })).contactOffered).toBe(false);
  });

  it.each([
    ['', '服务评价', null],
    ['随便写的', '服务评价', null],
    ['http://zwfw.example.cn/hcp', '服务评价', null],
    ['javascript:alert(1)', '服务评价', null],
    ['https://zwfw.example.cn/hcp', '好差评', 'https://zwfw.example.cn/hcp'],
  ])('with the official address “%s” it is called %s', async (RATING_OFFICIAL_URL, ratingName, ratingOfficialUrl) => {
    expect(await read<PortalConfig>('/api/config', { RATING_OFFICIAL_URL })).toMatchObject({
      ratingName,
      ratingOfficialUrl,
    });
  });
});
