import { beforeAll, describe, expect, it } from 'vitest';
import { staffKinds } from '#core/records/catalogue.ts';
import type { OwnPairing } from '#core/schemas/staff-acts.ts';
import type { ImportBeside, ImportRowSent, ImportRows, ShownImport } from '#core/schemas/staff-import.ts';
import type { SqlPort } from '#db/port.ts';
import { openRequestOf } from '#db/queries/change-requests.ts';
import type { Change } from '#db/queries/change-types.ts';
import { namesakesOf } from '#db/queries/newcomers.ts';
import { sql } from '#db/queries/sql.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { read } from './call.ts';
import { prepare, REGIONS, refusal, run, shown, staged, submit, submitting } from './import-desk.ts';
import { type Desk, DINGXIANG, signedIn, withLink } from './staff-desk.ts';
import { newKey } from './visitor.ts';

let db: SqlPort;
let editor: Desk;
let colleague: Desk;
let reviewer: Desk;
let files = 0;

const CODES = ['91140921MA0000015A', '91140921MA00000235', '91140921MA00000310', '91140921MA000004XP'] as const;
const PLACE = { regionCode: '140921', publicationStatus: 'PUBLISHED' } as const;

beforeAll(async () => {
  db = await openDatabase();
  await db.batch([
    ...REGIONS.map(
      ([
        code,
        name,
        short,
        level,
        parent,
      ]) => sql`INSERT INTO region (code, name, short_name, full_name, level, parent_code)
        VALUES (${code}, ${name}, ${short}, ${name}, ${level}, ${parent})`,
    ),
    sql`UPDATE region SET west = 112.7, south = 38.3, east = 113.3, north = 38.7 WHERE code = '140921'`,
  ]);
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  colleague = await signedIn(db, 'colleague', 'PARK_EDITOR', DINGXIANG);
  reviewer = await signedIn(db, 'reviewer', 'ORG_DEPT', DINGXIANG);
});

const fileOf = (kind: 'SITE' | 'ENTERPRISE' | 'PAIRING', sha256 = String(++files).padStart(64, '0')) => ({
  ...{ kind, lines: [], sha256 },
});

function created(rowNo: number, id: string, patch: Record<string, unknown>): ImportRowSent {
  const title = String(patch.name ?? `第 ${rowNo} 行`);
  return { rowNo, action: 'CREATE', id, seenVersion: null, title, patch, before: {}, warnings: [] };
}

function updated(rowNo: number, id: string, seenVersion: number, patch: Record<string, unknown>): ImportRowSent {
  return { rowNo, action: 'UPDATE', id, seenVersion, title: id, patch, before: {}, warnings: [] };
}

const firm = (rowNo: number, id: string, uscc: string | null) =>
  created(rowNo, id, { name: `厂 ${id}`, type: 'NON_PUBLIC', region: '140921', ...(uscc === null ? {} : { uscc }) });

const place = (rowNo: number, id: string, name: string, patch: object = {}) =>
  created(rowNo, id, { name, type: 'ACTIVITY_POSITION', region: '140921', ...patch });

const point = (lng: number, lat: number) => ({
  lng,
  lat,
  precision: 'SURVEYED',
  system: 'WGS84',
  entered: null,
  source: null,
});

async function imported(kind: 'SITE' | 'ENTERPRISE' | 'PAIRING', rows: readonly ImportRowSent[]): Promise<ShownImport> {
  const batch = await staged(editor, fileOf(kind), rows);
  expect(await submit(editor, batch, '季度更新')).toMatchObject({ id: batch.id });
  expect(await run(reviewer, batch, 'COMMIT')).toMatchObject({ id: batch.id });
  return batch;
}

const codeOf = async (id: string) =>
  (await db.query<{ uscc: string }>('SELECT uscc FROM enterprise WHERE public_id = ?', [id]))[0]?.uscc;

/** An enterprise that somebody registers by hand. */
const registered = (id: string, uscc: string, patch: object = {}) =>
  write(
    db,
    {
      ...{ kind: 'ENTERPRISE', id, expectedVersion: 0, why: '新增' },
      patch: { name: `厂 ${id}`, type: 'NON_PUBLIC', uscc, ...PLACE, ...patch },
    } as Change, // its columns
    Date.now(),
  );

