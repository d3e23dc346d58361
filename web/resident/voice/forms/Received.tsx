import { createSignal, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { Icon } from '#ui/Icon.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { dataLang } from '../../page-context.ts';
import { paths } from '../../paths.ts';
import type { Receipt } from '../draft.ts';
import { useVoice } from './voice-context.ts';

/** It arrived: the number, to be copied or written down, and where to go from here. */
export function Received(props: { receipt: Receipt | null; title?: string; onAnother?: () => void }) {
  const { data, language, text } = useVoice();
  const words = text.voice.form;
  const ticket = () => props.receipt?.ticket || null;
  return (
    <>
      <p class="say__state-title" role="status">
        <Icon name="check" />
        {props.title ?? words.received}
      </p>
      <Show when={ticket()} fallback={<p>{words.receivedLost}</p>}>
        {(number) => <TicketNumber number={number()} />}
      </Show>
      <p>{words.receivedHelp}</p>
      <p class="actions">
        <LinkButton href={paths.tickets(ticket())} icon="search">
          {words.see}
        </LinkButton>
        <Show when={data.site}>
          {(site) => (
            <LinkButton href={paths.site(site().id)}>
              <span lang={dataLang(language)}>{text.voice.back(site().name)}</span>
            </LinkButton>
          )}
        </Show>
        <Show when={props.onAnother}>{(another) => <Button onClick={() => another()()}>{words.another}</Button>}</Show>
      </p>
    </>
  );
}

function TicketNumber(props: { number: string }) {
  const { text } = useVoice();
  const words = text.voice.form;
  const [said, setSaid] = createSignal('');
  let number: HTMLElement | undefined;
  const copy = async () => {
    const copied = await copyText(props.number);
    // chosen, so that the system's own menu can copy it
    if (!copied && number) getSelection()?.selectAllChildren(number);
    setSaid(copied ? words.copied : words.copyByHand);
  };
  return (
    <p class="say__ticket">
      <span class="note">{words.ticket}</span>
      <strong ref={number} class="say__number tabular">
        {props.number}
      </strong>
      <Button size="small" onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status">{said()}</span>
    </p>
  );
}
