import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { createLocalDrafts } from './create-local-drafts.ts';
import './drafts.css';

/** How many drafts lie on this PC only, with the way to them; nothing where none do. */
export function LocalDraftsNote() {
  const { text, view } = useStaff();
  const words = text.drafts.local;
  const drafts = createLocalDrafts();
  return (
    <Show when={drafts()?.length}>
      {(count) => (
        <p class="draft-note">
          <span class="draft-note__icon">
            <Icon name="draft" />
          </span>
          <span>
            {words.count(count())} <a href={printView(onPage(view(), 'drafts'))}>{words.look}</a>
          </span>
        </p>
      )}
    </Show>
  );
}
