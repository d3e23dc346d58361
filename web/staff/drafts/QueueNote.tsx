import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { createLocalDrafts } from './create-local-drafts.ts';
import { draftName } from './draft-name.ts';
import './drafts.css';

/** So many are named; the page of drafts has them all. */
const MOST_NAMED = 3;

/** What waits to go out by itself (联网后提交), by name, and when it will: on every page, for as long as it waits. */
export function QueueNote() {
  const { online, text, view } = useStaff();
  const words = text.drafts.queue;
  const drafts = createLocalDrafts();
  const waiting = () => (drafts() ?? []).filter(({ content }) => content?.send?.later === true);
  const names = () => {
    const named = waiting()
      .slice(0, MOST_NAMED)
      .map((found) => draftName(found, text.drafts));
    return `${named.join(text.flow.changes.comma)}${waiting().length > MOST_NAMED ? '…' : ''}`;
  };
  return (
    <div role="status">
      <Show when={waiting().length > 0}>
        <aside class="queue-note" aria-label={words.title(waiting().length)}>
          <Icon name="clock" />
          <p>
            <strong>{words.title(waiting().length)}</strong>
            {' · '}
            {names()} · {online() ? words.online : words.offline}{' '}
            <a href={printView(onPage(view(), 'drafts'))}>{words.look}</a>
          </p>
        </aside>
      </Show>
    </div>
  );
}
