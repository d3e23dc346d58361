import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newestSchema } from '#db/seed/migrate.ts';
import { openSnapshot } from '#db/seed/ports/sqlite-file.ts';
import { ROOT } from '#run/places.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  const d1 = join(folder, 'v3', 'd1');
  mkdirSync(d1, { recursive: true });
  file = join(d1, 'a.sqlite');
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; CREATE TABLE pair (side TEXT, n INTEGER); INSERT INTO pair VALUES ('a', 0), ('b', 0);
    CREATE TABLE filler AS WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) SELECT randomblob(3000) AS x FROM n`);
  db.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Commits again and again until told to end. */
const WRITER = `const { DatabaseSync } = require('node:sqlite');
  const { parentPort, workerData } = require('node:worker_threads');
  const db = new DatabaseSync(workerData, { timeout: 5000 });
  let go = true;
  parentPort.on('message', () => { go = false; });
  const write = () => {
    db.exec('BEGIN IMMEDIATE; UPDATE pair SET n = n + 1; COMMIT');
    if (go) setImmediate(write); else { db.close(); parentPort.close(); }
  };
  db.exec('UPDATE pair SET n = n + 1');
  parentPort.postMessage('writing');
  write();`;

it('ends beside a portal that writes all the time, at one moment of it, and leaves nothing behind', async () => {
  const writer = new Worker(WRITER, { eval: true, workerData: file });
  await new Promise((done) => writer.once('message', done));
  const { db, close } = await openSnapshot(folder);
  writer.postMessage('end');
  await new Promise((done) => writer.once('exit', done));
  const sides = await db.query<{ n: number }>('SELECT n FROM pair');
  expect(sides[0]?.n).toBeGreaterThan(0);
  expect(sides[1]?.n).toBe(sides[0]?.n);
  await close();
  expect(readdirSync(folder)).toEqual(['v3']);
});

it('makes no backup of a database of another release, and says which one can', () => {
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE meta (key TEXT, value TEXT); INSERT INTO meta VALUES ('schema_version', '0001_first_tables')`);
  db.close();
  const out = join(folder, 'a.ndjson.gz');
  const args = ['--disable-warning=ExperimentalWarning', 'db/seed/backup.ts', '--out', out, '--local', '--persist-to'];
  const { status, stderr } = spawnSync(process.execPath, [...args, folder], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toContain(`结构是 0001_first_tables，本版本是 ${newestSchema()}，没有备份`);
  expect(status).toBe(2);
  expect(readdirSync(folder)).toEqual(['v3']);
});

it('removes what killed backups left, and nothing of one that runs beside it', async () => {
  for (const name of ['copy-killed', 'copy-beside']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'snapshot.sqlite'), 'a copy');
  }
  const yesterday = Date.now() / 1000 - 24 * 60 * 60;
  utimesSync(join(folder, 'copy-killed'), yesterday, yesterday);
  const { close } = await openSnapshot(folder);
  await close();
  expect(readdirSync(folder).sort()).toEqual(['copy-beside', 'v3']);
});
