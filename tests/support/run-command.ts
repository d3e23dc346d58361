import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#run/places.ts';

/** A command of package.json as a person runs it, and what it has printed so far. */
export type Running = {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
  /** Ctrl-C: the terminal sends the signal to the whole group. */
  interrupt: () => void;
  /** As a power cut does it: nothing of it gets to say anything. */
  kill: () => void;
};

/** Starts `npm run <command>` without npm around it. `env` is added to ours, less what a test runner sets. */
export function startCommand(command: string, env: Record<string, string>, args: string[] = []): Running {
  const child = spawn(process.execPath, [join(ROOT, 'workers/run/entry.mjs'), command, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    signalProcess(-child.pid, name);
  };
  const atExit = () => signal('SIGTERM');
  process.once('exit', atExit);
  child.once('close', () => process.off('exit', atExit));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, output: () => output, ended, interrupt: () => signal('SIGINT'), kill: () => killTree(child.pid) };
}

/** Ends a process and all that came of it, in whatever groups they are. */
function killTree(root: number | undefined): void {
  if (root === undefined) return;
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [root];
  for (const pid of tree) tree.push(...pairs.filter(([, parent]) => parent === pid).map(([child]) => Number(child)));
  for (const pid of tree) signalProcess(pid, 'SIGKILL');
}

/** Signals a process, or a group by its negative number. What ended meanwhile is no fault: it was to end. */
export function signalProcess(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Runs a command to its end. */
export async function runCommand(
  command: string,
  env: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | null; output: string }> {
  const running = startCommand(command, env, args);
  return { code: await running.ended, output: running.output() };
}

/** Waits until the command has said `text`. Throws with all it said when it ends first or takes too long. */
export async function untilSaid({ child, output }: Running, text: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!output().includes(text)) {
    if (child.exitCode !== null) throw new Error(`it ended before it said “${text}”:\n${output()}`);
    if (Date.now() > deadline) throw new Error(`it did not say “${text}” in time:\n${output()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
