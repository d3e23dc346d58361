import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '#core/schemas/figure.ts';
import type { Decided, ShownChange } from '#core/schemas/staff.ts';
import type { StaffFigure } from '#core/schemas/staff-figure.ts';
import { rollupNow } from '#db/queries/rollups.ts';
import { write } from '../db/records.ts';
import { read, send } from './call.ts';
import { putRequest } from './change-fixture.ts';
import { openSeeded } from './seeded.ts';
import { type Desk, DINGXIANG, signedIn } from './staff-desk.ts';

let db: Awaited<ReturnType<typeof openSeeded>>;
let [editor, chief, second]: Desk[] = [];

const PLACE = { regionCode: '140921100', publicationStatus: 'PUBLISHED' } as const;

beforeAll(async () => {
  db = await openSeeded();
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  chief = await signedIn(db, 'chief', 'ORG_DEPT', DINGXIANG);
  second = await signedIn(db, 'second', 'ORG_DEPT', DINGXIANG);
});

const decide = (decision: string, id: string, version = 1, reason: string | null = null) =>
  chief?.act<Decided>('/api/staff/changes/decide', { decision, changes: [{ id, version }], reason });

const stateOf = async (table: 'position' | 'organisation' | 'pairing', id: string) =>
  (
    await db.query<{ status: string; reason: string | null; submittedBy: string | null }>(
      `SELECT publication_status AS status, publication_reason AS reason, submitted_by AS submittedBy FROM ${table} WHERE public_id = ?`,
      [id],
    )
  )[0];

const statusOn = async (path: string) => (await send(path)).status;

describe('a new record', () => {
  let count = 0;
  async function submitted() {
    count += 1;
    const record = `st_new000000${count}`;
    const patch = { name: `新阵地 ${count}`, type: 'ACTIVITY_POSITION', ...PLACE } as const;
    const waiting = { ...patch, publicationStatus: 'PENDING', submittedBy: editor?.id } as const;
    await write(db, { kind: 'SITE', id: record, expectedVersion: 0, why: '新增', patch: waiting }, Date.now());
    const id = await putRequest(db, {
      id: `lc_new000000${count}`,
      record,
      action: 'CREATE',
      createdBy: editor?.id ?? '',
    });
    return { id, record };
  }

  it('is told by what it holds, and public when it is approved', async () => {
    const { id, record } = await submitted();
    const { fields } = (await chief?.see<ShownChange>(`/api/staff/changes/${id}`)) ?? { fields: [] };
    expect(fields).toContainEqual({ field: 'name', before: null, current: null, wanted: '新阵地 1' });
    expect(fields.map(({ field }) => field)).not.toContain('phone');
    expect(await statusOn(`/api/sites/${record}`)).toBe(404);
    expect(await decide('APPROVE', id)).toMatchObject({ items: [{ status: 'APPROVED', recordVersion: 2 }] });
    expect(await statusOn(`/api/sites/${record}`)).toBe(200);
  });

  it('goes back with its reason, can be taken back or given up', async () => {
    const { id, record } = await submitted();
    await decide('RETURN', id, 1, '地址不清');
    expect(await stateOf('position', record)).toMatchObject({ status: 'RETURNED', reason: '地址不清' });
    const own = (act: string, version: number) =>
      editor?.act(`/api/staff/changes/${id}/${act}`, { version, reason: null });
    await own('submit', 2);
    expect(await stateOf('position', record)).toMatchObject({
      status: 'PENDING',
      reason: null,
      submittedBy: editor?.id,
    });
    await own('recall', 3);
    expect(await stateOf('position', record)).toMatchObject({ status: 'DRAFT' });
    await own('discard', 4);
    expect(await stateOf('position', record)).toMatchObject({ status: 'CLOSED', reason: '放弃新增' });
  });
});

describe('停用 and 恢复', () => {
  it('take a record from the public and give it back', async () => {
    const record = 'st_c105e00001';
    const patch = { name: '旧阵地', type: 'ACTIVITY_POSITION', ...PLACE } as const;
    await write(db, { kind: 'SITE', id: record, expectedVersion: 0, why: '新增', patch }, Date.now());
    const base = { record, createdBy: editor?.id ?? '', reason: '撤并' };
    await putRequest(db, { ...base, id: 'lc_c105e00001', action: 'CLOSE' });
    await decide('APPROVE', 'lc_c105e00001');
    expect(await statusOn(`/api/sites/${record}`)).toBe(410);
    await putRequest(db, { ...base, id: 'lc_c105e00002', action: 'REOPEN', reason: null });
    await decide('APPROVE', 'lc_c105e00002');
    expect(await statusOn(`/api/sites/${record}`)).toBe(200);
    expect(await decide('APPROVE', 'lc_c105e00002', 2)).toMatch(/^409 ILLEGAL_TRANSITION/);
  });
});

