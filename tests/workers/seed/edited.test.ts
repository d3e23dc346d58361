import { beforeAll, describe, expect, test } from 'vitest';
import { replaceYear } from '#db/queries/calendar.ts';
import { readState } from '#db/queries/record-state.ts';
import { historyOf } from '#db/queries/revisions.ts';
import { publicIdOf } from '#db/seed/load/identity.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { DAY_MS, dump, loadAll, NOW } from './fixture.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
const center = publicIdOf('SITE', 'jinzhong-center', false);
const park = publicIdOf('PARK', 'pingdingshan', false);
const untouched = publicIdOf('SITE', 'xinwu-activity-center', false);

beforeAll(async () => {
  db = await openDatabase();
  await loadAll(db);
});

describe('what people have edited', () => {
  test('stays as they left it, links and search text included', async () => {
    const change = {
      kind: 'SITE',
      id: center,
      expectedVersion: 1,
      why: '核实地址',
      patch: { name: '晋中开发区党群活动中心（新址）', functions: ['EDUCATION'], aliases: [] },
    } as const;
    await write(db, { ...change, patch: { ...change.patch, functions: ['EDUCATION'], aliases: [] } }, NOW + DAY_MS);
    await write(
      db,
      { kind: 'PARK', id: park, expectedVersion: 1, why: '去掉误识名', patch: { aliases: [] } },
      NOW + DAY_MS,
    );
    const before = await dump(db);
    await loadAll(db, { now: NOW + 2 * DAY_MS, force: true });
    expect(await dump(db)).toEqual(before);
    expect((await readState(db, 'SITE', center))?.state).toMatchObject({ version: 2, functions: ['EDUCATION'] });
    expect((await readState(db, 'PARK', park))?.state).toMatchObject({ version: 2, aliases: [] });
  });

  test('has a history that begins with what was loaded', async () => {
    const history = await historyOf(db, 'SITE', center);
    expect(history.map(({ version, validFrom, who }) => [version, validFrom, who])).toEqual([
      [2, NOW + DAY_MS, 'system'],
      [1, NOW, 'system'],
    ]);
  });

  test('does not keep the loader from what nobody edited: a changed row is put right, its revision follows', async () => {
    await db.query("UPDATE position SET name = '旧名' WHERE public_id = ?", [untouched]);
    await db.query(
      "INSERT INTO position_function (position_id, function) SELECT id, 'ROADSHOW' FROM position WHERE public_id = ?",
      [untouched],
    );
    const later = NOW + 3 * DAY_MS;
    await loadAll(db, { now: later, force: true });
    const stored = await readState(db, 'SITE', untouched);
    expect(stored?.state).toMatchObject({
      name: '新芜经开区党群活动中心',
      version: 1,
      updatedAt: later,
      functions: [],
    });
    const [revision] = await db.query<{ state: string; from: number }>(
      'SELECT state, valid_from AS "from" FROM revision WHERE public_id = ?',
      [untouched],
    );
    expect(JSON.parse(revision?.state ?? 'null')).toEqual(stored?.state);
    expect(revision?.from).toBe(later);
  });

  test('and a row that the loader puts right gets the next publication number, alone', async () => {
    const [counter] = await db.query<{ value: number }>('SELECT value FROM publication_counter');
    const rows = await db.query<{ publicId: string }>(
      'SELECT public_id AS publicId FROM position WHERE published_no = (SELECT max(published_no) FROM position)',
    );
    expect(rows).toEqual([{ publicId: untouched }]);
    const [row] = await db.query<{ n: number }>('SELECT published_no AS n FROM position WHERE public_id = ?', [
      untouched,
    ]);
    expect(row?.n).toBe(counter?.value);
  });
});

describe('what people have added', () => {
  test('gets numbers above those of the loader and stays', async () => {
    const [most] = await db.query<{ id: number }>('SELECT max(id) AS id FROM position');
    const id = await write(
      db,
      {
        kind: 'SITE',
        id: 'st_0123456789',
        expectedVersion: 0,
        why: '新增',
        patch: { name: '新建阵地', type: 'ACTIVITY_POSITION', regionCode: '140921100', publicationStatus: 'PUBLISHED' },
      },
      NOW + 4 * DAY_MS,
    );
    expect(id).toBeGreaterThan(most?.id ?? Number.POSITIVE_INFINITY);
    const before = await dump(db);
    await loadAll(db, { now: NOW + 5 * DAY_MS, force: true });
    expect(await dump(db)).toEqual(before);
  });
});

describe('published figures', () => {
  test('are never rewritten, not even by the loader', async () => {
    await expect(db.query("UPDATE published_figure SET value = '1'")).rejects.toThrow('immutable');
    const before = await db.query('SELECT * FROM published_figure ORDER BY id');
    await loadAll(db, { now: NOW + 6 * DAY_MS, force: true });
    expect(await db.query('SELECT * FROM published_figure ORDER BY id')).toEqual(before);
  });
});

describe('a year of the state calendar', () => {
  const daysOf = (year: number) =>
    db.query<{ day: string; source: string }>(
      'SELECT day, source FROM calendar_day WHERE day BETWEEN ? AND ? ORDER BY day',
      [`${year - 1}-12-29`, `${year}-12-28`],
    );

  test('stays as staff entered it, days that they took out included; the others are filled up', async () => {
    const [before, other] = [await daysOf(2026), await daysOf(2025)];
    expect(before.length).toBeGreaterThan(20);
    const entered = before.filter(({ day }) => day !== '2026-05-09').map(({ day }) => day);
    await db.batch(
      replaceYear(
        2026,
        entered.map((day) => ({ day, kind: 'HOLIDAY', name: '假日' })),
        '国办发明电〔2025〕7号',
      ),
    );
    await db.query("DELETE FROM calendar_day WHERE day = '2025-05-01'");
    await loadAll(db, { now: NOW + 4 * DAY_MS, force: true });
    expect((await daysOf(2026)).map(({ day, source }) => [day, source])).toEqual(
      entered.map((day) => [day, '国办发明电〔2025〕7号']),
    );
    expect(await daysOf(2025)).toEqual(other);
  });

  test('that staff took back is filled from the package', async () => {
    await db.batch(replaceYear(2026, [], ''));
    await loadAll(db, { now: NOW + 5 * DAY_MS, force: true });
    expect((await daysOf(2026)).map(({ day }) => day)).toContain('2026-05-09');
  });
});
