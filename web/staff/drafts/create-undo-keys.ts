import type { Accessor } from 'solid-js';
import { useStaff } from '../context.ts';
import { createShortcuts, isTyping } from '../keys/shortcuts.ts';
import type { Draft } from './create-draft.ts';

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y undo and redo the form, wherever the focus is but in a field of something else. */
export function createUndoKeys<T extends object>(
  draft: Accessor<Draft<T>>,
  form: Accessor<HTMLElement | undefined>,
): void {
  const { text } = useStaff();
  const isElsewhere = () => {
    const at = document.activeElement;
    return at !== null && !form()?.contains(at) && (isTyping(at) || at.closest('dialog') !== null);
  };
  createShortcuts(() => {
    if (isElsewhere()) return [];
    return [
      { keys: 'Mod+Z', words: text.drafts.undo, run: draft().undo },
      { keys: 'Mod+Shift+Z', words: text.drafts.redo, run: draft().redo },
      { keys: 'Mod+Y', words: text.drafts.redo, run: draft().redo },
    ];
  });
}
