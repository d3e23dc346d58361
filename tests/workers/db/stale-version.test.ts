import { beforeAll, describe, expect, test } from 'vitest';
import { applyChange, applyChanges } from '#db/queries/change.ts';
import { readState } from '#db/queries/record-state.ts';
import { openDatabase } from './database.ts';
import { by, newSite, refusal, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

describe('two people who change one record', () => {
  test('the later one gets every field that differs, and nothing of theirs is written', async () => {
    await write(db, newSite('st_a', { phone: '0350-6020000', facilities: ['WATER'] }), 1000);
    const first = await applyChange(
      db,
      {
        kind: 'SITE',
        id: 'st_a',
        expectedVersion: 1,
        patch: { name: '新名', facilities: ['WIFI', 'WATER'] },
        why: '改名',
      },
      by('u1', 2000),
    );
    expect(first).toEqual({ ok: true, value: { id: 'st_a', version: 2, fields: ['name', 'facilities'] } });
    const second = await applyChange(
      db,
      { kind: 'SITE', id: 'st_a', expectedVersion: 1, patch: { name: '另一个名', phone: null }, why: '改名' },
      by('u2', 3000),
    );
    expect(refusal(second)).toEqual({
      code: 'STALE_VERSION',
      id: 'st_a',
      currentVersion: 2,
      difference: [
        { field: 'name', seen: '阵地 st_a', current: '新名', wanted: '另一个名' },
        { field: 'phone', seen: '0350-6020000', current: '0350-6020000', wanted: null },
        { field: 'facilities', seen: ['WATER'], current: ['WATER', 'WIFI'], wanted: ['WATER'] },
      ],
    });
    const now = await readState(db, 'SITE', 'st_a');
    expect(now?.state).toMatchObject({ version: 2, name: '新名', phone: '0350-6020000' });
  });

  test('one of many who write the same version at once wins, the others are told', async () => {
    await write(db, newSite('st_b'), 1000);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        applyChange(
          db,
          { kind: 'SITE', id: 'st_b', expectedVersion: 1, patch: { name: `名 ${i}` }, why: '抢' },
          by(`u${i}`, 2000 + i),
        ),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results.filter((each) => !each.ok)) expect(refusal(result).code).toBe('STALE_VERSION');
    const [versions] = await db.query<{ n: number }>(
      "SELECT count(*) AS n FROM revision WHERE public_id = 'st_b' AND version = 2",
    );
    expect(versions?.n).toBe(1);
  });

  test('writers of different records at once all succeed, with an unbroken audit chain', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, i) => applyChange(db, newSite(`st_many${i}`), by('u1', 5000))),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const [chain] = await db.query<{ n: number; last: number }>(
      'SELECT count(*) AS n, max(seq) AS last FROM audit_log',
    );
    expect(chain?.n).toBe(chain?.last);
  });
});

describe('changes that are refused', () => {
  test.each([
    ['an unknown record', { id: 'st_none', expectedVersion: 1, patch: { name: 'x' } }, { code: 'NOT_FOUND' }],
    [
      'a record that exists already',
      { id: 'st_a', expectedVersion: 0, patch: { name: 'x' } },
      { code: 'STALE_VERSION' },
    ],
    [
      'a station without its tier',
      { id: 'st_b', expectedVersion: 2, patch: { stationTier: 'TOWN' } },
      { code: 'INCONSISTENT', field: 'stationTier' },
    ],
    [
      'a record that was no sample becoming one',
      { id: 'st_b', expectedVersion: 2, patch: { isIllustrative: 1 } },
      { code: 'FIELD_NOT_WRITABLE', field: 'isIllustrative' },
    ],
  ] as const)('%s', async (_, change, expected) => {
    const result = await applyChange(db, { kind: 'SITE', why: 'x', ...change }, by('u1', 9000));
    expect(refusal(result)).toMatchObject(expected);
  });

  test('a field that the write path keeps itself', async () => {
    const patch = { version: 7 } as object;
    const result = await applyChange(
      db,
      { kind: 'SITE', id: 'st_b', expectedVersion: 2, patch, why: 'x' },
      by('u1', 9000),
    );
    expect(refusal(result)).toMatchObject({ code: 'FIELD_NOT_WRITABLE', field: 'version' });
  });

  test('a second open pairing of the same two parties', async () => {
    const pair = (id: string) =>
      ({
        kind: 'PAIRING',
        id,
        expectedVersion: 0,
        why: '提议',
        patch: {
          type: 'ENTERPRISE_VILLAGE',
          localTerm: '结对包联',
          aKind: 'ENTERPRISE',
          aId: 1,
          bKind: 'VILLAGE',
          bId: 1,
          regionCode: '140921',
        },
      }) as const;
    await write(db, pair('pr_1'), 9000);
    expect(refusal(await applyChange(db, pair('pr_2'), by('u1', 9100)))).toMatchObject({ code: 'CONFLICT' });
    await write(
      db,
      { kind: 'PAIRING', id: 'pr_1', expectedVersion: 1, patch: { status: 'WITHDRAWN' }, why: '撤回' },
      9200,
    );
    await write(db, pair('pr_2'), 9300);
  });

  test('all of several changes when one of them is refused', async () => {
    const good = { kind: 'SITE', id: 'st_b', expectedVersion: 2, patch: { name: '不该写入' }, why: 'x' } as const;
    const bad = { kind: 'SITE', id: 'st_none', expectedVersion: 3, patch: {}, why: 'x' } as const;
    expect((await applyChanges(db, [good, bad], by('u1', 9900))).ok).toBe(false);
    expect((await readState(db, 'SITE', 'st_b'))?.state.name).not.toBe('不该写入');
  });
});

test('a change of nothing writes nothing', async () => {
  const count = async () => (await db.query<{ n: number }>('SELECT count(*) AS n FROM audit_log'))[0]?.n;
  const before = await count();
  const result = await applyChange(
    db,
    { kind: 'SITE', id: 'st_a', expectedVersion: 2, patch: { name: '新名', facilities: ['WIFI', 'WATER'] }, why: 'x' },
    by('u1', 9900),
  );
  expect(result).toEqual({ ok: true, value: { id: 'st_a', version: 2, fields: [] } });
  expect(await count()).toBe(before);
});
