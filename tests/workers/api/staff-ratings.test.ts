import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { seal } from '#api/seal.ts';
import { addDays } from '#core/calendar-date.ts';
import type { InboxSection } from '#core/schemas/staff.ts';
import type { RatingStepped, StaffRating } from '#core/schemas/staff-rating.ts';
import { shanghaiDate } from '#core/time.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';

const SITE = 'st_0000000001';
const OTHER = 'st_0000000002';
const KEY = btoa('k'.repeat(32));
const today = shanghaiDate(Date.now());

let db: Awaited<ReturnType<typeof openDatabase>>;
let [editor, second, chief, elsewhere, station, leader]: Desk[] = [];

/** A rating as a visitor left it. */
async function rate(id: string, more: { site?: string; level?: number; due?: string; contact?: string } = {}) {
  const { site = SITE, level = 1, due = today, contact } = more;
  const sealed = contact === undefined ? null : await seal(contact, KEY, id);
  await db.query(
    `INSERT INTO rating (public_id, created_at, updated_at, position_id, event_key, region_code, level, channel, status,
       bad, comment, is_real_name, contact_sealed, verify_due_on, answer_due_on)
     SELECT ?1, ?2, ?2, id, ?1, region_code, ?3, 'WEB', 'SUBMITTED', '["EFFICIENCY"]', '等了一上午', ?4 IS NOT NULL, ?4, ?5, ?5
     FROM position WHERE public_id = ?6`,
    [id, Date.now(), level, sealed, due, site],
  );
  await db.query(
    `INSERT INTO rating_tally (position_id, satisfied, total, updated_at) SELECT id, ?, 1, 1 FROM position WHERE public_id = ?
     ON CONFLICT DO UPDATE SET satisfied = satisfied + excluded.satisfied, total = total + 1`,
    [Number(level > 2), site],
  );
}

const one = (who: Desk | undefined, id: string) => who?.see<StaffRating>(`/api/staff/ratings/${id}`);
const step = async (who: Desk | undefined, id: string, name: string, said: Record<string, string> = {}) => {
  const version = (await db.query<{ version: number }>('SELECT version FROM rating WHERE public_id = ?', [id]))[0]
    ?.version;
  const isRecheck = name === 'UPHOLD' || name === 'DISMISS';
  const words = { reason: said.reason ?? null };
  const more = isRecheck ? {} : { answer: said.answer ?? null, rectification: said.rectification ?? null };
  const path = `/api/staff/ratings/${id}/${isRecheck ? 'recheck' : 'step'}`;
  const done = await who?.act<RatingStepped>(path, { version, step: name, ...words, ...more });
  return typeof done === 'string' ? done : done?.status;
};
const ids = async (who: Desk | undefined, query = '') =>
  (await who?.see<{ items: StaffRating[] }>(`/api/staff/ratings${query}`))?.items.map(({ id }) => id);
const section = async (who: Desk | undefined, code: string) =>
  (await who?.see<{ sections: InboxSection[] }>('/api/staff/inbox'))?.sections.find((each) => each.code === code);
const total = async () =>
  (
    await db.query<{ total: number }>(
      'SELECT total FROM rating_tally t JOIN position p ON p.id = t.position_id AND p.public_id = ?',
      [SITE],
    )
  )[0]?.total;

beforeAll(async () => {
  db = await openDatabase();
  Object.assign(env, { SEAL_KEY: KEY });
  await write(db, newSite(SITE, { name: '清和阵地' }), 1000);
  await write(db, newSite(OTHER, { name: '另一处' }), 1000);
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  second = await signedIn(db, 'second', 'PARK_EDITOR', DINGXIANG);
  chief = await signedIn(db, 'chief', 'ORG_DEPT', DINGXIANG);
  elsewhere = await signedIn(db, 'elsewhere', 'PARK_EDITOR', HENAN);
  leader = await signedIn(db, 'leader', 'LEADER', DINGXIANG);
  station = await signedIn(db, 'station', 'STATION_STAFF', { regionCode: null, record: { kind: 'SITE', id: SITE } });
  await rate('rt_0000000001');
  await rate('rt_0000000002', { level: 2, due: addDays(today, -1), contact: '0350-6021234' });
  await rate('rt_0000000003', { site: OTHER });
  await rate('rt_0000000004', { level: 3 });
});

