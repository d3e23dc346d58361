import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { ROOT } from './places.ts';

/** What a finished program printed, and how it ended. */
export type Outcome = { code: number; output: string };

const running = new Set<ChildProcess>();

/**
 * Starts a program in a process group of its own, so that whatever it starts can be stopped with it.
 * `stopAll` ends every one; it also runs when this process leaves by itself.
 */
export function startProgram(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { cwd: ROOT, detached: true, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a program to its end and keeps what it printed. `onLine` sees each line as it comes. */
export async function runProgram(
  command: string,
  args: string[],
  options: SpawnOptions & { onLine?: (line: string) => void } = {},
): Promise<Outcome> {
  const { onLine, ...spawnOptions } = options;
  const child = startProgram(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  eachLine(child, (line) => {
    output += `${line}\n`;
    onLine?.(line);
  });
  const code = await new Promise<number>((done, failed) => {
    child.once('error', failed);
    child.once('close', (status, signal) => done(status ?? (signal ? 128 : 1)));
  });
  return { code, output };
}

/** Calls `onLine` for every line of a child's two outputs, without their line ends. */
export function eachLine(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    stream?.on('end', () => {
      if (rest) onLine(rest);
    });
  }
}

/** Asks a program and all it started to end, and makes them after `graceMs`. */
export async function stopProgram(child: ChildProcess, graceMs = 5000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return signalGroup(child, 'SIGKILL');
  const ended = new Promise((done) => child.once('exit', done));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Ends everything that was started here and still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((child) => stopProgram(child)));
}

process.once('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

let stopping = false;

/** Whether the whole run is being ended, so that what fails now fails because of that. */
export const isStopping = () => stopping;

/** On Ctrl-C or a request to end: stops every program, then leaves with the code a shell expects. */
export function stopAllOnSignal(onStop: () => void): void {
  const codes = { SIGINT: 0, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      onStop();
      void stopAll().then(() => process.exit(codes[signal]));
    });
  }
}
