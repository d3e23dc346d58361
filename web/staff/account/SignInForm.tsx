import { createSignal, Show } from 'solid-js';
import type { SignInStep } from '#core/access/auth-service.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { leaveAsOwed } from './leave.ts';

/** Name and password, then the code where the account has a second factor. */
export function SignInForm(props: { onDone: () => void }) {
  const { session, term, text } = useStaff();
  const words = text.account.signIn;
  const form = createForm(term);
  const [step, setStep] = createSignal<SignInStep>('DONE');
  const [login, setLogin] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [code, setCode] = createSignal('');
  const first = () =>
    form.send(async () => {
      await leaveAsOwed();
      const { next } = await call<{ next: SignInStep }>('POST', '/api/auth/sign-in', {
        login: login(),
        password: password(),
      });
      setPassword('');
      setStep(next);
      if (next === 'DONE') await enter();
    });
  const second = () =>
    form.send(async () => {
      await call('POST', '/api/auth/second-factor', { code: code() });
      await enter();
    });
  async function enter(): Promise<void> {
    await session.refresh();
    props.onDone();
  }
  return (
    <form
      class="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        void (step() === 'DONE' ? first() : second());
      }}
    >
      <Show
        when={step() === 'SECOND_FACTOR'}
        fallback={
          <>
            <TextField
              label={words.login}
              hint={words.loginHint}
              required
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              value={login()}
              onInput={setLogin}
            />
            <TextField
              label={words.password}
              required
              type="password"
              autocomplete="current-password"
              value={password()}
              onInput={setPassword}
            />
          </>
        }
      >
        <p>{words.codeLead}</p>
        <TextField
          label={words.code}
          hint={words.codeHint}
          required
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          ref={(input: HTMLInputElement) => queueMicrotask(() => input.focus())}
          value={code()}
          onInput={setCode}
        />
      </Show>
      <FormProblem problem={form.problem()} />
      <div class="account-actions">
        <Button type="submit" variant="primary" busy={form.busy()}>
          {step() === 'DONE' ? words.submit : words.codeSubmit}
        </Button>
        <Show when={step() === 'SECOND_FACTOR'}>
          <Button variant="quiet" onClick={() => setStep('DONE')}>
            {words.again}
          </Button>
        </Show>
      </div>
    </form>
  );
}
