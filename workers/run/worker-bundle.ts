import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from './children.ts';
import { inputsHash } from './inputs-hash.ts';
import { ProgramFailed } from './mend.ts';
import { BIN, BUILD } from './places.ts';
import type { WorkerUnit } from './workers.ts';

/** Quiet, offline and without questions. */
export const WRANGLER_ENV = {
  CI: '1',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
};

/** The script of a Worker as a deploy would upload it: its folder, and what wrangler said of it. */
export type WorkerBundle = { folder: string; said: string };

type Stamp = { hash: string; said: string };

/** Bundles a Worker as a deploy would, unless it was bundled from the same files before. Throws when it does not build. */
export async function bundleWorker(worker: WorkerUnit): Promise<WorkerBundle> {
  const folder = join(BUILD, 'deploy', worker.name);
  const stamp = join(BUILD, 'stamps', `worker-${worker.name}`);
  const hash = inputsHash(inputsOf(worker));
  const before = existsSync(folder) && existsSync(stamp) ? readStamp(stamp) : null;
  if (before?.hash === hash) return { folder, said: before.said };
  rmSync(stamp, { force: true });
  const args = ['deploy', '--dry-run', '-c', worker.config, '--outdir', folder];
  const { code, output } = await runProgram(join(BIN, 'wrangler'), args, { env: { ...process.env, ...WRANGLER_ENV } });
  if (code !== 0) throw new ProgramFailed(`构建失败 build failed: ${worker.name}`, output);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash, said: output } satisfies Stamp));
  return { folder, said: output };
}

/** Everything a Worker's script can be made of; the built pages are part of the one that renders them. */
function inputsOf({ name, config, assets }: WorkerUnit): string[] {
  const built = name === 'resident' ? ['.build/resident'] : assets ? [] : ['db'];
  return [config, `workers/${name}`, 'workers/core', 'package-lock.json', ...built];
}

function readStamp(file: string): Stamp {
  return JSON.parse(readFileSync(file, 'utf8')) as Stamp; // written above
}
