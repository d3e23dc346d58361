import { createSignal, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import type { VoiceKind } from '../draft.ts';
import type { Say } from './create-say.ts';
import { useVoice } from './voice-context.ts';

/** Whether what is written is kept, and the way to throw it away. */
export function DraftBar<K extends VoiceKind>(props: { say: Say<K> }) {
  const { store, text } = useVoice();
  const words = text.voice.form;
  const [asking, setAsking] = createSignal(false);
  const state = () => {
    const keeping = props.say.keeping();
    if (keeping === 'nothing') return '';
    if (keeping === 'failed') return words.saveFailed;
    if (!store.durable) return words.notDurable;
    return words[keeping];
  };
  return (
    <div class="draft-bar">
      <span class="note" role="status" data-keeping={props.say.keeping()}>
        {state()}
      </span>
      <Show when={props.say.keeping() !== 'nothing'}>
        <Show
          when={asking()}
          fallback={
            <Button variant="quiet" size="small" onClick={() => setAsking(true)}>
              {words.discard}
            </Button>
          }
        >
          <span role="alert">{words.discardSure}</span>
          <Button
            variant="warn"
            size="small"
            onClick={() => {
              setAsking(false);
              void props.say.discard();
            }}
          >
            {words.discardYes}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {words.discardNo}
          </Button>
        </Show>
      </Show>
    </div>
  );
}
