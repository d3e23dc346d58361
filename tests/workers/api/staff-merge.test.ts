import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import type { InboxSection, ShownChange, StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { duesOfOrganisation, enterDues } from '#db/queries/dues.ts';
import { rateSite } from '#db/queries/rate-site.ts';
import { readRows } from '#db/queries/read.ts';
import { sql } from '#db/queries/sql.ts';
import { voicedSite } from '#db/queries/voiced-site.ts';
import { steppedByHand, steppedTo } from '../db/rollup-oracle.ts';
import { read, send } from './call.ts';
import { openSeeded } from './seeded.ts';
import { type Colleague, colleague, inRegion } from './staff-team.ts';
import { newKey } from './visitor.ts';

let db: SqlPort;
let dept: Colleague;
let editor: Colleague;

beforeAll(async () => {
  db = await openSeeded();
  dept = await colleague(db, 'dept', 'ORG_DEPT', EVERYWHERE);
  editor = await colleague(db, 'editor', 'PARK_EDITOR', inRegion('140700'));
});

const listOf = (kind: StaffKind) => `/api/staff/records/${recordCatalogue[kind].slug}`;
const record = (kind: StaffKind, id: string) => dept.read<StaffRecord>(`${listOf(kind)}/${id}`);

async function approve(change: ShownChange | null) {
  const { version } = await dept.read<ShownChange>(`/api/staff/changes/${change?.id}`);
  return dept.write('/api/staff/changes/decide', {
    key: newKey(),
    decision: 'APPROVE',
    reason: null,
    changes: [{ id: change?.id, version }],
  });
}

/** A public record. */
async function made(kind: StaffKind, values: object): Promise<string> {
  const body = { key: newKey(), values: { region: '140702', ...values }, submit: true, reason: null };
  const written = await editor.write<StaffWritten>(listOf(kind), body);
  if (written.change !== null) await approve(written.change);
  return written.id;
}

async function mergeBody(kind: StaffKind, into: string, from: string, values: object = {}) {
  const [stays, goes] = await Promise.all([record(kind, into), record(kind, from)]);
  return { key: newKey(), version: stays.version, from, fromVersion: goes.version, values, reason: '同一个' };
}

async function merge(kind: StaffKind, into: string, from: string, values: object = {}): Promise<StaffWritten> {
  const body = await mergeBody(kind, into, from, values);
  return editor.write<StaffWritten>(`${listOf(kind)}/${into}/merge`, body);
}

describe('two positions that are one', () => {
  let stays = '';
  let goes = '';
  let cluster = '';
  let honour = '';
  let brand = '';
  let activity = '';
  let attendant: Colleague;

  beforeAll(async () => {
    const type = 'SERVICE_CENTER';
    stays = await made('SITE', { name: '东区党群服务中心', type });
    goes = await made('SITE', { name: '东区中心', type, phone: '12345', aliases: ['老中心'] });
    cluster = await made('CLUSTER', { name: '东区集群', formula: '1+1', members: [goes, stays] });
    honour = await made('HONOUR', { name: '示范中心', subjects: [goes] });
    brand = await made('BRAND', { name: '红色引擎', bearers: [goes, stays] });
    activity = await made('ACTIVITY', { name: '观摩', kindText: '现场会', position: goes, parties: [goes] });
    await db.query(
      `UPDATE activity_subject SET role_text = '参观点', stop_no = 3
       WHERE activity_id = (SELECT id FROM activity WHERE public_id = ?)`,
      [activity],
    );
    attendant = await colleague(db, 'attendant', 'STATION_STAFF', {
      regionCode: null,
      record: { kind: 'SITE', id: goes },
    });
    for (const [i, [id, satisfied]] of [[stays, 2] as const, [goes, 1] as const].entries()) {
      const site = sql`SELECT id FROM position WHERE public_id = ${id}`;
      await db.batch([
        sql`INSERT INTO rating (public_id, created_at, updated_at, position_id, event_key, region_code, level, channel, status)
          VALUES (${`rt_${i}`}, 1, 1, (${site}), ${`event ${i}`}, '140702', 2, 'WEB', 'SUBMITTED')`,
        sql`INSERT INTO rating_tally (position_id, satisfied, total, updated_at) VALUES ((${site}), ${satisfied}, 3, 1)`,
      ]);
    }
  });

  it('stay two until another person approves, with the values that were chosen', async () => {
    const asked = await merge('SITE', stays, goes, { phone: '12345' });
    expect(asked.change).toMatchObject({
      action: 'MERGE',
      status: 'SUBMITTED',
      record: goes,
      into: { id: stays, name: '东区党群服务中心' },
      fields: [{ field: 'phone', before: null, current: null, wanted: '12345' }],
    });
    expect((await send(`/api/sites/${goes}`)).status).toBe(200);
    // the one that stays tells of it too
    const waiting = { id: asked.change?.id, status: 'SUBMITTED', record: goes };
    expect((await record('SITE', stays)).changes).toMatchObject([waiting]);
    await approve(asked.change);
    expect((await record('SITE', stays)).changes).toEqual([]);
  });

  it('are one afterwards: names, records that named the other, and the way from its address', async () => {
    const site = await read<SiteDetail>(`/api/sites/${stays}`);
    expect(site).toMatchObject({ phone: '12345', aliases: expect.arrayContaining(['东区中心', '老中心']) });
    expect((await record('CLUSTER', cluster)).values.members).toEqual([stays]);
    expect((await record('HONOUR', honour)).values.subjects).toEqual([stays]);
    expect((await record('BRAND', brand)).values.bearers).toEqual([stays]);
    expect((await record('ACTIVITY', activity)).values).toMatchObject({
      position: stays,
      parties: [{ item: stays, role: '参观点', stop: 3 }],
    });
    const role = await db.query(
      'SELECT role_text, stop_no FROM activity_subject s JOIN activity a ON a.id = s.activity_id AND a.public_id = ?',
      [activity],
    );
    expect(role).toEqual([{ role_text: '参观点', stop_no: 3 }]);
    const old = await send(`/api/sites/${goes}`, { redirect: 'manual' });
    expect([old.status, old.headers.get('location')]).toEqual([308, `/api/sites/${stays}`]);
    expect(await record('SITE', goes)).toMatchObject({ status: 'CLOSED', mergedInto: stays });
    const found = await read<{ hits: { id: string }[] }>('/api/search?q=老中心');
    expect(JSON.stringify(found)).toContain(stays);
    expect(JSON.stringify(found)).not.toContain(goes);
  });

  it('have the ratings of both, and whoever worked at the other works on', async () => {
    const rated = await db.query(
      `SELECT p.public_id AS id, count(r.id) AS ratings, t.satisfied, t.total FROM position p
        JOIN rating r ON r.position_id = p.id LEFT JOIN rating_tally t ON t.position_id = p.id GROUP BY p.id`,
    );
    expect(rated).toEqual([{ id: stays, ratings: 2, satisfied: 3, total: 6 }]);
    const seen = await attendant.read<StaffRecord>(`${listOf('SITE')}/${stays}`);
    expect(seen.rights).toMatchObject({ edit: true, submit: false });
    const audited = "SELECT detail FROM audit_log WHERE action = 'GRANT' AND public_id = ?";
    const [line] = await db.query<{ detail: string }>(audited, [attendant.account]);
    expect(JSON.parse(line?.detail ?? '')).toEqual({ role: 'STATION_STAFF', record: stays, instead: goes });
  });

  it('do not part again', async () => {
    const { version } = await record('SITE', goes);
    const body = { key: newKey(), version, reason: '恢复' };
    expect(await editor.refused(`${listOf('SITE')}/${goes}/reopen`, body)).toMatchObject({ status: 409 });
  });

  it('lead on when the one that stays goes into a third', async () => {
    const third = await made('SITE', { name: '新中心', type: 'SERVICE_CENTER' });
    await approve((await merge('SITE', third, stays)).change);
    const first = await send(`/api/sites/${goes}`, { redirect: 'manual' });
    expect(first.headers.get('location')).toBe(`/api/sites/${third}`);
  });
});

describe('two rated positions that are one', () => {
  it('bring their ratings into the sums of where the one that stays lies, though it changes in nothing else', async () => {
    const site = { name: '同名中心', type: 'SERVICE_CENTER' };
    const stays = await made('SITE', { ...site, region: '140725' });
    const goes = await made('SITE', site);
    for (const [i, id] of [stays, stays, stays, goes, goes, goes, goes, goes, goes].entries()) await rated(id, i);
    const day = shanghaiDate(Date.now());
    expect((await steppedTo(db, day)).get('REGION|140702|RATINGS')).toBe(6 + 6);
    await approve((await merge('SITE', stays, goes)).change);
    const sums = await steppedTo(db, day);
    expect([sums.get('REGION|140702|RATINGS'), sums.get('REGION|140725|RATINGS')]).toEqual([6, 9]);
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(await steppedByHand(db, day)));
    expect(await db.query("SELECT DISTINCT region_code AS region FROM rating WHERE public_id LIKE 'rt_m%'")).toEqual([
      { region: '140725' },
    ]);
  });

  async function rated(id: string, i: number): Promise<void> {
    const site = await voicedSite(db, id);
    if (site === null) throw new Error(`no ${id}`);
    const submission = { keyHash: `m${i}`, kind: 'RATING', ticketHash: `m${i}`, recordId: `rt_m${i}` } as const;
    const rest = { good: [], bad: [], comment: null, contactSealed: null, channel: 'WEB', codeKey: null } as const;
    const rating = { site, level: '5', eventKey: `m${i}`, ...rest } as const;
    expect(await rateSite(db, submission, rating, { now: Date.now(), calendar: {} })).toBe(true);
  }
});

