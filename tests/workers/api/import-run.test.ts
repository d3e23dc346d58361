import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExistingRecord } from '#core/import/existing.ts';
import { isSameValue } from '#core/import/same-value.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { Cell } from '#core/table/cell.ts';
import type { SqlPort } from '#db/port.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import type { Change } from '#db/queries/change-types.ts';
import { sql } from '#db/queries/sql.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { countedByHand, kept } from '../db/rollup-oracle.ts';
import { read } from './call.ts';
import { type File, groundOf, previewOf, REGIONS, rowsToSend, run, staged, submit } from './import-desk.ts';
import { type Desk, DINGXIANG, signedIn } from './staff-desk.ts';

let db: SqlPort;
let editor: Desk;
let reviewer: Desk;
let files = 0;

/** Codes that pass their checks; the last two are of an enterprise elsewhere and of one that was withdrawn. */
const CODES = ['91140921MA0000015A', '91140921MA00000235', '91140921MA00000310', '91140921MA000004XP'] as const;
const PLACE = { regionCode: '140921', publicationStatus: 'PUBLISHED' } as const;

const enterprise = (no: number, name: string, patch: object = {}): Change =>
  ({
    ...{ kind: 'ENTERPRISE', id: `en_000000000${no}`, expectedVersion: 0, why: '新增' },
    patch: { name, type: 'NON_PUBLIC', uscc: CODES[no - 1], ...PLACE, ...patch },
  }) as Change; // its columns

const pairing = (no: number, patch: object): Change =>
  ({
    ...{ kind: 'PAIRING', id: `pr_000000000${no}`, expectedVersion: 0, why: '提议' },
    patch: {
      type: 'ENTERPRISE_VILLAGE',
      localTerm: '结对包联',
      aKind: 'ENTERPRISE',
      bKind: 'VILLAGE',
      ...PLACE,
      ...patch,
    },
  }) as Change; // its columns

const site = (no: number, patch: object): Change =>
  ({
    ...{ kind: 'SITE', id: `st_000000000${no}`, expectedVersion: 0, why: '新增' },
    patch: { type: 'ACTIVITY_POSITION', ...PLACE, lng: 112.957, lat: 38.48, precision: 'SURVEYED', ...patch },
  }) as Change; // its columns

beforeAll(async () => {
  db = await openDatabase();
  await db.batch(
    REGIONS.map(
      ([
        code,
        name,
        short,
        level,
        parent,
      ]) => sql`INSERT INTO region (code, name, short_name, full_name, level, parent_code)
        VALUES (${code}, ${name}, ${short}, ${name}, ${level}, ${parent})`,
    ),
  );
  const village = (no: number, name: string): Change => ({
    ...({ kind: 'VILLAGE', id: `vl_000000000${no}`, expectedVersion: 0, why: '新增' } as const),
    patch: { name, kind: 'VILLAGE', ...PLACE },
  });
  const given = [
    ...[enterprise(1, '甲厂'), enterprise(2, '乙厂'), enterprise(3, '外地厂', { regionCode: '140702' })],
    ...[enterprise(4, '停用厂', { publicationStatus: 'CLOSED' }), village(1, '东村'), village(2, '西村')],
    ...[pairing(1, { aId: 1, bId: 1 }), pairing(2, { aId: 2, bId: 1, status: 'ENDED', endedOn: '2026-05-01' })],
    ...[site(1, { name: '甲站' }), site(2, { name: '乙站' }), site(3, { name: '乙站', address: '新建路 1 号' })],
  ];
  for (const change of given) await write(db, change, Date.now());
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  reviewer = await signedIn(db, 'reviewer', 'ORG_DEPT', DINGXIANG);
});

const cell = (...cells: Cell[]) => fc.constantFrom(...cells);

/** Lines of tables, with all that offices write twice: names, codes, parties. */
const tables = {
  SITE: [
    ['名称', '阵地类型', '行政区划', '办公电话', '地址', '经度', '纬度'],
    fc
      .tuple(
        cell('甲站', '乙站', '丙站', '丁站'),
        cell('党群活动阵地'),
        cell('定襄县', '定襄县', '榆次区'),
        cell('0350-6022000', '0350-6022111', null),
        cell('新建路 1 号', '新建路 2 号', null),
        fc.constantFrom<Cell[]>([null, null], [112.957, 38.48], [113.1, 38.55], [112.2, 37.1]),
      )
      .map(([name, type, region, phone, address, point]) => [name, type, region, phone, address, ...point]),
  ],
  ENTERPRISE: [
    ['企业名称', '企业类型', '信用代码', '行政区划', '地址'],
    fc.tuple(
      cell('甲厂', '乙厂', '丙厂', '丁厂'),
      cell('非公企业'),
      cell(...CODES, '清空', null, null),
      cell('定襄县'),
      cell('园区路 1 号', '园区路 2 号', null),
    ),
  ],
  PAIRING: [
    ['结对类型', '当地叫法', '甲方', '乙方', '行政区划', '开始日期'],
    fc.tuple(
      cell('企村结对', '社企共建'),
      cell('结对包联', '结对共建'),
      cell('甲厂', '乙厂'),
      cell('东村', '西村'),
      cell('定襄县'),
      cell('2026-03-01', null),
    ),
  ],
} as const;

