import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import './offline.css';

/** Says below the bar that the portal can not be reached, and what can be done all the same. */
export function OfflineNote() {
  const { online, session, text, view } = useStaff();
  const words = text.drafts.offline;
  return (
    <div role="status">
      <Show when={!online()}>
        <aside class="offline-strip" aria-label={words.short}>
          <Icon name="warning" />
          <p>
            <strong>{words.short}</strong>
            {' · '}
            <Show when={session.me()?.account} fallback={words.signedOut}>
              {words.words} <a href={printView(onPage(view(), 'drafts'))}>{words.link}</a>
            </Show>
          </p>
        </aside>
      </Show>
    </div>
  );
}
