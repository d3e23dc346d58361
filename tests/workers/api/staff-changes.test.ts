import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { Decided, ShownChange } from '#core/schemas/staff.ts';
import { publicationNo } from '#db/queries/publication.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { read } from './call.ts';
import { putRequest } from './change-fixture.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let [editor, chief, elsewhere, both]: Desk[] = [];
let count = 0;

/** A public site of a test's own, and a request of the editor's to rename it. */
async function renaming(more: object = {}) {
  count += 1;
  const record = `st_${String(count).padStart(10, '0')}`;
  const id = `lc_${String(count).padStart(10, '0')}`;
  await write(db, newSite(record, { name: '旧名' }), Date.now());
  const patch = { name: '新名', address: '文昌街 1 号' };
  const request = { id, record, createdBy: editor?.id ?? '', patch, before: { name: '旧名', address: null }, ...more };
  await putRequest(db, request);
  return { id, record, version: 1 };
}

const decide = (
  who: Desk | undefined,
  decision: string,
  changes: readonly { id: string; version: number }[],
  reason: string | null = null,
) =>
  who?.act<Decided>('/api/staff/changes/decide', {
    decision,
    changes: changes.map(({ id, version }) => ({ id, version })),
    reason,
  });

const shown = (who: Desk | undefined, id: string) => who?.see<ShownChange>(`/api/staff/changes/${id}`);
const nameOf = async (record: string) => (await read<SiteDetail>(`/api/sites/${record}`)).name;

beforeAll(async () => {
  db = await openDatabase();
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  chief = await signedIn(db, 'chief', 'ORG_DEPT', DINGXIANG);
  elsewhere = await signedIn(db, 'elsewhere', 'ORG_DEPT', HENAN);
  both = await signedIn(db, 'both', 'PARK_EDITOR', DINGXIANG);
  await db.query(
    "INSERT INTO role_grant (user_id, role, region_code, granted_by, granted_at) VALUES (?, 'ORG_DEPT', '140921', 'system', 1)",
    [both.id],
  );
});

