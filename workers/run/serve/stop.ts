import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closingText } from '#core/live.ts';
import { noteCleanEnd } from '../clean-end.ts';
import { databaseFiles } from '../database-check.ts';
import { lockHolder } from '../lock.ts';
import { Mend } from '../mend.ts';
import { localSealKey } from '../seal-key.ts';
import type { Settings } from '../settings.ts';
import { originOf } from '../stack.ts';

/** Open requests are given so long, ms; what is cut off then is safe in the database, or was never answered. */
const PATIENCE_MS = 30_000;

/**
 * Ends the portal that runs on a data folder: open pages are let go first, for the runtime waits for each of them, then open
 * requests end. Answers whether one ran.
 */
export async function stopServed(settings: Settings): Promise<boolean> {
  const file = join(settings.stateDir, 'running.lock');
  const pid = lockHolder(file);
  if (pid === null) return false;
  await letGo(settings);
  signal(pid, 'SIGTERM');
  for (const started = performance.now(); lockHolder(file) === pid; await sleep(50)) {
    if (performance.now() - started < PATIENCE_MS) continue;
    signal(pid, 'SIGKILL');
    return true;
  }
  noteCleanEnd(settings.stateDir, databaseFiles(settings.stateDir));
  return true;
}

/** A portal that does not answer has nobody to let go. */
async function letGo(settings: Settings): Promise<void> {
  const [origin, at] = [originOf(settings), Date.now()];
  const key = Buffer.from(localSealKey(settings.stateDir), 'base64');
  const proof = createHmac('sha256', key).update(closingText(at)).digest('base64url');
  await fetch(`${origin}/api/live/close`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ at, proof }),
    signal: AbortSignal.timeout(3000),
  }).catch(() => undefined);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return;
    throw new Mend(
      `进程 ${pid} 属于另一个用户：请用启动门户的用户停止它。`,
      `Process ${pid} belongs to somebody else: stop it as the user that started the portal.`,
    );
  }
}
