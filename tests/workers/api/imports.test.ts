import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#core/access/scope.ts';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { SitePage } from '#core/schemas/site.ts';
import type { ImportPrepared, ImportRowSent, ImportRows, ShownImport } from '#core/schemas/staff-import.ts';
import type { SqlPort } from '#db/port.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { historyOf } from '#db/queries/revisions.ts';
import { write } from '../db/records.ts';
import { countedByHand, kept } from '../db/rollup-oracle.ts';
import { read } from './call.ts';
import { openSeeded } from './seeded.ts';
import { type Browser, browser, putAccount } from './session.ts';

const DINGXIANG: Scope = { regionCode: '140921', record: null };
let db: SqlPort;
let editor: Browser;
let reviewer: Browser;
let keys = 0;

async function signedIn(login: string, role: 'PARK_EDITOR' | 'ORG_DEPT', scope: Scope): Promise<Browser> {
  const id = await putAccount(db, login, [{ role, scope }]);
  const own = browser();
  expect(await own.signIn(login)).toBe('DONE');
  await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]);
  return own;
}

beforeAll(async () => {
  db = await openSeeded();
  editor = await signedIn('editor', 'PARK_EDITOR', DINGXIANG);
  reviewer = await signedIn('reviewer', 'ORG_DEPT', DINGXIANG);
});

const key = () => `import-test-key-${String(++keys).padStart(6, '0')}`;

async function ok<T>(response: Promise<Response>): Promise<T> {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? (undefined as T) : answer.json<T>(); // as the route says
}

async function refused(response: Promise<Response>) {
  const answer = await response;
  expect(answer.ok).toBe(false);
  return { status: answer.status, ...(await answer.json<ErrorBody>()).error };
}

function created(rowNo: number, id: string, patch: Record<string, unknown> = {}): ImportRowSent {
  const base = {
    name: `新驿站 ${id.slice(-2)}`,
    type: 'RED_COLLAR_STATION',
    region: '140921100',
    phone: '0350-6022000',
  };
  return {
    rowNo,
    action: 'CREATE',
    id,
    seenVersion: null,
    title: base.name,
    patch: { ...base, ...patch },
    before: {},
    warnings: [],
  };
}

function updated(rowNo: number, id: string, version: number, patch: Record<string, unknown>): ImportRowSent {
  return { rowNo, action: 'UPDATE', id, seenVersion: version, title: id, patch, before: {}, warnings: [] };
}

let files = 0;
async function begin(rows: readonly ImportRowSent[], kind: StaffKind = 'SITE'): Promise<ShownImport> {
  const fileSha256 = String(++files).padStart(64, '0');
  const body = {
    kind,
    fileName: '台账.xlsx',
    fileSha256,
    rowCount: rows.length,
    mapping: { 名称: '阵地名称' },
  };
  return ok(editor.ask('POST', '/api/staff/imports', body));
}

const stage = (id: string, rows: readonly ImportRowSent[]) =>
  editor.ask('POST', `/api/staff/imports/${id}/rows`, { rows });

async function sent(rows: readonly ImportRowSent[], kind: StaffKind = 'SITE'): Promise<ShownImport> {
  const { id, version } = await begin(rows, kind);
  await ok(stage(id, rows));
  await ok(editor.ask('POST', `/api/staff/imports/${id}/submit`, { key: key(), version, reason: '季度更新' }));
  return ok(editor.ask('GET', `/api/staff/imports/${id}`));
}

async function prepare(batch: ShownImport, purpose: 'COMMIT' | 'ROLL_BACK'): Promise<ImportPrepared> {
  let { version } = batch;
  for (let anew = true; ; anew = false) {
    const body = { version, for: purpose, anew };
    const prepared = await ok<ImportPrepared>(reviewer.ask('POST', `/api/staff/imports/${batch.id}/prepare`, body));
    if (prepared.ready === prepared.total || prepared.conflicts.length > 0) return prepared;
    version = prepared.version;
  }
}

async function approve(batch: ShownImport): Promise<void> {
  const { version } = await prepare(batch, 'COMMIT');
  await ok(reviewer.ask('POST', `/api/staff/imports/${batch.id}/commit`, { key: key(), version, reason: null }));
}

