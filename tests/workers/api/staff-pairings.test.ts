import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { StaffPage } from '#core/schemas/staff.ts';
import type { OwnPairing } from '#core/schemas/staff-acts.ts';
import { shanghaiDate } from '#core/time.ts';
import { openRequestOf } from '#db/queries/change-requests.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { read } from './call.ts';
import { type Desk, DINGXIANG, HENAN, signedIn, withLink } from './staff-desk.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let [editor, chief, elsewhere, village, enterprise, stranger]: Desk[] = [];

const PLACE = { regionCode: '140921100', publicationStatus: 'PUBLISHED' } as const;
const END = { endReason: null, on: null };

/** A pairing of the first enterprise with the first village, in a state of its own. */
async function pairing(id: string, patch: Readonly<Record<string, unknown>> = {}, who?: string) {
  const parties = { aKind: 'ENTERPRISE', aId: 1, bKind: 'VILLAGE', bId: 1 } as const;
  const base = {
    type: 'ENTERPRISE_VILLAGE',
    localTerm: '结对包联',
    proposedAt: Date.now(),
    ...parties,
    ...PLACE,
  } as const;
  await write(
    db,
    { kind: 'PAIRING', id, expectedVersion: 0, why: '提议', patch: { ...base, ...patch } },
    Date.now(),
    who,
  );
  return id;
}

async function done(id: string) {
  await db.query("UPDATE pairing SET status = 'WITHDRAWN' WHERE public_id = ?", [id]);
}

const statusOf = async (id: string) =>
  (await db.query<{ status: string }>('SELECT status FROM pairing WHERE public_id = ?', [id]))[0]?.status;

beforeAll(async () => {
  db = await openDatabase();
  const at = Date.now();
  const villages = ['甲村', '乙村'].map((name, i) => [`vl_000000000${i + 1}`, name] as const);
  for (const [id, name] of villages) {
    const patch = { name, kind: 'VILLAGE', ...PLACE } as const;
    await write(db, { kind: 'VILLAGE', id, expectedVersion: 0, why: '新增', patch }, at);
  }
  const patch = { name: '法兰厂', type: 'NON_PUBLIC', ...PLACE } as const;
  await write(db, { kind: 'ENTERPRISE', id: 'en_0000000001', expectedVersion: 0, why: '新增', patch }, at);
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  chief = await signedIn(db, 'chief', 'ORG_DEPT', DINGXIANG);
  elsewhere = await signedIn(db, 'elsewhere', 'PARK_EDITOR', HENAN);
  village = await withLink(db, 'VILLAGE_REP', 'vl_0000000001');
  stranger = await withLink(db, 'VILLAGE_REP', 'vl_0000000002');
  enterprise = await withLink(db, 'ENTERPRISE_REP', 'en_0000000001');
});

const mine = async (who: Desk | undefined) =>
  (await who?.see<{ items: OwnPairing[] }>('/api/record-links/mine/pairings'))?.items ?? [];

const ownAct = (who: Desk | undefined, id: string, version: number, act: string) =>
  who?.act(`/api/record-links/mine/pairings/${id}/act`, { version, act, reason: null });

const staffAct = (who: Desk | undefined, id: string, version: number, act: string, more: object = END) =>
  who?.act(`/api/staff/pairings/${id}/act`, { version, act, reason: null, ...more });

