import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN } from '#run/places.ts';
import { WRANGLER_ENV } from '#run/worker-bundle.ts';
import { WORKERS, type WorkerUnit } from '#run/workers.ts';
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

/** The files that a deploy of each Worker would upload, by Worker, as one hash each. */
function files(): Record<string, string> {
  const withFiles = WORKERS.flatMap(({ name, assets }) => (assets ? [{ name, assets }] : []));
  return Object.fromEntries(withFiles.map(({ name, assets }) => [name, hashOf(filesOf(join(folder, assets), '**/*'))]));
}

/** The script that a deploy of each of these Workers would upload, as one hash each. */
async function scripts(workers: readonly WorkerUnit[]): Promise<Record<string, string>> {
  const hashes = workers.map(async ({ name, config }): Promise<[string, string]> => {
    const outDir = join(folder, '.build/deploy', name);
    await run(join(BIN, 'wrangler'), ['deploy', '--dry-run', '-c', config, '--outdir', outDir], { cwd: folder, env });
    return [name, hashOf(filesOf(outDir, '*.js'))];
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

function change(source: string): void {
  appendFileSync(join(folder, source), "\ndocument.documentElement.dataset.changed = 'yes';\n");
}

const differing = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after).filter((worker) => after[worker] !== before[worker]);

let filesBefore: Record<string, string>;
let scriptsBefore: Record<string, string>;
beforeAll(async () => {
  await build();
  filesBefore = files();
  scriptsBefore = await scripts(WORKERS);
}, 4 * MINUTES);

it.each([
  ['leader', 'web/leader/main.tsx'],
  ['staff', 'web/staff/main.tsx'],
])(
  'a change in %s changes its own files and leaves every other byte for byte',
  async (name, source) => {
    change(source);
    await build(name);
    const after = files();
    expect(differing(filesBefore, after)).toEqual([name]);
    filesBefore = after;
  },
  4 * MINUTES,
);

it(
  'a change in resident changes its own files and its own script, which those two left alone',
  async () => {
    const resident = WORKERS.filter(({ name }) => name === 'resident');
    expect(await scripts(resident)).toEqual({ resident: scriptsBefore.resident });
    change('web/resident/entry-client.ts');
    await build('resident');
    expect(differing(filesBefore, files())).toEqual(['resident']);
    // bundling takes longest: once after all three changes tells of the other scripts as much as after each
    expect(differing(scriptsBefore, await scripts(WORKERS))).toEqual(['resident']);
  },
  4 * MINUTES,
);
