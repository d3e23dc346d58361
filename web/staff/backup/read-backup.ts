import { Gunzip } from 'fflate';
import { type CheckedBackup, checkLines, linesOf } from '#core/backup/check-lines.ts';
import type { BackupLine, BackupProblem } from '#core/backup/lines.ts';
import { err, type Result } from '#core/result.ts';

/** SHA-256 of a text in UTF-8, lower-case hex. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How far a file is read, 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Reads a whole backup file piece by piece and checks it line by line; `take` gets each line. A file that cannot be unpacked
 * is NOT_JSON on line 0.
 */
export async function readBackup(
  file: Blob,
  progress: Progress,
  take?: (line: BackupLine, text: string) => Promise<void> | void,
): Promise<Result<CheckedBackup, BackupProblem>> {
  try {
    return await checkLines(linesOf(unpacked(file, progress)), sha256Hex, take);
  } catch (cause) {
    if (cause instanceof UnpackError) return err({ fault: 'NOT_JSON', line: 0 });
    throw cause;
  }
}

class UnpackError extends Error {}

const PIECE = 1 << 18;

/** The text of a gzip file, piece by piece. Our policy forbids workers made from text, so it is unpacked here. */
async function* unpacked(file: Blob, progress: Progress): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let ready: Uint8Array[] = [];
  const gunzip = new Gunzip((chunk) => ready.push(chunk));
  for (let at = 0; at < file.size; at += PIECE) {
    const end = Math.min(file.size, at + PIECE);
    const piece = new Uint8Array(await file.slice(at, end).arrayBuffer());
    try {
      gunzip.push(piece, end === file.size);
    } catch {
      throw new UnpackError();
    }
    progress(end / file.size);
    for (const chunk of ready) yield decoder.decode(chunk, { stream: true });
    ready = [];
  }
  yield decoder.decode();
}
