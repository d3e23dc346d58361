import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../../db/seed/cli.ts', import.meta.url));

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    env: { PATH, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the loader’s command', () => {
  test('--help tells the two ways and the environment it reads', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    for (const word of ['--local', '--remote', '--demo-data', 'DEMO_DATA', 'CLOUDFLARE_D1_DATABASE_ID']) {
      expect(stdout).toContain(word);
    }
  });

  test.each([
    [[], {}, '--local 或 --remote'],
    [['--local'], {}, '--persist-to'],
    [['--remote'], {}, 'CLOUDFLARE_ACCOUNT_ID'],
    [['--remote'], { CLOUDFLARE_ACCOUNT_ID: 'a', CLOUDFLARE_D1_DATABASE_ID: 'b' }, 'CLOUDFLARE_API_TOKEN'],
    [['--local'], { DEMO_DATA: 'yes' }, 'yes'],
    [['--bogus'], {}, '--bogus'],
  ] as const)('%j with %j says in one line what is missing, without a stack', (args, env, expected) => {
    const { status, stdout, stderr } = run(args, env);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toContain(expected);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
  });
});