describe('two enterprises that are one', () => {
  it('bring their pairings along, each once, and their code', async () => {
    const type = 'NON_PUBLIC';
    const stays = await made('ENTERPRISE', { name: '甲公司', type });
    const goes = await made('ENTERPRISE', { name: '甲有限公司', type, uscc: '91350100M000100Y43' });
    const [east, west] = [
      await made('VILLAGE', { name: '东街村', kind: 'VILLAGE' }),
      await made('VILLAGE', { name: '西街社区', kind: 'COMMUNITY' }),
    ];
    const pairing = (a: string, b: string) => made('PAIRING', { type: 'ENTERPRISE_VILLAGE', localTerm: '结对', a, b });
    const twin = await pairing(stays, east);
    const double = await pairing(goes, east);
    const other = await pairing(goes, west);
    await db.query(
      "UPDATE pairing SET status = 'ACTIVE', publication_status = 'PUBLISHED' WHERE public_id IN (?, ?, ?)",
      [twin, double, other],
    );
    const activity = { kind: 'AID', on: '2026-05-01', summary: '送图书', amountFen: null };
    await editor.write(`${listOf('PAIRING')}/${double}`, {
      key: newKey(),
      version: (await record('PAIRING', double)).version,
      values: { activities: [activity] },
      submit: true,
      reason: null,
    });
    const asked = await merge('ENTERPRISE', stays, goes, { uscc: '91350100M000100Y43' });
    await approve(asked.change);

    for (const id of [stays, goes]) {
      expect((await record('ENTERPRISE', id)).values).toMatchObject({ uscc: '91350100M000100Y43' });
    }
    expect((await record('PAIRING', twin)).values).toMatchObject({ a: stays, b: east, activities: [activity] });
    expect(await record('PAIRING', double)).toMatchObject({ status: 'CLOSED', mergedInto: twin });
    const remade = (await record('PAIRING', other)).mergedInto ?? '';
    expect(await record('PAIRING', remade)).toMatchObject({
      status: 'PUBLISHED',
      values: { a: stays, b: west, status: 'ACTIVE', localTerm: '结对' },
    });
    const counts = await db.query('SELECT pairing_count AS n FROM enterprise WHERE public_id IN (?, ?) ORDER BY n', [
      stays,
      goes,
    ]);
    expect(counts).toEqual([{ n: 0 }, { n: 2 }]);
  });
});

