import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { StaffWritten } from '#core/schemas/staff.ts';
import type { CorrectionDecided } from '#core/schemas/staff-correction.ts';
import type { TicketState } from '#core/schemas/voice.ts';
import { shanghaiDate } from '#core/time.ts';
import { openRequestOf } from '#db/queries/change-requests.ts';
import { rollupNow } from '#db/queries/rollups.ts';
import { newSite, write } from '../db/records.ts';
import { read } from './call.ts';
import { openSeeded } from './seeded.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';
import { newKey, say } from './visitor.ts';

let db: Awaited<ReturnType<typeof openSeeded>>;
let [editor, station, elsewhere]: Desk[] = [];
let count = 0;

const today = shanghaiDate(Date.now());

beforeAll(async () => {
  db = await openSeeded();
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  elsewhere = await signedIn(db, 'elsewhere', 'PARK_EDITOR', HENAN);
});

async function site(patch: object = {}) {
  count += 1;
  const id = `st_${String(count).padStart(10, '0')}`;
  await write(db, newSite(id, { name: `阵地 ${count}`, level: 'FEATURED', ...patch }), Date.now());
  return id;
}

type Verify = { version?: number; on?: string | null; values?: object; submit?: boolean; reason?: string | null };
const verify = (
  who: Desk | undefined,
  id: string,
  { version = 1, on = null, values = {}, reason = null, ...more }: Verify = {},
) => who?.act<StaffWritten>(`/api/staff/records/sites/${id}/verify`, { version, on, values, reason, ...more });

const CHECKS = {
  ...{
    checkPlace: true,
    checkEquipment: true,
    checkSign: true,
    checkBooks: true,
    checkRules: true,
    checkActivities: true,
  },
};

describe('核实', () => {
  it('holds for twelve months from the day, under the name of whoever was there', async () => {
    const id = await site();
    expect(await verify(editor, id)).toMatchObject({ id, version: 2, applied: [], change: null });
    const row =
      'SELECT verified_on AS "on", next_review_on AS due, verified_by AS by FROM position WHERE public_id = ?';
    const [found] = await db.query<{ on: string; due: string; by: string }>(row, [id]);
    expect(found).toMatchObject({ on: today, by: editor?.id });
    expect(found?.due.slice(0, 4)).toBe(String(Number(today.slice(0, 4)) + 1));
    const why = 'SELECT why FROM revision WHERE public_id = ? AND version = 2';
    expect(await db.query(why, [id])).toEqual([{ why: '现场核实' }]);
  });

  it('takes along what was found different: at once what may be, for approval what must', async () => {
    const id = await site();
    const written = await verify(editor, id, { values: { phone: '0350-6021234', name: '新名' }, reason: '门牌已换' });
    expect(written).toMatchObject({ version: 2, applied: ['phone'], change: { status: 'SUBMITTED' } });
    expect(await read<SiteDetail>(`/api/sites/${id}`)).toMatchObject({
      phone: '0350-6021234',
      name: expect.stringMatching(/^阵地/),
    });
    expect(await openRequestOf(db, 'SITE', id)).toMatchObject({ patch: { name: '新名' }, reason: '门牌已换' });
  });

  it('keeps what needs approval as a draft where it is to be kept', async () => {
    const id = await site();
    const written = await verify(editor, id, { values: { name: '新名' }, submit: false });
    expect(written).toMatchObject({ version: 2, applied: [], change: { status: 'DRAFT' } });
    expect(await db.query('SELECT verified_on AS "on" FROM position WHERE public_id = ?', [id])).toEqual([
      { on: today },
    ]);
  });

  it('is taken back by whoever did it, as long as nothing else was written, with what came along', async () => {
    const id = await site({ verifiedOn: '2026-01-05', nextReviewOn: '2027-01-05', phone: '0350-6020000' });
    const undo = (who: Desk | undefined, version: number) =>
      who?.act<StaffWritten>(`/api/staff/records/sites/${id}/unverify`, { version });
    expect(await undo(editor, 1)).toMatch(/^409 ILLEGAL_TRANSITION/);
    await verify(editor, id, { values: { phone: '0350-6021111', checkPlace: true } });
    expect(await undo(editor, 1)).toMatch(/^412 STALE_VERSION/);
    const colleague = await signedIn(db, 'colleague', 'PARK_EDITOR', DINGXIANG);
    expect(await undo(colleague, 2)).toMatch(/^403 FORBIDDEN/);
    expect(await undo(editor, 2)).toMatchObject({
      version: 3,
      applied: expect.arrayContaining(['phone', 'checkPlace']),
    });
    const row =
      'SELECT verified_on AS "on", next_review_on AS due, verified_by AS by FROM position WHERE public_id = ?';
    expect(await db.query(row, [id])).toEqual([{ on: '2026-01-05', due: '2027-01-05', by: null }]);
    expect(await read<SiteDetail>(`/api/sites/${id}`)).toMatchObject({ phone: '0350-6020000' });
    expect(await undo(editor, 3)).toMatch(/^409 ILLEGAL_TRANSITION/);
  });

  it('is not what an edit is whose reason begins with the same word', async () => {
    const id = await site();
    const at = `/api/staff/records/sites/${id}`;
    for (const [i, reason] of ['现场核实门牌有误', '现场核实：门牌有误'].entries()) {
      const values = { phone: `0350-602000${i}` };
      expect(await editor?.act(at, { version: i + 1, values, submit: true, reason })).toMatchObject({ version: i + 2 });
      expect(await editor?.act(`${at}/unverify`, { version: i + 2 })).toMatch(/^409 ILLEGAL_TRANSITION/);
    }
  });

  it('with all six checks makes a position 达标, in its public counts too', async () => {
    const before = (await rollupNow(db, { kind: 'REGION', code: '140921' })).SITES_UP_TO_STANDARD.registered;
    const id = await site();
    await verify(editor, id, { values: CHECKS });
    const after = (await rollupNow(db, { kind: 'REGION', code: '140921' })).SITES_UP_TO_STANDARD.registered;
    expect(after - before).toBe(1);
  });

  it('is by staff of the place, of a public position, on a day that was', async () => {
    const id = await site();
    station = await signedIn(db, 'station', 'STATION_STAFF', { regionCode: null, record: { kind: 'SITE', id } });
    expect(await verify(elsewhere, id)).toBe('404 NOT_FOUND');
    expect(await verify(editor, id, { on: addDays(today, 1) })).toBe('400 VALIDATION 日期不合理');
    expect(await verify(station, id, { values: { name: '新名' } })).toMatch(/^403 FORBIDDEN/);
    expect(await verify(station, id)).toMatchObject({ version: 2 });
    expect(await verify(editor, id, { version: 2, on: addDays(today, -1) })).toBe('400 VALIDATION 日期不合理');
    expect(await verify(editor, id)).toBe('412 STALE_VERSION');
    const draft = await site({ publicationStatus: 'DRAFT' });
    expect(await verify(editor, draft)).toMatch(/^409 ILLEGAL_TRANSITION/);
  });
});

