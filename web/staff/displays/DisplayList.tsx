import { createSignal, For, Show } from 'solid-js';
import type { ShownDisplay } from '#core/schemas/display.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay, chinaMinute } from '#ui/china-time.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { Load } from '#web-api/create-load.ts';
import { createForm } from '../account/create-form.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';

/** Every screen with when it was last seen; revoking asks once. */
export function DisplayList(props: { list: Load<{ items: ShownDisplay[] }>; onChanged: () => void }) {
  const { term, text } = useStaff();
  const words = text.displays;
  const form = createForm(term);
  const [asked, setAsked] = createSignal<string>();
  const revoke = (id: string) =>
    form.send(async () => {
      await call('DELETE', `/api/displays/${id}`);
      setAsked(undefined);
      props.onChanged();
    });
  return (
    <section class="account-part" aria-labelledby="displays">
      <h2 id="displays">{words.list}</h2>
      <Show when={props.list.error() !== undefined}>
        <LoadError load={props.list} />
      </Show>
      <FormProblem problem={form.problem()} />
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
                <Show when={asked() === display.id}>
                  <span class="displays__sure" role="alert">
                    {words.sure(display.label)}
                  </span>
                </Show>
              </span>
              <Show when={display.state === 'GOOD'}>
                <span class="displays__acts">
                  <Show
                    when={asked() === display.id}
                    fallback={
                      <Button size="small" onClick={() => setAsked(display.id)}>
                        <span aria-hidden="true">{words.revoke}</span>
                        <VisuallyHidden>{words.revokeNamed(display.label)}</VisuallyHidden>
                      </Button>
                    }
                  >
                    <Button size="small" variant="primary" busy={form.busy()} onClick={() => void revoke(display.id)}>
                      {words.revoke}
                    </Button>
                    <Button size="small" onClick={() => setAsked(undefined)}>
                      {words.cancel}
                    </Button>
                  </Show>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
