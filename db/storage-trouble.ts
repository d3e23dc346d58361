/** What D1 says, here and on one machine, when the store under it failed: a full disk is told by no name of its own there. */
const TROUBLE = /internal error; reference|database or disk is full|SQLITE_FULL|SQLITE_IOERR|No space left/;

/** Waits before a read is tried again, ms: a write that found the disk full closes the database, and it opens anew. */
const WAITS = [20, 100, 300, 1000];

/** Whether the store failed, not the statement. */
export function isStorageTrouble(error: unknown): boolean {
  return error instanceof Error && TROUBLE.test(error.message);
}

/**
 * Writes what an answer can do without, e.g. when somebody was last seen: a full disk stops writes, not reads. Other errors
 * are thrown.
 */
export async function unlessFull(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isStorageTrouble(error)) throw error;
  }
}

/** Whether a statement only reads, so that it may be tried again. One that names a writing word anywhere does not count. */
export function isRead(text: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(text) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(text);
}

/** Reads, and again a few times while the store is in trouble. Throws the last error. */
export async function readSteadily<T>(read: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await read();
    } catch (error) {
      if (!isStorageTrouble(error)) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  return read();
}