describe('a correction', () => {
  async function sent(id: string) {
    const body = {
      key: newKey(),
      site: id,
      kind: 'POSITION',
      text: '在马路对面',
      point: { lng: 112.958, lat: 38.481, accuracyM: 15 },
    };
    const answer = await say('/api/corrections', body, { cookie: newKey(), address: `198.51.100.${count}` });
    expect(answer.status).toBe(201);
    const { ticket } = await answer.json<{ ticket: string }>();
    const [row] = await db.query<{ id: string }>('SELECT public_id AS id FROM correction ORDER BY rowid DESC LIMIT 1');
    return { ticket, id: row?.id ?? '' };
  }
  const told = (ticket: string) => read<TicketState>(`/api/tickets?no=${ticket}`);
  const decide = (who: Desk | undefined, id: string, more: object) =>
    who?.act<CorrectionDecided>(`/api/staff/corrections/${id}/decide`, {
      ...{ version: 1, decision: 'ANSWER', answer: null, siteVersion: null, values: {}, submit: true },
      ...more,
    });

  it('is answered: the visitor reads it by the ticket', async () => {
    const { id, ticket } = await sent(await site());
    expect(await decide(editor, id, {})).toBe('400 VALIDATION 请写明原因');
    expect(await decide(elsewhere, id, { answer: '位置无误' })).toBe('404 NOT_FOUND');
    expect(await decide(editor, id, { answer: '已到现场看过，位置无误' })).toEqual({
      id,
      status: 'ANSWERED',
      change: null,
    });
    expect(await told(ticket)).toMatchObject({ status: 'ANSWERED', answer: '已到现场看过，位置无误' });
    expect(await decide(editor, id, { version: 1, answer: '再答' })).toBe('412 STALE_VERSION');
    const trace = "SELECT who FROM audit_log WHERE action = 'CORRECTION_DECIDE' AND public_id = ?";
    expect(await db.query(trace, [id])).toEqual([{ who: editor?.id }]);
  });

  it('is adopted with the point it says, which waits for approval as any other', async () => {
    const place = await site();
    const { id, ticket } = await sent(place);
    const point = {
      lng: 112.958,
      lat: 38.481,
      precision: 'GEOCODED',
      system: 'WGS84',
      entered: null,
      source: '地图纠错',
    };
    const accept = { decision: 'ACCEPT', siteVersion: 1, values: { point, phone: '0350-6029999' } };
    const decided = await decide(editor, id, accept);
    expect(decided).toMatchObject({
      status: 'ACCEPTED',
      change: { status: 'SUBMITTED', fields: [{ field: 'point' }] },
    });
    expect(await openRequestOf(db, 'SITE', place)).toMatchObject({
      reason: '地图纠错：位置不对',
      patch: { point: { lng: 112.958 } },
    });
    expect(await read<SiteDetail>(`/api/sites/${place}`)).toMatchObject({
      phone: '0350-6029999',
      point: { lng: 112.957 },
    });
    expect(await told(ticket)).toMatchObject({ status: 'ACCEPTED', answer: null });
  });

  it('that is adopted and changes nothing here says what came of it', async () => {
    const { id, ticket } = await sent(await site());
    const expected = '写明改了什么，或者改用“答复”';
    expect(await decide(editor, id, { decision: 'ACCEPT' })).toBe(`400 VALIDATION ${expected}`);
    expect(await decide(editor, id, { decision: 'ACCEPT', answer: '名称已改' })).toMatchObject({ status: 'ACCEPTED' });
    expect(await told(ticket)).toMatchObject({ status: 'ACCEPTED', answer: '名称已改' });
  });

  it('changes the site and itself together or neither', async () => {
    const place = await site();
    const { id, ticket } = await sent(place);
    const accept = { decision: 'ACCEPT', siteVersion: 7, values: { phone: '0350-6028888' } };
    expect(await decide(editor, id, accept)).toBe('412 STALE_VERSION');
    expect(await decide(editor, id, { ...accept, siteVersion: 1, values: { phone: '13800138000' } })).toMatch(
      /^400 VALIDATION/,
    );
    expect(await told(ticket)).toMatchObject({ status: 'SUBMITTED' });
    expect((await read<SiteDetail>(`/api/sites/${place}`)).phone).toBeNull();
  });
});
