import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { StaleAnswer } from '#core/schemas/common.ts';
import type { ListedPresentation, Presentation } from '#core/schemas/presentation.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { forgetRequests } from '#db/queries/sweep.ts';
import { openDatabase } from '../db/database.ts';
import { browser } from './session.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';
import { newKey } from './visitor.ts';

const DAY_MS = 86_400_000;
const PATH = '/api/presentations';
const stop = {
  title: '定襄县高新技术服务中心',
  view: 'region=140921&box=112.9,38.4,113.1,38.6&date=2026-10-31',
  text: '先看服务大厅',
  at: '09:30',
  record: 'st_0123456789',
};
const route = {
  ...{ kind: 'ROUTE', title: '定襄一日', note: null, regionCode: '140921', audience: 'OWN', plannedOn: '2026-12-03' },
  stops: [stop, { ...stop, title: '第二站', text: null, at: null, record: null }],
};

let db: Awaited<ReturnType<typeof openDatabase>>;
let leader: Desk;
let colleague: Desk;
let department: Desk;
let elsewhere: Desk;
let everywhere: Desk;
beforeAll(async () => {
  db = await openDatabase();
  leader = await signedIn(db, 'leader', 'LEADER', DINGXIANG);
  colleague = await signedIn(db, 'editor', 'PARK_EDITOR', { regionCode: '140900', record: null });
  department = await signedIn(db, 'org', 'ORG_DEPT', DINGXIANG);
  elsewhere = await signedIn(db, 'henan', 'LEADER', HENAN);
  everywhere = await signedIn(db, 'province', 'LEADER', EVERYWHERE);
});

const make = async (by: Desk, content: object = route) => by.act<{ id: string; version: number }>(PATH, { ...content });
const made = async (by: Desk, content: object = route) => {
  const answer = await make(by, content);
  if (typeof answer === 'string') throw new Error(answer);
  return answer.id;
};
const change = (by: Desk, id: string, content: object) =>
  by.outcome('PUT', `${PATH}/${id}`, { key: newKey(), ...route, ...content });
const readers = async (id: string) => {
  const all = { leader, colleague, department, elsewhere, everywhere, nobody: browser() };
  const seen = await Promise.all(
    Object.entries(all).map(async ([name, who]) => [name, (await who.get(`${PATH}/${id}`)).status] as const),
  );
  return seen.filter(([, status]) => status === 200).map(([name]) => name);
};

describe('who may read a route', () => {
  it('is its owner alone, then those with rights in its region, then whoever has the link', async () => {
    const id = await made(leader);
    expect(await readers(id)).toEqual(['leader']);
    expect(await change(leader, id, { version: 1, audience: 'REGION' })).toBe(200);
    expect(await readers(id)).toEqual(['leader', 'colleague', 'department', 'everywhere']);
    expect(await change(department, id, { version: 2, audience: 'PUBLIC' })).toBe(200);
    expect(await readers(id)).toEqual(['leader', 'colleague', 'department', 'elsewhere', 'everywhere', 'nobody']);
  });

  it('gives back what was kept, and says what the reader may do', async () => {
    const id = await made(leader, { ...route, audience: 'REGION' });
    const { updatedAt: _, ...own } = await leader.see<Presentation>(`${PATH}/${id}`);
    expect(own).toEqual({
      ...{ id, version: 1, kind: 'ROUTE', title: '定襄一日', note: null, region: { code: '140921', name: '140921' } },
      ...{ audience: 'REGION', plannedOn: '2026-12-03', stopCount: 2, stops: route.stops },
      ...{ mine: true, mayEdit: true, mayPublish: false },
    });
    expect(await department.see<Presentation>(`${PATH}/${id}`)).toMatchObject({ mine: false, mayPublish: true });
  });

  it('ends with the right to read in its region', async () => {
    const visitor = await signedIn(db, 'visitor', 'LEADER', DINGXIANG);
    const id = await made(visitor);
    await db.query('UPDATE role_grant SET revoked_at = 1 WHERE user_id = ?', [visitor.id]);
    expect(await visitor.outcome('GET', `${PATH}/${id}`)).toBe('404 NOT_FOUND');
  });

  it('lists what is one’s own and what is shared here', async () => {
    const [own, shared] = [await made(leader), await made(everywhere, { ...route, audience: 'REGION' })];
    const portal = await made(everywhere, { ...route, regionCode: null, audience: 'REGION' });
    const listed = async (who: Desk) =>
      (await who.see<{ items: ListedPresentation[] }>(PATH)).items.map(({ id }) => id);
    expect(await listed(leader)).toEqual(expect.arrayContaining([own, shared]));
    expect(await listed(leader)).not.toContain(portal);
    expect(await listed(colleague)).toContain(shared);
    expect(await listed(colleague)).not.toContain(own);
    expect(await listed(elsewhere)).toEqual([]);
    expect(await listed(everywhere)).toEqual(expect.arrayContaining([shared, portal]));
  });
});