describe('撤销', () => {
  const counts = async () => {
    const now = await rollupNow(db, { kind: 'REGION', code: '140921' });
    return {
      covered: `${now.ENTERPRISES_COVERED.registered}/${now.ENTERPRISES.registered}`,
      pairings: now.PAIRINGS.registered,
      revoked: now.ORGS_REVOKED.registered,
    };
  };

  it('ends the pairings of the organisation and clears the coverage of its enterprises, in one batch', async () => {
    const now = Date.now();
    const organisation = { name: '法兰厂党支部', type: 'BRANCH', status: 'STOPPED', ...PLACE } as const;
    const og = await write(
      db,
      { kind: 'ORGANISATION', id: 'og_rev0ke0001', expectedVersion: 0, why: '新增', patch: organisation },
      now,
    );
    const village = { name: '甲村', kind: 'VILLAGE', ...PLACE } as const;
    const vl = await write(
      db,
      { kind: 'VILLAGE', id: 'vl_rev0ke0001', expectedVersion: 0, why: '新增', patch: village },
      now,
    );
    for (const id of ['en_rev0ke0001', 'en_rev0ke0002', 'en_rev0ke0003']) {
      const covered = id === 'en_rev0ke0003' ? null : og;
      const patch = {
        name: id,
        type: 'NON_PUBLIC',
        operatingStatus: 'OPERATING',
        coveredByOrgId: covered,
        ...PLACE,
      } as const;
      await write(db, { kind: 'ENTERPRISE', id, expectedVersion: 0, why: '新增', patch }, now);
    }
    const parties = { aKind: 'ORGANISATION', aId: og, bKind: 'VILLAGE', bId: vl } as const;
    const active = { status: 'ACTIVE', startedOn: '2025-03-01', ...PLACE } as const;
    const pairing = { type: 'COMMUNITY_ENTERPRISE', localTerm: '结对共建', ...parties, ...active } as const;
    await write(db, { kind: 'PAIRING', id: 'pr_rev0ke0001', expectedVersion: 0, why: '新增', patch: pairing }, now);
    expect(await counts()).toEqual({ covered: '2/4', pairings: 1, revoked: 0 });

    const asked = await editor?.act<{ change: string }>('/api/staff/records/organisations/og_rev0ke0001/status', {
      version: 1,
      to: 'REVOKED',
      reason: '企业停产',
      on: '2026-01-10',
      approvedBySuperior: true,
    });
    expect(await counts()).toEqual({ covered: '2/4', pairings: 1, revoked: 0 });
    if (typeof asked !== 'object') throw new Error(asked);
    expect(await decide('APPROVE', asked.change)).toMatchObject({ items: [{ status: 'APPROVED' }] });

    expect(await counts()).toEqual({ covered: '0/4', pairings: 0, revoked: 1 });
    const ended =
      "SELECT status, end_reason AS reason, ended_on AS 'on' FROM pairing WHERE public_id = 'pr_rev0ke0001'";
    expect(await db.query(ended)).toEqual([{ status: 'ENDED', reason: 'ORG_REVOKED', on: '2026-01-10' }]);
    const revoked =
      "SELECT status, status_reason AS reason, revoked_on AS 'on' FROM organisation WHERE public_id = 'og_rev0ke0001'";
    expect(await db.query(revoked)).toEqual([{ status: 'REVOKED', reason: '企业停产', on: '2026-01-10' }]);
    const whys = "SELECT why FROM revision WHERE public_id = 'en_rev0ke0001' ORDER BY version DESC LIMIT 1";
    expect(await db.query(whys)).toEqual([{ why: '法兰厂党支部已撤销' }]);
  });
});

