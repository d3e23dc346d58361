import { createSignal, Match, Show, Switch } from 'solid-js';
import type { OpenedLink } from '#core/schemas/access.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { errorWords } from '#web-api/error-words.ts';
import { RestorePart } from '../backup/RestorePart.tsx';
import { useStaff } from '../context.ts';
import { startPageOf } from '../frame/start-page.ts';
import { call } from '../parts/call.ts';
import { onPage } from '../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { leaveAsOwed } from './leave.ts';
import { forgetToken, linkToken } from './link-token.ts';
import { type NewPassword, NewPasswordFields, newPasswordFaults } from './NewPasswordFields.tsx';
import { scopeWords } from './scope-words.ts';

/** What an invitation, a set-up link and a link for a new password open. */
export function InvitationPage() {
  const { term, text } = useStaff();
  const words = text.account.link;
  const token = linkToken();
  const link = createLoad(
    () => token,
    (asked) => call<OpenedLink>('POST', '/api/auth/links/look', { token: asked }),
  );
  const title = () => {
    const kind = link.data()?.kind;
    return kind === 'SETUP' ? words.setupTitle : kind === 'PASSWORD' ? words.passwordTitle : words.title;
  };
  return (
    <AccountFrame title={title()}>
      <Switch fallback={<p role="status">{words.looking}</p>}>
        <Match when={token === null}>
          <EmptyState title={words.spentTitle} detail={words.noToken} />
        </Match>
        <Match when={link.error() !== undefined}>
          <EmptyState title={words.spentTitle} detail={term(errorWords(link.error()))} />
        </Match>
        <Match when={link.data()}>
          {(found) => (
            <>
              <AcceptForm token={token ?? ''} link={found()} />
              <Show when={found().kind === 'SETUP'}>
                <RestorePart token={token ?? ''} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </AccountFrame>
  );
}

function AcceptForm(props: { token: string; link: OpenedLink }) {
  const { go, session, term, text, view } = useStaff();
  const words = text.account.link;
  const form = createForm(term);
  const [name, setName] = createSignal('');
  const [login, setLogin] = createSignal('');
  const [password, setPassword] = createSignal<NewPassword>({ first: '', repeat: '' });
  const isReset = () => props.link.kind === 'PASSWORD';
  const send = () => {
    const wrong = newPasswordFaults(password(), props.link.login ?? login(), text.account.newPassword);
    if (Object.keys(wrong).length > 0) return form.refuse(wrong, text.account.fieldsWrong);
    void form.send(async () => {
      const own = isReset() ? { name: null, login: null } : { name: name(), login: login() };
      await leaveAsOwed();
      await call('POST', '/api/auth/links/accept', { token: props.token, ...own, password: password().first });
      forgetToken();
      await session.refresh();
      go(onPage(view(), session.me()?.pending ? 'account' : startPageOf(session.me())));
    });
  };
  return (
    <form
      class="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>
        {isReset()
          ? words.forAccount(props.link.login ?? '')
          : words.as(term(role[props.link.role]), scopeWords(props.link.scope, text.account.accounts.everywhere))}
      </p>
      <p class="account-note">{words.until(chinaMinute(Date.parse(props.link.expiresAt)))}</p>
      <Show when={!isReset()} fallback={<p class="account-note">{words.resetNote}</p>}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          required
          maxlength={40}
          autocomplete="off"
          error={form.field('name')}
          value={name()}
          onInput={setName}
        />
        <TextField
          label={words.login}
          hint={words.loginHint}
          required
          maxlength={120}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          error={form.field('login')}
          value={login()}
          onInput={setLogin}
        />
      </Show>
      <NewPasswordFields
        value={password()}
        onInput={setPassword}
        error={form.field('password')}
        repeatError={form.field('repeat')}
      />
      <FormProblem problem={form.problem()} />
      <div class="account-actions">
        <Button type="submit" variant="primary" busy={form.busy()}>
          {isReset() ? words.submitPassword : words.submit}
        </Button>
      </div>
    </form>
  );
}
