import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { localAuthSecret } from './auth-secret.ts';
import { buildName } from './build-name.ts';
import { startProgram } from './children.ts';
import { BIN } from './places.ts';
import { localSealKey } from './seal-key.ts';
import type { Settings } from './settings.ts';
import { type Stack, watchStack } from './stack.ts';
import { WORKERS } from './workers.ts';
import { worthShowing } from './wrangler-noise.ts';

/** Starts all Workers in one process by `wrangler dev`, which reloads a Worker when its sources change. */
export function startDevStack(settings: Settings): Stack {
  const { host, port, stateDir } = settings;
  const args = [
    'dev',
    ...WORKERS.flatMap((worker) => ['-c', worker.config]),
    ...['--ip', host, '--port', String(port), '--inspector-port', '0', '--persist-to', stateDir],
    '--show-interactive-dev-session=false',
  ];
  const child = startProgram(join(BIN, 'wrangler'), args, {
    env: stackEnvironment(stateDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const isError = worthShowing();
  return watchStack(child, settings, {
    textOf: stripVTControlCharacters,
    isError: (line) => isError(stripVTControlCharacters(line)),
  });
}

/** No update checks, no telemetry, no look-ups: a portal without internet starts just the same. */
function stackEnvironment(stateDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    AUTH_SECRET: localAuthSecret(stateDir),
    BUILD: buildName(),
    SEAL_KEY: localSealKey(stateDir),
    CI: '1',
    NO_COLOR: '1',
    NODE_ENV: 'production',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: join(stateDir, 'logs'),
    WRANGLER_REGISTRY_PATH: join(stateDir, 'registry'),
    WRANGLER_CI_DISABLE_CONFIG_WATCHING: 'true',
    X_LOCAL_EXPLORER: 'false',
    X_LOCAL_OBSERVABILITY: 'false',
  };
}
