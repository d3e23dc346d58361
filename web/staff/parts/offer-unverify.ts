import type { StaffWritten } from '#core/schemas/staff.ts';
import { newKey } from '#web-api/new-key.ts';
import type { Staff } from '../context.ts';
import { offerUndo } from '../frame/undo-last.ts';
import { call } from './call.ts';
import { problemWords } from './problem-words.ts';
import { recordPath } from './staff-api.ts';

/** Tells (`said`) that a position was verified, with the way back, of which `onUndone` hears. `version`: that the 核实 led to. */
export function offerUnverify(
  {
    id,
    name,
    version,
    said,
  }: { readonly id: string; readonly name: string; readonly version: number; readonly said: string },
  { term, text }: Pick<Staff, 'term' | 'text'>,
  onUndone: () => void,
): void {
  const key = newKey();
  offerUndo(said, text.drafts.undo, async () => {
    try {
      await call<StaffWritten>('POST', recordPath('SITE', id, 'unverify'), { key, version });
      onUndone();
      return { tone: 'ok', message: text.record.verify.undone(name) };
    } catch (cause) {
      return { tone: 'attention', message: problemWords(cause, term) };
    }
  });
}
