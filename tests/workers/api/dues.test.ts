import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '#core/calendar-date.ts';
import { monthOf } from '#core/month.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { Dues, DuesPreview, DuesWritten, OrganisationDues } from '#core/schemas/dues.ts';
import { shanghaiDate } from '#core/time.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { duesGroups, heldDues, meantOrganisations } from '#db/queries/dues.ts';
import { readRows } from '#db/queries/read.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { rollupNow } from '#db/queries/rollups.ts';
import { sha256Hex } from '#db/sha256.ts';
import { openDatabase } from '../db/database.ts';
import { refused } from './call.ts';
import { seed } from './seeded.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';
import { newKey } from './visitor.ts';

const current = monthOf(shanghaiDate(Date.now()));
const monthsFrom = (count: number) => monthOf(addMonths(`${current}-01`, count));
const last = monthsFrom(-1);
const id = (n: number) => `og_pay000000${n}`;

/** Organisations of two towns of 定襄, one of the county in a park, a sample, and one that is revoked. */
const ORGANISATIONS = [
  ...[0, 1, 2, 3].map((n) => ({ id: id(n), region: '140921100' })),
  ...[4, 5, 6].map((n) => ({ id: id(n), region: '140921101' })),
  { id: id(7), region: '140921', type: 'COMMITTEE', isInPark: true },
  { id: id(8), region: '140921100', isIllustrative: 1 },
  { id: id(9), region: '140921100', status: 'REVOKED' },
];

let db: Awaited<ReturnType<typeof openDatabase>>;
let editor: Desk;
let leader: Desk;
let elsewhere: Desk;

beforeAll(async () => {
  db = await openDatabase();
  await seed(db, true);
  await db.query(
    `INSERT INTO organisation (public_id, created_at, updated_at, name, type, region_code, publication_status, status,
       is_illustrative, member_count_band, park_id)
     SELECT value ->> 'id', 1, 1, '支部 ' || (value ->> 'id'), coalesce(value ->> 'type', 'BRANCH'), value ->> 'region',
       'PUBLISHED', coalesce(value ->> 'status', 'NORMAL'), coalesce(value ->> 'isIllustrative', 0), '3_TO_49',
       iif(value ->> 'isInPark', (SELECT min(id) FROM park WHERE publication_status = 'PUBLISHED'), NULL)
     FROM json_each(?)`,
    [JSON.stringify(ORGANISATIONS)],
  );
  await rebuildRollups(db, Date.now());
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  leader = await signedIn(db, 'leader', 'LEADER', DINGXIANG);
  elsewhere = await signedIn(db, 'henan', 'ORG_DEPT', HENAN);
});

type Row = { organisation: string; month: string; edition: number; owed: number | null; paid: number | null };
const row = (n: number, owed: number | null, paid: number | null, more: Partial<Row> = {}): Row => ({
  ...{ organisation: id(n), month: last, edition: 0, owed, paid },
  ...more,
});
const enter = (by: Desk, ...rows: Row[]) => by.act<DuesWritten>('/api/staff/dues', { rows });
const of = (n: number, by = editor) => by.see<OrganisationDues>(`/api/staff/records/organisations/${id(n)}/dues`);
const dues = (region = '140921', month = last) => leader.see<Dues>(`/api/leader/dues?region=${region}&month=${month}`);
const events = () =>
  db.query<{ publicId: string | null; regionCode: string; detail: string }>(
    "SELECT public_id AS publicId, region_code AS regionCode, detail FROM audit_log WHERE action = 'DUES' ORDER BY seq",
  );

