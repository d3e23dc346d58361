import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWhole } from './write-whole.ts';

/** The process that holds a lock file and still runs, or null. */
export function lockHolder(file: string): number | null {
  return holderIn(textOf(file));
}

function holderIn(lock: string): number | null {
  const [number, birth] = lock.trim().split(' ');
  const pid = Number(number);
  // what is cut or empty is nobody's: number 0 would be this process and its kin
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const isOther = birth !== undefined && birthOf(pid) !== '' && birth !== birthOf(pid);
  return isRunning(pid) && !hasEnded(pid) && !isOther ? pid : null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // somebody else's runs too
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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
    // no such file, or no such list on this system
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
      takeName(file, `${holder} ${birthOf(holder)}`);
      const release = () => rmSync(file, { force: true });
      if (holder === process.pid) process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const there = textOf(file);
      if (holderIn(there) !== null) return null;
      removeLock(file, there);
    }
  }
  return null;
}

/** A lock has its holder's number from the first moment: it is written aside. Throws EEXIST where there is one. */
function takeName(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  writeWhole(aside, text);
  try {
    giveName(aside, file, text);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What a disk answers that knows no second name of a file, such as exFAT and many shares. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Gives what was written aside its name too, where nothing has it. Without links it is written there, and empty for a moment. */
function giveName(aside: string, file: string, text: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code)) throw error;
    writeFileSync(file, text, { flag: 'wx' });
  }
}

/** Removes the lock that was seen, not one that another process took in its place meanwhile. */
function removeLock(file: string, seen: string): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    const found = textOf(aside);
    if (found !== seen) giveName(aside, file, found);
  } catch {
    // another process was first
  }
  rmSync(aside, { force: true });
}

/** Hands a lock that is held here to another process, such as a child that must not be left alone with the same data. */
export function passLock(file: string, pid: number): void {
  writeWhole(file, `${pid} ${birthOf(pid)}`);
}

/** As {@link tryLock}, but waits its turn. */
export async function holdLock(file: string): Promise<() => void> {
  for (;;) {
    const release = tryLock(file);
    if (release) return release;
    await sleep(200);
  }
}
