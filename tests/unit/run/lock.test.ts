import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdLock, lockHolder, tryLock } from '#run/lock.ts';

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
