import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eachLine } from './children.ts';
import { ProgramFailed } from './mend.ts';
import { rollingLog } from './rolling-log.ts';
import type { Settings } from './settings.ts';

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

/**
 * Watches over a child that serves the portal: its lines go into the log file. `textOf` gives a line as a person reads it,
 * `isError` whether one should. It answers some seconds later: see {@link untilAnswering}.
 */
export function watchStack(
  child: ChildProcess,
  settings: Settings,
  { textOf, isError }: { textOf: (line: string) => string; isError: (line: string) => boolean },
): Stack {
  const logs = join(settings.stateDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, 'portal.log');
  const log = rollingLog(logFile);
  const tail: string[] = [];
  const errors: string[] = [];
  let showing = false;
  eachLine(child, (line) => {
    const text = textOf(line);
    log.line(text);
    keep(tail, text);
    if (!isError(line)) return;
    keep(errors, text);
    if (showing) console.error(text);
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
