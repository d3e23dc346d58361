import type { AuthAnswer, SignInStep } from '#core/access/auth-service.ts';
import { loginToAddress, parseLogin } from '#core/access/login.ts';
import { accountByAddress, accountById } from '#db/queries/accounts.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { accountEvent } from '#db/queries/audited.ts';
import { forgive, giveBack } from '#db/queries/sign-in-guard.ts';
import { done, refused } from './answers.ts';
import { guarded } from './attempts.ts';
import { cookiesOf, readCookie, unsigned } from './cookies.ts';
import { type Desk, orRefused } from './desk.ts';
import { checkCode, codeKind } from './given-code.ts';

/** First step. The answer is the same for a name that nobody has, a wrong password and an account that is 停用. */
export async function signIn(desk: Desk, given: string, password: string): Promise<AuthAnswer<SignInStep>> {
  const { auth, db, headers, now, call } = desk;
  const login = parseLogin(given);
  if (!login.ok) return refused('SIGN_IN_FAILED');
  const address = loginToAddress(login.value);
  const account = await accountByAddress(db, address);
  const tried = { address, account: account?.id ?? null, action: 'SIGN_IN', wrong: 'SIGN_IN_FAILED' } as const;
  const outcome = await guarded(desk, tried, async () => {
    const answer = await orRefused(
      auth.api.signInEmail({ body: { email: address, password }, headers, returnHeaders: true }),
    );
    // the password was looked at all the same, so that the time does not tell
    return account === null || account.disabledAt !== null ? null : answer;
  });
  if ('refusal' in outcome) return outcome.refusal;
  const { right, key } = outcome;
  const cookies = cookiesOf(right.headers);
  if ('twoFactorRedirect' in right.response) {
    await giveBack(db, key);
    return done('SECOND_FACTOR', cookies);
  }
  await forgive(db, key);
  const id = account?.id ?? null;
  await writeAudit(db, accountEvent('SIGN_IN', { at: now, who: id ?? 'anonymous', ip: call.ip, account: id }));
  return done('DONE', cookies);
}

/** Second step: six digits of the app, or a recovery code, for whoever gave the right password a moment ago. */
export async function secondFactor(desk: Desk, code: string): Promise<AuthAnswer<null>> {
  const { auth, db, now, call } = desk;
  const { internalAdapter } = await auth.$context;
  const challenge = unsigned(readCookie(call.cookie, 'two_factor', call.secure));
  const id = challenge === null ? null : (await internalAdapter.findVerificationValue(challenge))?.value;
  const account = id === null || id === undefined ? null : await accountById(db, id);
  if (account === null || account.disabledAt !== null) return refused('UNAUTHENTICATED');
  const tried = {
    address: account.address,
    account: account.id,
    action: 'SECOND_FACTOR',
    wrong: 'CODE_WRONG',
  } as const;
  const outcome = await guarded(desk, tried, () => checkCode(desk, code));
  if ('refusal' in outcome) return outcome.refusal;
  await forgive(db, outcome.key);
  const detail = { secondFactor: codeKind(code) };
  await writeAudit(db, accountEvent('SIGN_IN', { at: now, who: account.id, ip: call.ip, account: account.id, detail }));
  return done(null, cookiesOf(outcome.right.headers));
}

export async function signOut(desk: Desk, account: string | null): Promise<AuthAnswer<null>> {
  const { auth, db, headers, now, call } = desk;
  const answer = await orRefused(auth.api.signOut({ headers, returnHeaders: true }));
  if (account !== null) await writeAudit(db, accountEvent('SIGN_OUT', { at: now, who: account, ip: call.ip, account }));
  return done(null, answer === null ? [] : cookiesOf(answer.headers));
}
