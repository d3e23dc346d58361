import type { AuthAnswer, Enrolment, SignedIn } from '#core/access/auth-service.ts';
import { loginToAddress } from '#core/access/login.ts';
import { hashPassword, verifyPassword } from '#db/node/password-hash.ts';
import { dropSecondFactor, lastPasswords, setPassword } from '#db/queries/accounts.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { accountEvent, writeAudited } from '#db/queries/audited.ts';
import { endSessions } from '#db/queries/sessions.ts';
import { forgive } from '#db/queries/sign-in-guard.ts';
import { done, refused } from './answers.ts';
import { guarded } from './attempts.ts';
import { cookiesOf } from './cookies.ts';
import { type Desk, orRefused } from './desk.ts';
import { passwordProblem } from './new-password.ts';

/** Asks for the present password again before something that a stolen session must not be able to do. */
async function confirmed(desk: Desk, { account }: SignedIn, password: string): Promise<AuthAnswer<never> | null> {
  const tried = { address: loginToAddress(account.login), account: account.id, action: 'PASSWORD_CHECK' } as const;
  const outcome = await guarded(desk, { ...tried, wrong: 'PASSWORD_WRONG' }, async () => {
    const [present] = await lastPasswords(desk.db, account.id);
    return present !== undefined && (await verifyPassword(password, present)) ? true : null;
  });
  if ('refusal' in outcome) return outcome.refusal;
  await forgive(desk.db, outcome.key);
  return null;
}

function eventOf({ now, call }: Desk, { account }: SignedIn) {
  return { at: now, who: account.id, ip: call.ip, account: account.id };
}

/** Sets another password; every other session of the account ends. */
export async function changePassword(
  desk: Desk,
  who: SignedIn,
  current: string,
  next: string,
): Promise<AuthAnswer<null>> {
  const refusal = await confirmed(desk, who, current);
  if (refusal !== null) return refusal;
  const problem = await passwordProblem(next, who.account.login, await lastPasswords(desk.db, who.account.id));
  if (problem !== null) return refused('VALIDATION', { details: [problem] });
  const hash = await hashPassword(next);
  const statements = [...setPassword(who.account.id, hash, desk.now), endSessions(who.account.id, who.session.id)];
  await writeAudited(desk.db, statements, accountEvent('PASSWORD_CHANGE', eventOf(desk, who)));
  return done(null);
}

/** Starts a new second factor; one that is set up is dropped, so that a new phone can take its place. */
export async function beginSecondFactor(desk: Desk, who: SignedIn, password: string): Promise<AuthAnswer<Enrolment>> {
  const refusal = await confirmed(desk, who, password);
  if (refusal !== null) return refusal;
  if (who.secondFactor) {
    await writeAudited(
      desk.db,
      dropSecondFactor(who.account.id),
      accountEvent('SECOND_FACTOR_OFF', eventOf(desk, who)),
    );
  }
  const { totpURI, backupCodes } = await desk.auth.api.enableTwoFactor({ body: { password }, headers: desk.headers });
  return done({ uri: shownAs(totpURI, who.account.login), recoveryCodes: backupCodes });
}

/** The address for the app names the account by its sign-in name instead of the address that better-auth knows. */
function shownAs(uri: string, login: string): string {
  const url = new URL(uri);
  const [issuer = ''] = decodeURIComponent(url.pathname.split('/').pop() ?? '').split(':');
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}${url.search}`;
}

/** The app's first code: from now on the second factor counts. The session is a new one. */
export async function confirmSecondFactor(desk: Desk, who: SignedIn, code: string): Promise<AuthAnswer<null>> {
  if (who.secondFactor) return refused('CONFLICT');
  const { auth, headers } = desk;
  const body = { code: code.replace(/\s/g, '') };
  const answer = await orRefused(auth.api.verifyTOTP({ body, headers, returnHeaders: true }));
  if (answer === null) return refused('CODE_WRONG');
  await writeAudit(desk.db, accountEvent('SECOND_FACTOR_ON', eventOf(desk, who)));
  return done(null, cookiesOf(answer.headers));
}

/** Ten new recovery codes; the old ones are worth nothing any more. */
export async function newRecoveryCodes(
  desk: Desk,
  who: SignedIn,
  password: string,
): Promise<AuthAnswer<readonly string[]>> {
  if (!who.secondFactor) return refused('CONFLICT');
  const refusal = await confirmed(desk, who, password);
  if (refusal !== null) return refusal;
  const { backupCodes } = await desk.auth.api.generateBackupCodes({ body: { password }, headers: desk.headers });
  await writeAudit(desk.db, accountEvent('RECOVERY_CODES', eventOf(desk, who)));
  return done(backupCodes);
}