describe('writing', () => {
  it('is for one’s own region, and public only by the organisation department', async () => {
    expect(await make(elsewhere)).toBe('404 NOT_FOUND');
    expect(await make(leader, { ...route, regionCode: null })).toBe('404 NOT_FOUND');
    expect(await make(leader, { ...route, audience: 'PUBLIC' })).toBe('403 FORBIDDEN');
    const id = await made(leader);
    expect(await change(leader, id, { version: 1, audience: 'PUBLIC' })).toBe('403 FORBIDDEN');
    expect(await change(leader, id, { version: 1, regionCode: '410000' })).toBe('404 NOT_FOUND');
  });

  it('of what is public is for the department; the owner may take it back', async () => {
    const id = await made(department, { ...route, audience: 'PUBLIC' });
    expect(await change(leader, id, { version: 1, audience: 'REGION' })).toBe('403 FORBIDDEN');
    const own = await made(leader, { ...route, audience: 'REGION' });
    expect(await change(department, own, { version: 1, audience: 'PUBLIC' })).toBe(200);
    expect(await change(leader, own, { version: 2, audience: 'PUBLIC' })).toBe('403 FORBIDDEN');
    expect(await change(leader, own, { version: 2, audience: 'OWN' })).toBe(200);
  });

  it('of an older version is refused with what is different', async () => {
    const id = await made(leader, { ...route, audience: 'REGION' });
    expect(await change(colleague, id, { version: 1, audience: 'REGION', title: '改过' })).toBe(200);
    const body = { key: newKey(), ...route, audience: 'REGION', version: 1, title: '我的' };
    const response = await leader.ask('PUT', `${PATH}/${id}`, body);
    expect(response.status).toBe(412);
    const { error } = await response.json<{ error: { stale: StaleAnswer } }>();
    expect(error.stale).toEqual({
      currentVersion: 2,
      difference: [{ field: 'title', seen: null, current: '改过', wanted: '我的' }],
    });
  });

  it('happens once for a key', async () => {
    const body = { ...route, key: newKey() };
    const [first, second] = [await leader.ask('POST', PATH, body), await leader.ask('POST', PATH, body)];
    expect(await second.json()).toEqual(await first.json());
  });

  it.each([
    ['two stops in one view', { kind: 'VIEW' }],
    ['no stop', { stops: [] }],
    ['more than 40 stops', { stops: Array.from({ length: 41 }, () => stop) }],
    ['an empty title', { title: ' ' }],
    ['a private phone', { note: '联系 13812345678' }],
    ['a private phone at a stop', { stops: [{ ...stop, text: '找他 138-1234-5678' }] }],
    ['an address of elsewhere', { stops: [{ ...stop, view: '//example.cn/?a' }] }],
    ['a time that is none', { stops: [{ ...stop, at: '24:00' }] }],
    ['a record of a kind nobody visits', { stops: [{ ...stop, record: 'fg_0123456789' }] }],
  ])('refuses %s', async (_, wrong) => {
    expect(await make(leader, { ...route, ...wrong })).toMatch(/^400 VALIDATION/);
  });
});

describe('deleting', () => {
  it('takes it from everybody, and can be taken back for a day', async () => {
    const id = await made(leader, { ...route, audience: 'REGION' });
    expect(await leader.act(`${PATH}/${id}/remove`, { version: 1 })).toEqual({ id, version: 2 });
    expect(await readers(id)).toEqual([]);
    expect(await leader.act(`${PATH}/${id}/restore`, { version: 1 })).toBe('412 STALE_VERSION');
    expect(await leader.act(`${PATH}/${id}/restore`, { version: 2 })).toEqual({ id, version: 3 });
    expect(await readers(id)).toContain('leader');
    await leader.act(`${PATH}/${id}/remove`, { version: 3 });
    await forgetRequests(db, Date.now() + DAY_MS + 1000);
    expect(await leader.act(`${PATH}/${id}/restore`, { version: 4 })).toBe('404 NOT_FOUND');
  });
});

it('leaves a line in the audit log for each of these, whole to its end', async () => {
  const id = await made(leader);
  await change(leader, id, { version: 1, title: '改名' });
  await leader.act(`${PATH}/${id}/remove`, { version: 2 });
  const lines = await db.query<{ who: string; act: string; region: string }>(
    `SELECT who, detail ->> 'act' AS act, region_code AS region FROM audit_log
     WHERE action = 'PRESENTATION' AND public_id = ? ORDER BY seq`,
    [id],
  );
  const by = { who: leader.id, region: '140921' };
  expect(lines).toEqual([
    { ...by, act: 'CREATE' },
    { ...by, act: 'UPDATE' },
    { ...by, act: 'REMOVE' },
  ]);
  expect((await verifyAudit(db)).ok).toBe(true);
});
