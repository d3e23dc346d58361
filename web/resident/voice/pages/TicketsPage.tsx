import { Match, Switch } from 'solid-js';
import { usePage } from '../../page-context.ts';
import { paths } from '../../paths.ts';
import type { TicketsData } from '../load-voice.ts';
import { TicketFacts } from './TicketFacts.tsx';
import { VoiceShell } from './VoiceShell.tsx';

/** 查处理情况: by number, without script; what this device sent is added by the browser. */
export function TicketsPage(props: { data: TicketsData }) {
  const { text } = usePage();
  const words = text.voice.tickets;
  const { asked, found } = props.data;
  return (
    <VoiceShell
      title={words.title}
      lead={words.lead}
      before={
        <>
          <Switch>
            <Match when={found.kind === 'FOUND' && found}>
              {(hit) => <TicketFacts number={hit().number} ticket={hit().ticket} />}
            </Match>
            <Match when={found.kind === 'NOT_A_NUMBER'}>
              <p class="voice__warning" role="alert">
                {words.notNumber(asked)}
              </p>
            </Match>
            <Match when={found.kind === 'UNKNOWN'}>
              <p class="voice__warning" role="alert">
                {words.unknown(asked)}
              </p>
            </Match>
            <Match when={found.kind === 'FAILED'}>
              <p class="voice__warning" role="alert">
                {words.failed}
              </p>
            </Match>
          </Switch>
          <form class="ticket-form" method="get" action={paths.tickets()}>
            <label class="ticket-form__label" for="ticket-number">
              {found.kind === 'FOUND' ? words.another : words.number}
            </label>
            <span class="note" id="ticket-hint">
              {words.numberHint}
            </span>
            <span class="ticket-form__row">
              <input
                class="ticket-form__input"
                id="ticket-number"
                type="text"
                name="no"
                value={found.kind === 'FOUND' ? '' : asked}
                required
                maxlength="40"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                aria-describedby="ticket-hint"
              />
              <button class="button" data-variant="primary" type="submit">
                {words.submit}
              </button>
            </span>
          </form>
          <div id="voice-device" />
        </>
      }
      privacy={text.voice.privacy.tickets}
    />
  );
}
