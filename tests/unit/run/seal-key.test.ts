import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { secretsFile } from '#run/local-secret.ts';
import { checkedSealKey, localSealKey, SEAL_KEY_FILE } from '#run/seal-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEY = Buffer.alloc(32, 7).toString('base64');

it('a local key is made once, for its owner only, and stays', () => {
  const key = localSealKey(folder, {});
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  const file = join(folder, SEAL_KEY_FILE);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(localSealKey(folder, {})).toBe(key);
  rmSync(file);
  expect(localSealKey(folder, {})).not.toBe(key);
});

it('the environment’s key goes before it, and nothing is written', () => {
  expect(localSealKey(folder, { SEAL_KEY: KEY })).toBe(KEY);
  expect(existsSync(join(folder, SEAL_KEY_FILE))).toBe(false);
});

it('what is no key is refused without being shown', () => {
  for (const key of ['secret-but-short', '', Buffer.alloc(31).toString('base64')]) {
    expect(() => checkedSealKey(key)).toThrow('openssl rand -base64 32');
    expect(() => checkedSealKey(key)).not.toThrow('secret-but-short');
  }
  writeFileSync(join(folder, SEAL_KEY_FILE), 'damaged');
  expect(() => localSealKey(folder, {})).toThrow('SEAL_KEY');
});

it('a deploy hands it over in a file that only its owner reads, and that is gone afterwards', () => {
  const { args, forget } = secretsFile({ SEAL_KEY: KEY });
  const [flag, file = ''] = args;
  expect(flag).toBe('--secrets-file');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ SEAL_KEY: KEY });
  expect(args.join(' ')).not.toContain(KEY);
  forget();
  expect(existsSync(file)).toBe(false);
});