describe('资料公布', () => {
  const told = {
    ...{ label: '党群阵地', labelEn: null, valueText: '126个', value: '126', unit: '个', qualifier: 'EXACT' },
    ...{ numerator: null, denominator: null, scope: '全县', asOf: '2025', region: '140921', park: null },
    ...{ metric: 'SITES', reliability: 'RELIABLE', note: null, supersedes: null, document: null },
    ...{
      documentTitle: '定襄县两新党建工作总结',
      documentPublisher: '定襄县委组织部',
      documentPublishedOn: '2025-12-30',
    },
    ...{ quotation: '全县建成党群阵地126个。', reason: null },
  };
  const tell = (more: object = {}) =>
    editor?.act<{ change: string; record: string; doubts: string[] }>('/api/staff/figures', { ...told, ...more });

  async function published(more: object = {}) {
    const answer = await tell(more);
    if (typeof answer !== 'object') throw new Error(String(answer));
    await decide('APPROVE', answer.change);
    return answer.record;
  }
  const labels = async () =>
    (await read<{ items: Figure[] }>('/api/figures?region=140921&metric=SITES')).items.map(
      ({ valueText }) => valueText,
    );

  it('is public when a second person has checked it, beside what other documents said', async () => {
    const before = await labels();
    const answer = await tell();
    expect(answer).toMatchObject({ doubts: [] });
    expect(await labels()).toEqual(before);
    if (typeof answer !== 'object') throw new Error(String(answer));
    expect(await chief?.see<ShownChange>(`/api/staff/changes/${answer.change}`)).toMatchObject({
      kind: 'FIGURE',
      title: '党群阵地 126个',
      names: { '140921': expect.stringContaining('定襄县') },
      mayDecide: true,
    });
    await decide('APPROVE', answer.change);
    expect(await labels()).toEqual([...before, '126个']);
    const { items } = (await chief?.see<{ items: StaffFigure[] }>('/api/staff/figures?limit=1')) ?? { items: [] };
    expect(items).toMatchObject([
      { id: answer.record, submittedBy: 'editor', checkedBy: 'chief', document: { title: '定襄县两新党建工作总结' } },
    ]);
    const found = await read<{ items: { id: string }[] }>(
      `/api/search?q=${encodeURIComponent('党群阵地')}&kinds=FIGURE&limit=50`,
    );
    expect(JSON.stringify(found)).toContain(answer.record);
  });

  it('is corrected by a new row; the old one stays as it was printed', async () => {
    const old = await published({ asOf: '2023', valueText: '101个', value: '101', quotation: '党群阵地101个' });
    const corrected = await published({
      asOf: '2023',
      valueText: '110个',
      value: '110',
      quotation: '应为110个',
      supersedes: old,
    });
    expect(await labels()).toContain('110个');
    expect(await labels()).not.toContain('101个');
    const kept = 'SELECT value_text AS text FROM published_figure WHERE public_id = ?';
    expect(await db.query(kept, [old])).toEqual([{ text: '101个' }]);
    expect(await tell({ supersedes: old })).toBe('400 VALIDATION 还没有更正过的数字');
    const { items } = (await chief?.see<{ items: StaffFigure[] }>('/api/staff/figures?region=140921&limit=500')) ?? {
      items: [],
    };
    expect(items.find(({ id }) => id === old)?.supersededBy).toBe(corrected);
  });

  it('is written once where two corrections of it are approved', async () => {
    const old = await published({ asOf: '2022', valueText: '90个', value: '90', quotation: '90个' });
    const both = await Promise.all(
      ['91', '92'].map((value) => tell({ asOf: '2022', valueText: value, value, quotation: value, supersedes: old })),
    );
    const [a, b] = both.map((answer) => (typeof answer === 'object' ? answer.change : ''));
    expect(await decide('APPROVE', a ?? '')).toMatchObject({ items: [{ status: 'APPROVED' }] });
    expect(await decide('APPROVE', b ?? '')).toBe('400 VALIDATION 还没有更正过的数字');
    expect(await second?.see<ShownChange>(`/api/staff/changes/${b}`)).toMatchObject({ status: 'SUBMITTED' });
  });

  it('that came back is put right in its form and sent again as the same request, by its own people only', async () => {
    const answer = await tell({ asOf: '2021', quotation: '第 3 页：126个' });
    if (typeof answer !== 'object') throw new Error(String(answer));
    const { change, record } = answer;
    const seen = async () => (await editor?.see<ShownChange>(`/api/staff/changes/${change}`)) as ShownChange;
    const again = async (more: object = {}) =>
      tell({
        asOf: '2021',
        quotation: '第 5 页：126个',
        continues: { id: change, version: (await seen()).version },
        ...more,
      });
    expect(await again()).toMatch(/^409 ILLEGAL_TRANSITION/);
    await decide('RETURN', change, 1, '原文页码不对');
    expect(await again({ continues: { id: change, version: 1 } })).toMatch(/^412 STALE_VERSION/);
    const { version } = await seen();
    const by = { ...told, asOf: '2021', continues: { id: change, version } };
    expect(await second?.act('/api/staff/figures', by)).toMatch(/^403 FORBIDDEN/);
    expect(await again()).toMatchObject({ change, record });
    const sent = await seen();
    expect(sent).toMatchObject({ status: 'SUBMITTED', returnReason: null });
    expect(sent.fields.find(({ field }) => field === 'quotation')?.wanted).toBe('第 5 页：126个');
    await decide('APPROVE', change, sent.version);
    const kept = 'SELECT quotation FROM published_figure WHERE public_id = ?';
    expect(await db.query(kept, [record])).toEqual([{ quotation: '第 5 页：126个' }]);
  });

  it('says what is doubtful, and refuses what names nothing', async () => {
    expect(await tell({ value: '125', asOf: '2026' })).toMatchObject({ doubts: ['DIGITS_DIFFER', 'AFTER_DOCUMENT'] });
    expect(await tell()).toMatchObject({ doubts: ['ALREADY_THERE'] });
    expect(await tell({ document: 'dc_0000000001', documentTitle: null })).toBe('400 VALIDATION 已有的资料');
    expect(await tell({ documentTitle: null })).toMatch(/^400 VALIDATION 一份已有的资料/);
    expect(await tell({ region: '411000' })).toBe('404 NOT_FOUND');
  });
});
