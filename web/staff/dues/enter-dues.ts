import type { DuesBody, DuesWritten } from '#core/schemas/dues.ts';
import { newKey } from '#web-api/new-key.ts';
import type { Staff } from '../context.ts';
import { offerUndo } from '../frame/undo-last.ts';
import { call } from '../parts/call.ts';
import { problemWords } from '../parts/problem-words.ts';
import { duesText } from './text/dues-text.ts';

export const DUES_PATH = '/api/staff/dues';

type Row = DuesBody['rows'][number];
export type DuesBefore = Pick<Row, 'owed' | 'paid'>;

/** Tells (`said`) that dues were entered, with the way back: `before` are the numbers that held, a row a row of `written`. */
export function offerDuesUndo(
  { said, written, before }: { said: string; written: DuesWritten; before: readonly DuesBefore[] },
  { language, term, text }: Pick<Staff, 'language' | 'term' | 'text'>,
  onUndone: () => void,
): void {
  const key = newKey();
  const rows = written.rows.map((row, i): Row => ({ ...row, ...(before[i] ?? { owed: null, paid: null }) }));
  offerUndo(said, text.drafts.undo, async () => {
    try {
      await call<DuesWritten>('POST', DUES_PATH, { key, rows });
      onUndone();
      return { tone: 'ok', message: duesText(language).undone };
    } catch (cause) {
      return { tone: 'attention', message: problemWords(cause, term) };
    }
  });
}
