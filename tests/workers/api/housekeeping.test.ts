import { env, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOCK_MS } from '#core/access/limits.ts';
import type { UploadedPhoto } from '#core/schemas/voice.ts';
import { guardKey, takeAttempt } from '#db/queries/sign-in-guard.ts';
import { claimRequest, staffRequest } from '#db/queries/staff-requests.ts';
import { REQUEST_KEPT_MS } from '#db/queries/sweep.ts';
import { plain } from '#tests/support/made-jpeg.ts';
import { openDatabase } from '../db/database.ts';
import { count, newKey, openSite, say, told, upload } from './visitor.ts';

const SITE = 'st_0000000001';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openSite(db, SITE);
});
afterEach(() => vi.useRealTimers());

const house = () => env.HOUSEKEEPING.get(env.HOUSEKEEPING.idFromName('portal'));
const alarmAt = () => runInDurableObject(house(), (_, state) => state.storage.getAlarm());
const sweepAt = async (now: number) => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  expect(await runDurableObjectAlarm(house())).toBe(true);
};
const objects = async () => (await env.PHOTOS.list()).objects.map(({ key }) => key);
const photo = async () => (await told<UploadedPhoto>(await upload(plain()))).body;

describe('the house is kept', () => {
  it('by an alarm that a visitor’s first word sets', async () => {
    expect(await alarmAt()).toBeNull();
    const now = Date.now();
    await photo();
    expect((await alarmAt()) ?? 0).toBeGreaterThanOrEqual(now + 600_000);
  });

  it('of photos that nobody sent anything with, a day later, and of no other', async () => {
    const now = Date.now();
    const attached = await photo();
    const photos = [{ id: attached.id, token: attached.token }];
    const sent = await say('/api/corrections', { key: newKey(), site: SITE, kind: 'MOVED', photos });
    expect(sent.status).toBe(201);
    expect(await objects()).toHaveLength(2);

    await sweepAt(now + DAY_MS - HOUR_MS);
    expect(await objects()).toHaveLength(2);

    await sweepAt(now + DAY_MS + HOUR_MS);
    expect(await objects()).toHaveLength(1);
    expect(await db.query('SELECT public_id, state FROM photo')).toEqual([
      { public_id: attached.id, state: 'ATTACHED' },
    ]);
  });

  it('of one that was being attached as it was swept: it is refused, not lost in part', async () => {
    const late = await photo();
    await db.query("UPDATE photo SET state = 'WITHDRAWN', token_hash = NULL WHERE public_id = ?", [late.id]);
    const photos = [{ id: late.id, token: late.token }];
    const sent = await say('/api/corrections', { key: newKey(), site: SITE, kind: 'MOVED', photos });
    expect(sent.status).toBe(400);
    await sweepAt(Date.now() + HOUR_MS);
    expect(await db.query('SELECT 1 FROM photo WHERE public_id = ?', [late.id])).toEqual([]);
  });

  it('of counts and salts, so that nothing says who came from where', async () => {
    await say('/api/corrections', { key: newKey(), site: SITE, kind: 'PHONE' }, { address: '203.0.113.7' });
    expect(await count(db, 'visitor_limit')).toBeGreaterThan(0);
    await sweepAt(Date.now() + 2 * DAY_MS);
    expect([await count(db, 'visitor_limit'), await count(db, 'visitor_salt')]).toEqual([0, 0]);
    vi.useRealTimers();
    // Nothing is left that must go: it sleeps until somebody comes.
    expect(await alarmAt()).toBeNull();
  });

  it('of contacts, ninety days after the rating was closed, and not while it is worked on', async () => {
    const rate = (level: number) =>
      say(
        '/api/ratings',
        { key: newKey(), site: SITE, level, contact: '0350-6021234', consent: true },
        { cookie: newKey() },
      );
    expect([(await rate(5)).status, (await rate(1)).status]).toEqual([201, 201]);
    const now = Date.now();
    const sealed = async () =>
      (
        await db.query<{ level: number }>('SELECT level FROM rating WHERE contact_sealed IS NOT NULL ORDER BY level')
      ).map(({ level }) => level);
    await sweepAt(now + 89 * DAY_MS);
    expect(await sealed()).toEqual([1, 5]);
    vi.useRealTimers();
    expect(await alarmAt()).toBeGreaterThan(now + 89 * DAY_MS);
    await sweepAt(now + 91 * DAY_MS);
    expect(await sealed()).toEqual([1]);
  });

  it('of answers to what was written under a key, a week later', async () => {
    const now = Date.now();
    const request = await staffRequest(newKey(), { account: 'u1', route: 'POST /api/staff', body: '{}' });
    await db.batch([claimRequest(request, { version: 2 }, now)]);
    await house().wake();
    await sweepAt(now + REQUEST_KEPT_MS - HOUR_MS);
    expect(await count(db, 'staff_request')).toBe(1);
    vi.useRealTimers();
    expect(await alarmAt()).toBe(now + REQUEST_KEPT_MS);
    await sweepAt(now + REQUEST_KEPT_MS);
    expect(await count(db, 'staff_request')).toBe(0);
  });

  it('of sign-ins that failed, once their lock is over', async () => {
    const now = Date.now();
    await takeAttempt(db, await guardKey('nobody@example.cn'), now);
    await house().wake();
    await sweepAt(now + LOCK_MS - 1);
    expect(await count(db, 'sign_in_guard')).toBe(1);
    await sweepAt(now + 2 * LOCK_MS);
    expect(await count(db, 'sign_in_guard')).toBe(0);
  });

  it('in time, though nothing else was due for long: an alarm that stands far away is brought forward', async () => {
    await runInDurableObject(house(), (_, state) => state.storage.setAlarm(Date.now() + 7 * DAY_MS));
    const now = Date.now();
    await photo();
    expect(await alarmAt()).toBeLessThan(now + HOUR_MS);
  });

  it('and a failure of it never refuses what a visitor says', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const wake = () => Promise.reject(new Error('away'));
    const HOUSEKEEPING = { idFromName: () => null, get: () => ({ wake }) } as unknown as typeof env.HOUSEKEEPING; // what a write calls
    const sent = await say(
      '/api/corrections',
      { key: newKey(), site: SITE, kind: 'PHONE' },
      { bindings: { HOUSEKEEPING } },
    );
    expect(sent.status).toBe(201);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