/** A new enterprise, one that gives up its code, and another new one under the code of the first. */
const TWO_UNDER_ONE_CODE: Cell[][] = [
  ['乙厂', '非公企业', '91140921MA000004XP', '定襄县', '园区路 1 号'],
  ['甲厂', '非公企业', '清空', '定襄县', null],
  ['丙厂', '非公企业', '91140921MA000004XP', '定襄县', '园区路 2 号'],
];

/** What everybody sees of the region, but for what every write moves on. */
async function publicly(kind: StaffKind): Promise<unknown> {
  const path = { SITE: 'sites', ENTERPRISE: 'enterprises', PAIRING: 'pairings' }[kind as keyof typeof tables];
  const { items } = await read<{ items: { id: string; updatedAt?: string }[] }>(`/api/${path}?region=140921&limit=200`);
  return items.map(({ updatedAt: _, ...item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const valuesById = (records: readonly ExistingRecord[]) => new Map(records.map(({ id, values }) => [id, values]));

/** What an import must leave: the values before with those of its rows, field by field. */
function expectValues(
  kind: StaffKind,
  found: ReadonlyMap<string, ExistingRecord['values']>,
  expected: ReadonlyMap<string, ExistingRecord['values']>,
): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const field of fieldsOf(kind)) {
    for (const [id, values] of found) {
      if (!Object.hasOwn(values, field.key)) continue;
      const wanted = expected.get(id)?.[field.key] ?? field.initial ?? null;
      if (isEmptyValue(field, wanted) && isEmptyValue(field, values[field.key])) continue;
      const says = JSON.stringify([id, field.key, values[field.key], wanted]);
      expect(isSameValue(field, values[field.key], wanted), says).toBe(true);
    }
  }
}

async function importOf(file: File): Promise<void> {
  const { kind } = file;
  const [before, publicBefore] = [await groundOf(editor, kind), await publicly(kind)];
  const previewed = await previewOf(editor, file, `seed-${file.sha256}`);
  const rows = rowsToSend(kind, previewed);
  if (rows.length === 0) return;
  const batch = await staged(editor, file, rows);
  expect(await submit(editor, batch, '季度更新')).toMatchObject({ id: batch.id });
  expect(await run(reviewer, batch, 'COMMIT')).toMatchObject({ id: batch.id });

  const expected = new Map(valuesById(before));
  for (const { id, patch } of rows) expected.set(id ?? '', { ...expected.get(id ?? ''), ...patch });
  expectValues(kind, valuesById(await groundOf(editor, kind)), expected);
  const again = await previewOf(editor, file, `again-${file.sha256}`);
  const sent = new Set(rows.map(({ rowNo }) => rowNo));
  // a row may meet its record by a code that another row now meets it by too: then neither is taken, and nothing changes either
  const isIdle = ({ action, patch }: (typeof again)[number]) =>
    action === 'SAME' || (action === 'SKIPPED' && Object.keys(patch).length === 0);
  const others = again.filter((row) => sent.has(row.rowNo) && !isIdle(row));
  expect(others.map(({ rowNo, action }) => [rowNo, action])).toEqual([]);

  expect(await run(reviewer, batch, 'ROLL_BACK')).toMatchObject({ id: batch.id });
  expect(valuesById(await groundOf(editor, kind))).toEqual(valuesById(before));
  expect(await publicly(kind)).toEqual(publicBefore);
}

describe('a table that its preview takes', () => {
  it.each(['SITE', 'ENTERPRISE', 'PAIRING'] as const)(
    '%s: is written as previewed, changes nothing when it is sent again, and rolled back leaves no trace',
    async (kind) => {
      const [heading, row] = tables[kind];
      await fc.assert(
        fc.asyncProperty(fc.array(row as fc.Arbitrary<Cell[]>, { minLength: 1, maxLength: 5 }), async (given) => {
          await importOf({ kind, lines: [heading, ...given], sha256: String(++files).padStart(64, '0') });
        }),
        { numRuns: 3, examples: kind === 'ENTERPRISE' ? [[TWO_UNDER_ONE_CODE]] : [] },
      );
    },
  );

  it('leaves counts and the audit chain sound', async () => {
    expect(Object.fromEntries(await kept(db, 'rollup'))).toEqual(Object.fromEntries(await countedByHand(db)));
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
  });
});
