import { expect, it } from 'vitest';
import { d1Port } from '#db/d1.ts';
import { isRead, isStorageTrouble, unlessFull } from '#db/storage-trouble.ts';

const FULL = 'internal error; reference = eemg9bea3itbvgd52qhd6t0e';

/** A database that fails so often before it answers; tells how often it was asked. */
function failing(times: number, message: string) {
  let asked = 0;
  const answer = async () => {
    asked++;
    if (asked <= times) throw new Error(message);
    return { results: [{ n: 1 }], meta: { changes: 0 } };
  };
  const statement = { bind: () => ({ all: answer }) };
  // as much of D1 as the port uses
  const db = { prepare: () => statement, batch: async () => [await answer()] } as unknown as Parameters<
    typeof d1Port
  >[0];
  return { port: d1Port(db), asked: () => asked };
}

it('a read is asked again while the store opens anew', async () => {
  const one = failing(2, FULL);
  expect(await one.port.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  const several = failing(2, FULL);
  expect(await several.port.batch([{ text: 'SELECT 1 AS n', values: [] }])).toEqual([{ rows: [{ n: 1 }], changes: 0 }]);
  expect([one.asked(), several.asked()]).toEqual([3, 3]);
});

it('a read with a fault of its own is not', async () => {
  const { port, asked } = failing(1, 'no such column: x');
  await expect(port.query('SELECT x')).rejects.toThrow('no such column');
  expect(asked()).toBe(1);
});

it('a write is never asked twice, whatever went wrong', async () => {
  const written = failing(1, FULL);
  await expect(written.port.query('INSERT INTO t VALUES (1)')).rejects.toThrow(FULL);
  const batch = failing(1, FULL);
  await expect(batch.port.batch(['SELECT 1', 'DELETE FROM t'].map((text) => ({ text, values: [] })))).rejects.toThrow(
    FULL,
  );
  expect([written.asked(), batch.asked()]).toEqual([1, 1]);
});

it('tells reads from writes, and the store from the statement', () => {
  expect(['SELECT 1', '  with a as (select 1) select * from a'].map(isRead)).toEqual([true, true]);
  expect(['UPDATE t SET a = 1', 'WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a'].map(isRead)).toEqual([
    false,
    false,
  ]);
  expect([new Error('D1_ERROR: database or disk is full: SQLITE_FULL'), new Error(FULL)].map(isStorageTrouble)).toEqual(
    [true, true],
  );
  expect([new Error('UNIQUE constraint failed: t.a'), 'SQLITE_FULL'].map(isStorageTrouble)).toEqual([false, false]);
});

it('what an answer can do without is left on a full disk, and a fault of its own is told', async () => {
  await expect(unlessFull(() => Promise.reject(new Error(FULL)))).resolves.toBeUndefined();
  await expect(unlessFull(() => Promise.reject(new Error('no such column: x')))).rejects.toThrow('no such column');
});
