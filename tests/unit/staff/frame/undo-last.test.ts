import { expect, it, vi } from 'vitest';
import { notices } from '../../../../web/staff/frame/notices.ts';
import { canUndo, forgetUndo, offerUndo, undoLast } from '../../../../web/staff/frame/undo-last.ts';

const shown = () => notices.toasts().map(({ message }) => message);
const back = (message: string) => vi.fn(async () => ({ tone: 'ok', message }) as const);

it('the last act is taken back once, from its notice or by key; the one before and another account’s are not', async () => {
  const [first, second, third] = [back('1'), back('2'), back('3')];
  offerUndo('改了甲', '撤销', first);
  offerUndo('改了乙', '撤销', second);
  expect([shown(), canUndo()]).toEqual([['改了乙'], true]);
  undoLast();
  await vi.waitFor(() => expect(shown()).toEqual(['2']));
  undoLast();
  offerUndo('改了丙', '撤销', third);
  notices.toasts().at(-1)?.action?.run();
  expect(canUndo()).toBe(false);
  undoLast();
  offerUndo('改了丁', '撤销', third);
  forgetUndo();
  undoLast();
  expect([first, second, third].map((undo) => undo.mock.calls.length)).toEqual([0, 1, 1]);
});
