import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process that holds a lock file and still runs, or null. */
export function lockHolder(file: string): number | null {
  let pid = Number.NaN;
  try {
    const [number = '', birth] = readFileSync(file, 'utf8').split(' ');
    pid = Number(number);
    process.kill(pid, 0);
    return hasEnded(pid) || (birth !== undefined && birth !== birthOf(pid)) ? null : pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null;
  }
}

/** Whether only the entry of a process is left, which nobody has collected: in a container without an init it stays. */
function hasEnded(pid: number): boolean {
  return /^\d+ \(.*\) Z /s.test(statOf(pid));
}

/**
 * When a process began, and in which run of the machine: after a power cut another one may well have the number that a lock
 * names. Empty on a system that does not tell.
 */
function birthOf(pid: number): string {
  const [, started = ''] = /\) \S(?: -?\d+){18} (\d+) /s.exec(statOf(pid)) ?? [];
  return started === '' ? '' : `${started}@${textOf('/proc/sys/kernel/random/boot_id').trim()}`;
}

const statOf = (pid: number) => textOf(`/proc/${pid}/stat`);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    // no such list on this system
    return '';
  }
}

/**
 * Takes a lock file if nobody alive holds it; returns how to give it back, or null. `holder` is the process to hold it, this
 * one unless told; one that is taken for another is given back by its end alone.
 */
export function tryLock(file: string, holder = process.pid): (() => void) | null {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, `${holder} ${birthOf(holder)}`, { flag: 'wx' });
      const release = () => rmSync(file, { force: true });
      if (holder === process.pid) process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (lockHolder(file) !== null) return null;
      rmSync(file, { force: true });
    }
  }
  return null;
}

/** Hands a lock that is held here to another process, such as a child that must not be left alone with the same data. */
export function passLock(file: string, pid: number): void {
  writeFileSync(file, `${pid} ${birthOf(pid)}`);
}

/** As {@link tryLock}, but waits its turn. */
export async function holdLock(file: string): Promise<() => void> {
  for (;;) {
    const release = tryLock(file);
    if (release) return release;
    await sleep(200);
  }
}
