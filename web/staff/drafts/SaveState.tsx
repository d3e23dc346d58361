import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { useStaff } from '../context.ts';
import type { Draft } from './create-draft.ts';
import type { Send } from './create-send.ts';
import { saveWords } from './save-words.ts';
import './drafts.css';

/** Says honestly where the words of a form are. Only what needs attention, or is done, is read aloud. */
export function SaveState<T extends object>(props: { draft: Draft<T>; send?: Send }) {
  const { online, text } = useStaff();
  const said = () => {
    const facts = { keep: props.draft.state(), send: props.send?.state() ?? 'IDLE', online: online() };
    return saveWords(facts, text.drafts, Date.now());
  };
  const aloud = () => (said()?.tone === 'quiet' ? '' : (said()?.words ?? ''));
  return (
    <>
      <p class="save-state" data-tone={said()?.tone}>
        <Show when={said()}>
          {(it) => (
            <>
              <Icon name={it().icon} />
              <span>{it().words}</span>
            </>
          )}
        </Show>
      </p>
      <LiveRegion>{aloud()}</LiveRegion>
    </>
  );
}
