import { type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/icon-paths.ts';
import { useStaff } from '../context.ts';
import type { Draft } from './create-draft.ts';
import { whenWords } from './save-words.ts';
import './drafts.css';

/** What somebody has to know before typing on: a draft was found, the record moved on, another tab is at it too. */
export function DraftNotes<T extends object>(props: { draft: Draft<T> }) {
  const { text } = useStaff();
  const words = text.drafts;
  const draft = () => props.draft;
  return (
    <div role="status" class="draft-notes">
      <Switch>
        <Match when={draft().rival() === 'AHEAD'}>
          <Note icon="warning" attention words={words.rival.AHEAD}>
            <Button size="small" onClick={() => void draft().adopt()}>
              {words.rival.adopt}
            </Button>
            <Button size="small" onClick={() => void draft().takeOver()}>
              {words.rival.takeOver}
            </Button>
          </Note>
        </Match>
        <Match when={draft().rival() === 'SENT'}>
          <Note icon="check" words={words.rival.SENT}>
            <Button size="small" onClick={() => void draft().adopt()}>
              {words.rival.reload}
            </Button>
          </Note>
        </Match>
        <Match when={draft().rival() === 'OPEN'}>
          <Note icon="info" words={words.rival.OPEN} />
        </Match>
      </Switch>
      <Show when={draft().dirty() && draft().restored()}>
        {(found) => (
          <Note icon="draft" words={words.restored(whenWords(found().at, Date.now()))}>
            <Button size="small" onClick={() => draft().discard()}>
              {words.discard}
            </Button>
          </Note>
        )}
      </Show>
      <Show when={draft().behind()}>
        <Note icon="history" words={words.behind} />
      </Show>
    </div>
  );
}

function Note(props: { icon: IconName; words: string; attention?: boolean; children?: JSX.Element }) {
  return (
    <div class="draft-note" data-tone={props.attention ? 'attention' : undefined}>
      <span class="draft-note__icon">
        <Icon name={props.icon} />
      </span>
      <p>{props.words}</p>
      <Show when={props.children}>
        <div class="draft-note__acts">{props.children}</div>
      </Show>
    </div>
  );
}
