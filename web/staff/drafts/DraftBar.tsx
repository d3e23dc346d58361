import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import type { Draft } from './create-draft.ts';
import type { Send } from './create-send.ts';
import { createUndoKeys } from './create-undo-keys.ts';
import { SaveState } from './SaveState.tsx';
import './drafts.css';

/** Undo, redo and where the words are, in one line of a form. `form`: the element in which the keys undo. */
export function DraftBar<T extends object>(props: {
  draft: Draft<T>;
  send?: Send;
  form: () => HTMLElement | undefined;
}) {
  const { text } = useStaff();
  createUndoKeys(
    () => props.draft,
    () => props.form(),
  );
  return (
    <div class="draft-bar">
      <SaveState draft={props.draft} send={props.send} />
      <div class="draft-bar__steps">
        <IconButton
          icon="undo"
          label={text.drafts.undo}
          aria-keyshortcuts="Control+Z"
          disabled={!props.draft.canUndo()}
          onClick={() => props.draft.undo()}
        />
        <IconButton
          icon="redo"
          label={text.drafts.redo}
          aria-keyshortcuts="Control+Shift+Z"
          disabled={!props.draft.canRedo()}
          onClick={() => props.draft.redo()}
        />
      </div>
    </div>
  );
}
