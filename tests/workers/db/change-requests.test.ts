import { beforeAll, expect, test } from 'vitest';
import { applyChanges } from '#db/queries/change.ts';
import { changeRequestById, draftRequestOf, liveRequestsOf, openRequestOf } from '#db/queries/change-requests.ts';
import {
  insertChangeRequest,
  isMovedMeanwhile,
  moveChangeRequest,
  type NewChangeRequest,
  rewriteChangeRequest,
} from '#db/queries/write-change-requests.ts';
import { openDatabase } from './database.ts';
import { by, newSite, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;

function request(id: string, record: string, more: Partial<NewChangeRequest> = {}): NewChangeRequest {
  return {
    id,
    kind: 'SITE',
    record,
    title: `阵地 ${record}`,
    regionCode: '140921100',
    park: null,
    action: 'UPDATE',
    patch: { name: '新名' },
    before: { name: '旧名' },
    seenVersion: 1,
    reason: null,
    doubts: [],
    movedM: null,
    into: null,
    createdBy: 'editor',
    status: 'SUBMITTED',
    appliedVersion: null,
    at: 1000,
    ...more,
  };
}

beforeAll(async () => {
  db = await openDatabase();
  await write(db, newSite('st_1'), 500);
});

test('a request is read as it was written, with the name of its region where there is none', async () => {
  await db.batch([insertChangeRequest(request('lc_1', 'st_1', { doubts: ['MOVED_FAR'], movedM: 2400 }))]);
  expect(await openRequestOf(db, 'SITE', 'st_1')).toMatchObject({
    id: 'lc_1',
    version: 1,
    patch: { name: '新名' },
    before: { name: '旧名' },
    doubts: ['MOVED_FAR'],
    movedM: 2400,
    regionName: '140921100',
    submittedBy: 'editor',
    submittedAt: 1000,
  });
  expect(await openRequestOf(db, 'PARK', 'st_1')).toBeNull();
});

test('a second request about the same record must wait', async () => {
  const context = { ...by('editor', 2000), first: () => [insertChangeRequest(request('lc_2', 'st_1'))] };
  const result = await applyChanges(db, [], context);
  expect(result).toEqual({
    ok: false,
    error: { code: 'CONFLICT', constraint: 'change_request.kind, change_request.record_public_id' },
  });
});

test('a decision about a request that moved meanwhile writes nothing at all', async () => {
  await db.batch([moveChangeRequest({ id: 'lc_1', version: 1 }, { to: 'DRAFT' }, 3000)]);
  const approve = moveChangeRequest(
    { id: 'lc_1', version: 1 },
    { to: 'APPROVED', by: 'chief', appliedVersion: 2 },
    3001,
  );
  const change = { kind: 'SITE', id: 'st_1', expectedVersion: 1, patch: { name: '新名' }, why: '审核通过' } as const;
  const late = applyChanges(db, [change], { ...by('chief', 3001), first: () => [approve] });
  expect(await late.catch((error: unknown) => isMovedMeanwhile(error))).toBe(true);
  expect(await db.query("SELECT name, version FROM position WHERE public_id = 'st_1'")).toEqual([
    { name: '阵地 st_1', version: 1 },
  ]);
  expect(await changeRequestById(db, 'lc_1')).toMatchObject({ status: 'DRAFT', version: 2, decidedBy: null });
});

test('a draft is rewritten, submitted, returned and submitted again', async () => {
  expect(await draftRequestOf(db, 'SITE', 'st_1', 'editor')).toMatchObject({ id: 'lc_1', version: 2 });
  expect(await draftRequestOf(db, 'SITE', 'st_1', 'someone')).toBeNull();
  await db.batch([
    rewriteChangeRequest({ id: 'lc_1', version: 2 }, request('lc_1', 'st_1', { patch: { name: '再新' } }), 4000),
    moveChangeRequest({ id: 'lc_1', version: 3 }, { to: 'SUBMITTED', by: 'editor', reason: null }, 4000),
    moveChangeRequest({ id: 'lc_1', version: 4 }, { to: 'RETURNED', by: 'chief', reason: '请附门头照片' }, 4001),
  ]);
  expect(await changeRequestById(db, 'lc_1')).toMatchObject({
    status: 'RETURNED',
    version: 5,
    patch: { name: '再新' },
    decidedBy: 'chief',
    returnReason: '请附门头照片',
  });
  await db.batch([
    moveChangeRequest({ id: 'lc_1', version: 5 }, { to: 'SUBMITTED', by: 'editor', reason: null }, 4002),
  ]);
  expect(await changeRequestById(db, 'lc_1')).toMatchObject({ decidedBy: null, returnReason: null, submittedAt: 4002 });
});

test('nobody decides what they submitted, whatever the code says', async () => {
  const own = db.batch([
    moveChangeRequest({ id: 'lc_1', version: 6 }, { to: 'APPROVED', by: 'editor', appliedVersion: 2 }, 5000),
  ]);
  await expect(own).rejects.toThrow('change_request_second_person');
});

test('of a record one sees what is going on, of drafts only one’s own', async () => {
  const draft = { status: 'DRAFT', createdBy: 'other' } as const;
  const applied = { status: 'APPLIED', appliedVersion: 2 } as const;
  await db.batch([
    insertChangeRequest(request('lc_3', 'st_1', draft)),
    insertChangeRequest(request('lc_4', 'st_1', applied)),
    insertChangeRequest(request('lc_5', 'st_1', applied)),
    moveChangeRequest({ id: 'lc_5', version: 1 }, { to: 'REVIEWED', by: 'chief' }, 6000),
  ]);
  const seenBy = async (account: string) => (await liveRequestsOf(db, 'SITE', 'st_1', account)).map(({ id }) => id);
  expect(await seenBy('editor')).toEqual(['lc_4', 'lc_1']);
  expect(await seenBy('other')).toEqual(['lc_4', 'lc_3', 'lc_1']);
});
