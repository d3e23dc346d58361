import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { writeReleaseFolder } from '#run/bundle/release-folder.ts';
import { runProgram } from '#run/children.ts';
import { databaseFiles } from '#run/database-check.ts';
import { freePort } from '#run/free-port.ts';
import { readPortalFile } from '#run/serve/portal-file.ts';
import { copyState } from '#tests/support/copied-state.ts';

let folder: string;
let port: number;
let stop: () => Promise<void> = () => Promise.resolve();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  port = await freePort();
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (...path: string[]) => join(folder, ...path);

/** Nothing of this checkout is in the environment of what was installed. */
const env = () => ({
  PATH: '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin',
  PREFIX: at('opt'),
  DATA: at('data'),
  SETTINGS: at('atlas.env'),
  PARK_ATLAS_ENV: at('atlas.env'),
  RUN_AS: userInfo().username,
});
const run = (program: string, ...args: string[]) => runProgram(program, args, { cwd: folder, env: env() });
const atlas = (...args: string[]) => run(at('opt/current/bin/park-atlas'), ...args);

/** As the operator does it with an unpacked archive. */
async function install(version: string): Promise<{ code: number; output: string }> {
  writeFileSync(at('archive/VERSION'), `${version}\n`);
  return run('sh', at('archive/install.sh'));
}

/** Serves the installed release and waits until it is well; answers its build. */
async function serve(): Promise<string> {
  const child = spawn(at('opt/current/bin/park-atlas'), ['serve'], { cwd: folder, env: env(), stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.status === 200) return ((await answer.json()) as { build: string }).build;
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    await sleep(100);
  }
}

/** What tells answers of other data apart that was in this place at the same number. */
function epoch(): unknown {
  const file = databaseFiles(at('data')).find((name) => name.includes('/d1/') && !name.endsWith('metadata.sqlite'));
  const db = new DatabaseSync(file ?? '');
  try {
    return db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get()?.value;
  } finally {
    db.close();
  }
}

it('makes what installs by itself, upgrades after a backup and goes back with the data of before', {
  timeout: 180_000,
}, async () => {
  const portal = readPortalFile();
  await writeReleaseFolder(at('archive'), portal, [process.arch === 'arm64' ? 'arm64' : 'x64']);
  expect(readFileSync(at('archive/release/.build/serve/portal.json'), 'utf8')).not.toContain(process.cwd());
  mkdirSync(at('data'));
  await copyState(inject('stateDir'), at('data'));

  expect(await install('one')).toMatchObject({ code: 0, output: expect.stringContaining('setup-link') });
  const settings = readFileSync(at('atlas.env'), 'utf8');
  expect(settings).toContain(`STATE_DIR=${at('data')}`);
  writeFileSync(at('atlas.env'), settings.replace(/^PORT=.*$/m, `PORT=${port}`));
  expect(await serve()).toBe(portal.build);
  for (const path of ['/', '/leader/', '/staff/', '/api/sites?limit=1']) {
    expect([path, (await fetch(`http://127.0.0.1:${port}${path}`)).status]).toEqual([path, 200]);
  }
  expect((await atlas('setup-link')).output).toMatch(/\/staff\/invitation#/);
  expect((await atlas('backup', at('kept.ndjson.gz'))).code).toBe(0);
  expect(await install('two')).toMatchObject({ code: 1, output: expect.stringContaining('还在运行') });
  await stop();

  expect((await install('two')).code).toBe(0);
  expect(readFileSync(at('opt/current/VERSION'), 'utf8').trim()).toBe(portal.build);
  expect(readdirSync(at('opt/releases')).sort()).toEqual(['one', 'two']);
  expect(readdirSync(at('data/backups'))).toEqual([expect.stringMatching(/^before-two-\d{14}\.ndjson\.gz$/)]);
  expect(existsSync(at('data/v3-before'))).toBe(true);

  const before = epoch();
  expect((await run('sh', at('opt/rollback.sh'))).output).toContain(at('opt/releases/one'));
  expect(epoch()).toMatch(/^[0-9a-f]{8}$/);
  expect(epoch()).not.toBe(before);
  expect(readdirSync(at('data')).filter((name) => name.startsWith('v3'))).toEqual([
    'v3',
    expect.stringMatching(/^v3-undone-\d{14}$/),
  ]);
  expect((await atlas('restore', at('kept.ndjson.gz'), '--check')).code).toBe(0);
  expect(await serve()).toBe(portal.build);
});
