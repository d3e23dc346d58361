import { Show } from 'solid-js';
import type { Draft } from './create-draft.ts';
import { DraftNotes } from './DraftNotes.tsx';
import { SaveState } from './SaveState.tsx';

/** Of what is typed in a card or a dialog: that it was found here as it was left, and where it lies now. */
export function KeptState<T extends object>(props: { draft: Draft<T> }) {
  return (
    <>
      <DraftNotes draft={props.draft} />
      <Show when={props.draft.dirty()}>
        <SaveState draft={props.draft} />
      </Show>
    </>
  );
}