describe('党费缴纳 of an organisation', () => {
  it('is entered, put right and taken back, and every edition stays', async () => {
    expect(await of(0)).toMatchObject({ items: [], month: current, isCounted: true, band: '3_TO_49' });
    expect(await enter(editor, row(0, 12, 10))).toEqual({
      rows: [{ organisation: id(0), month: last, edition: 1 }],
    });
    expect(await enter(editor, row(0, 12, 11, { edition: 1 }))).toMatchObject({ rows: [{ edition: 2 }] });
    // what is as it was is no edition
    expect(await enter(editor, row(0, 12, 11, { edition: 2 }))).toMatchObject({ rows: [{ edition: 2 }] });
    expect((await of(0)).items).toMatchObject([{ month: last, owed: 12, paid: 11, edition: 2 }]);
    expect((await of(0)).items[0]?.enteredBy).not.toBe('');
    expect(await enter(editor, row(0, null, null, { edition: 2 }))).toMatchObject({ rows: [{ edition: 3 }] });
    expect((await of(0)).items).toMatchObject([{ owed: null, paid: null, edition: 3 }]);
    expect(await enter(editor, row(0, 12, 11, { edition: 3 }))).toMatchObject({ rows: [{ edition: 4 }] });
    expect(await db.query('SELECT edition, paid FROM dues_entry ORDER BY edition')).toEqual(
      [10, 11, null, 11].map((paid, i) => ({ edition: i + 1, paid })),
    );
    expect(await events()).toHaveLength(4);
    const [line] = await events();
    expect(line).toMatchObject({ publicId: id(0), regionCode: '140921100' });
    // nobody finds the numbers by trying them
    expect(line?.detail).toMatch(/"sha256":"[0-9a-f]{64}"/);
    expect(line?.detail).not.toContain(await sha256Hex(JSON.stringify([row(0, 12, 10, { edition: 1 })])));
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
  });

  it('is not written over by who saw an older edition', async () => {
    const response = await editor.ask('POST', '/api/staff/dues', {
      key: newKey(),
      rows: [row(1, 9, 9), row(0, 12, 12, { edition: 2 })],
    });
    const { error } = await response.json<ErrorBody>();
    expect([response.status, error.code]).toEqual([412, 'STALE_VERSION']);
    expect(error.stale).toMatchObject({
      currentVersion: 4,
      record: { id: id(0) },
      difference: [
        { field: 'owed', current: 12, wanted: 12 },
        { field: 'paid', current: 11, wanted: 12 },
      ],
    });
    // all or none
    expect((await of(1)).items).toEqual([]);
    const both = await Promise.all([enter(editor, row(1, 9, 9)), enter(editor, row(1, 9, 8))]);
    expect(both.filter((answer) => answer === '412 STALE_VERSION')).toHaveLength(1);
    const [held] = (await of(1)).items;
    await enter(editor, row(1, null, null, { edition: held?.edition ?? 0 }));
  });

  it('says in Chinese what is wrong', async () => {
    expect(await enter(editor, row(1, 3, 4))).toBe('400 VALIDATION 已缴人数，不多于应缴人数 3');
    expect(await enter(editor, row(1, -1, 0))).toContain('应缴人数，0 到 100000 的整数');
    expect(await enter(editor, row(1, 1.5, 1))).toContain('应缴人数，0 到 100000 的整数');
    expect(await enter(editor, row(1, null, 1))).toContain('撤回登记时两个人数都不填');
    expect(await enter(editor, row(1, 3, 3, { month: monthsFrom(1) }))).toContain(`不晚于本月（${current}）的月份`);
    expect(await enter(editor, row(1, 3, 3, { month: '2026-13' }))).toContain('月份，形如 2026-10');
    expect(await enter(editor, row(1, 3, 3), row(1, 3, 2))).toContain('每个党组织的每个月只写一行');
  });

  it('is for whoever looks after it alone', async () => {
    expect(await enter(elsewhere, row(0, 12, 12, { edition: 4 }))).toBe('404 NOT_FOUND');
    expect(await enter(leader, row(0, 12, 12, { edition: 4 }))).toBe('403 FORBIDDEN');
    expect((await leader.get(`/api/staff/records/organisations/${id(0)}/dues`)).status).toBe(403);
    expect((await elsewhere.get(`/api/staff/records/organisations/${id(0)}/dues`)).status).toBe(404);
    expect((await refused(`/api/staff/records/organisations/${id(0)}/dues`)).status).toBe(401);
  });
});

describe('a table of dues', () => {
  const preview = (by: Desk, ...rows: { organisation: string; owed: number; paid: number }[]) =>
    by.act<DuesPreview>('/api/staff/dues/preview', { rows: rows.map((each) => ({ month: last, ...each })) });

  it('is told row by row before it is entered', async () => {
    const body = (...rows: { organisation: string; owed: number; paid: number }[]) => ({
      rows: rows.map((each) => ({ month: last, ...each })),
    });
    const answer = await editor.post(
      '/api/staff/dues/preview',
      body(
        { organisation: `支部 ${id(0)}`, owed: 12, paid: 12 },
        { organisation: id(2), owed: 60, paid: 3 },
        { organisation: `支部 ${id(0)}`, owed: 12, paid: 11 },
        { organisation: '没有这个支部', owed: 3, paid: 3 },
      ),
    );
    const { rows } = await answer.json<DuesPreview>();
    expect(rows.map(({ match }) => match)).toEqual(['CHANGE', 'NEW', 'TWICE', 'UNKNOWN']);
    expect(rows[0]).toMatchObject({ organisation: { id: id(0) }, edition: 4, before: { owed: 12, paid: 11 } });
    expect(rows[1]?.doubts).toEqual(['MORE_THAN_MEMBERS']);
    // another region's organisations are as if they were not there
    const other = await elsewhere.post('/api/staff/dues/preview', body({ organisation: id(2), owed: 1, paid: 1 }));
    expect(await other.json()).toMatchObject({ rows: [{ match: 'UNKNOWN', organisation: null }] });
    expect(await preview(leader)).toMatch(/^400/);
  });

  it('asks no more than whether one of a name is meant', async () => {
    await db.query("UPDATE organisation SET name = '机关党支部' WHERE public_id IN (?, ?, ?, ?)", [4, 5, 6, 8].map(id));
    const named = (...asked: string[]) => readRows(db, meantOrganisations(asked, [DINGXIANG]));
    const found = await named('机关党支部', id(4));
    expect(found.map(({ asked, id: meant }) => `${asked} ${meant}`).sort()).toEqual([
      ...[`${id(4)} ${id(4)}`, `机关党支部 ${id(4)}`, `机关党支部 ${id(5)}`],
    ]);
    await db.query("UPDATE organisation SET name = '支部' WHERE public_id IN (?, ?)", [5, 6].map(id));
    expect((await named('机关党支部')).map(({ isIllustrative }) => isIllustrative)).toEqual([0, 1]);
  });
});

