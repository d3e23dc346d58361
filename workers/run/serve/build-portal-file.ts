import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildName } from '../build-name.ts';
import { runProgram } from '../children.ts';
import { inputsHash } from '../inputs-hash.ts';
import { ProgramFailed } from '../mend.ts';
import { BUILD } from '../places.ts';
import { bundleWorker } from '../worker-bundle.ts';
import { WORKERS } from '../workers.ts';
import { PORTAL_FILE, type ServedWorker } from './portal-file.ts';

/** Bundles every Worker that has a script and writes what `serve` needs of all of them; the front ends are built already. */
export async function buildPortalFile(): Promise<void> {
  const workers = await servedWorkers();
  const scripted = WORKERS.filter((_, i) => workers[i]?.script);
  await Promise.all(scripted.map((worker) => bundleWorker(worker)));
  const made = workers.flatMap(({ script, files }) => [script ?? [], files ?? []].flat());
  const hash = inputsHash(made, [JSON.stringify(workers)]);
  writeFileSync(PORTAL_FILE, JSON.stringify({ hash, build: buildName(), workers }));
}

async function servedWorkers(): Promise<ServedWorker[]> {
  const file = join(dirname(PORTAL_FILE), 'workers.json');
  const hash = inputsHash([...WORKERS.map(({ config }) => config), 'package-lock.json', 'workers/run/serve']);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null; // written below
  if (kept?.hash === hash) return kept.workers;
  const program = join(import.meta.dirname, 'read-worker-config.ts');
  const { code, output } = await runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: { PATH: process.env.PATH, HOME: BUILD, NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG: 'error' },
  });
  const line = output.split('\n').find((text) => text.startsWith('['));
  if (code !== 0 || !line) throw new ProgramFailed('读不出各 Worker 的配置 The configurations cannot be read', output);
  const workers = JSON.parse(line) as ServedWorker[]; // printed by read-worker-config.ts
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ hash, workers } satisfies Kept));
  return workers;
}

type Kept = { hash: string; workers: ServedWorker[] };
