import { createSignal } from 'solid-js';
import { notices } from './notices.ts';

/** What became of taking something back, in words. */
export type Undone = { readonly tone: 'ok' | 'attention'; readonly message: string };

type Last = { readonly notice: number; readonly run: () => void };
const [last, setLast] = createSignal<Last | null>(null);

/** Something was done that can be taken back. */
export const canUndo = (): boolean => last() !== null;

/**
 * Tells what was done, with the way back: from its notice or with Ctrl+Z, as long as the console is open and nothing else was
 * done. `undo` says what became of it, and never rejects.
 */
export function offerUndo(message: string, label: string, undo: () => Promise<Undone>): void {
  forgetUndo();
  const run = () => {
    setLast(null);
    void undo().then(notices.show);
  };
  setLast({ notice: notices.show({ tone: 'ok', message, action: { label, run } }), run });
}

export function undoLast(): void {
  const found = last();
  forgetUndo();
  found?.run();
}

/** Nobody else takes it back: another act was done, or another account came. */
export function forgetUndo(): void {
  const found = last();
  if (found !== null) notices.dismiss(found.notice);
  setLast(null);
}
