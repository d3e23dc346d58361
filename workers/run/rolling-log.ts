import { closeSync, openSync, renameSync, writeSync } from 'node:fs';

/** Bytes from which on a log begins anew; what was before is kept once. */
const MOST_BYTES = 20_000_000;

/**
 * A log file that begins empty and never fills a disk: with `most` bytes written it takes the name `….1`, and the one before
 * that goes. A line that cannot be written, as on a full disk, is left out: nothing ends for want of a log.
 */
export function rollingLog(file: string, most = MOST_BYTES): { readonly line: (text: string) => void } {
  let open = openSync(file, 'w');
  let written = 0;
  const roll = () => {
    closeSync(open);
    renameSync(file, `${file}.1`);
    open = openSync(file, 'w');
    written = 0;
  };
  return {
    line: (text) => {
      try {
        if (written >= most) roll();
        written += writeSync(open, `${text}\n`);
      } catch {
        // the next line may find room again
      }
    },
  };
}
