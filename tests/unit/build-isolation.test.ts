import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN } from '#run/places.ts';
import { WRANGLER_ENV } from '#run/worker-bundle.ts';
import { WORKERS } from '#run/workers.ts';
import { copyCheckout } from '#tests/support/checkout-copy.ts';

const run = promisify(execFile);
const MINUTES = 60_000;
const { folder, remove } = copyCheckout();
afterAll(remove);

/** A build must not notice that a test runner started it. */
const env = { ...process.env, ...WRANGLER_ENV, NODE_ENV: 'production', VITEST: undefined };

async function build(...args: string[]): Promise<void> {
  await run(process.execPath, [join(folder, 'workers/run/build.ts'), ...args], { cwd: folder, env });
}

/** What a deploy of each Worker would upload, script and files, by Worker, as one hash each. */
async function uploads(): Promise<Record<string, string>> {
  const hashes = WORKERS.map(async ({ name, config, assets }): Promise<[string, string]> => {
    const outDir = join(folder, '.build/deploy', name);
    await run(join(BIN, 'wrangler'), ['deploy', '--dry-run', '-c', config, '--outdir', outDir], { cwd: folder, env });
    const script = filesOf(outDir, '*.js');
    return [name, hashOf([...script, ...(assets ? filesOf(join(folder, assets), '**/*') : [])])];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

function filesOf(where: string, pattern: string): string[] {
  const entries = globSync(pattern, { cwd: where, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

function hashOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

let before: Record<string, string>;
beforeAll(async () => {
  await build();
  before = await uploads();
}, 4 * MINUTES);

it.each([
  ['leader', 'web/leader/main.tsx'],
  ['staff', 'web/staff/main.tsx'],
  ['resident', 'web/resident/entry-client.ts'],
])(
  'a change in %s changes its own upload and leaves every other byte for byte',
  async (name, source) => {
    appendFileSync(join(folder, source), "\ndocument.documentElement.dataset.changed = 'yes';\n");
    await build(name);
    const after = await uploads();
    expect(Object.keys(after).filter((worker) => after[worker] !== before[worker])).toEqual([name]);
    before = after;
  },
  4 * MINUTES,
);
