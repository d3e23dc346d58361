import { createSignal } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { type NewPassword, NewPasswordFields, newPasswordFaults } from './NewPasswordFields.tsx';

const EMPTY: NewPassword = { first: '', repeat: '' };

export function ChangePassword() {
  const { session, term, text } = useStaff();
  const words = text.account.password;
  const form = createForm(term);
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal(EMPTY);
  const [done, setDone] = createSignal(false);
  const send = () => {
    setDone(false);
    const wrong = newPasswordFaults(next(), session.me()?.account?.login ?? '', text.account.newPassword);
    if (Object.keys(wrong).length > 0) return form.refuse(wrong, text.account.fieldsWrong);
    void form.send(async () => {
      await call('POST', '/api/auth/password', { current: current(), next: next().first });
      setCurrent('');
      setNext(EMPTY);
      setDone(true);
      await session.refresh();
    });
  };
  return (
    <section class="account-part" aria-labelledby="change-password">
      <h2 id="change-password">{words.title}</h2>
      <p class="account-note">{words.ends}</p>
      <form
        class="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={words.current}
          required
          type="password"
          autocomplete="current-password"
          value={current()}
          onInput={setCurrent}
        />
        <NewPasswordFields
          value={next()}
          onInput={setNext}
          error={form.field('password')}
          repeatError={form.field('repeat')}
        />
        <FormProblem problem={form.problem()} />
        <div class="account-actions">
          <Button type="submit" busy={form.busy()}>
            {words.submit}
          </Button>
        </div>
        <p class="account-note" aria-hidden="true">
          {done() ? words.done : ''}
        </p>
        <LiveRegion>{done() ? words.done : ''}</LiveRegion>
      </form>
    </section>
  );
}
