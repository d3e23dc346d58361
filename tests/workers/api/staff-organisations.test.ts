import { beforeAll, describe, expect, it } from 'vitest';
import { changeRequestById } from '#db/queries/change-requests.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let [editor, elsewhere, chief]: Desk[] = [];

const PLACE = { regionCode: '140921100', publicationStatus: 'PUBLISHED' } as const;

async function organisation(id: string, patch: Readonly<Record<string, unknown>> = {}) {
  const base = { name: `党支部 ${id}`, type: 'BRANCH', ...PLACE } as const;
  return write(
    db,
    { kind: 'ORGANISATION', id, expectedVersion: 0, why: '新增', patch: { ...base, ...patch } },
    Date.now(),
  );
}

const found = (who: Desk | undefined, id: string, version: number, to: string, more: object = {}) =>
  who?.act(`/api/staff/records/organisations/${id}/status`, {
    version,
    to,
    reason: null,
    on: null,
    approvedBySuperior: false,
    ...more,
  });

const revoke = (who: Desk | undefined, id: string, version: number, more: object = {}) =>
  found(who, id, version, 'REVOKED', { reason: '企业停产', on: '2026-01-10', approvedBySuperior: true, ...more });

beforeAll(async () => {
  db = await openDatabase();
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  elsewhere = await signedIn(db, 'elsewhere', 'PARK_EDITOR', HENAN);
  chief = await signedIn(db, 'chief', 'ORG_DEPT', DINGXIANG);
});

describe('回头看', () => {
  it('writes what was found at once, and lists it for review', async () => {
    await organisation('og_0000000001');
    expect(await found(editor, 'og_0000000001', 1, 'HALF_STOPPED', { reason: '订单减少' })).toMatchObject({
      version: 2,
      status: 'HALF_STOPPED',
      change: null,
    });
    expect(
      await db.query(
        "SELECT status, patch, before, reason FROM change_request WHERE record_public_id = 'og_0000000001'",
      ),
    ).toEqual([
      {
        status: 'APPLIED',
        patch: '{"status":"HALF_STOPPED","statusReason":null}',
        before: '{"status":"NORMAL","statusReason":null}',
        reason: '订单减少',
      },
    ]);
    const why = "SELECT why FROM revision WHERE public_id = 'og_0000000001' AND version = 2";
    expect(await db.query(why)).toEqual([{ why: '回头看：半停产（订单减少）' }]);
  });

  it('goes step by step and is for staff of the place', async () => {
    await organisation('og_0000000002');
    expect(await found(editor, 'og_0000000002', 1, 'ZOMBIE')).toBe('409 ILLEGAL_TRANSITION 从“正常”不能直接改为“僵尸”');
    expect(await found(elsewhere, 'og_0000000002', 1, 'HALF_STOPPED')).toBe('404 NOT_FOUND');
    expect(await found(chief, 'og_0000000002', 1, 'HALF_STOPPED')).toBe('403 FORBIDDEN');
    expect(await found(editor, 'og_0000000002', 4, 'HALF_STOPPED')).toBe('412 STALE_VERSION');
  });
});

describe('撤销', () => {
  it('is only asked for: nothing changes before somebody else approves', async () => {
    await organisation('og_0000000003', { status: 'STOPPED' });
    const answer = await revoke(editor, 'og_0000000003', 1);
    expect(answer).toMatchObject({ version: 1, status: 'STOPPED' });
    const { change } = answer as { change: string };
    expect(await changeRequestById(db, change)).toMatchObject({
      action: 'REVOKE',
      status: 'SUBMITTED',
      patch: { status: 'REVOKED', statusReason: '企业停产', revokedOn: '2026-01-10' },
      submittedBy: editor?.id,
    });
    expect(await revoke(editor, 'og_0000000003', 1)).toMatch(/^409 CONFLICT/);
    const trace = 'SELECT action, who FROM audit_log WHERE public_id = ?';
    expect(await db.query(trace, [change])).toEqual([{ action: 'CHANGE_SUBMIT', who: editor?.id }]);
  });

  it('needs approval of the superior, reason and date, and the children first', async () => {
    const parent = await organisation('og_0000000004', { status: 'ZOMBIE' });
    await organisation('og_0000000005', { name: '一车间党小组', parentId: parent });
    await organisation('og_0000000006', { name: '已撤销党小组', parentId: parent, status: 'REVOKED' });
    const ask = (more: object) => revoke(editor, 'og_0000000004', 1, more);
    expect(await ask({ approvedBySuperior: false })).toBe('400 VALIDATION 已经上级党组织批准');
    expect(await ask({ reason: null })).toBe('400 VALIDATION 请写明原因');
    expect(await ask({ on: null })).toBe('400 VALIDATION 撤销日期');
    expect(await ask({ on: '2999-01-01' })).toBe('400 VALIDATION 日期不合理');
    const body = { key: 'abcdefghijklmnopqrstuv', version: 1, to: 'REVOKED', reason: '停产', on: '2026-01-10' };
    const path = '/api/staff/records/organisations/og_0000000004/status';
    const refused = await editor?.post(path, { ...body, approvedBySuperior: true });
    expect(await refused?.json()).toMatchObject({
      error: {
        code: 'ILLEGAL_TRANSITION',
        details: [{ value: '一车间党小组', expected: '请先移交或撤销下级党组织' }],
      },
    });
  });
});
