import { createSignal, For, Show } from 'solid-js';
import type { MadeLink as Link, ShownInvitation } from '#core/schemas/access.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { TextField } from '#ui/TextField.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { AskFirst, type Question } from './AskFirst.tsx';
import { createForm } from './create-form.ts';
import { emptyGrant, GrantFields, scopeOf } from './GrantFields.tsx';
import { MadeLink } from './MadeLink.tsx';
import { SentForm } from './SentForm.tsx';
import { scopeWords } from './scope-words.ts';

/** Makes invitations and shows those not used yet. */
export function Invite() {
  const { term, text } = useStaff();
  const words = text.account.accounts;
  const form = createForm(term);
  const [grant, setGrant] = createSignal(emptyGrant);
  const [note, setNote] = createSignal('');
  const [link, setLink] = createSignal<Link>();
  const [turn, setTurn] = createSignal(0);
  const open = createLoad(turn, () => call<{ items: ShownInvitation[] }>('GET', '/api/invitations'));
  const send = () => {
    const scope = scopeOf(grant());
    if (scope === null) return form.refuse({ scope: grant().where === 'REGION' ? words.region : words.chooseRecord });
    void form.send(async () => {
      setLink(await call<Link>('POST', '/api/invitations', { role: grant().role, scope, note: note() }));
      setNote('');
      setTurn((n) => n + 1);
    });
  };
  // what is wrong with one is no fault of the form beside it
  const revoking = createForm(term);
  const [asked, setAsked] = createSignal<Question>();
  const askToRevoke = ({ id, kind, note }: ShownInvitation) =>
    setAsked({
      title: words.revokeTitle(note ?? ''),
      what: kind === 'PASSWORD' ? words.revokePassword : words.revokeInvitation,
      sure: words.revokeSure,
      act: async () => {
        await call('DELETE', `/api/invitations/${id}`);
        setTurn((n) => n + 1);
      },
    });
  return (
    <section class="account-part" aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      <SentForm form={form} label={words.create} onSend={send}>
        <GrantFields value={grant()} onChange={setGrant} error={form.field('scope')} />
        <TextField label={words.note} hint={words.noteHint} required maxlength={60} value={note()} onInput={setNote} />
      </SentForm>
      <Show when={link()}>{(made) => <MadeLink link={made()} />}</Show>
      <h3>{words.open}</h3>
      <Show when={open.error() !== undefined}>
        <LoadError load={open} />
      </Show>
      <ul class="account-list">
        <For each={open.data()?.items ?? []} fallback={open.data() && <li>{words.none}</li>}>
          {(shown) => (
            <li>
              <span>
                <strong>{shown.note}</strong>
                <br />
                {shown.kind === 'PASSWORD'
                  ? words.password
                  : `${term(role[shown.role])} · ${scopeWords(shown.scope, words.everywhere)}`}
                <span class="account-note"> · {words.until(chinaMinute(Date.parse(shown.expiresAt)))}</span>
              </span>
              <Button size="small" onClick={() => askToRevoke(shown)}>
                <span aria-hidden="true">{words.revoke}</span>
                <VisuallyHidden>{words.revokeNamed(shown.note ?? '')}</VisuallyHidden>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <AskFirst question={asked()} form={revoking} onEnd={() => setAsked(undefined)} />
    </section>
  );
}
