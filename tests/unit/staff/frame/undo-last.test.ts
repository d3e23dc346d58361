import { afterEach, expect, it, vi } from 'vitest';
import { makePost } from '../../../../web/staff/flow/model/make-post.ts';
import { notices } from '../../../../web/staff/frame/notices.ts';
import { canUndo, forgetUndo, offerUndo, undoLast } from '../../../../web/staff/frame/undo-last.ts';
import { makeAct } from '../../../../web/staff/parts/act.ts';

afterEach(() => vi.unstubAllGlobals());

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

it.each([
  ['on a record', () => makeAct('close')({ kind: 'SITE', id: 'st_0000000001', version: 1 }, { reason: '已搬走' })],
  ['of a decision', () => makePost()('/api/staff/changes/decide', {})],
])('is not taken back once another act was done, %s; one that was refused changes nothing', async (_, act) => {
  const undo = back('1');
  offerUndo('改了甲', '撤销', undo);
  vi.stubGlobal('fetch', async () => Response.json({ error: { code: 'VALIDATION' } }, { status: 400 }));
  await expect(act()).rejects.toThrow();
  expect(canUndo()).toBe(true);
  vi.stubGlobal('fetch', async () => Response.json({ version: 2 }));
  await act();
  undoLast();
  expect([canUndo(), undo.mock.calls.length]).toEqual([false, 0]);
  expect(shown()).not.toContain('改了甲');
});