describe('双向选择', () => {
  it('shows each representative the proposals of its own record, with what it can do', async () => {
    const id = await pairing('pr_0000000001');
    expect(await mine(village)).toMatchObject([
      {
        id,
        side: 'B',
        other: { kind: 'ENTERPRISE', name: '法兰厂' },
        confirmed: { own: false, other: false },
        acts: ['CONFIRM', 'REJECT'],
      },
    ]);
    expect(await mine(stranger)).toEqual([]);
    await done(id);
  });

  it('is in force when both sides have confirmed, and public at once', async () => {
    const id = await pairing('pr_0000000002');
    expect(await ownAct(village, id, 1, 'CONFIRM')).toMatchObject({ version: 2, status: 'B_ACCEPTED' });
    expect(await ownAct(village, id, 2, 'CONFIRM')).toBe('409 ILLEGAL_TRANSITION 这一方已经确认过');
    expect(await ownAct(enterprise, id, 2, 'CONFIRM')).toMatchObject({ version: 3, status: 'ACTIVE' });
    const { items } = await read<Page<Pairing>>('/api/pairings?region=140921&status=ACTIVE');
    expect(items.map((item) => item.id)).toContain(id);
    const [row] = await db.query<{ pairingCount: number }>(
      'SELECT pairing_count AS pairingCount FROM village WHERE id = 1',
    );
    expect(row?.pairingCount).toBe(1);
    await done(id);
  });

  it('lets nobody confirm for a side: not the organiser, not staff, not another village', async () => {
    const id = await pairing('pr_0000000003');
    expect(await ownAct(stranger, id, 1, 'CONFIRM')).toBe('404 NOT_FOUND');
    expect(await ownAct(editor, id, 1, 'CONFIRM')).toBe('403 FORBIDDEN');
    expect(await staffAct(chief, id, 1, 'CONFIRM')).toMatch(/^400 VALIDATION/);
    expect(await statusOf(id)).toBe('PROPOSED');
    await done(id);
  });

  it('writes one confirmation of two that are sent at once, and tells a stale reader what it is now', async () => {
    const id = await pairing('pr_0000000004');
    expect(await ownAct(enterprise, id, 1, 'REJECT')).toMatchObject({ status: 'REJECTED' });
    const late = await village?.post(`/api/record-links/mine/pairings/${id}/act`, {
      key: 'abcdefghijklmnopqrstuv',
      version: 1,
      act: 'CONFIRM',
      reason: null,
    });
    expect(late?.status).toBe(412);
    expect(await late?.json()).toMatchObject({
      error: { stale: { currentVersion: 2, difference: [{ field: 'status', current: 'REJECTED' }] } },
    });
  });

  it('goes to approval under the proposer’s name when it was never public', async () => {
    const id = await pairing('pr_0000000005', { publicationStatus: 'DRAFT', submittedBy: editor?.id });
    await ownAct(enterprise, id, 1, 'CONFIRM');
    expect(await openRequestOf(db, 'PAIRING', id)).toBeNull();
    await ownAct(village, id, 2, 'CONFIRM');
    expect(await openRequestOf(db, 'PAIRING', id)).toMatchObject({
      action: 'CREATE',
      title: '法兰厂 — 甲村',
      submittedBy: editor?.id,
    });
    const { items } = await read<Page<Pairing>>('/api/pairings?region=140921');
    expect(items.map((item) => item.id)).not.toContain(id);
    await done(id);
  });

  it('begins on the day that was typed with the proposal, else when the second side confirms', async () => {
    for (const typed of ['2026-11-01', null]) {
      const id = await pairing(typed === null ? 'pr_0000000010' : 'pr_0000000009', { startedOn: typed });
      await ownAct(enterprise, id, 1, 'CONFIRM');
      await ownAct(village, id, 2, 'CONFIRM');
      const [row] = await db.query('SELECT status, started_on AS startedOn FROM pairing WHERE public_id = ?', [id]);
      expect(row).toEqual({ status: 'ACTIVE', startedOn: typed ?? shanghaiDate(Date.now()) });
      await done(id);
    }
  });

  it('lapses after thirty days', async () => {
    const id = await pairing('pr_0000000006', { proposedAt: Date.now() - 32 * 86_400_000 });
    expect(await mine(village)).toMatchObject([{ id, acts: ['REJECT'] }, {}, {}, {}, {}, {}, {}, {}]);
    expect(await ownAct(village, id, 1, 'CONFIRM')).toBe('409 ILLEGAL_TRANSITION 提议已过期，请重新提议');
    await done(id);
  });
});

