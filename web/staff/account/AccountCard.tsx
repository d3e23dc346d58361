import { createSignal, For, Show } from 'solid-js';
import type { MadeLink as Link, ShownAccount } from '#core/schemas/access.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { AskFirst, type Question } from './AskFirst.tsx';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { emptyGrant, GrantFields, scopeOf } from './GrantFields.tsx';
import { MadeLink } from './MadeLink.tsx';
import { scopeWords } from './scope-words.ts';

/** One account: what it may do, and what the administrator can do about it. */
export function AccountCard(props: { account: ShownAccount; onChanged: () => void }) {
  const { term, text } = useStaff();
  const words = text.account.accounts;
  const form = createForm(term);
  const [grant, setGrant] = createSignal(emptyGrant);
  const [link, setLink] = createSignal<Link>();
  const base = () => `/api/accounts/${props.account.id}`;
  const act = async (method: 'POST' | 'DELETE', path: string, body?: unknown) => {
    await call(method, `${base()}${path}`, body);
    props.onChanged();
  };
  const [asked, setAsked] = createSignal<Question>();
  const askToTake = ({ id, role: held }: ShownAccount['grants'][number]) =>
    setAsked({
      title: words.takeTitle(term(role[held]), props.account.name),
      what: words.takeWhat,
      sure: words.take,
      act: () => act('DELETE', `/grants/${id}`),
    });
  const askToSignOut = () =>
    setAsked({
      title: words.signOutTitle(props.account.name),
      what: words.signOutWhat,
      sure: words.signOut,
      act: () => act('DELETE', '/sessions'),
    });
  const askToDisable = () =>
    setAsked({
      title: words.disableTitle(props.account.name),
      what: words.disableWhat,
      sure: words.disable,
      act: () => act('POST', '/disable', {}),
    });
  const enable = () => form.send(() => act('POST', '/enable', {}));
  const add = () => {
    const scope = scopeOf(grant());
    if (scope === null) return form.refuse({ scope: grant().where === 'REGION' ? words.region : words.chooseRecord });
    void form.send(async () => {
      await call('POST', `${base()}/grants`, { role: grant().role, scope });
      setGrant(emptyGrant);
      props.onChanged();
    });
  };
  const passwordLink = () =>
    form.send(async () => void setLink(await call<Link>('POST', `${base()}/password-link`, {})));
  return (
    <article class="account-card" aria-label={props.account.name}>
      <h3>
        {props.account.name} <span class="account-note">{props.account.login}</span>
      </h3>
      <p class="account-note">
        {props.account.disabled ? words.disabled : words.active} · {words.columns.factor}
        {text.marks.colon}
        {props.account.secondFactor ? words.on : words.off}
      </p>
      <ul class="account-list">
        <For each={props.account.grants}>
          {(held) => (
            <li>
              <span>
                {term(role[held.role])} · {scopeWords(held.scope, words.everywhere)}
              </span>
              <Button size="small" onClick={() => askToTake(held)}>
                <span aria-hidden="true">{words.take}</span>
                <VisuallyHidden>{words.takeNamed(term(role[held.role]), props.account.name)}</VisuallyHidden>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <FormProblem problem={asked() ? undefined : form.problem()} />
      <div class="account-actions">
        <Button size="small" onClick={() => void passwordLink()}>
          {words.passwordLink}
        </Button>
        <Button size="small" onClick={askToSignOut}>
          {words.signOut}
        </Button>
        <Button size="small" onClick={() => (props.account.disabled ? void enable() : askToDisable())}>
          {props.account.disabled ? words.enable : words.disable}
        </Button>
      </div>
      <Show when={link()}>{(made) => <MadeLink link={made()} />}</Show>
      <Disclosure
        summary={
          <>
            <span aria-hidden="true">{words.add}</span>
            <VisuallyHidden>{words.addTo(props.account.name)}</VisuallyHidden>
          </>
        }
      >
        <form
          class="account-form"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <GrantFields value={grant()} onChange={setGrant} error={form.field('scope')} />
          <div class="account-actions">
            <Button type="submit" busy={form.busy()}>
              {words.grant}
            </Button>
          </div>
        </form>
      </Disclosure>
      <AskFirst question={asked()} form={form} onEnd={() => setAsked(undefined)} />
    </article>
  );
}