describe('a credit code that only one may have', () => {
  it('is refused where two rows have it or a record elsewhere, each row by its number', async () => {
    await registered('en_e1sewhere1', CODES[3], { name: '外地厂', regionCode: '140702' });
    const rows = [
      ...[firm(2, 'en_aaaaaaaaa1', CODES[0]), firm(3, 'en_aaaaaaaaa2', CODES[0])],
      ...[firm(4, 'en_aaaaaaaaa3', CODES[3]), firm(5, 'en_aaaaaaaaa4', CODES[1])],
    ];
    const batch = await staged(editor, fileOf('ENTERPRISE'), rows);
    expect(await refusal(submitting(editor, batch, null))).toEqual([
      '400 VALIDATION',
      'rows[2] 别的记录都没有用的信用代码：第 3 行写着同一个',
      'rows[3] 别的记录都没有用的信用代码：第 2 行写着同一个',
      'rows[4] 别的记录都没有用的信用代码：“外地厂”已经用了它',
    ]);
    const codes = [CODES[0], CODES[3]];
    const asked = { file: '0'.repeat(64), codes };
    const beside = await editor.ask('POST', '/api/staff/import-ground/enterprises/beside', asked);
    expect(await beside.json<ImportBeside>()).toEqual({ taken: [{ code: CODES[3], name: '外地厂' }], waiting: [] });
  });

  it('is free again when the import that brought it is rolled back; what was taken back stays away while another has it', async () => {
    const first = await imported('ENTERPRISE', [firm(2, 'en_bbbbbbbbb1', CODES[0])]);
    expect(await run(reviewer, first, 'ROLL_BACK')).toMatchObject({ id: first.id });
    await imported('ENTERPRISE', [firm(2, 'en_bbbbbbbbb2', CODES[0])]);
    expect(await Promise.all([codeOf('en_bbbbbbbbb1'), codeOf('en_bbbbbbbbb2')])).toEqual([CODES[0], CODES[0]]);
    const path = '/api/staff/records/enterprises/en_bbbbbbbbb1/reopen';
    expect(await editor.act(path, { version: 2, reason: '其实没错' })).toMatch(
      /^409 ILLEGAL_TRANSITION 信用代码没有别的企业在用/,
    );
    const back = { kind: 'ENTERPRISE', id: 'en_bbbbbbbbb1', expectedVersion: 2, why: '恢复' } as const;
    await expect(write(db, { ...back, patch: { publicationStatus: 'PUBLISHED' } }, Date.now())).rejects.toThrow(
      'enterprise.uscc',
    );
  });

  it('may be exchanged between two records, and is given back by a rollback', async () => {
    await imported('ENTERPRISE', [firm(2, 'en_ccccccccc1', CODES[1]), firm(3, 'en_ccccccccc2', CODES[2])]);
    const both = () => Promise.all([codeOf('en_ccccccccc1'), codeOf('en_ccccccccc2')]);
    const swap = await imported('ENTERPRISE', [
      updated(2, 'en_ccccccccc1', 1, { uscc: CODES[2] }),
      updated(3, 'en_ccccccccc2', 1, { uscc: CODES[1] }),
    ]);
    expect(await both()).toEqual([CODES[2], CODES[1]]);
    expect(await run(reviewer, swap, 'ROLL_BACK')).toMatchObject({ id: swap.id });
    expect(await both()).toEqual([CODES[1], CODES[2]]);
  });

  it('that somebody took since stops a batch before it is made ready and after, with the row', async () => {
    const code = '91140921MA0000058P';
    const batch = await staged(editor, fileOf('ENTERPRISE'), [firm(2, 'en_ddddddddd1', code)]);
    await submit(editor, batch, null);
    const { version } = await prepare(reviewer, batch, 'COMMIT');
    await registered('en_ddddddddd2', code);
    const commit = reviewer.ask('POST', `/api/staff/imports/${batch.id}/commit`, {
      key: newKey(),
      version,
      reason: null,
    });
    const words = '别的记录都没有用的信用代码：“厂 en_ddddddddd2”已经用了它';
    expect(await refusal(commit)).toEqual(['409 CONFLICT', `rows[2] ${words}`]);
    expect(await run(reviewer, batch, 'COMMIT')).toEqual([`2 ${words}`]);
  });
});