describe('差评', () => {
  it('are told to staff of the place, 好评 to nobody', async () => {
    expect(await ids(editor)).toEqual(['rt_0000000001', 'rt_0000000002', 'rt_0000000003']);
    expect(await ids(chief)).toEqual(['rt_0000000001', 'rt_0000000002', 'rt_0000000003']);
    expect(await ids(station)).toEqual(['rt_0000000001', 'rt_0000000002']);
    expect(await ids(elsewhere)).toEqual([]);
    expect(await ids(editor, '?region=410000')).toEqual([]);
    expect(await editor?.outcome('GET', '/api/staff/ratings/rt_0000000004')).toBe('404 NOT_FOUND');
    expect(await elsewhere?.outcome('GET', '/api/staff/ratings/rt_0000000001')).toBe('404 NOT_FOUND');
    expect(await leader?.outcome('GET', '/api/staff/ratings')).toBe('403 FORBIDDEN');
  });

  it('are read page by page', async () => {
    const first = await editor?.see<{ items: StaffRating[]; nextCursor: string }>('/api/staff/ratings?limit=2');
    expect(first?.items).toHaveLength(2);
    expect(await ids(editor, `?limit=2&cursor=${first?.nextCursor}`)).toEqual(['rt_0000000003']);
  });

  it('say what the visitor said, what is due, and the steps for whoever asks; never the contact', async () => {
    expect(await one(editor, 'rt_0000000002')).toMatchObject({
      level: '2',
      status: 'SUBMITTED',
      bad: ['EFFICIENCY'],
      comment: '等了一上午',
      isNamed: true,
      hasContact: true,
      dueOn: addDays(today, -1),
      isOverdue: true,
      site: { id: SITE, name: '清和阵地' },
      steps: ['START_CHECK'],
    });
    expect(await one(chief, 'rt_0000000002')).toMatchObject({ steps: [], hasContact: false });
    expect(await one(editor, 'rt_0000000001')).toMatchObject({ isOverdue: false, isNamed: false });
    const text = await (await editor?.get('/api/staff/ratings/rt_0000000002'))?.text();
    expect(text).not.toMatch(/6021234|v1\./);
  });

  it('wait in 待办 of whoever handles them', async () => {
    const found = await section(station, 'RATINGS');
    expect(found).toMatchObject({
      count: 2,
      items: [
        { id: 'rt_0000000001', title: '清和阵地', what: 'SUBMITTED', said: '等了一上午', dueOn: today },
        { path: 'ratings/rt_0000000002' },
      ],
    });
    expect(await section(chief, 'RATINGS')).toBeUndefined();
    expect(await section(leader, 'RATINGS')).toBeUndefined();
  });
});