describe('two organisations that are one', () => {
  it('have the children of both', async () => {
    const stays = await made('ORGANISATION', { name: '甲党委', type: 'COMMITTEE' });
    const goes = await made('ORGANISATION', { name: '甲公司党委', type: 'COMMITTEE' });
    const child = await made('ORGANISATION', { name: '一支部', type: 'BRANCH', parent: goes });
    const covered = await made('ENTERPRISE', { name: '乙公司', type: 'NON_PUBLIC', coveredBy: goes });
    const dues = (organisation: string, month: string, edition: number, owed: number | null) => ({
      ...{ organisation, month, edition, owed, paid: owed },
    });
    await db.batch([
      enterDues(
        [
          ...[dues(goes, '2026-08', 1, 7), dues(goes, '2026-08', 2, 8), dues(goes, '2026-09', 1, 9)],
          ...[dues(goes, '2026-10', 1, 10), dues(goes, '2026-11', 1, 11), dues(goes, '2026-11', 2, null)],
          ...[dues(stays, '2026-09', 1, 5), dues(stays, '2026-09', 2, null), dues(stays, '2026-10', 1, 6)],
        ],
        { by: 'account', at: 5 },
      ),
    ]);
    await approve((await merge('ORGANISATION', stays, goes)).change);
    // the months that only the other one had; of both it is that of the one that stays
    expect(await readRows(db, duesOfOrganisation(stays, 9))).toMatchObject([
      { month: '2026-10', edition: 1, owed: 6, enteredAt: 5 },
      { month: '2026-09', edition: 3, owed: 9, enteredAt: 5 },
      { month: '2026-08', edition: 1, owed: 8, enteredAt: 5 },
    ]);
    expect((await record('ORGANISATION', child)).values.parent).toBe(stays);
    expect((await record('ENTERPRISE', covered)).values.coveredBy).toBe(stays);
    const [row] = await db.query<{ n: number }>('SELECT child_count AS n FROM organisation WHERE public_id = ?', [
      stays,
    ]);
    expect(row?.n).toBe(1);
  });

  it('of which one lies below the other leave no circle', async () => {
    const above = await made('ORGANISATION', { name: '上级党委', type: 'COMMITTEE' });
    const goes = await made('ORGANISATION', { name: '乙党委', type: 'COMMITTEE', parent: above });
    const stays = await made('ORGANISATION', { name: '乙党总支', type: 'GENERAL_BRANCH', parent: goes });
    await approve((await merge('ORGANISATION', stays, goes)).change);
    expect((await record('ORGANISATION', stays)).values.parent).toBe(above);
  });
});

