import { err, ok, type Result } from '../result.ts';
import { type BackupEnd, type BackupHead, type BackupLine, type BackupProblem, parseLine } from './lines.ts';
import { createTally, isSameEnd, type Sha256 } from './tally.ts';

/** What a whole file is, once all of it was read and found right. */
export interface CheckedBackup {
  readonly head: BackupHead;
  readonly end: BackupEnd;
}

/**
 * Reads a backup line by line and hands each on as soon as it is known to fit the head. A fault ends the reading; that the
 * file is whole is known only by the answer.
 */
export async function checkLines(
  lines: AsyncIterable<string>,
  sha256: Sha256,
  take: (line: BackupLine, text: string) => Promise<void> | void = () => undefined,
): Promise<Result<CheckedBackup, BackupProblem>> {
  const tally = createTally(sha256);
  let head: BackupHead | null = null;
  let end: BackupEnd | null = null;
  let no = 0;
  for await (const text of lines) {
    if (text === '') continue;
    no += 1;
    const parsed = parseLine(text);
    if (!parsed.ok)
      return err({ fault: no === 1 && parsed.error === 'UNKNOWN_LINE' ? 'NO_HEAD' : parsed.error, line: no });
    const line = parsed.value;
    if (end !== null) return err({ fault: 'AFTER_END', line: no });
    if ((head === null) !== (line.is === 'HEAD'))
      return err({ fault: head === null ? 'NO_HEAD' : 'UNKNOWN_LINE', line: no });
    switch (line.is) {
      case 'HEAD':
        head = line.head;
        await tally.other(text);
        break;
      case 'ROWS': {
        const width = head?.tables.find(({ name }) => name === line.table)?.columns.length;
        if (width === undefined) return err({ fault: 'UNKNOWN_TABLE', line: no });
        if (line.rows.some((row) => row.length !== width)) return err({ fault: 'WRONG_WIDTH', line: no });
        await tally.rows(line.table, text, line.rows.length);
        break;
      }
      case 'PHOTO':
        await tally.photo(text);
        break;
      case 'END':
        end = line.end;
        if (!isSameEnd(end, tally.end())) return err({ fault: 'TALLY', line: no });
    }
    await take(line, text);
  }
  if (head === null) return err({ fault: no === 0 ? 'NOT_JSON' : 'NO_HEAD', line: no });
  return end === null ? err({ fault: 'NO_END', line: no }) : ok({ head, end });
}

/** Lines of a text that comes in pieces. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}
