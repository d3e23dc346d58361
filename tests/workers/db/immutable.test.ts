import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { newSite, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await write(db, newSite('st_1'), 1000);
  await db.query(
    `INSERT INTO source_document (id, public_id, created_at, updated_at, code, title, place, published_on)
     VALUES (1, 'dc_1', 0, 0, '003', '资料', '定襄县', '2024')`,
  );
  await db.query(
    `INSERT INTO published_figure (id, public_id, inventory_id, document_id, figure_code, label, label_en, value_text, value,
       qualifier, scope, as_of, reliability, region_code, quotation, created_at)
     VALUES (1, 'fg_1', 'D09', 1, '003.positions', '党建活动阵地', 'Positions', '119个', '119', 'EXACT', '定襄县', '2024',
       'RELIABLE', '140921', '升级打造党建活动阵地达119个', 0)`,
  );
});

test.each([
  ["UPDATE audit_log SET why = 'x'", /no such column/],
  ["UPDATE audit_log SET who = 'x' WHERE seq = 1", /append-only/],
  ['DELETE FROM audit_log', /append-only/],
  [
    `INSERT INTO audit_log SELECT seq, at, 'x', action, kind, public_id, region_code, result, ip, detail, prev_hash, hash
       FROM audit_log WHERE true ON CONFLICT (seq) DO UPDATE SET who = 'x'`,
    /append-only/,
  ],
  ["UPDATE published_figure SET value = '120'", /immutable/],
  ['DELETE FROM published_figure WHERE id = 1', /immutable/],
])('%s is refused', async (statement, message) => {
  await expect(db.query(statement)).rejects.toThrow(message);
});

test('a frozen month end stays as it is', async () => {
  await db.query(
    "INSERT INTO month_end (id, month, region_code, edition, frozen_by, frozen_at) VALUES (1, '2026-10', '140921', 1, 'u', 0)",
  );
  await db.query("INSERT INTO month_end_figure VALUES (1, 'REGION', '140921', 'SITES', 119, 0)");
  for (const statement of [
    "UPDATE month_end SET month = '2026-09'",
    'DELETE FROM month_end',
    'UPDATE month_end_figure SET registered = 120',
    'DELETE FROM month_end_figure',
  ]) {
    await expect(db.query(statement)).rejects.toThrow(/immutable/);
  }
});

test('what was entered of dues stays as it is, and never says that more paid than owed', async () => {
  const enter = (edition: number, counts: string) =>
    db.query(`INSERT INTO dues_entry SELECT id, '2026-10', ${edition}, ${counts}, 'u', 0 FROM organisation LIMIT 1`);
  await db.query(
    `INSERT INTO organisation (public_id, created_at, updated_at, name, type, region_code)
     VALUES ('og_1', 0, 0, '第一支部', 'BRANCH', '140921')`,
  );
  await enter(1, '12, 11');
  await enter(2, 'NULL, NULL');
  await expect(db.query('UPDATE dues_entry SET paid = 12')).rejects.toThrow(/immutable/);
  for (const counts of ['12, 13', '12, -1', '12, NULL']) {
    await expect(enter(3, counts)).rejects.toThrow(/constraint failed/);
  }
  await expect(enter(2, '12, 12')).rejects.toThrow(/UNIQUE/);
});

test('loading a figure once more changes nothing and fails nothing', async () => {
  await db.query(
    `INSERT INTO published_figure SELECT * FROM published_figure WHERE true ON CONFLICT (public_id) DO NOTHING`,
  );
  expect(await db.query('SELECT value FROM published_figure')).toEqual([{ value: '119' }]);
});

test.each([
  ['an unknown code', "UPDATE position SET level = 'TOP'"],
  ['half a point', 'UPDATE position SET lat = NULL'],
  ['a point without its precision', 'UPDATE position SET precision = NULL'],
  ['a region code of five digits', "UPDATE position SET region_code = '14092'"],
  ['a flag that is neither yes nor no', 'UPDATE position SET open_to_public = 2'],
  ['a site in a park that does not exist', 'UPDATE position SET park_id = 12345'],
  ['a second publication counter', 'INSERT INTO publication_counter VALUES (2, 0)'],
])('%s is refused', async (_, statement) => {
  await expect(db.query(statement)).rejects.toThrow(/constraint failed/);
});
