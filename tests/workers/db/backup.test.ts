import { env } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import { checkLines } from '#core/backup/check-lines.ts';
import { isSameTables } from '#core/backup/tally.ts';
import { toIso } from '#core/time.ts';
import { d1Port } from '#db/d1.ts';
import type { SqlPort, Statement } from '#db/port.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { backupEnd, backupRows, backupTally, writeMark } from '#db/queries/backup-read.ts';
import { deferred, emptyStatements, fitsTables, isUntouched, putRows } from '#db/queries/backup-write.ts';
import { historyOf } from '#db/queries/revisions.ts';
import { backupTables, leftOutTables } from '#db/schema/backup-tables.ts';
import { sha256Hex } from '#db/sha256.ts';
import { openSeeded } from '../api/seeded.ts';
import { putAccount } from '../api/session.ts';
import { newSite, write } from './records.ts';

let db: SqlPort;
beforeAll(async () => {
  db = await openSeeded();
  await putAccount(db, 'editor', []);
  await write(db, newSite('st_backup0001'), 1_760_000_000_000);
  await write(
    db,
    { kind: 'SITE', id: 'st_backup0001', expectedVersion: 1, patch: { phone: '0354-3080000' }, why: '补电话' },
    1_760_000_100_000,
  );
});

async function lines(): Promise<string[]> {
  const tally = backupTally();
  const found: string[] = [];
  for await (const line of backupRows(db, Date.now(), tally)) found.push(line);
  return [...found, backupEnd(tally)];
}

async function read(given: readonly string[]) {
  const statements: Statement[] = [];
  async function* each() {
    yield* given;
  }
  const result = await checkLines(each(), sha256Hex, (line) => {
    if (line.is === 'ROWS') statements.push(putRows(line.table, JSON.stringify(line.rows)));
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...result.value, statements };
}

test('every table is in a backup or named among those left out', async () => {
  const rows = await db.query<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'
      AND name NOT GLOB '*rtree*' AND name NOT GLOB '*fts*' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  );
  const known = [...backupTables().map(({ name }) => name), ...leftOutTables];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});

test('a restore into an empty installation gives the same rows, hashes, history, search and map', async () => {
  const before = await read(await lines());
  expect(before.head).toMatchObject({
    schema: expect.stringMatching(/^\d{4}_/),
    createdAt: toIso(Date.parse(before.head.createdAt)),
  });
  const [history, found, near] = await Promise.all([
    historyOf(db, 'SITE', 'st_backup0001'),
    db.query('SELECT rowid FROM search_fts WHERE search_fts MATCH \'"晋中"\' ORDER BY rowid'),
    db.query('SELECT id FROM site_rtree_all ORDER BY id'),
  ]);
  expect(await isUntouched(db)).toBe(false);

  await db.batch(await emptyStatements(db));
  expect(await isUntouched(db)).toBe(true);
  expect(await db.query('SELECT id FROM site_rtree_all')).toEqual([]);
  await db.batch([deferred(), ...before.statements]);

  const after = await read(await lines());
  expect(isSameTables(before.end, after.end)).toBe(true);
  expect(after.end.tables.revision?.rows).toBeGreaterThan(0);
  expect(await historyOf(db, 'SITE', 'st_backup0001')).toEqual(history);
  expect(await db.query('SELECT rowid FROM search_fts WHERE search_fts MATCH \'"晋中"\' ORDER BY rowid')).toEqual(
    found,
  );
  expect(await db.query('SELECT id FROM site_rtree_all ORDER BY id')).toEqual(near);
  expect(await verifyAudit(db)).toMatchObject({ ok: true });
  expect(await db.query('PRAGMA foreign_key_check')).toEqual([]);
});

test('what keeps audit lines and figures for ever is there again afterwards', async () => {
  for (const table of ['audit_log', 'published_figure']) {
    await expect(env.DB.prepare(`DELETE FROM ${table}`).run()).rejects.toThrow(/append-only|immutable/);
  }
});

test('a restore that fails in the middle leaves everything as it was', async () => {
  const before = await read(await lines());
  const broken = putRows('park', JSON.stringify([[1]]));
  await expect(db.batch([...(await emptyStatements(db)), ...before.statements.slice(0, 3), broken])).rejects.toThrow();
  expect(isSameTables(before.end, (await read(await lines())).end)).toBe(true);
});

test('a file with other tables or columns is refused by name', () => {
  expect(fitsTables(backupTables())).toBeNull();
  const [first] = backupTables();
  expect(fitsTables([{ name: first?.name ?? '', columns: ['x'] }])).toEqual({
    code: 'OTHER_COLUMNS',
    table: first?.name,
  });
  expect(fitsTables([{ name: 'auth_session', columns: [] }])).toEqual({ code: 'OTHER_COLUMNS', table: 'auth_session' });
});

test('the mark tells that something was written meanwhile', async () => {
  const port = d1Port(env.DB);
  const mark = await writeMark(port);
  expect(await writeMark(port)).toBe(mark);
  await write(db, newSite('st_backup0002'), 1_760_000_200_000);
  expect(await writeMark(port)).not.toBe(mark);
});