async function rollBack(id: string): Promise<void> {
  const batch = await ok<ShownImport>(reviewer.ask('GET', `/api/staff/imports/${id}`));
  const { version } = await prepare(batch, 'ROLL_BACK');
  const body = { key: key(), version, reason: '报送有误' };
  await ok(reviewer.ask('POST', `/api/staff/imports/${id}/roll-back`, body));
}

/** What the public sees of a region, without what every write moves on. */
async function publicSites(): Promise<string> {
  const { items } = await read<SitePage>('/api/sites?region=140921&limit=500');
  return JSON.stringify(items.map(({ updatedAt, ...site }) => ({ ...site, updatedAt: typeof updatedAt })));
}

async function expectSound(): Promise<void> {
  const oracle = await countedByHand(db);
  expect(Object.fromEntries(await kept(db, 'rollup'))).toEqual(Object.fromEntries(oracle));
  expect(await verifyAudit(db)).toMatchObject({ ok: true });
}

describe('an import', () => {
  it('is public when another person approves it, with history and one audit line; sent again under its key it is one', async () => {
    const before = await publicSites();
    const batch = await sent([created(2, 'st_aaaaaaaaa1', { facilities: ['WIFI'] }), created(3, 'st_aaaaaaaaa2')]);
    expect(batch).toMatchObject({ status: 'SUBMITTED', creates: 2, updates: 0, regionCode: '140921100', own: true });
    expect(await publicSites()).toBe(before);

    const { version } = await prepare(batch, 'COMMIT');
    const body = { key: key(), version, reason: null };
    const path = `/api/staff/imports/${batch.id}/commit`;
    const answers = await Promise.all([reviewer.ask('POST', path, body), reviewer.ask('POST', path, body)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);

    const { items } = await read<SitePage>('/api/sites?q=新驿站&region=140921');
    expect(items.map(({ name }) => name).sort()).toEqual(['新驿站 a1', '新驿站 a2']);
    expect((await historyOf(db, 'SITE', 'st_aaaaaaaaa1'))[0]).toMatchObject({
      version: 1,
      why: '导入 台账.xlsx：季度更新',
    });
    const lines = await db.query("SELECT detail->>'$.creates' AS n FROM audit_log WHERE action = 'IMPORT'");
    expect(lines).toEqual([{ n: 2 }]);
    await expectSound();
  });

  it('rolled back leaves the public exactly what it had, unless somebody changed a record since, who is told', async () => {
    const before = await publicSites();
    const first = await sent([
      updated(2, 'st_aaaaaaaaa1', 1, { phone: '0350-6022111', facilities: ['WATER', 'WIFI'] }),
      created(3, 'st_aaaaaaaaa3'),
    ]);
    await approve(first);
    expect(await publicSites()).not.toBe(before);
    await rollBack(first.id);
    expect(await publicSites()).toBe(before);
    await expectSound();

    const second = await sent([
      updated(2, 'st_aaaaaaaaa1', 3, { address: '新建路 1 号' }),
      created(3, 'st_aaaaaaaaa4'),
    ]);
    await approve(second);
    const site = {
      kind: 'SITE',
      id: 'st_aaaaaaaaa4',
      expectedVersion: 1,
      why: '补',
      patch: { landmark: '桥头' },
    } as const;
    await write(db, site, Date.now());
    const batch = await ok<ShownImport>(reviewer.ask('GET', `/api/staff/imports/${second.id}`));
    const { conflicts, version } = await prepare(batch, 'ROLL_BACK');
    expect(conflicts).toEqual([
      expect.objectContaining({ rowNo: 3, id: 'st_aaaaaaaaa4', why: expect.stringContaining('又改过') }),
    ]);
    const asIs = await publicSites();
    const body = { key: key(), version, reason: '报送有误' };
    expect((await refused(reviewer.ask('POST', `/api/staff/imports/${second.id}/roll-back`, body))).status).toBe(412);
    expect(await publicSites()).toBe(asIs);

    // what was changed since and changed back stands in nobody's way
    await write(db, { ...site, expectedVersion: 2, patch: { landmark: null } }, Date.now());
    await rollBack(second.id);
    expect(await publicSites()).not.toContain('st_aaaaaaaaa4');
    await expectSound();
  });

  it('names records of its own file, whatever their order', async () => {
    const org = (rowNo: number, id: string, parent: string | null): ImportRowSent => ({
      ...created(rowNo, id),
      patch: { name: `支部 ${rowNo}`, type: 'BRANCH', region: '140921', parent },
    });
    const rows = [org(2, 'og_aaaaaaaaa2', 'og_aaaaaaaaa1'), org(3, 'og_aaaaaaaaa1', null)];
    const body = { kind: 'ORGANISATION', fileName: 'x.csv', fileSha256: 'e'.repeat(64), rowCount: 2, mapping: {} };
    const { id, version } = await ok<ShownImport>(editor.ask('POST', '/api/staff/imports', body));
    await ok(stage(id, rows));
    await ok(editor.ask('POST', `/api/staff/imports/${id}/submit`, { key: key(), version, reason: null }));
    await approve(await ok(editor.ask('GET', `/api/staff/imports/${id}`)));
    const found = await db.query(
      `SELECT p.public_id AS parent FROM organisation o JOIN organisation p ON p.id = o.parent_id WHERE o.public_id = 'og_aaaaaaaaa2'`,
    );
    expect(found).toEqual([{ parent: 'og_aaaaaaaaa1' }]);
    await expectSound();

    // a circle is refused whether its rows are new or not; one that the file itself opens is none
    const circle = [org(2, 'og_ccccccccc1', 'og_ccccccccc2'), org(3, 'og_ccccccccc2', 'og_ccccccccc1')];
    const below = updated(4, 'og_aaaaaaaaa1', 1, { parent: 'og_aaaaaaaaa2' });
    const wrong = [...circle, below];
    const { details } = await refused(stage((await begin(wrong, 'ORGANISATION')).id, wrong));
    expect(details?.map(({ path }) => path)).toEqual(['rows[2].parent', 'rows[3].parent', 'rows[4].parent']);
    const swapped = [below, updated(5, 'og_aaaaaaaaa2', 1, { parent: null })];
    await ok(stage((await begin(swapped, 'ORGANISATION')).id, swapped));
  });

  it('is not rolled back from under what leans on its records since, but with its own records together', async () => {
    const org = (rowNo: number, id: string, parent: string | null): ImportRowSent => ({
      ...created(rowNo, id),
      patch: { name: `党委 ${rowNo}`, type: 'COMMITTEE', region: '140921', parent },
    });
    const rows = [org(2, 'og_eeeeeeeee1', null), org(3, 'og_eeeeeeeee2', 'og_eeeeeeeee1')];
    const { id } = await sent(rows, 'ORGANISATION');
    await approve(await ok(editor.ask('GET', `/api/staff/imports/${id}`)));
    const [row] = await db.query<{ id: number }>("SELECT id FROM organisation WHERE public_id = 'og_eeeeeeeee1'");
    const patch = { organisationId: row?.id ?? 0 };
    await write(db, { kind: 'SITE', id: 'st_aaaaaaaaa2', expectedVersion: 1, why: '挂靠', patch }, Date.now());
    const { conflicts } = await prepare(await ok(reviewer.ask('GET', `/api/staff/imports/${id}`)), 'ROLL_BACK');
    expect(conflicts.map(({ rowNo, why }) => [rowNo, why])).toEqual([
      [2, expect.stringContaining('请先处理阵地 1 条')],
    ]);
    const free = { organisationId: null };
    await write(db, { kind: 'SITE', id: 'st_aaaaaaaaa2', expectedVersion: 2, why: '改挂', patch: free }, Date.now());
    await rollBack(id);
    await expectSound();
  });
});

describe('nothing is taken in that would not run as it says', () => {
  it('values, references, versions, rows without change and rows elsewhere are named by row and field', async () => {
    const { id } = await begin([created(2, 'st_bbbbbbbbb1')]);
    const faults = async (...rows: ImportRowSent[]) => {
      const { status, details } = await refused(stage(id, rows));
      expect(status).toBe(400);
      return details?.map(({ path }) => path);
    };
    expect(await faults(created(2, 'st_bbbbbbbbb1', { phone: '13900001111' }))).toEqual(['rows[2].phone']);
    expect(await faults(created(2, 'st_bbbbbbbbb1', { park: 'pk_nothing000' }))).toEqual(['rows[2].park']);
    expect(await faults(created(2, 'st_bbbbbbbbb1', { region: '140921999' }))).toEqual(['rows[2].region']);
    expect(await faults(created(2, 'st_bbbbbbbbb1', { region: '410000' }))).toEqual(['rows[2]']);
    expect(await faults(created(2, 'st_aaaaaaaaa1'))).toEqual(['rows[2].id']);
    expect(await faults(updated(2, 'st_aaaaaaaaa1', 1, { landmark: '桥' }))).toEqual(['rows[2].version']);
    expect(await faults(updated(2, 'st_aaaaaaaaa2', 3, { phone: '0350-6022000' }))).toEqual(['rows[2]']);
    expect(await faults(created(2, 'og_bbbbbbbbb1'))).toEqual(['rows[2].id']);
    expect(await db.query('SELECT count(*) AS n FROM import_row WHERE public_id LIKE ?', ['%bbbbbbbbb%'])).toEqual([
      { n: 0 },
    ]);
  });

  it('what only acts change and what is set once are refused as in a form', async () => {
    const faults = async (kind: StaffKind, row: ImportRowSent) => {
      const { details } = await refused(stage((await begin([row], kind)).id, [row]));
      return details?.map(({ path, expected }) => `${path} ${expected}`);
    };
    const byAct = '由专门的操作改变的内容：不能直接填写';
    const revoked = { status: 'REVOKED', statusReason: '撤并', revokedOn: '2026-05-01' };
    expect(await faults('ORGANISATION', updated(2, 'og_aaaaaaaaa1', 1, revoked))).toEqual(
      Object.keys(revoked).map((key) => `rows[2].${key} ${byAct}`),
    );
    const [pair] = await db.query<{ enterprise: string; village: string }>(
      `SELECT (SELECT public_id FROM enterprise ORDER BY id LIMIT 1) AS enterprise,
        (SELECT public_id FROM village WHERE kind = 'VILLAGE' ORDER BY id LIMIT 1) AS village`,
    );
    const sides = { a: pair?.enterprise, b: pair?.village };
    const pairing = (patch: object): ImportRowSent => ({
      ...created(2, 'pr_aaaaaaaaa1'),
      patch: { type: 'ENTERPRISE_VILLAGE', localTerm: '结对', region: '140921', ...sides, ...patch },
    });
    expect(await faults('PAIRING', pairing({ status: 'ACTIVE' }))).toEqual([`rows[2].status ${byAct}`]);
  });

  it('a batch whose rows are not all there is not sent, and one that was sent takes no more rows', async () => {
    const rows = [created(2, 'st_ccccccccc1'), created(3, 'st_ccccccccc2')];
    const { id, version } = await begin(rows);
    await ok(stage(id, rows.slice(0, 1)));
    const submit = () => editor.ask('POST', `/api/staff/imports/${id}/submit`, { key: key(), version, reason: null });
    expect(await refused(submit())).toMatchObject({
      status: 409,
      details: [{ expected: expect.stringContaining('还差 1 行') }],
    });
    await ok(stage(id, rows.slice(1)));
    await ok(submit());
    expect((await refused(stage(id, rows))).status).toBe(409);
  });

  it('a record that changed since the preview stops the approval and is told', async () => {
    const batch = await sent([updated(2, 'st_aaaaaaaaa2', 3, { landmark: '桥头' })]);
    await write(
      db,
      { kind: 'SITE', id: 'st_aaaaaaaaa2', expectedVersion: 3, why: '补', patch: { floor: '2 层' } },
      Date.now(),
    );
    const { conflicts, version } = await prepare(batch, 'COMMIT');
    expect(conflicts).toEqual([expect.objectContaining({ rowNo: 2, id: 'st_aaaaaaaaa2' })]);
    const commit = reviewer.ask('POST', `/api/staff/imports/${batch.id}/commit`, { key: key(), version, reason: null });
    expect(await refused(commit)).toMatchObject({
      status: 412,
      details: [{ path: 'rows[2]', expected: expect.stringContaining('还没有准备好') }],
    });
    await ok(
      reviewer.ask('POST', `/api/staff/imports/${batch.id}/return`, { key: key(), version, reason: '有一条已被修改' }),
    );
    expect(await ok(editor.ask('GET', `/api/staff/imports/${batch.id}`))).toMatchObject({
      status: 'STAGING',
      returnReason: '有一条已被修改',
    });
  });
});

describe('a record that changed after its row was made ready', () => {
  it('is named by the refusal', async () => {
    const batch = await sent([updated(2, 'st_aaaaaaaaa1', 5, { floor: '3 层' })]);
    const { version } = await prepare(batch, 'COMMIT');
    const change = { kind: 'SITE', id: 'st_aaaaaaaaa1', why: '补', patch: { entrance: '南门' } } as const;
    await write(db, { ...change, expectedVersion: 5 }, Date.now());
    const commit = reviewer.ask('POST', `/api/staff/imports/${batch.id}/commit`, { key: key(), version, reason: null });
    const { status, details, stale } = await refused(commit);
    expect([status, stale?.currentVersion]).toEqual([412, version]);
    expect(details).toEqual([
      {
        path: 'rows[2]',
        value: 'st_aaaaaaaaa1',
        expected: expect.stringMatching(/^第 2 行“st_aaaaaaaaa1”准备之后又被改过/),
      },
    ]);
  });
});

describe('who may do what', () => {
  it('nobody approves their own import, and none outside their region sees or decides it', async () => {
    const batch = await sent([created(2, 'st_ddddddddd1')]);
    const id = (await db.query<{ id: string }>("SELECT id FROM auth_user WHERE name LIKE '%editor%'"))[0]?.id ?? '';
    await db.query(
      `INSERT INTO role_grant (user_id, role, region_code, granted_by, granted_at) VALUES (?, 'ORG_DEPT', '140921', 'system', 1)`,
      [id],
    );
    await db.query('UPDATE auth_user SET two_factor_enabled = 1');
    const path = `/api/staff/imports/${batch.id}`;
    expect(
      await refused(editor.ask('POST', `${path}/prepare`, { version: batch.version, for: 'COMMIT', anew: true })),
    ).toMatchObject({
      code: 'OWN_WORK',
    });
    const elsewhere = await signedIn('elsewhere', 'ORG_DEPT', { regionCode: '410000', record: null });
    expect((await refused(elsewhere.ask('GET', path))).status).toBe(404);
    const all = await signedIn('province', 'ORG_DEPT', EVERYWHERE);
    const rows = await ok<ImportRows>(all.ask('GET', `${path}/rows?action=CREATE`));
    expect(rows.items.map(({ title }) => title)).toEqual(['新驿站 d1']);
    expect(rows.names['140921100']).toContain('定襄');
    const list = await ok<{ items: ShownImport[] }>(all.ask('GET', '/api/staff/imports?status=SUBMITTED'));
    expect(list.items.map((each) => each.id)).toContain(batch.id);
    expect((await refused(browser().ask('GET', '/api/staff/imports'))).status).toBe(401);

    // in two provinces: whoever decides everywhere finds it, also when it is written; what was never sent nobody else does
    const [wide, unsent] = [await begin([created(2, 'st_ddddddddd2')]), await begin([created(2, 'st_ddddddddd3')])];
    await db.query("UPDATE import_batch SET status = 'COMMITTED', submitted_at = 1 WHERE public_id = ?", [wide.id]);
    await db.query("UPDATE import_batch SET status = 'DISCARDED' WHERE public_id = ?", [unsent.id]);
    const ids = async (who: Browser) =>
      (await ok<{ items: ShownImport[] }>(who.ask('GET', '/api/staff/imports'))).items.map((each) => each.id);
    expect(await ids(all)).toContain(wide.id);
    expect(await ids(all)).not.toContain(unsent.id);
    expect(await ids(elsewhere)).not.toContain(wide.id);
  });
});
