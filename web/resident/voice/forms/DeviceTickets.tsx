import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { TicketState } from '#core/schemas/voice.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { readJson } from '../../browser/read-json.ts';
import { chinaDateTime } from '../../model/instants.ts';
import { dataLang } from '../../page-context.ts';
import { paths } from '../../paths.ts';
import { type Draft, isWritten, type Posting, type Receipt, type VoiceKind } from '../draft.ts';
import { statusWord } from '../speak-terms.ts';
import { useVoice } from './voice-context.ts';

/** Tickets whose state is asked for at once; the others tell it on their own page. */
const MOST_STATES = 10;

/** What this device sent and how far it has come, what it has yet to send, and what is not finished. */
export function DeviceTickets() {
  const { language, outbox, store, text } = useVoice();
  const words = text.voice.tickets;
  const [receipts, setReceipts] = createSignal<readonly Receipt[]>([]);
  const [waiting, setWaiting] = createSignal<readonly Posting[]>([]);
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  const [asking, setAsking] = createSignal(false);
  const [states, setStates] = createSignal<Readonly<Record<string, TicketState>>>({});

  const read = async () => {
    const [kept, postings, written] = await Promise.all([store.receipts(), store.outbox(), store.drafts()]);
    setReceipts(kept.filter((one) => one.kind !== 'addition').sort((a, b) => b.sentAt - a.sentAt));
    setWaiting(postings);
    setDrafts(written.filter(isWritten));
    await readStates();
  };
  /** One after the other, and again only for what is new; without network the list stands without states. */
  const readStates = async () => {
    for (const { ticket } of receipts().slice(0, MOST_STATES)) {
      if (states()[ticket] !== undefined) continue;
      const state = await readJson<TicketState>(`/api/tickets?no=${ticket}`).catch(() => null);
      if (state === null && !navigator.onLine) return;
      // one that the portal does not know, or not now, keeps no other waiting
      if (state !== null) setStates((known) => ({ ...known, [ticket]: state }));
    }
  };
  onMount(() => {
    onCleanup(outbox.listen(() => void read()));
    void read();
  });
  const forget = async () => {
    setAsking(false);
    await store.forgetReceipts();
    await read();
  };

  return (
    <section class="device" aria-labelledby="device-title">
      <h2 id="device-title">{words.here}</h2>
      <Show when={waiting().length > 0}>
        <h3>{words.waiting}</h3>
        <ul class="device__list" role="list">
          <For each={waiting()}>
            {({ draft, queuedAt }) => (
              <li>
                <What kind={draft.kind} site={draft.site?.name ?? null} />
                <span class="note">{when(queuedAt, words.writtenOn)}</span>
              </li>
            )}
          </For>
        </ul>
        <p>
          <Button icon="refresh" onClick={() => void outbox.kick(true)}>
            {text.voice.form.tryNow}
          </Button>
        </p>
      </Show>
      <Show when={drafts().length > 0}>
        <h3>{words.drafts}</h3>
        <ul class="device__list" role="list">
          <For each={drafts()}>
            {(draft) => (
              <li>
                <a href={draftHref(draft)}>
                  <What kind={draft.kind} site={draft.site?.name ?? null} />
                </a>
                <span class="note">{when(draft.savedAt, words.writtenOn)}</span>
                <Show when={draft.refusal}>
                  {(refusal) => (
                    <span>{text.voice.form.refusals[refusal().code] ?? text.voice.form.refusals.other}</span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={receipts().length > 0} fallback={<p class="note">{words.none}</p>}>
        <ul class="device__list" role="list">
          <For each={receipts()}>
            {(receipt) => (
              <li>
                <a class="tabular" href={paths.tickets(receipt.ticket)}>
                  {receipt.ticket}
                </a>
                <What kind={receipt.kind} site={receipt.site?.name ?? null} />
                <span class="note">{when(receipt.sentAt, words.sentOn)}</span>
                <Show when={states()[receipt.ticket]}>
                  {(state) => (
                    <strong class="device__state">
                      {words.stateOn(statusWord(state(), language), chinaDateTime(state().updatedAt).date)}
                    </strong>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
        <p class="note">{words.hereHelp}</p>
        <Show
          when={asking()}
          fallback={
            <Button variant="quiet" size="small" onClick={() => setAsking(true)}>
              {words.forget}
            </Button>
          }
        >
          <p role="alert">{words.forgetSure}</p>
          <p class="actions">
            <Button variant="warn" size="small" onClick={() => void forget()}>
              {words.forget}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {text.voice.form.discardNo}
            </Button>
          </p>
        </Show>
      </Show>
    </section>
  );
}

function What(props: { kind: VoiceKind; site: string | null }) {
  const { language, text } = useVoice();
  return (
    <span>
      {text.voice.notice.kinds[props.kind]}
      <Show when={props.site}>
        {(name) => <span lang={dataLang(language)}>{text.voice.tickets.onSite(name())}</span>}
      </Show>
    </span>
  );
}

function when(ms: number, words: (date: string, time: string) => string): string {
  const [date = '', time = ''] = chinaMinute(ms).split(' ');
  return words(date, time);
}

/** The page that a draft is written on; one that came back beside a newer one is named behind the #. */
export function draftHref({ fields, key, kind, site, slot }: Draft): string {
  const beside = slot.endsWith(`:${key}`) ? `#${encodeURIComponent(slot)}` : '';
  switch (kind) {
    case 'rate':
      return paths.rate(site?.id ?? '') + beside;
    case 'correct':
      return paths.correct(site?.id ?? '') + beside;
    case 'report':
      return paths.report() + beside;
    case 'addition':
      return paths.tickets('ticket' in fields ? fields.ticket : null) + beside;
  }
}
