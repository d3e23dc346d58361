import type { ChildProcess } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { buildPortal } from '#run/build-portal.ts';
import { runProgram, startProgram, stopProgram } from '#run/children.ts';
import { freePort } from '#run/free-port.ts';
import { inputsHash } from '#run/inputs-hash.ts';
import { ProgramFailed } from '#run/mend.ts';
import { BIN, BUILD, ROOT } from '#run/places.ts';
import { buildPortalFile } from '#run/serve/build-portal-file.ts';
import { serveCommand, serveEnvironment } from '#run/serve/command.ts';
import { writeConfig } from '#run/serve/config-file.ts';
import { type PortalFile, readPortalFile, type ServedWorker } from '#run/serve/portal-file.ts';
import type { Settings } from '#run/settings.ts';
import { originOf } from '#run/stack.ts';
import { lockState } from '#run/state-lock.ts';
import { WRANGLER_ENV } from '#run/worker-bundle.ts';

/** A portal that answers as `npm run serve` does: workerd on its own socket, and the bench's two more answers. */
export interface ServedPortal {
  readonly origin: string;
  /** Process id of workerd. */
  readonly pid: number;
  /** From the start of the process until its socket listened, ms. */
  readonly startedMs: number;
  readonly stop: () => Promise<void>;
}

export interface Serving {
  /** Leaves it as it is when its socket listens: no Worker has been asked for anything. */
  readonly untilListening?: boolean;
  /** How many sites an isolate must be able to hold; more than the usual limit is for are given room as README says. */
  readonly sites?: number;
}

const FOLDER = join(BUILD, 'bench', 'api');

let measured: Promise<PortalFile> | undefined;

/** Serves a state folder whose database is ready. Settings of the Workers come from our environment, as always. */
export async function servePortal(
  stateDir: string,
  { untilListening = false, sites = 0 }: Serving = {},
): Promise<ServedPortal> {
  measured ??= measuredPortal();
  const portal = withRoomFor(await measured, sites);
  const settings: Settings = {
    host: '127.0.0.1',
    port: await freePort(),
    stateDir,
    demoData: true,
    demoAccounts: false,
  };
  lockState(settings);
  const { program, args } = serveCommand(settings, await writeConfig(portal, stateDir));
  const log = openSync(join(stateDir, 'portal.log'), 'w');
  const child = startProgram(program, args, { env: serveEnvironment(), stdio: ['ignore', log, log] });
  const started = performance.now();
  await listening(settings.port, child);
  const startedMs = performance.now() - started;
  const origin = originOf(settings);
  if (!untilListening) await readJson(origin, '/api/health');
  const stop = async () => {
    await stopProgram(child);
    rmSync(join(stateDir, 'running.lock'), { force: true });
  };
  return { origin, pid: child.pid ?? 0, startedMs, stop };
}

/** About 200 bytes a site, and room for the half that is not there yet while a new base is fetched. */
function withRoomFor(portal: PortalFile, sites: number): PortalFile {
  const megabytes = Math.ceil((sites * 300) / 2 ** 20);
  const roomy = ({ vars }: ServedWorker) => ({
    ...vars,
    ...('SNAPSHOT_MB' in vars ? { SNAPSHOT_MB: String(Math.max(Number(vars.SNAPSHOT_MB), megabytes)) } : {}),
  });
  return { ...portal, workers: portal.workers.map((worker) => ({ ...worker, vars: roomy(worker) })) };
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true));
      socket.once('error', () => done(false));
    });
    socket.destroy();
    if (open) return;
    await sleep(5);
  }
  throw new Error('workerd did not start');
}

/** The built portal with the API Worker of tests/support/measured-api in the place of its own. */
async function measuredPortal(): Promise<PortalFile> {
  await buildPortal();
  await buildPortalFile();
  const portal = readPortalFile();
  const script = await bundleMeasuredApi();
  const own = (name: string) => name === 'park-atlas-api';
  return {
    ...portal,
    hash: inputsHash([script], [portal.hash]),
    workers: portal.workers.map((worker) => (own(worker.name) ? { ...worker, script } : worker)),
  };
}

async function bundleMeasuredApi(): Promise<string> {
  const entry = join('tests', 'support', 'measured-api', 'index.ts');
  // the file that stands for it in wrangler.toml is named as seen from the API's own entry
  const alias = `zod/v4/core:${join(ROOT, 'workers', 'api', 'openapi', 'zod-json-schema.ts')}`;
  const args = ['deploy', entry, '--dry-run', '-c', 'workers/api/wrangler.toml', '--outdir', FOLDER, '--alias', alias];
  const { code, output } = await runProgram(join(BIN, 'wrangler'), args, { env: { ...process.env, ...WRANGLER_ENV } });
  if (code !== 0) throw new ProgramFailed('构建失败 build failed: measured-api', output);
  const file = join(FOLDER, 'index.js');
  if (!readFileSync(file, 'utf8').includes('/api/bench/')) throw new Error(`${file} is not what was built`);
  return file.slice(ROOT.length + 1);
}

/** Reads JSON from a portal. Throws what it answered instead. */
export async function readJson<T>(origin: string, path: string): Promise<T> {
  // after seconds of reading a database, so that a connection which was closed meanwhile is known to be
  await nextTurn();
  const response = await fetch(new URL(path, origin));
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return JSON.parse(text) as T; // as the caller knows the route
}