describe('a request', () => {
  it('is shown field by field, as it was, is now and is to be', async () => {
    const { id, record } = await renaming({ reason: '门牌更正', doubts: ['MOVED_FAR'], movedM: 2100 });
    expect(await shown(chief, id)).toMatchObject({
      kind: 'SITE',
      record,
      status: 'SUBMITTED',
      regionCode: '140921100',
      fields: [
        { field: 'name', before: '旧名', current: '旧名', wanted: '新名' },
        { field: 'address', before: null, current: null, wanted: '文昌街 1 号' },
      ],
      conflicts: [],
      doubts: ['MOVED_FAR'],
      movedM: 2100,
      reason: '门牌更正',
      createdBy: 'editor',
      own: false,
      mayDecide: true,
    });
    expect(await shown(editor, id)).toMatchObject({ own: true, mayDecide: false });
  });

  it('is seen by staff of the place, a draft by its author alone', async () => {
    const { id } = await renaming({ status: 'DRAFT' });
    expect(await chief?.outcome('GET', `/api/staff/changes/${id}`)).toBe('404 NOT_FOUND');
    expect(await elsewhere?.outcome('GET', `/api/staff/changes/${id}`)).toBe('404 NOT_FOUND');
    const list = (who: Desk | undefined, query: string) =>
      who
        ?.see<{ items: ShownChange[] }>(`/api/staff/changes?${query}`)
        .then(({ items }) => items.map((item) => item.id));
    expect(await list(editor, 'status=DRAFT')).toEqual([id]);
    expect(await list(chief, 'status=DRAFT')).toEqual([]);
    expect(await list(elsewhere, 'status=SUBMITTED')).toEqual([]);
    expect(await list(chief, 'status=SUBMITTED&kind=SITE&region=140921')).toContain('lc_0000000001');
    expect(await list(chief, 'status=SUBMITTED&kind=PARK')).toEqual([]);
    expect(await list(editor, 'status=SUBMITTED&others=true')).toEqual([]);
  });

  it('is listed newest first, page by page', async () => {
    for (let i = 0; i < 3; i++) await renaming();
    const first = await chief?.see<{ items: ShownChange[]; nextCursor: string }>('/api/staff/changes?limit=2');
    const second = await chief?.see<{ items: ShownChange[] }>(`/api/staff/changes?limit=2&cursor=${first?.nextCursor}`);
    const ids = [...(first?.items ?? []), ...(second?.items ?? [])].map((item) => item.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(4);
  });
});

describe('审核', () => {
  it('keeps the old values public until it is approved, then shows the new ones at once', async () => {
    const request = await renaming();
    expect(await nameOf(request.record)).toBe('旧名');
    const before = await publicationNo(db);
    expect(await decide(chief, 'APPROVE', [request])).toEqual({
      items: [{ id: request.id, version: 2, status: 'APPROVED', recordVersion: 2 }],
    });
    expect(await nameOf(request.record)).toBe('新名');
    expect(await publicationNo(db)).toBeGreaterThan(before);
    expect(await shown(editor, request.id)).toMatchObject({ status: 'APPROVED', decidedBy: 'chief', mayDecide: false });
    const trace = 'SELECT action, who FROM audit_log WHERE public_id IN (?, ?) ORDER BY seq DESC LIMIT 2';
    expect(await db.query(trace, [request.id, request.record])).toEqual([
      { action: 'CHANGE_APPROVE', who: chief?.id },
      { action: 'UPDATE', who: chief?.id },
    ]);
  });

  it('is never by whoever submitted it, whatever else they hold', async () => {
    const own = await renaming({ createdBy: both?.id });
    const other = await renaming();
    expect(await decide(both, 'APPROVE', [other, own])).toBe('403 OWN_WORK');
    expect(await nameOf(other.record)).toBe('旧名');
    expect(await decide(both, 'APPROVE', [other])).toMatchObject({ items: [{ status: 'APPROVED' }] });
    expect(await decide(elsewhere, 'APPROVE', [own])).toBe('404 NOT_FOUND');
    expect(await decide(editor, 'APPROVE', [own])).toBe('403 FORBIDDEN');
  });

  it('is all or nothing: a field that somebody changed meanwhile stops the whole batch', async () => {
    const good = await renaming();
    const stale = await renaming({ title: '被人改过的阵地' });
    const change = {
      kind: 'SITE',
      id: stale.record,
      expectedVersion: 1,
      patch: { name: '别人改的' },
      why: '改名',
    } as const;
    await write(db, change, Date.now());
    expect(await shown(chief, stale.id)).toMatchObject({ conflicts: ['name'] });
    const answer = await chief?.post('/api/staff/changes/decide', {
      key: 'abcdefghijklmnopqrstuv',
      decision: 'APPROVE',
      changes: [good, stale].map(({ id, version }) => ({ id, version })),
      reason: null,
    });
    expect(answer?.status).toBe(412);
    expect(await answer?.json()).toMatchObject({
      error: {
        details: [{ value: '被人改过的阵地' }],
        stale: {
          currentVersion: 2,
          difference: [{ field: 'name', seen: '旧名', current: '别人改的', wanted: '新名' }],
        },
      },
    });
    expect(await nameOf(good.record)).toBe('旧名');
  });

  it('does not mind what others changed in other fields', async () => {
    const request = await renaming();
    const change = {
      kind: 'SITE',
      id: request.record,
      expectedVersion: 1,
      patch: { phone: '0350-6021234' },
      why: '电话',
    } as const;
    await write(db, change, Date.now());
    expect(await decide(chief, 'APPROVE', [request])).toMatchObject({ items: [{ recordVersion: 3 }] });
    expect(await read<SiteDetail>(`/api/sites/${request.record}`)).toMatchObject({
      name: '新名',
      phone: '0350-6021234',
    });
  });

  it('is done once, however often it is sent, and not for a request that moved meanwhile', async () => {
    const { id, version } = await renaming();
    const body = { key: 'ABCDEFGHIJKLMNOPQRSTUV', decision: 'APPROVE', changes: [{ id, version }], reason: null };
    const answers = await Promise.all([1, 2].map(() => chief?.post('/api/staff/changes/decide', body)));
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200]);
    expect(await answers[1]?.json()).toEqual(await answers[0]?.json());
    expect(await decide(chief, 'RETURN', [{ id, version: 1 }], '太迟')).toBe(
      '412 STALE_VERSION 看到的版本：现在是“已通过”',
    );
  });

  it('returns with a reason, which its author reads; the author may submit again', async () => {
    const request = await renaming();
    expect(await decide(chief, 'RETURN', [request])).toMatch(/^400 VALIDATION 请写明原因/);
    await decide(chief, 'RETURN', [request], '请附门头照片');
    expect(await shown(editor, request.id)).toMatchObject({ status: 'RETURNED', returnReason: '请附门头照片' });
    const again = (who: Desk | undefined) =>
      who?.act(`/api/staff/changes/${request.id}/submit`, { version: 2, reason: '照片已附' });
    expect(await again(both)).toMatch(/^403 FORBIDDEN/);
    expect(await again(editor)).toMatchObject({ status: 'SUBMITTED', version: 3 });
    expect(await shown(chief, request.id)).toMatchObject({ reason: '照片已附', returnReason: null, mayDecide: true });
  });

  it('waits for what must be explained', async () => {
    const { id } = await renaming({ status: 'DRAFT', doubts: ['MOVED_FAR'] });
    const submit = (reason: string | null) => editor?.act(`/api/staff/changes/${id}/submit`, { version: 1, reason });
    expect(await submit(null)).toBe('400 VALIDATION 请写明原因');
    expect(await submit('搬到新址')).toMatchObject({ status: 'SUBMITTED' });
  });
});

describe('the author', () => {
  it('takes back what waits, and gives up what is with them', async () => {
    const { id, record } = await renaming();
    expect(await editor?.act(`/api/staff/changes/${id}/discard`, { version: 1, reason: null })).toMatch(/^409 ILLEGAL/);
    expect(await editor?.act(`/api/staff/changes/${id}/recall`, { version: 1, reason: null })).toMatchObject({
      status: 'DRAFT',
    });
    expect(await editor?.act(`/api/staff/changes/${id}/discard`, { version: 2, reason: null })).toMatchObject({
      status: 'DISCARDED',
    });
    expect(await nameOf(record)).toBe('旧名');
  });

  it('is told what others changed before it is submitted again', async () => {
    const { id, record } = await renaming({ status: 'DRAFT' });
    await write(db, { kind: 'SITE', id: record, expectedVersion: 1, patch: { name: '别名' }, why: '改名' }, Date.now());
    expect(await editor?.act(`/api/staff/changes/${id}/submit`, { version: 1, reason: null })).toBe(
      '412 STALE_VERSION',
    );
  });
});

describe('复查', () => {
  it('ticks off what was public at once, by another person', async () => {
    const request = await renaming({ status: 'APPLIED', appliedVersion: 1 });
    expect(await decide(chief, 'APPROVE', [request])).toMatch(/^409 ILLEGAL_TRANSITION/);
    expect(await decide(chief, 'REVIEW', [request])).toEqual({
      items: [{ id: request.id, version: 2, status: 'REVIEWED', recordVersion: null }],
    });
    const [row] = await db.query('SELECT version FROM position WHERE public_id = ?', [request.record]);
    expect(row).toEqual({ version: 1 });
  });
});