describe('a file that is sent twice', () => {
  const rows = (id: string) => [place(2, `st_${id}a1`, '东站'), place(3, `st_${id}a2`, '西站')];

  it('waits once: whoever sends it again is told so, before and when it is submitted', async () => {
    const file = fileOf('SITE');
    const first = await staged(editor, file, rows('eeeeeee0'));
    await submit(editor, first, null);
    const asked = { file: file.sha256, codes: [] };
    const told = async (desk: Desk) =>
      (await desk.ask('POST', '/api/staff/import-ground/sites/beside', asked)).json<ImportBeside>();
    expect(await told(editor)).toMatchObject({ waiting: [{ rowCount: 2, own: true }] });
    expect(await told(colleague)).toMatchObject({ waiting: [{ rowCount: 2, own: false }] });
    const second = await staged(colleague, file, [...rows('eeeeeee1'), place(4, 'st_eeeeeee1a3', '南站')]);
    expect(await refusal(submitting(colleague, second, null))).toEqual([
      '400 VALIDATION',
      expect.stringMatching(/^rows\[2] .*另一批导入里等待审核/),
      expect.stringMatching(/^rows\[3] .*另一批导入里等待审核/),
    ]);
    // both were sent before anybody looked: the second is stopped when the first is written, even after it was made ready
    await db.query(
      "UPDATE import_batch SET status = 'SUBMITTED', submitted_by = created_by, region_code = '140921' WHERE public_id = ?",
      [second.id],
    );
    const ready = await prepare(reviewer, second, 'COMMIT');
    expect(ready.conflicts).toEqual([]);
    expect(await run(reviewer, first, 'COMMIT')).toMatchObject({ id: first.id });
    const late = { key: newKey(), version: ready.version, reason: null };
    expect(await refusal(reviewer.ask('POST', `/api/staff/imports/${second.id}/commit`, late))).toEqual([
      '409 CONFLICT',
      expect.stringMatching(/^rows\[2] .*已登记了同名的一条/),
      expect.stringMatching(/^rows\[3] .*已登记了同名的一条/),
    ]);
    const words = expect.stringContaining('已登记了同名的一条');
    expect(await run(reviewer, second, 'COMMIT')).toEqual([words, words]);
    const { version } = await shown(reviewer, second);
    await reviewer.act(`/api/staff/imports/${second.id}/return`, { version, reason: '已经登记' });
  });

  it('is sent once, though two send it at the same moment', async () => {
    const file = fileOf('SITE');
    const batches = [
      [editor, await staged(editor, file, [place(2, 'st_kkkkkkk0a1', '中站')])],
      [colleague, await staged(colleague, file, [place(2, 'st_kkkkkkk1a1', '中站')])],
    ] as const;
    const answers = await Promise.all(batches.map(([desk, batch]) => submitting(desk, batch, null)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    await Promise.all(answers.map((answer) => answer.text()));
  });

  it('is not stopped by namesakes that its sender told apart, nor by those of another place', async () => {
    const apart = { ...place(2, 'st_fffffff0a1', '东站'), beside: ['st_eeeeeee0a1'] };
    await imported('SITE', [apart, place(3, 'st_fffffff0a2', '东站 2')]);
    const unsaid = staged(editor, fileOf('SITE'), [{ ...apart, id: 'st_fffffff0a3' }]);
    await expect(unsaid).rejects.toThrow('已登记了同名的一条');
  });
});

describe('records that are called as a new one', () => {
  const newcomer = { name: '第一网格', park: null, region: '140921', organisation: null, enterprise: null };

  it('are found in every kind, in the same place only', async () => {
    const grid = (id: string, regionCode: string): Change => ({
      ...{ kind: 'GRID', id, expectedVersion: 0, why: '新增' },
      patch: { name: '第一网格', ...PLACE, regionCode },
    });
    await write(db, grid('gr_aaaaaaaaa1', '140921'), Date.now());
    await write(db, grid('gr_aaaaaaaaa2', '140702'), Date.now());
    const elsewhere = { ...newcomer, region: '140900' };
    expect(await namesakesOf(db, 'GRID', [elsewhere, newcomer])).toEqual(new Map([[1, ['gr_aaaaaaaaa1']]]));
    for (const kind of staffKinds.filter((each) => each !== 'GRID')) {
      expect(await namesakesOf(db, kind, [newcomer]), kind).toEqual(new Map());
    }
  });
});

describe('points that a table moves', () => {
  it('must be explained as in a form, whatever the page of the sender says of them', async () => {
    await imported('SITE', [place(2, 'st_ggggggg0a1', '北站', { point: point(112.957, 38.48) })]);
    const far = [
      updated(2, 'st_ggggggg0a1', 1, { point: point(113.1, 38.48) }),
      place(3, 'st_ggggggg0a2', '县外的站', { point: point(112.2, 37.1) }),
    ];
    const batch = await staged(editor, fileOf('SITE'), far);
    const { items } = await editor.see<ImportRows>(`/api/staff/imports/${batch.id}/rows`);
    expect(items.map(({ warnings }) => warnings)).toEqual([
      [{ field: 'point', code: 'MOVED_FAR', message: '位置移动了 12.4 公里，请核对' }],
      [{ field: 'point', code: 'OUTSIDE', message: '位置不在定襄县内' }],
    ]);
    expect(await refusal(submitting(editor, batch, ' '))).toEqual([
      '400 VALIDATION',
      'reason 说明：有 1 行位置移动超过 2 公里，1 行位置不在所填地区内，请写明为什么',
    ]);
    expect(await submit(editor, batch, '原来的坐标是县城中心')).toMatchObject({ id: batch.id });
  });
});

describe('new pairings of a table', () => {
  it('are proposals: public when both sides have confirmed and another person has approved', async () => {
    const village = { kind: 'VILLAGE', id: 'vl_hhhhhhhhh1', expectedVersion: 0, why: '新增' } as const;
    await write(db, { ...village, patch: { name: '东村', kind: 'VILLAGE', ...PLACE } }, Date.now());
    await registered('en_hhhhhhhhh1', '91140921MA0000066J');
    const sides = { a: 'en_hhhhhhhhh1', b: 'vl_hhhhhhhhh1' };
    const pair = (rowNo: number, id: string, localTerm: string) =>
      created(rowNo, id, { type: 'ENTERPRISE_VILLAGE', localTerm, region: '140921', ...sides });
    const twice = await staged(editor, fileOf('PAIRING'), [
      pair(2, 'pr_hhhhhhhhh1', '包联'),
      pair(3, 'pr_hhhhhhhhh2', '共建'),
    ]);
    expect(await refusal(submitting(editor, twice, null))).toEqual([
      '400 VALIDATION',
      'rows[2] 还没有登记的结对：第 3 行是同样两方的同类结对',
      'rows[3] 还没有登记的结对：第 2 行是同样两方的同类结对',
    ]);
    await imported('PAIRING', [pair(2, 'pr_hhhhhhhhh3', '包联')]);
    const publicOnes = () => read<{ items: { id: string }[] }>('/api/pairings?region=140921');
    expect((await publicOnes()).items).toEqual([]);

    const [a, b] = [
      await withLink(db, 'ENTERPRISE_REP', 'en_hhhhhhhhh1'),
      await withLink(db, 'VILLAGE_REP', 'vl_hhhhhhhhh1'),
    ];
    const { items } = await b.see<{ items: OwnPairing[] }>('/api/record-links/mine/pairings');
    expect(items).toMatchObject([{ id: 'pr_hhhhhhhhh3', status: 'PROPOSED', acts: ['CONFIRM', 'REJECT'] }]);
    const confirm = (who: Desk, version: number) =>
      who.act('/api/record-links/mine/pairings/pr_hhhhhhhhh3/act', { version, act: 'CONFIRM', reason: null });
    expect(await confirm(a, 1)).toMatchObject({ status: 'A_ACCEPTED' });
    expect(await confirm(b, 2)).toMatchObject({ status: 'ACTIVE' });
    expect(await openRequestOf(db, 'PAIRING', 'pr_hhhhhhhhh3')).toMatchObject({
      action: 'CREATE',
      submittedBy: editor.id,
    });
    expect((await publicOnes()).items).toEqual([]);
  });
});
