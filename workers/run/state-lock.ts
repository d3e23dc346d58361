import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, tryLock } from './lock.ts';
import { Mend } from './mend.ts';
import { ONLY_OWNER } from './preflight.ts';
import type { Settings } from './settings.ts';

/** Takes the state folder for a process, this one unless told: one portal at a time on one database, two would damage it. */
export function lockState({ stateDir }: Settings, pid = process.pid): void {
  mkdirSync(stateDir, { recursive: true, mode: ONLY_OWNER });
  const file = join(stateDir, 'running.lock');
  if (tryLock(file, pid)) return;
  const holder = lockHolder(file);
  throw new Mend(
    `这个数据目录上已有一个正在运行的门户（进程 ${holder}）：请先停止它，或另设 STATE_DIR。`,
    `A portal is already running on this state folder (process ${holder}): stop it first, or set another STATE_DIR.`,
  );
}
