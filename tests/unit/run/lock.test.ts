import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdLock, lockHolder, passLock, tryLock } from '#run/lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is held by one at a time and free again afterwards', () => {
  const release = tryLock(file);
  expect(lockHolder(file)).toBe(process.pid);
  expect(tryLock(file)).toBeNull();
  release?.();
  expect(existsSync(file)).toBe(false);
  expect(lockHolder(file)).toBeNull();
});

it('is taken over from a process that has ended', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, String(pid));
  expect(lockHolder(file)).toBeNull();
  const release = tryLock(file);
  expect(lockHolder(file)).toBe(process.pid);
  release?.();
});

it('lets the next one in once it is given back', async () => {
  const release = await holdLock(file);
  const next = holdLock(file);
  const first = await Promise.race([
    next.then(() => 'in'),
    new Promise((done) => setTimeout(() => done('waiting'), 300)),
  ]);
  expect(first).toBe('waiting');
  release();
  (await next)();
});

it.each(['', '0', '-1', 'what', '12.5'])('is nobody’s when it says “%s”, as after a power cut', (text) => {
  writeFileSync(file, text);
  expect(lockHolder(file)).toBeNull();
  expect(tryLock(file)).not.toBeNull();
});

it('is free when its number went to another process, whoever owns that one', () => {
  writeFileSync(file, '1 777@another-run-of-the-machine');
  expect(lockHolder(file)).toBeNull();
  writeFileSync(file, '1');
  expect(lockHolder(file)).toBe(1);
});

it('says the same of a process to which it was passed', () => {
  const release = tryLock(file);
  const own = readFileSync(file, 'utf8');
  passLock(file, process.pid);
  expect(readFileSync(file, 'utf8')).toBe(own);
  release?.();
});

it('is written by the scripts of a release as it is here', () => {
  const script = readFileSync('workers/run/release/rollback.sh', 'utf8');
  const lock = /^lock\(\) \{\n[\s\S]*?^\}/m.exec(script)?.[0] ?? '';
  expect(readFileSync('workers/run/release/install.sh', 'utf8')).toContain(lock);
  const { status } = spawnSync(
    'sh',
    ['-euc', `${lock}\nlock\nexec "$0" -e "$1"`, process.execPath, `process.exit(0)`],
    {
      env: { ...process.env, data: folder },
    },
  );
  expect(status).toBe(0);
  const held = join(folder, 'running.lock');
  expect(readFileSync(held, 'utf8')).toMatch(/^\d+ \d+@[0-9a-f-]{36}\n$/);
  expect(lockHolder(held)).toBeNull();
});
