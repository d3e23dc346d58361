import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Enrolment } from '#core/access/auth-service.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { createForm } from './create-form.ts';
import { FormProblem } from './FormProblem.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** What is being done: nothing, the password for a new app or for new codes, the app itself, new codes alone. */
type Step =
  | { name: 'REST' }
  | { name: 'PASSWORD'; for: 'APP' | 'CODES' }
  | ({ name: 'APP' } & Enrolment)
  | { name: 'CODES'; recoveryCodes: readonly string[] };

/** Sets up the second factor: password, QR code with recovery codes, first code of the app. */
export function SecondFactor() {
  const { session, term, text } = useStaff();
  const words = text.account.factor;
  const form = createForm(term);
  const [step, setStep] = createSignal<Step>({ name: 'REST' });
  const [password, setPassword] = createSignal('');
  const [code, setCode] = createSignal('');
  const [saved, setSaved] = createSignal(false);
  const isOn = () => session.me()?.secondFactor === true;
  // counted anew whenever nothing is being done: what was done may have been new codes
  const codes = createLoad(
    () => (isOn() && step().name === 'REST' ? 'codes' : null),
    (_, signal) => call<{ left: number }>('GET', '/api/auth/second-factor/recovery-codes', undefined, signal),
  );
  const stepNamed = <N extends Step['name']>(name: N) => {
    const now = step();
    // the name has just been compared
    return now.name === name ? (now as Extract<Step, { name: N }>) : undefined;
  };
  const ask = (purpose: 'APP' | 'CODES') => {
    setSaved(false);
    setCode('');
    setStep({ name: 'PASSWORD', for: purpose });
  };
  const begin = (purpose: 'APP' | 'CODES') =>
    form.send(async () => {
      const body = { password: password() };
      const replaced = isOn() ? { code: code() } : {};
      if (purpose === 'CODES') {
        const answer = await call<{ recoveryCodes: string[] }>('POST', '/api/auth/second-factor/recovery-codes', body);
        setStep({ name: 'CODES', ...answer });
      } else {
        const begun = await call<Enrolment>('POST', '/api/auth/second-factor/begin', { ...body, ...replaced });
        setStep({ name: 'APP', ...begun });
      }
      setPassword('');
      setCode('');
    });
  const confirm = () =>
    form.send(async () => {
      await call('POST', '/api/auth/second-factor/confirm', { code: code() });
      await session.refresh();
      setStep({ name: 'REST' });
    });
  /** Back to what holds: nothing of a new app counts before its first code, and nothing typed is kept. */
  const rest = () => {
    setPassword('');
    setCode('');
    setStep({ name: 'REST' });
  };
  const submit = (event: SubmitEvent, work: () => unknown) => {
    event.preventDefault();
    work();
  };
  return (
    <section class="account-part" aria-labelledby="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      <Switch>
        <Match when={step().name === 'REST'}>
          <p role="status">{isOn() ? words.on : words.off}</p>
          <Show when={codes.data()}>{(found) => <p class="account-note">{words.codesLeft(found().left)}</p>}</Show>
          <div class="account-actions">
            <Button variant={isOn() ? 'secondary' : 'primary'} onClick={() => ask('APP')}>
              {isOn() ? words.replace : words.start}
            </Button>
            <Show when={isOn()}>
              <Button onClick={() => ask('CODES')}>{words.newCodes}</Button>
            </Show>
          </div>
        </Match>
        <Match when={stepNamed('PASSWORD')}>
          {(now) => (
            <form class="account-form" onSubmit={(event) => submit(event, () => void begin(now().for))}>
              <Show when={isOn()}>
                <p class="account-note">{now().for === 'APP' ? words.replaceNote : words.newCodesNote}</p>
              </Show>
              <TextField
                label={words.password}
                required
                type="password"
                autocomplete="current-password"
                value={password()}
                onInput={setPassword}
              />
              <Show when={isOn() && now().for === 'APP'}>
                <TextField
                  label={words.presentCode}
                  hint={words.presentCodeHint}
                  required
                  autocomplete="one-time-code"
                  error={form.field('code')}
                  value={code()}
                  onInput={setCode}
                />
              </Show>
              <FormProblem problem={form.problem()} />
              <div class="account-actions">
                <Button type="submit" variant="primary" busy={form.busy()}>
                  {words.next}
                </Button>
                <Button variant="quiet" onClick={rest}>
                  {words.cancel}
                </Button>
              </div>
            </form>
          )}
        </Match>
        <Match when={stepNamed('APP')}>
          {(now) => (
            <form class="account-form" onSubmit={(event) => submit(event, () => void confirm())}>
              <p>{words.scan}</p>
              <QrCode text={now().uri} label={words.qr} />
              <p class="account-note">
                {words.manual}: <code class="account-secret">{secretOf(now().uri)}</code>
              </p>
              <RecoveryCodes codes={now().recoveryCodes} saved={saved()} onSaved={setSaved} />
              <TextField
                label={words.code}
                required
                inputmode="numeric"
                autocomplete="one-time-code"
                error={form.field('code')}
                value={code()}
                onInput={setCode}
              />
              <FormProblem problem={form.problem()} />
              <div class="account-actions">
                <Button type="submit" variant="primary" busy={form.busy()} disabled={!saved()}>
                  {words.confirm}
                </Button>
                <Button variant="quiet" onClick={rest}>
                  {words.cancel}
                </Button>
              </div>
            </form>
          )}
        </Match>
        <Match when={stepNamed('CODES')}>
          {(now) => (
            <>
              <RecoveryCodes codes={now().recoveryCodes} saved={saved()} onSaved={setSaved} />
              <div class="account-actions">
                <Button variant="primary" disabled={!saved()} onClick={() => setStep({ name: 'REST' })}>
                  {words.close}
                </Button>
              </div>
            </>
          )}
        </Match>
      </Switch>
    </section>
  );
}

/** The key of the address in groups of four, as people copy it by hand. */
function secretOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
