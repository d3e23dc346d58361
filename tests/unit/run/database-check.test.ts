import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteCleanEnd } from '#run/clean-end.ts';
import { checkDatabases, databaseFiles } from '#run/database-check.ts';

let state: string;
let file: string;

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  const folder = join(state, 'v3/d1/objects');
  mkdirSync(folder, { recursive: true });
  file = join(folder, 'db.sqlite');
  const db = new DatabaseSync(file);
  db.exec(
    "CREATE VIRTUAL TABLE box USING rtree_i32(id, x0, x1, y0, y1); CREATE VIRTUAL TABLE words USING fts5(t, content='')",
  );
  db.exec('CREATE TABLE site (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');
  db.exec(
    "INSERT INTO site (name) SELECT hex(randomblob(40)) FROM json_each('[1,2,3,4,5,6,7,8,9]') a, json_each('[1,2,3,4,5,6,7,8,9]')",
  );
  db.close();
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const MENDED_BY = /数据库已损坏（.+）：用最近的备份恢复，npm run restore/;

async function overwrite(position: number, text: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(text, position);
  await handle.close();
}

it('finds nothing wrong with a sound database, nor with none', () => {
  expect(() => checkDatabases(state)).not.toThrow();
  expect(() => checkDatabases(join(state, 'elsewhere'))).not.toThrow();
});

it('makes no empty portal beside data that a restore had only begun to replace', () => {
  renameSync(join(state, 'v3'), join(state, 'v3-before-2026-11-30-1'));
  expect(() => checkDatabases(state)).toThrow(/上次恢复没有做完：原来的数据在 .*v3-before-2026-11-30-1/);
  renameSync(join(state, 'v3-before-2026-11-30-1'), join(state, 'v3'));
  expect(() => checkDatabases(state)).not.toThrow();
});

it('knows a file that is no database', () => {
  writeFileSync(file, 'not a database at all, only some text');
  expect(() => checkDatabases(state)).toThrow(MENDED_BY);
});

it('knows a file that was cut off', () => {
  truncateSync(file, 9000);
  expect(() => checkDatabases(state)).toThrow(MENDED_BY);
});

it('knows a damaged page', async () => {
  const db = new DatabaseSync(file);
  const page = Number(
    Object.values(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'site'").get() ?? {})[0],
  );
  db.close();
  await overwrite((page - 1) * 4096, 'x'.repeat(200));
  expect(() => checkDatabases(state)).toThrow(MENDED_BY);
});

it('takes a file that cannot be opened for no damage', () => {
  rmSync(file);
  mkdirSync(file);
  expect(() => checkDatabases(state)).toThrow(/数据库打不开（.+）：请检查磁盘空间/);
});

it('reads a database through unless the portal ended as it should and nobody has touched it since', async () => {
  const said: string[] = [];
  let now = Date.parse('2026-11-30T08:00:00Z');
  const check = () => checkDatabases(state, (line) => said.push(line), now);
  const stop = () => noteCleanEnd(state, databaseFiles(state));
  const isRead = () => said.splice(0).some((line) => line.includes('检查数据库 …'));
  check();
  expect(isRead()).toBe(true);
  stop();
  check();
  expect(isRead()).toBe(false);
  // it ran and ended in another way
  check();
  expect(isRead()).toBe(true);
  for (const touch of [
    () => overwrite(5000, 'xx'),
    async () => writeFileSync(`${file}-wal`, ''),
    async () => renameSync(`${file}-wal`, `${file}-none`),
    async () => {
      writeFileSync(`${file}.copy`, readFileSync(file));
      renameSync(`${file}.copy`, file);
    },
  ]) {
    stop();
    await touch();
    expect(check).not.toThrow();
    expect(isRead()).toBe(true);
  }
  stop();
  writeFileSync(join(state, 'closed.json'), '{"v3/');
  check();
  expect(isRead()).toBe(true);
  // what went bad while it ran is found within a week, however often it stopped as it should
  truncateSync(file, 9000);
  stop();
  expect(check).not.toThrow();
  stop();
  now += 7 * 24 * 3600 * 1000 + 1;
  expect(check).toThrow(MENDED_BY);
});