describe('a 差评 that is true', () => {
  const id = 'rt_0000000002';

  it('goes from the check to the answer, in that order only', async () => {
    expect(await step(elsewhere, id, 'START_CHECK')).toMatch(/^404/);
    expect(await step(chief, id, 'START_CHECK')).toMatch(/^403/);
    expect(await step(station, id, 'ANSWER', { answer: '已改' })).toMatch(/^409 ILLEGAL_TRANSITION/);
    expect(await step(station, id, 'START_CHECK')).toBe('VERIFYING');
    expect(await step(station, id, 'FIND_TRUE')).toBe('RECTIFYING');
    expect(await step(station, id, 'ANSWER')).toBe('400 VALIDATION 给来访者的答复');
    expect(await step(station, id, 'ANSWER', { answer: ' 已增开窗口 ', rectification: '加了一个窗口' })).toBe(
      'ANSWERED',
    );
    expect(await one(editor, id)).toMatchObject({
      answer: '已增开窗口',
      rectification: '加了一个窗口',
      checkedBy: 'station',
      dueOn: null,
      isOverdue: false,
      steps: ['REVISIT'],
    });
  });

  it('with a contact is followed up before it is closed; each look at the contact is in the audit log', async () => {
    expect(await step(editor, id, 'CLOSE')).toMatch(/^409/);
    expect(await chief?.outcome('POST', `/api/staff/ratings/${id}/contact`, { key: 'k'.repeat(22) })).toBe(
      '403 FORBIDDEN',
    );
    expect(await editor?.act(`/api/staff/ratings/${id}/contact`, {})).toEqual({ contact: '0350-6021234' });
    expect(await step(editor, id, 'REVISIT')).toBe('REVISITED');
    expect(await step(editor, id, 'CLOSE')).toBe('CLOSED');
    expect(await ids(editor, '?group=closed')).toEqual([id]);
    const lines = await db.query(
      "SELECT who, action, detail FROM audit_log WHERE public_id = ? AND action = 'RATING_CONTACT'",
      [id],
    );
    expect(lines).toEqual([{ who: editor?.id, action: 'RATING_CONTACT', detail: JSON.stringify({ site: SITE }) }]);
    expect(await total()).toBe(3);
  });

  it('leaves no word of it in the audit log', async () => {
    const lines = await db.query<{ detail: string }>("SELECT detail FROM audit_log WHERE action = 'RATING_STEP'");
    expect(lines.length).toBeGreaterThan(4);
    for (const { detail } of lines) expect(Object.keys(JSON.parse(detail))).toEqual(['step', 'site']);
  });
});

describe('a 差评 that is disputed', () => {
  const id = 'rt_0000000001';

  it('is checked again by another person, and waits in that person’s 待办', async () => {
    await step(editor, id, 'START_CHECK');
    expect(await step(editor, id, 'DISPUTE')).toBe('400 VALIDATION 请写明原因');
    expect(await step(editor, id, 'DISPUTE', { reason: '当天没有开门' })).toBe('RECHECKING');
    expect(await one(editor, id)).toMatchObject({
      isOwnDispute: true,
      disputeReason: '当天没有开门',
      steps: ['EXTEND'],
    });
    expect(await section(editor, 'RATINGS_RECHECK')).toMatchObject({ count: 0 });
    expect(await section(second, 'RATINGS_RECHECK')).toMatchObject({ count: 1, items: [{ id }] });
    expect(await section(chief, 'RATINGS_RECHECK')).toMatchObject({ count: 1 });
    expect(await step(editor, id, 'DISMISS', { reason: '误评' })).toMatch(/^403 OWN_WORK/);
    expect(await step(station, id, 'DISMISS', { reason: '误评' })).toMatch(/^403 FORBIDDEN/);
  });

  it('found invalid is kept and no longer counts', async () => {
    const before = (await total()) ?? 0;
    expect(await step(chief, id, 'DISMISS', { reason: '经复核为误评' })).toBe('INVALID');
    expect(await total()).toBe(before - 1);
    expect(await ids(chief, '?group=invalid')).toEqual([id]);
    expect(await one(chief, id)).toMatchObject({ recheckedBy: 'chief', invalidReason: '经复核为误评', steps: [] });
  });
});

describe('a step', () => {
  const id = 'rt_0000000003';

  it('is taken once, however often it is sent, and refused to whoever saw an older version', async () => {
    const body = {
      key: 'k'.repeat(22),
      version: 1,
      step: 'START_CHECK',
      reason: null,
      answer: null,
      rectification: null,
    };
    const path = `/api/staff/ratings/${id}/step`;
    const both = await Promise.all([editor?.ask('POST', path, body), editor?.ask('POST', path, body)]);
    expect(both.map((answer) => answer?.status)).toEqual([200, 200]);
    expect(await second?.act(path, { ...body, key: 'l'.repeat(22) })).toMatch(/^412 STALE_VERSION/);
  });

  it('that extends moves the deadline once, to the fifteenth working day at most', async () => {
    expect(await step(editor, id, 'EXTEND', { reason: '要等设备' })).toBe('VERIFYING');
    const { dueOn } = (await one(editor, id)) ?? {};
    expect(dueOn && dueOn > addDays(today, 14)).toBe(true);
    expect(await step(editor, id, 'EXTEND', { reason: '还要等' })).toMatch(/^409/);
  });
});
