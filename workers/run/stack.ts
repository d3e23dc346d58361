import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { localAuthSecret } from './auth-secret.ts';
import { buildName } from './build-name.ts';
import { eachLine, startProgram } from './children.ts';
import { ProgramFailed } from './mend.ts';
import { BIN } from './places.ts';
import { localSealKey } from './seal-key.ts';
import type { Settings } from './settings.ts';
import { WORKERS } from './workers.ts';
import { worthShowing } from './wrangler-noise.ts';

/** A running portal. */
export type Stack = {
  child: ChildProcess;
  origin: string;
  logFile: string;
  /** Settles with what it printed last when it ends by itself. */
  ended: Promise<string>;
  /** What it said of errors so far. */
  errors: () => readonly string[];
  /** From now on errors are shown as they come: while it starts, only the last one matters. */
  showErrors: () => void;
};

/** How much of the last output is kept for an error message. */
const TAIL_LINES = 40;

/** Starts all Workers in one process. They answer some seconds later: see {@link untilAnswering}. */
export function startStack(settings: Settings): Stack {
  const { host, port, stateDir } = settings;
  const logs = join(stateDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, 'portal.log');
  const log = createWriteStream(logFile);
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
  const errors: string[] = [];
  const isError = worthShowing();
  let showing = false;
  eachLine(child, (coloured) => {
    const line = stripVTControlCharacters(coloured);
    log.write(`${line}\n`);
    keep(tail, line);
    if (!isError(line)) return;
    keep(errors, line);
    if (showing) console.error(line);
  });
  const ended = new Promise<string>((done) => child.once('close', () => done(tail.join('\n'))));
  const showErrors = () => {
    showing = true;
  };
  return { child, origin: originOf(settings), logFile, ended, errors: () => errors, showErrors };
}

function keep(lines: string[], line: string): void {
  lines.push(line);
  if (lines.length > TAIL_LINES) lines.shift();
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

/** How long a portal that answers may go on answering with errors before its start counts as failed, in ms. */
const PATIENCE_WITH_ERRORS = 8_000;

/** Waits until each path answers with a page. Throws when the stack ends first or a path does not get there in time. */
export async function untilAnswering(stack: Stack, paths: readonly string[], timeoutMs = 60_000): Promise<void> {
  const ended = stack.ended.then((tail) => {
    throw new ProgramFailed('服务意外退出 The portal ended unexpectedly', tail);
  });
  await Promise.race([Promise.all(paths.map((path) => untilPage(stack, path, Date.now() + timeoutMs))), ended]);
}

async function untilPage(stack: Stack, path: string, timeout: number): Promise<void> {
  let deadline = timeout;
  let answered = false;
  for (;;) {
    const answer = await statusOf(new URL(path, stack.origin));
    if (answer === 200) return;
    if (Date.now() > deadline) {
      throw new ProgramFailed(
        `${path} 没有正常应答 gave no page: ${answer}`,
        `${stack.logFile}\n${stack.errors().at(-1) ?? ''}`,
      );
    }
    if (typeof answer === 'number' && !answered) {
      answered = true;
      deadline = Math.min(deadline, Date.now() + PATIENCE_WITH_ERRORS);
    }
    await new Promise((done) => setTimeout(done, answered ? 500 : 150));
  }
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
