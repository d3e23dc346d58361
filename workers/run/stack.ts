import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildName } from './build-name.ts';
import { eachLine, startProgram } from './children.ts';
import { ProgramFailed } from './mend.ts';
import { BIN } from './places.ts';
import type { Settings } from './settings.ts';
import { WORKERS } from './workers.ts';
import { worthShowing } from './wrangler-noise.ts';

/** A running portal. `ended` settles with what it printed last when it ends by itself. */
export type Stack = { child: ChildProcess; origin: string; ended: Promise<string> };

/** How much of the last output is kept for an error message. */
const TAIL_LINES = 40;

/** Starts all Workers in one process. They answer some seconds later: see {@link untilAnswering}. */
export function startStack(settings: Settings, show: (line: string) => void): Stack {
  const { host, port, stateDir } = settings;
  const logs = join(stateDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(join(logs, 'portal.log'));
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
  const tail: string[] = [];
  const filter = worthShowing();
  eachLine(child, (line) => {
    log.write(`${line}\n`);
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    if (filter(line)) show(line);
  });
  const ended = new Promise<string>((done) => child.once('close', () => done(tail.join('\n'))));
  return { child, origin: originOf(settings), ended };
}

/** The address to open in a browser on this machine. */
export function originOf({ host, port }: Settings): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** No update checks, no telemetry, no look-ups: a portal without internet starts just the same. */
function stackEnvironment(stateDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    BUILD: buildName(),
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

/** Waits until each path answers with a page. Throws when the stack ends first or none of it is there in time. */
export async function untilAnswering(stack: Stack, paths: readonly string[], timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const ended = stack.ended.then((tail) => {
    throw new ProgramFailed('服务意外退出 The portal ended unexpectedly', tail);
  });
  const waits = paths.map(async (path) => {
    for (let last = ''; ; ) {
      const answer = await statusOf(new URL(path, stack.origin));
      if (answer === 200) return;
      last = String(answer);
      if (Date.now() > deadline) throw new ProgramFailed(`${path} 没有正常应答 gave no page: ${last}`, '');
      await new Promise((done) => setTimeout(done, 150));
    }
  });
  await Promise.race([Promise.all(waits), ended]);
}

async function statusOf(url: URL): Promise<number | string> {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
