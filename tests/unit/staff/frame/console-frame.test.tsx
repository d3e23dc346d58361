// @vitest-environment happy-dom
import { cleanup, render, screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConsoleFrame } from '../../../../web/staff/frame/ConsoleFrame.tsx';
import { notices } from '../../../../web/staff/frame/notices.ts';
import { canUndo, offerUndo } from '../../../../web/staff/frame/undo-last.ts';
import { InConsole } from '../in-console.tsx';

const undo = vi.fn(async () => ({ tone: 'ok', message: '改回来了' }) as const);

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  undo.mockClear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The frame around a dialog, of an account that has just done something. */
function open() {
  const me = { account: { id: 'u1' }, pending: null, roles: ['PARK_EDITOR'], regions: [] };
  const frame = render(() => (
    <InConsole staff={{ session: { me: () => me }, go: () => undefined }}>
      <ConsoleFrame>
        <dialog>
          <button type="button">确定</button>
        </dialog>
      </ConsoleFrame>
    </InConsole>
  ));
  offerUndo('改了甲', '撤销上一步', undo);
  return frame;
}
const undoKey = (target: Element) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));

const isShown = () => notices.toasts().some(({ action }) => action !== undefined);

it('whoever signs in after another finds nothing of theirs to take back', () => {
  const frame = open();
  expect([canUndo(), isShown()]).toEqual([true, true]);
  frame.unmount();
  expect([canUndo(), isShown()]).toEqual([false, false]);
});

it('nor what was answered after they had gone', () => {
  offerUndo('改了甲', '撤销上一步', undo);
  render(() => (
    <InConsole staff={{ session: { me: () => undefined }, go: () => undefined }}>
      <ConsoleFrame>{null}</ConsoleFrame>
    </InConsole>
  ));
  expect([canUndo(), isShown()]).toEqual([false, false]);
});

it('what was done is taken back with Ctrl+Z, but not from a dialog in front of it', () => {
  open();
  const dialog = document.querySelector('dialog');
  if (dialog === null) throw new Error('there is a dialog');
  // happy-dom opens dialogs, but knows no such selector
  vi.spyOn(dialog, 'matches').mockImplementation((selector: string) => selector === ':modal' && dialog.open);
  dialog.showModal();
  undoKey(screen.getByRole('button', { name: '确定' }));
  expect(undo).not.toHaveBeenCalled();
  dialog.close();
  undoKey(document.body);
  expect(undo).toHaveBeenCalledOnce();
});
