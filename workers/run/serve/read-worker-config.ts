import { dirname, join, relative, resolve } from 'node:path';
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from 'wrangler';
import { ROOT } from '../places.ts';
import { WORKERS, type WorkerUnit } from '../workers.ts';
import type { ServedWorker } from './portal-file.ts';

/*
 * A program of its own: prints how wrangler understands the Workers' configurations, as JSON. Loading wrangler takes seconds,
 * and it reads secrets out of the environment, so that it is run with an empty one and only when a configuration changed.
 */
console.log(JSON.stringify(WORKERS.map(servedWorker)));

function servedWorker(worker: WorkerUnit): ServedWorker {
  const path = join(ROOT, worker.config);
  const config = unstable_readConfig({ config: path }, { hideWarnings: true });
  const { workerOptions } = unstable_getMiniflareWorkerOptions(path);
  const { rootPath, modulesRules, bindings, assets, ...rest } = workerOptions;
  // where the files are is said below, without a path of this machine
  const options = assets ? { ...rest, assets: { ...assets, directory: '' } } : rest;
  return {
    name: config.name ?? worker.name,
    script: config.main ? `.build/deploy/${worker.name}/index.js` : null,
    files: config.assets?.directory ? relative(ROOT, resolve(dirname(path), config.assets.directory)) : null,
    vars: Object.fromEntries(Object.entries(config.vars).map(([name, value]) => [name, String(value)])),
    secrets: config.secrets?.required ?? [],
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => !isEmpty(value))),
  };
}

/** Most kinds of bindings we have none of. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