describe('a merge is refused', () => {
  it('where a record was written meanwhile, at the asking and at the approval', async () => {
    const [stays, goes] = [
      await made('CAMPAIGN', { name: '春风行动' }),
      await made('CAMPAIGN', { name: '春风行动 2026' }),
    ];
    const body = await mergeBody('CAMPAIGN', stays, goes);
    const path = `${listOf('CAMPAIGN')}/${stays}/merge`;
    expect(await editor.refused(path, { ...body, fromVersion: 1 })).toMatchObject({
      status: 412,
      stale: { record: { id: goes } },
    });
    expect(await editor.refused(path, { ...body, from: stays })).toMatchObject({ status: 404 });
    expect(await editor.refused(path, { ...body, from: 'cm_0000000009' })).toMatchObject({ status: 404 });
    const asked = await merge('CAMPAIGN', stays, goes, { note: '合并后的说明' });
    const edited = await editor.write<StaffWritten>(`${listOf('CAMPAIGN')}/${stays}`, {
      key: newKey(),
      version: (await record('CAMPAIGN', stays)).version,
      values: { note: '别人写的说明' },
      submit: true,
      reason: null,
    });
    await approve(edited.change);
    const { version } = await dept.read<ShownChange>(`/api/staff/changes/${asked.change?.id}`);
    const decision = { key: newKey(), decision: 'APPROVE', reason: null, changes: [{ id: asked.change?.id, version }] };
    expect(await dept.refused('/api/staff/changes/decide', decision)).toMatchObject({ status: 412 });
    expect(await record('CAMPAIGN', goes)).toMatchObject({ status: 'PUBLISHED', mergedInto: null });
  });

  it('by whoever does not decide where the one that stays lies; so is a move by the old place alone', async () => {
    const local = await colleague(db, 'local', 'ORG_DEPT', inRegion('140702'));
    const type = 'COMMITTEE';
    const stays = await made('ORGANISATION', { name: '外县党委', type, region: '140725' });
    const goes = await made('ORGANISATION', { name: '本区党委', type });
    const moved = await editor.write<StaffWritten>(
      `${listOf('ORGANISATION')}/${await made('ORGANISATION', { name: '迁走党委', type })}`,
      { key: newKey(), version: 2, values: { region: '140725' }, submit: true, reason: '搬迁' },
    );
    const merging = await merge('ORGANISATION', stays, goes);
    // nor is it told as something to decide
    const asked = [merging.change?.id, moved.change?.id];
    const toDecide = async (who: Colleague) => {
      const { sections } = await who.read<{ sections: InboxSection[] }>('/api/staff/inbox');
      const part = sections.find(({ code }) => code === 'TO_APPROVE');
      const listed = part?.items.map(({ id }) => id) ?? [];
      return [part?.count === listed.length, asked.filter((id) => listed.includes(id ?? ''))];
    };
    expect(await toDecide(local)).toEqual([true, []]);
    expect(await toDecide(await colleague(db, 'above', 'ORG_DEPT', inRegion('140700')))).toEqual([true, asked]);
    for (const [change, place] of [
      [merging.change, '外县党委'],
      [moved.change, '寿阳县'],
    ] as const) {
      const { id, version, ...seen } = await local.read<ShownChange>(`/api/staff/changes/${change?.id}`);
      expect(seen).toMatchObject({
        mayDecide: false,
        undecidable: { because: 'PLACE', place: expect.stringContaining(place) },
      });
      const decision = { key: newKey(), decision: 'APPROVE', reason: null, changes: [{ id, version }] };
      expect(await local.refused('/api/staff/changes/decide', decision)).toMatchObject({
        code: 'FORBIDDEN',
        details: [{ expected: expect.stringContaining(place) }],
      });
      await approve(change);
    }
  });

  it('together with another one that touches its records, and loses nothing one after the other', async () => {
    const type = 'SERVICE_CENTER';
    const stays = await made('SITE', { name: '三合一中心', type });
    const [a, b] = [await made('SITE', { name: '三合一甲', type }), await made('SITE', { name: '三合一乙', type })];
    const honour = await made('HONOUR', { name: '三合一示范', subjects: [a, b] });
    const asked = [await merge('SITE', stays, a), await merge('SITE', stays, b)].map(({ change }) => change);
    const changes = asked.map((change) => ({ id: change?.id, version: change?.version }));
    const decision = { key: newKey(), decision: 'APPROVE', reason: null, changes };
    expect(await dept.refused('/api/staff/changes/decide', decision)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: [{ path: 'changes', expected: expect.stringMatching(/三合一乙.*三合一甲.*分开审核/) }],
    });
    expect(await record('SITE', a)).toMatchObject({ status: 'PUBLISHED', mergedInto: null });
    for (const change of asked) await approve(change);
    const names = (await read<SiteDetail>(`/api/sites/${stays}`)).aliases;
    expect(names).toEqual(expect.arrayContaining(['三合一甲', '三合一乙']));
    expect((await record('HONOUR', honour)).values.subjects).toEqual([stays]);
  });

  it('where one of them lies elsewhere', async () => {
    const [far] = await db.query<{ id: string }>(
      "SELECT public_id AS id FROM park WHERE region_code LIKE '41%' LIMIT 1",
    );
    const [here] = await db.query<{ id: string }>(
      "SELECT public_id AS id FROM park WHERE region_code LIKE '1407%' LIMIT 1",
    );
    const body = { key: newKey(), version: 1, from: far?.id, fromVersion: 1, values: {}, reason: '同一个' };
    expect(await editor.refused(`${listOf('PARK')}/${here?.id}/merge`, body)).toMatchObject({ status: 404 });
  });
});
