import { createSignal, For, Show } from 'solid-js';
import type { ShownDisplay } from '#core/schemas/display.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay, chinaMinute } from '#ui/china-time.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { Load } from '#web-api/create-load.ts';
import { AskFirst, type Question } from '../account/AskFirst.tsx';
import { createForm } from '../account/create-form.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';

/** Every screen with when it was last seen; revoking asks once. */
export function DisplayList(props: { list: Load<{ items: ShownDisplay[] }>; onChanged: () => void }) {
  const { term, text } = useStaff();
  const words = text.displays;
  const form = createForm(term);
  const [asked, setAsked] = createSignal<Question>();
  const askToRevoke = ({ id, label }: ShownDisplay) =>
    setAsked({
      title: words.sureTitle(label),
      what: words.sure,
      sure: words.revoke,
      act: async () => {
        await call('DELETE', `/api/displays/${id}`);
        props.onChanged();
      },
    });
  return (
    <section class="account-part" aria-labelledby="displays">
      <h2 id="displays">{words.list}</h2>
      <Show when={props.list.error() !== undefined}>
        <LoadError load={props.list} />
      </Show>
      <ul class="account-list">
        <For each={props.list.data()?.items ?? []} fallback={props.list.data() && <li>{words.none}</li>}>
          {(display) => (
            <li>
              <span>
                <strong>{display.label}</strong>{' '}
                <span class="displays__state" data-state={display.state}>
                  {words.states[display.state]}
                </span>
                <br />
                {display.region.name} · {words.levels[display.level]}
                <br />
                <span class="account-note">
                  {words.columns.seen}{' '}
                  {display.lastSeenAt === null ? words.never : chinaMinute(Date.parse(display.lastSeenAt))} ·{' '}
                  {words.columns.until} {chinaDay(Date.parse(display.expiresAt))}
                </span>
              </span>
              <Show when={display.state === 'GOOD'}>
                <Button size="small" onClick={() => askToRevoke(display)}>
                  <span aria-hidden="true">{words.revoke}</span>
                  <VisuallyHidden>{words.revokeNamed(display.label)}</VisuallyHidden>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <AskFirst question={asked()} form={form} onEnd={() => setAsked(undefined)} />
    </section>
  );
}
