import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { removeWhole, writeWhole } from './write-whole.ts';

/** How each file of a database lay when the portal had ended as it should. */
type Note = Readonly<Record<string, string>>;

const noteIn = (stateDir: string) => join(stateDir, 'closed.json');

/** Notes that the portal has ended as it should: as long as its database files are untouched there is nothing to look for in them. */
export function noteCleanEnd(stateDir: string, files: readonly string[]): void {
  const note: Note = Object.fromEntries(files.map((file) => [relative(stateDir, file), stateOf(file)]));
  try {
    writeWhole(noteIn(stateDir), JSON.stringify(note));
  } catch {
    // without room for it the next start looks
  }
}

/**
 * Takes the note away, for what follows may end in any way, and answers which files lie as they were left. After a crash, a
 * power cut or a restore none does.
 */
export function takeCleanEnd(stateDir: string): (file: string) => boolean {
  const note = readNote(noteIn(stateDir));
  if (existsSync(noteIn(stateDir))) removeWhole(noteIn(stateDir));
  return (file) => note[relative(stateDir, file)] === stateOf(file);
}

function readNote(file: string): Note {
  if (!existsSync(file)) return {};
  try {
    // written above
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    return {};
  }
}

/** Size, time and place on the disk of a database and of what was written to it last. */
function stateOf(file: string): string {
  return ['', '-wal']
    .map((part) => {
      const found = statSync(file + part, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? '' : [found.ino, found.size, found.mtimeNs].join(' ');
    })
    .join('|');
}
