import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';

/** Bytes from which on a log begins anew; what was before is kept once. */
const MOST_BYTES = 20_000_000;

/**
 * A log file that begins empty and never fills a disk: with `most` bytes written it takes the name `….1`, and the one before
 * that goes. A line that cannot be written, as on a full disk, is left out: nothing ends for want of a log.
 */
export function rollingLog(file: string, most = MOST_BYTES): { readonly line: (text: string) => void } {
  let open: number | null = openSync(file, 'w');
  let written = 0;
  const close = () => {
    const full = open;
    // forgotten before anything can fail: a number that is closed is soon that of somebody else's file
    open = null;
    if (full !== null) closeSync(full);
  };
  const withRoom = () => {
    if (open !== null && written < most) return open;
    close();
    if (existsSync(file)) renameSync(file, `${file}.1`);
    open = openSync(file, 'w');
    written = 0;
    return open;
  };
  return {
    line: (text) => {
      try {
        const into = withRoom();
        written += writeSync(into, `${text}\n`);
      } catch {
        // the next line may find room again
      }
    },
  };
}
