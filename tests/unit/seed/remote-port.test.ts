import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedRecords } from '#db/seed/documents/all.ts';
import { illustrativeRecords } from '#db/seed/illustrative/all.ts';
import { loadFrom } from '#db/seed/load/load-from.ts';
import { migrate, readMigrations } from '#db/seed/migrate.ts';
import { type RemoteDatabase, remotePort } from '#db/seed/ports/remote.ts';
import { ACCOUNT, DATABASE, type FakeD1, startFakeD1 } from './d1-http-server.ts';

let server: FakeD1;
let remote: RemoteDatabase;

beforeEach(async () => {
  server = await startFakeD1();
  remote = { accountId: ACCOUNT, databaseId: DATABASE, apiToken: 'a-token', apiBase: server.apiBase, retryMs: 1 };
});
afterEach(() => server.close());

describe('the port over D1’s HTTP API', () => {
  test('sends a batch with text parameters and the token, and gives rows and changes', async () => {
    const db = remotePort(remote);
    await db.batch([{ text: 'CREATE TABLE t (a TEXT, n INTEGER)', values: [] }]);
    const results = await db.batch([
      { text: 'INSERT INTO t VALUES (?, ?)', values: ['一', 7] },
      { text: 'SELECT a, n, typeof(n) AS type FROM t WHERE n = ?', values: [7] },
    ]);
    expect(results.map(({ changes }) => changes)).toEqual([1, 0]);
    expect(results[1]?.rows).toEqual([{ a: '一', n: 7, type: 'integer' }]);
    expect(await db.query('SELECT count(*) AS n FROM t')).toEqual([{ n: 1 }]);
    expect(server.requests.at(1)).toEqual({
      path: `/accounts/${ACCOUNT}/d1/database/${DATABASE}/query`,
      token: 'Bearer a-token',
      queries: [
        { sql: 'INSERT INTO t VALUES (?, 7)', params: ['一'] },
        { sql: 'SELECT a, n, typeof(n) AS type FROM t WHERE n = 7', params: [] },
      ],
    });
  });

  test('writes all of a batch or nothing, and tells the database’s own message', async () => {
    const db = remotePort(remote);
    await db.batch([{ text: 'CREATE TABLE t (a TEXT UNIQUE)', values: [] }]);
    const twice = { text: 'INSERT INTO t VALUES (?)', values: ['x'] };
    await expect(db.batch([twice, twice])).rejects.toThrow('UNIQUE constraint failed: t.a');
    expect(await db.query('SELECT * FROM t')).toEqual([]);
  });

  test('tries again when the API says later, a few times only', async () => {
    const db = remotePort(remote);
    server.refuseNext(429, 503, 500);
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(server.requests).toHaveLength(4);
    server.refuseNext(503, 503, 503, 503);
    await expect(db.query('SELECT 1')).rejects.toThrow('503');
  });

  test('does not repeat what is wrong for good', async () => {
    await expect(remotePort({ ...remote, databaseId: 'other' }).query('SELECT 1')).rejects.toThrow('not found');
    expect(server.requests).toHaveLength(1);
  });

  test('refuses what production would refuse, before it is sent', async () => {
    const db = remotePort(remote);
    await expect(db.query('SELECT ?', ['x'.repeat(1_000_001)])).rejects.toThrow(RangeError);
    expect(server.requests).toEqual([]);
  });

  test('asks nothing for an empty batch', async () => {
    expect(await remotePort(remote).batch([])).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});

describe('migrations', () => {
  test('are applied once, in order, and noted as wrangler notes them', async () => {
    const db = remotePort(remote);
    const names = readMigrations().map(({ name }) => name);
    expect(names[0]).toMatch(/^0000_.+\.sql$/);
    expect(await migrate(db)).toEqual(names);
    expect(await migrate(db)).toEqual([]);
    const rows = await db.query<{ name: string; applied_at: string }>(
      'SELECT name, applied_at FROM d1_migrations ORDER BY id',
    );
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(rows[0]?.applied_at).toMatch(/^\d{4}-\d{2}-\d{2} /);
  });

  test('continue where wrangler stopped', async () => {
    const db = remotePort(remote);
    const [first, ...rest] = readMigrations();
    if (first === undefined) throw new Error('no migrations');
    await migrate(db, [first]);
    expect(await migrate(db)).toEqual(rest.map(({ name }) => name));
  });

  test('that fail leave nothing behind', async () => {
    const db = remotePort(remote);
    const broken = { name: '0000_broken.sql', statements: ['CREATE TABLE a (x)', 'CREATE TABEL b (x)'] };
    await expect(migrate(db, [broken])).rejects.toThrow('syntax error');
    expect(await db.query("SELECT name FROM sqlite_schema WHERE name = 'a'")).toEqual([]);
    expect(await db.query('SELECT * FROM d1_migrations')).toEqual([]);
  });
});

test('the whole data can be loaded over HTTP and taken back', async () => {
  const db = remotePort(remote);
  await migrate(db);
  const sources = { regions: [], boundaries: [], fingerprint: null };
  await loadFrom(db, sources, { demoData: true, now: 1_795_140_000_000 });
  const sites = () => db.query('SELECT is_illustrative AS sample, count(*) AS n FROM position GROUP BY 1 ORDER BY 1');
  const named = { sample: 0, n: namedRecords.sites.length };
  expect(await sites()).toEqual([named, { sample: 1, n: illustrativeRecords.sites.length }]);
  await loadFrom(db, sources, { demoData: false, now: 1_795_140_000_000 });
  expect(await sites()).toEqual([named]);
});
