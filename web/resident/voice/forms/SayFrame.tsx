import { createEffect, For, type JSX, Match, on, Show, Switch } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { VoiceKind } from '../draft.ts';
import type { Problem } from '../problems.ts';
import type { Say } from './create-say.ts';
import { DraftBar } from './DraftBar.tsx';
import { Received } from './Received.tsx';
import { useVoice } from './voice-context.ts';

export type SayFrameProps<K extends VoiceKind> = {
  say: Say<K>;
  /** Words of a problem, in the form's own text. */
  words: Partial<Record<Problem['says'], string>>;
  sendLabel?: string;
  receivedLabel?: string;
  /** After it arrived one more may be written. */
  repeatable?: boolean;
  children: JSX.Element;
};

/** Around the fields of a form: refusals and what is missing on top, draft and send below, and what becomes of it. */
export function SayFrame<K extends VoiceKind>(props: SayFrameProps<K>) {
  const { store, text } = useVoice();
  const words = text.voice.form;
  let form: HTMLFormElement | undefined;
  let state: HTMLDivElement | undefined;
  let summary: HTMLDivElement | undefined;

  const say = () => props.say;
  const busy = () => say().phase() === 'sending';
  const goTo = (field: string) =>
    form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)?.focus();

  // what happened after a press is where the eye and the screen reader are led
  createEffect(
    on(
      () => say().phase(),
      (phase, before) => {
        if (before === undefined || before === 'opening') return;
        queueMicrotask(() => (phase === 'editing' ? summary : state)?.focus());
      },
    ),
  );

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    await say().send();
    const [first] = say().problems();
    if (say().phase() === 'editing' && first !== undefined) goTo(first.field);
  };

  return (
    <div class="say">
      <Switch>
        <Match when={say().phase() === 'received'}>
          <div ref={state} tabindex="-1" class="say__state">
            <Received
              receipt={say().receipt()}
              title={props.receivedLabel}
              onAnother={props.repeatable ? () => void say().another() : undefined}
            />
          </div>
        </Match>
        <Match when={busy() || say().phase() === 'waiting'}>
          <div ref={state} tabindex="-1" class="say__state" role="status" data-phase={say().phase()}>
            <p class="say__state-title">
              <Icon name={busy() ? 'refresh' : 'clock'} />
              {busy() ? words.sending : store.durable ? words.waiting : words.waitingMemory}
            </p>
            <Show when={busy() || store.durable}>
              <p>{busy() ? words.sendingHelp : words.waitingHelp}</p>
            </Show>
            <Show when={!busy()}>
              <p class="actions">
                <Button icon="refresh" onClick={() => say().tryNow()}>
                  {words.tryNow}
                </Button>
                <Show when={props.repeatable}>
                  <Button onClick={() => void say().another()}>{words.another}</Button>
                </Show>
              </p>
            </Show>
          </div>
        </Match>
        <Match when={say().phase() === 'editing'}>
          <div ref={summary} tabindex="-1" class="say__summary">
            <Show when={say().draft().refusal}>
              {(refusal) => (
                <div class="say__refusal" role="alert">
                  <p class="say__state-title">
                    <Icon name="warning" />
                    {words.refused}
                  </p>
                  <p>{words.refusals[refusal().code] ?? words.refusals.other}</p>
                  <For each={refusal().details}>{({ expected }) => <p>{words.expected(expected)}</p>}</For>
                  <p>{words.kept}</p>
                </div>
              )}
            </Show>
            <Show when={say().discarded()}>
              <p role="status">{words.discarded}</p>
            </Show>
            <Show when={say().restored() && say().draft().refusal === null}>
              <p class="voice__note" role="status">
                {words.restored}
              </p>
            </Show>
          </div>
          <form
            ref={form}
            class="say__form"
            aria-label={words.label}
            novalidate
            onSubmit={(event) => void submit(event)}
          >
            {props.children}
            <Show when={say().problems().length > 0}>
              <div class="say__problems" role="alert">
                <p>{words.problems}</p>
                <ul>
                  <For each={say().problems()}>
                    {(problem) => (
                      <li>
                        <button type="button" class="say__link" onClick={() => goTo(problem.field)}>
                          {props.words[problem.says]}
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            </Show>
            <p>
              <Button type="submit" variant="primary" wide>
                {props.sendLabel ?? words.send}
              </Button>
            </p>
            <DraftBar say={say()} />
          </form>
        </Match>
      </Switch>
    </div>
  );
}
