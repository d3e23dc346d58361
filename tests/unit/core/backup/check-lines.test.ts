import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLines, linesOf } from '#core/backup/check-lines.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHead,
  type BackupLine,
  printEnd,
  printHead,
  printPhoto,
  printRows,
} from '#core/backup/lines.ts';
import { createTally, isSameTables } from '#core/backup/tally.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

const head: BackupHead = {
  format: BACKUP_FORMAT,
  version: BACKUP_VERSION,
  schema: '0016_x',
  createdAt: '2026-11-20T09:30:00.000+08:00',
  tables: [
    { name: 'park', columns: ['id', 'name'] },
    { name: 'note', columns: ['text'] },
  ],
  leftOut: ['auth_session'],
};

type Piece = { table: 'park' | 'note'; rows: (string | number | null)[][] } | { photo: string };

async function write(pieces: readonly Piece[]): Promise<string[]> {
  const tally = createTally(sha256);
  const lines = [printHead(head)];
  await tally.other(lines[0] ?? '');
  for (const piece of pieces) {
    if ('photo' in piece) {
      const line = printPhoto(piece.photo, 'image/jpeg', 'AAAA');
      await tally.photo(line);
      lines.push(line);
    } else {
      const line = printRows(piece.table, JSON.stringify(piece.rows));
      await tally.rows(piece.table, line, piece.rows.length);
      lines.push(line);
    }
  }
  return [...lines, printEnd(tally.end())];
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

const check = (lines: readonly string[], take?: (line: BackupLine) => void) => checkLines(each(lines), sha256, take);

const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({
    table: fc.constant('park' as const),
    rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ table: fc.constant('note' as const), rows: fc.array(fc.tuple(cell), { minLength: 1, maxLength: 3 }) }),
  fc.record({ photo: fc.string({ minLength: 1 }) }),
);
const pieces = fc.array(piece, { maxLength: 6 });

describe('a backup file', () => {
  it('gives back every row and photo that was written', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (given) => {
        const seen: unknown[] = [];
        const result = await check(await write(given), (line) => {
          if (line.is === 'ROWS') seen.push({ table: line.table, rows: line.rows });
          if (line.is === 'PHOTO') seen.push({ photo: line.key });
        });
        expect(result.ok).toBe(true);
        expect(seen).toEqual(given);
      }),
    );
  });

  it('is refused when any line is lost, doubled, moved or changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        pieces,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('lose', 'double', 'swap', 'change'),
        async (given, a, b, how) => {
          const lines = await write(given);
          const [i, j] = [a % lines.length, b % lines.length];
          const faulty = [...lines];
          const [one = '', other = ''] = [lines[i], lines[j]];
          if (how === 'lose') faulty.splice(i, 1);
          if (how === 'double') faulty.splice(i, 0, one);
          if (how === 'swap') [faulty[i], faulty[j]] = [other, one];
          if (how === 'change') faulty[i] = one.replace(/.$/, ' }').replace(/"(\w)/, '"x$1');
          fc.pre(faulty.join('\n') !== lines.join('\n'));
          expect((await check(faulty)).ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says what is wrong and where', async () => {
    const lines = await write([{ table: 'park', rows: [[1, '晋中']] }]);
    const fault = async (faulty: readonly string[]) => {
      const result = await check(faulty);
      return result.ok ? null : result.error;
    };
    expect(await fault([])).toEqual({ fault: 'NOT_JSON', line: 0 });
    expect(await fault(['<html>'])).toEqual({ fault: 'NOT_JSON', line: 1 });
    expect(await fault(['{"a":1}'])).toEqual({ fault: 'NO_HEAD', line: 1 });
    expect(await fault([printHead({ ...head, version: 2 as 1 })])).toEqual({ fault: 'OTHER_VERSION', line: 1 }); // of a release to come
    expect(await fault(lines.slice(0, -1))).toEqual({ fault: 'NO_END', line: 2 });
    expect(await fault([...lines, lines[1] ?? ''])).toEqual({ fault: 'AFTER_END', line: 4 });
    expect(await fault([lines[0] ?? '', printRows('other', '[[1]]')])).toEqual({ fault: 'UNKNOWN_TABLE', line: 2 });
    expect(await fault([lines[0] ?? '', printRows('park', '[[1]]')])).toEqual({ fault: 'WRONG_WIDTH', line: 2 });
    expect(await fault([lines[0] ?? '', printRows('park', '[[1,"榆次"]]'), lines[2] ?? ''])).toEqual({
      fault: 'TALLY',
      line: 3,
    });
  });
});

describe('two ends', () => {
  it('are the same where every table has the same rows, whenever the files were made', async () => {
    const tables = async (given: readonly Piece[]) => {
      const result = await check(await write(given));
      if (!result.ok) throw new Error(result.error.fault);
      return result.value.end;
    };
    const one = await tables([{ table: 'park', rows: [[1, 'a']] }, { photo: 'x' }]);
    expect(isSameTables(one, await tables([{ table: 'park', rows: [[1, 'a']] }]))).toBe(true);
    expect(isSameTables(one, await tables([{ table: 'park', rows: [[1, 'b']] }]))).toBe(false);
    expect(isSameTables(one, await tables([]))).toBe(false);
  });
});

it('lines are found wherever the pieces of a text are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string().map((text) => text.replaceAll('\n', '')),
        { minLength: 1 },
      ),
      fc.integer({ min: 1, max: 7 }),
      async (lines, size) => {
        const text = lines.map((line) => `${line}\n`).join('');
        async function* pieces() {
          for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
        }
        const found: string[] = [];
        for await (const line of linesOf(pieces())) found.push(line);
        expect(found).toEqual(lines);
      },
    ),
  );
});
