import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptSecret } from '#run/local-secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is made once, for its owner alone', () => {
  const secret = keptSecret(folder, 'key');
  expect(Buffer.from(secret, 'base64')).toHaveLength(32);
  expect(keptSecret(folder, 'key')).toBe(secret);
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
});

it('is made again where a power cut left an empty file', () => {
  writeFileSync(join(folder, 'key'), '');
  const secret = keptSecret(folder, 'key');
  expect(Buffer.from(secret, 'base64')).toHaveLength(32);
  expect(readFileSync(join(folder, 'key'), 'utf8').trim()).toBe(secret);
});
