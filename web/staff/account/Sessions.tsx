import { createSignal, For, Show } from 'solid-js';
import type { ShownSession } from '#core/schemas/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { AskFirst, type Question } from './AskFirst.tsx';
import { createForm } from './create-form.ts';
import { deviceName } from './device-name.ts';

/** Where the account is signed in, and how to end it there. */
export function Sessions() {
  const { session, term, text } = useStaff();
  const words = text.account.sessions;
  const form = createForm(term);
  const [turn, setTurn] = createSignal(0);
  const list = createLoad(turn, () => call<{ items: ShownSession[] }>('GET', '/api/auth/sessions'));
  const [asked, setAsked] = createSignal<Question>();
  const name = (shown: ShownSession) => deviceName(shown.agent) ?? words.unknown;
  const askToEnd = (shown: ShownSession) =>
    setAsked({
      title: words.endTitle(name(shown)),
      what: words.endWhat,
      sure: words.end,
      act: async () => {
        await call('DELETE', `/api/auth/sessions/${shown.id}`);
        setTurn((n) => n + 1);
      },
    });
  const askToEndAll = () =>
    setAsked({
      title: words.allTitle,
      what: words.allWhat,
      sure: words.all,
      act: async () => {
        await call('DELETE', '/api/auth/sessions');
        await session.signOut();
      },
    });
  return (
    <section class="account-part" aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <Show when={list.error() !== undefined}>
        <LoadError load={list} />
      </Show>
      <ul class="account-list">
        <For each={list.data()?.items ?? []}>
          {(shown) => (
            <li>
              <span>
                <strong>{name(shown)}</strong>
                <Show when={shown.current}> · {words.current}</Show>
                <br />
                <span class="account-note">
                  {words.used(chinaMinute(Date.parse(shown.usedAt)))}
                  <Show when={shown.ip}>{(ip) => <> · {words.from(ip())}</>}</Show>
                </span>
              </span>
              <Show when={!shown.current}>
                <Button size="small" onClick={() => askToEnd(shown)}>
                  <span aria-hidden="true">{words.end}</span>
                  <VisuallyHidden>{words.endNamed(name(shown))}</VisuallyHidden>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <div class="account-actions">
        <Button onClick={askToEndAll}>{words.all}</Button>
      </div>
      <AskFirst question={asked()} form={form} onEnd={() => setAsked(undefined)} />
    </section>
  );
}
