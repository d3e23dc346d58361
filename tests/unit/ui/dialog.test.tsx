// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal, Show } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { Dialog } from '#ui/Dialog.tsx';
import { Drawer } from '#ui/Drawer.tsx';

afterEach(cleanup);

function setUp(keepOpen = false) {
  const [open, setOpen] = createSignal(false);
  render(() => (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        停用
      </button>
      <Dialog open={open()} onClose={() => setOpen(false)} title="停用这个阵地？" keepOpen={keepOpen}>
        <p>历史会保留。</p>
      </Dialog>
    </>
  ));
  const opener = screen.getByRole('button', { name: '停用' });
  opener.focus();
  fireEvent.click(opener);
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('no dialog in the page');
  return { open, opener, dialog };
}

it('opens as a modal named by its title', () => {
  const { dialog } = setUp();
  expect(dialog.open).toBe(true);
  const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
  expect(title?.textContent).toBe('停用这个阵地？');
});

it('closes with its button and gives the focus back', () => {
  const { open, opener, dialog } = setUp();
  const close = screen.getByRole('button', { name: '关闭' });
  close.focus();
  fireEvent.click(close);
  expect(open()).toBe(false);
  expect(dialog.open).toBe(false);
  expect(document.activeElement).toBe(opener);
});

it('tells its owner when the browser closes it (Escape)', () => {
  const { open, opener, dialog } = setUp();
  dialog.close();
  expect(open()).toBe(false);
  expect(document.activeElement).toBe(opener);
});

it('stays while what it asked for is on its way, whatever is pressed', () => {
  const [open, setOpen] = createSignal(true);
  const [busy, setBusy] = createSignal(true);
  render(() => (
    <Dialog open={open()} onClose={() => setOpen(false)} title="停用这个阵地？" busy={busy()}>
      <p>历史会保留。</p>
    </Dialog>
  ));
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('no dialog in the page');
  const close = screen.getByRole('button', { name: '关闭' });
  dialog.close();
  fireEvent.click(close);
  fireEvent.click(dialog, { detail: 1 });
  expect([open(), dialog.open, close.hasAttribute('disabled')]).toEqual([true, true, true]);
  setBusy(false);
  fireEvent.click(close);
  expect([open(), dialog.open]).toEqual([false, false]);
});

it('closes when pressed beside, unless there is input to lose', () => {
  const first = setUp();
  fireEvent.click(screen.getByText('历史会保留。'));
  expect(first.open()).toBe(true);
  // the second half of the double click that opened it
  fireEvent.click(first.dialog, { detail: 2 });
  expect(first.open()).toBe(true);
  fireEvent.click(first.dialog, { detail: 1 });
  expect(first.open()).toBe(false);
  cleanup();

  const second = setUp(true);
  fireEvent.click(second.dialog);
  expect(second.open()).toBe(true);
});

it('gives the focus back when its owner takes it out of the page while it is open', () => {
  const [asked, setAsked] = createSignal<string | null>(null);
  const closed = vi.fn(() => setAsked(null));
  render(() => (
    <>
      <button type="button" onClick={() => setAsked('停用')}>
        停用
      </button>
      <Show when={asked()}>
        {(title) => (
          <Dialog open onClose={closed} title={title()}>
            <button type="button" onClick={() => setAsked(null)}>
              取消
            </button>
          </Dialog>
        )}
      </Show>
    </>
  ));
  const opener = screen.getByRole('button', { name: '停用' });
  opener.focus();
  fireEvent.click(opener);
  const cancel = screen.getByRole('button', { name: '取消' });
  cancel.focus();
  fireEvent.click(cancel);
  expect(document.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener);
  expect(closed).not.toHaveBeenCalled();
});

it('that the browser closes and its owner takes out of the page gives the focus back, and is not shown again', () => {
  const [asked, setAsked] = createSignal(false);
  render(() => (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        停用
      </button>
      <Show when={asked()}>
        <Dialog open onClose={() => setAsked(false)} title="停用？">
          <p>历史会保留。</p>
        </Dialog>
      </Show>
    </>
  ));
  const opener = screen.getByRole('button', { name: '停用' });
  opener.focus();
  fireEvent.click(opener);
  screen.getByRole('button', { name: '关闭' }).focus();
  const dialog = document.querySelector('dialog');
  dialog?.close();
  expect([dialog?.open, document.querySelector('dialog')]).toEqual([false, null]);
  expect(document.activeElement).toBe(opener);
});

it('is shown again where its owner does not close it, and gives the focus back when it does', () => {
  const [open, setOpen] = createSignal(false);
  render(() => (
    <>
      <button type="button">地图</button>
      <Dialog open={open()} onClose={() => undefined} title="还在吗？">
        <p>马上退出登录。</p>
      </Dialog>
    </>
  ));
  const before = screen.getByRole('button', { name: '地图' });
  before.focus();
  setOpen(true);
  const dialog = document.querySelector('dialog');
  dialog?.close();
  expect(dialog?.open).toBe(true);
  screen.getByRole('button', { name: '关闭' }).focus();
  setOpen(false);
  expect(dialog?.open).toBe(false);
  expect(document.activeElement).toBe(before);
});

it('a non-modal drawer closes with Escape, too', () => {
  const [open, setOpen] = createSignal(true);
  render(() => (
    <Drawer open={open()} onClose={() => setOpen(false)} title="阵地" modal={false}>
      <p>内容</p>
    </Drawer>
  ));
  fireEvent.keyDown(screen.getByText('内容'), { key: 'Escape' });
  expect(open()).toBe(false);
  expect(document.querySelector('dialog')?.open).toBe(false);
});
