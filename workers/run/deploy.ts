import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { authSecretMissing, checkedAuthSecret } from './auth-secret.ts';
import { buildName } from './build-name.ts';
import { buildPortal } from './build-portal.ts';
import { runProgram } from './children.ts';
import { secretsFile } from './local-secret.ts';
import { Mend, ProgramFailed } from './mend.ts';
import { BIN, BUILD, ROOT } from './places.ts';
import { runCommand } from './run-command.ts';
import { checkedSealKey, sealKeyMissing } from './seal-key.ts';
import { keepLiveRelease, namedSharedFiles, notServed, writeRelease } from './shared-release.ts';
import { WRANGLER_ENV } from './worker-bundle.ts';
import { describeWorker, measureWorker } from './worker-size.ts';
import { DEPLOY_ORDER, WORKERS, type WorkerUnit } from './workers.ts';

/** Folder of each front end whose build names shared files. */
const NAMES_SHARED = ['resident', 'leader', 'staff'];

/** Workers with a binding to the database. */
const HAS_DATABASE = ['auth', 'api'];

const NO_DATABASE = '00000000-0000-0000-0000-000000000000';

/**
 * `npm run deploy -- [--dry-run] [--origin URL | --first] [worker…]`: all Workers in order, or the named ones. `--dry-run`
 * builds each and prints its size and bindings. `--origin` is the live portal; `--first` says there is none yet.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, origin: { type: 'string' }, first: { type: 'boolean' } },
  });
  const workers = chosen(positionals);
  await buildPortal();
  if (values['dry-run']) {
    const sizes = await Promise.all(workers.map((worker) => measureWorker(worker)));
    console.log(
      `试部署 dry run: 不上传任何内容 nothing is uploaded\n${sizes.map((size) => describeWorker(size, true)).join('\n')}`,
    );
    return;
  }
  if (!values.origin && !values.first) {
    throw new Mend(
      '请用 --origin https://… 指明正在运行的门户（用来核对共享文件），首次部署用 --first。',
      'Name the live portal with --origin https://… (its shared files are checked), or say --first.',
    );
  }
  for (const worker of workers) await deploy(worker, values.origin);
});

function chosen(names: string[]): WorkerUnit[] {
  const unknown = names.find((name) => !DEPLOY_ORDER.includes(name));
  if (unknown)
    throw new Mend(`没有这个 Worker：${unknown}`, `There is no Worker ${unknown}: ${DEPLOY_ORDER.join(', ')}`);
  const order = DEPLOY_ORDER.filter((name) => names.length === 0 || names.includes(name));
  return order.flatMap((name) => WORKERS.find((worker) => worker.name === name) ?? []);
}

async function deploy(worker: WorkerUnit, origin: string | undefined): Promise<void> {
  if (HAS_DATABASE.includes(worker.name) && readFileSync(join(ROOT, worker.config), 'utf8').includes(NO_DATABASE)) {
    throw new Mend(
      `请先运行 npx wrangler d1 create park-atlas，并把 database_id 写入 ${worker.config}。`,
      `Run npx wrangler d1 create park-atlas first and put its database_id into ${worker.config}.`,
    );
  }
  if (worker.name === 'shared') {
    writeRelease();
    const kept = origin ? await keepLiveRelease(origin) : [];
    console.log(`保留在线版本的共享文件 kept shared files of the live release: ${kept.length}`);
  }
  if (NAMES_SHARED.includes(worker.name) && origin) await checkSharedFiles(worker, origin);
  const build = worker.name === 'api' ? ['--var', `BUILD:${buildName()}`] : [];
  const { SEAL_KEY, AUTH_SECRET, ...env } = process.env;
  const secrets =
    worker.name === 'api' && SEAL_KEY
      ? secretsFile({ SEAL_KEY: checkedSealKey(SEAL_KEY) })
      : worker.name === 'auth' && AUTH_SECRET
        ? secretsFile({ AUTH_SECRET: checkedAuthSecret(AUTH_SECRET) })
        : null;
  const args = ['deploy', '-c', worker.config, ...build, ...(secrets?.args ?? [])];
  const { code, output } = await runProgram(join(BIN, 'wrangler'), args, {
    env: { ...env, ...WRANGLER_ENV },
    onLine: (line) => console.log(`  ${line}`),
  }).finally(() => secrets?.forget());
  if (code !== 0 && /required secrets have not been set: .*SEAL_KEY/.test(output)) throw sealKeyMissing(worker.config);
  if (code !== 0 && /required secrets have not been set: .*AUTH_SECRET/.test(output)) {
    throw authSecretMissing(worker.config);
  }
  if (code !== 0) throw new ProgramFailed(`部署失败 deploy failed: ${worker.name}`, output);
  console.log(`已部署 deployed: ${worker.name}`);
}

async function checkSharedFiles(worker: WorkerUnit, origin: string): Promise<void> {
  const missing = await notServed(origin, namedSharedFiles(join(BUILD, worker.name)));
  if (missing.length === 0) return;
  throw new Mend(
    `${worker.name} 要用的 ${missing.length} 个共享文件还没有上线（如 ${missing[0]}）：请先部署 shared。`,
    `${missing.length} shared files that ${worker.name} names are not live (such as ${missing[0]}): deploy shared first.`,
  );
}
