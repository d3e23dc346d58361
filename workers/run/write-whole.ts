import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a small file so that even a power cut leaves the old one or the whole new one: the bytes are on the disk before they
 * take its name. `mode` is that of the file.
 */
export function writeWhole(file: string, bytes: string | Uint8Array, mode = 0o644): void {
  const aside = `${file}.${process.pid}.new`;
  rmSync(aside, { force: true });
  const open = openSync(aside, 'wx', mode);
  try {
    writeFileSync(open, bytes);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  renameSync(aside, file);
}

/** Removes a small file, of which even a power cut leaves nothing. */
export function removeWhole(file: string): void {
  rmSync(file, { force: true });
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