describe('党费缴纳 in 明白账', () => {
  it('says 未登记 where nobody entered anything, with how many there are', async () => {
    const empty = await dues('140921', monthsFrom(-5));
    const counts = await rollupNow(db, { kind: 'REGION', code: '140921' });
    expect(empty.total).toEqual({
      ...{ code: null, name: null, owed: null, paid: null, unpaid: null },
      ...{ organisations: counts.ORGS.registered, registered: 0 },
    });
    expect(empty.enteredAt).toBeNull();
  });

  it('adds up what was entered, without samples and without what no longer runs', async () => {
    await enter(editor, ...[1, 2, 3].map((n) => row(n, 20, 15, n === 1 ? { edition: 2 } : {})));
    await enter(editor, ...[4, 5, 6].map((n) => row(n, 10, 7)), row(7, 30, 20), row(8, 9000, 1), row(9, 9000, 1));
    const found = await dues();
    expect(found.total).toMatchObject({ registered: 8, owed: '132', paid: '97', unpaid: '35' });
    for (const table of [found.types, found.regions, found.parks]) {
      const sum = (of: 'organisations' | 'registered') => table.reduce((all, each) => all + each[of], 0);
      expect([sum('organisations'), sum('registered')]).toEqual([found.total.organisations, 8]);
    }
    // one organisation lies in no town: the smaller town is left out with it, or the total would tell its number
    expect(found.regions.filter(({ registered }) => registered > 0)).toMatchObject([
      { code: '140921100', registered: 4, owed: '72', paid: '56', unpaid: '16' },
      { code: '140921101', registered: 3, owed: '—', paid: '—', unpaid: '—' },
      { code: null, registered: 1, owed: '—', paid: '—', unpaid: '—' },
    ]);
    // nor does the smaller town say itself what it comes to
    expect((await dues('140921101')).total).toMatchObject({ registered: 3, owed: '—', paid: '—', unpaid: '—' });
    expect((await dues('140921100')).total).toMatchObject({ registered: 4, owed: '72', paid: '56', unpaid: '16' });
    expect(found.types.filter(({ registered }) => registered > 0)).toMatchObject([
      { code: 'COMMITTEE', registered: 1, owed: '—' },
      { code: 'BRANCH', registered: 7, owed: '—' },
    ]);
    expect(JSON.stringify(found)).not.toContain('9000');
    expect(found.enteredAt).not.toBeNull();
  });

  it('reads no table from end to end', async () => {
    for (const { text, values } of [
      duesGroups('140921', last),
      heldDues([{ organisation: id(0), month: last }]),
      meantOrganisations([id(0)], [DINGXIANG]),
    ]) {
      const plan = await db.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values);
      expect(plan.length).toBeGreaterThan(2);
      expect(plan.filter(({ detail }) => /^SCAN (?!j\b|m\b|meant\b|ranked\b|\(subquery)/.test(detail))).toEqual([]);
    }
  });

  it('is for those with a grant there alone, of a month that has come', async () => {
    const path = `/api/leader/dues?region=140921&month=${last}`;
    expect((await refused(path)).status).toBe(401);
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await leader.get(path)).headers.get('cache-control')).toBe('no-store');
    expect((await leader.get(`/api/leader/dues?region=140921&month=${monthsFrom(1)}`)).status).toBe(400);
    expect((await leader.get('/api/leader/dues?region=140921')).status).toBe(400);
  });

  it('goes nowhere else: no list, record or summary of the public or of staff carries a number of it', async () => {
    for (const path of [
      `/api/organisations/${id(7)}`,
      '/api/organisations?region=140921&limit=500',
      '/api/regions/140921/summary',
      '/api/changes?region=140921',
    ]) {
      const answer = await editor.get(path);
      expect([path, answer.status, /owed|paid|dues/.test(await answer.text())]).toEqual([path, 200, false]);
    }
    const record = await editor.get(`/api/staff/records/organisations/${id(7)}`);
    expect(await record.text()).not.toMatch(/owed|"paid"/);
    for (const { detail } of await events()) expect(detail).not.toMatch(/owed|paid/);
  });
});
