import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../../db/seed/codes.ts', import.meta.url));

function run(args: readonly string[]) {
  const { PATH = '' } = process.env;
  return spawnSync(process.execPath, [CLI, ...args], { env: { PATH }, encoding: 'utf8' });
}

test('--help says what is printed and what is kept', () => {
  const { status, stdout } = run(['--help']);
  expect(status).toBe(0);
  for (const word of ['--site', '--count', '--local', '--remote', '只打印这一次']) expect(stdout).toContain(word);
});

test.each([
  [[], '--site'],
  [['--site', 'pk_0123456789', '--local'], 'pk_0123456789'],
  [['--site', 'st_0123456789', '--count', '0', '--local'], '1 到 500'],
  [['--site', 'st_0123456789', '--count', '501', '--local'], '501'],
  [['--site', 'st_0123456789', '--count', 'ten', '--local'], 'ten'],
  [['--site', 'st_0123456789'], '--local 或 --remote'],
  [['--site', 'st_0123456789', '--local'], '--persist-to'],
  [['--site', 'st_0123456789', '--remote'], 'CLOUDFLARE_ACCOUNT_ID'],
  [['--bogus'], '--bogus'],
] as const)('%j says in one line what is missing, without a stack', (args, expected) => {
  const { status, stdout, stderr } = run(args);
  expect(status).toBe(2);
  expect(stderr.split('\n')[0]).toContain(expected);
  expect(stderr).not.toContain('    at ');
  expect(stdout).toBe('');
});
