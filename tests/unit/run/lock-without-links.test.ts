import type * as Files from 'node:fs';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockHolder, tryLock } from '#run/lock.ts';

/** As exFAT and many shares answer; there is none on the machines that test. */
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof Files>()),
  linkSync: () => {
    throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
  },
}));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is held by one at a time where a file has one name only', () => {
  const release = tryLock(file);
  expect(lockHolder(file)).toBe(process.pid);
  expect(tryLock(file)).toBeNull();
  expect(readdirSync(folder)).toEqual(['lock']);
  release?.();
  expect(existsSync(file)).toBe(false);
});

it('is taken over there from a process that has ended', () => {
  writeFileSync(file, '1 777@another-run-of-the-machine');
  const release = tryLock(file);
  expect(lockHolder(file)).toBe(process.pid);
  release?.();
});