describe('a pairing in force', () => {
  it('is suspended, resumed and ended by its organiser, each listed for review', async () => {
    const id = await pairing('pr_0000000007', { status: 'ACTIVE', startedOn: '2026-01-05' });
    expect(await staffAct(editor, id, 1, 'SUSPEND')).toMatchObject({ status: 'SUSPENDED' });
    expect(await staffAct(chief, id, 2, 'RESUME')).toMatchObject({ status: 'ACTIVE' });
    const end = { endReason: 'TERM_EXPIRED', on: '2026-03-01' };
    expect(await staffAct(editor, id, 3, 'END', { ...END, endReason: 'TERM_EXPIRED' })).toBe('400 VALIDATION 结束日期');
    expect(await staffAct(editor, id, 3, 'END', { ...end, endReason: 'PARTY_LEFT' })).toMatch(/^403 FORBIDDEN/);
    expect(await staffAct(editor, id, 3, 'END', end)).toMatchObject({ status: 'ENDED', version: 4 });
    const listed = await db.query(
      "SELECT status, patch, before, created_by AS by FROM change_request WHERE record_public_id = ? AND status = 'APPLIED' ORDER BY id",
      [id],
    );
    expect(listed).toHaveLength(3);
    expect(listed[2]).toEqual({
      status: 'APPLIED',
      patch: '{"status":"ENDED","endedOn":"2026-03-01","endReason":"TERM_EXPIRED"}',
      before: '{"status":"ACTIVE","endedOn":null,"endReason":null}',
      by: editor?.id,
    });
  });

  it('is ended between its start and today, and before its start where that lies ahead', async () => {
    const today = shanghaiDate(Date.now());
    const id = await pairing('pr_0000000011', { status: 'ACTIVE', startedOn: '2026-01-05' });
    const end = { endReason: 'TERM_EXPIRED', on: '2025-12-31' };
    expect(await staffAct(editor, id, 1, 'END', end)).toBe(
      `400 VALIDATION 从开始日期 2026-01-05 到今天（${today}）之间的日期`,
    );
    expect(await staffAct(editor, id, 1, 'END', { ...end, on: '2026-01-05' })).toMatchObject({ status: 'ENDED' });
    const ahead = await pairing('pr_0000000012', { status: 'ACTIVE', startedOn: '2099-01-01' });
    expect(await staffAct(editor, ahead, 1, 'END', { ...end, on: '2099-01-02' })).toBe(
      `400 VALIDATION 不晚于今天（${today}）的日期`,
    );
    expect(await staffAct(editor, ahead, 1, 'END', { ...end, on: today })).toMatchObject({ status: 'ENDED' });
    const [row] = await db.query(
      'SELECT started_on AS startedOn, ended_on AS endedOn FROM pairing WHERE public_id = ?',
      [ahead],
    );
    expect(row).toEqual({ startedOn: null, endedOn: today });
  });

  it('that was sent back after both sides confirmed goes to approval again, and one nobody proposed is not seen', async () => {
    const id = await pairing('pr_0000000013', { publicationStatus: 'DRAFT' });
    expect((await mine(village))?.map((own) => own.id)).not.toContain(id);
    const at = `/api/staff/records/pairings/${id}`;
    const send = (version: number) => editor?.act(at, { version, values: {}, submit: true, reason: null });
    expect(await send(1)).toMatchObject({ change: null, version: 2 });
    expect((await mine(village))?.map((own) => own.id)).toContain(id);
    await ownAct(enterprise, id, 2, 'CONFIRM');
    await ownAct(village, id, 3, 'CONFIRM');
    const request = await openRequestOf(db, 'PAIRING', id);
    const changes = [{ id: request?.id, version: request?.version }];
    await chief?.act('/api/staff/changes/decide', { decision: 'RETURN', changes, reason: '请补时间' });
    expect(await send(5)).toMatchObject({ change: { id: request?.id, status: 'SUBMITTED' } });
    await done(id);
  });

  it('is left by a side for itself, and out of reach of staff elsewhere', async () => {
    const id = await pairing('pr_0000000008', { status: 'ACTIVE', startedOn: '2026-01-05' });
    expect(await staffAct(elsewhere, id, 1, 'SUSPEND')).toBe('404 NOT_FOUND');
    expect(await ownAct(village, id, 1, 'LEAVE')).toMatchObject({ status: 'ENDED' });
    const [row] = await db.query('SELECT end_reason AS reason FROM pairing WHERE public_id = ?', [id]);
    expect(row).toEqual({ reason: 'PARTY_LEFT' });
  });
});

describe('a pairing that is kept as a draft', () => {
  it('is listed for its maker alone, until it is proposed', async () => {
    const id = await pairing('pr_0000000020', { publicationStatus: 'DRAFT', proposedAt: null }, editor?.id);
    const unsent = async (who: Desk | undefined) =>
      (await who?.see<StaffPage>('/api/staff/records/pairings?unsent=true'))?.items.map((item) => item.id);
    expect([await unsent(editor), await unsent(chief), await unsent(elsewhere)]).toEqual([[id], [], []]);
    const propose = { version: 1, values: {}, submit: true, reason: null };
    expect(await editor?.act(`/api/staff/records/pairings/${id}`, propose)).toMatchObject({ version: 2, change: null });
    expect(await unsent(editor)).toEqual([]);
    expect((await mine(village)).map((item) => item.id)).toContain(id);
    await done(id);
  });
});
