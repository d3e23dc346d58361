import type { AuthAnswer, Enrolment, SignedIn } from '#core/access/auth-service.ts';
import { loginToAddress } from '#core/access/login.ts';
import { hashPassword, verifyPassword } from '#db/node/password-hash.ts';
import { lastPasswords, replaceSecondFactor, setPassword } from '#db/queries/accounts.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { accountEvent, writeAudited } from '#db/queries/audited.ts';
import { endSessions } from '#db/queries/sessions.ts';
import { forgive, giveBack } from '#db/queries/sign-in-guard.ts';
import { done, refused } from './answers.ts';
import { guarded } from './attempts.ts';
import { cookiesOf } from './cookies.ts';
import { type Desk, orRefused } from './desk.ts';
import { checkCode, digitsOf } from './given-code.ts';
import { passwordProblem } from './new-password.ts';
import { dropHeldFactor, heldFactor, holdNewFactor, provesFactor } from './pending-factor.ts';

/** What is said where no new second factor waits for its first code. */
const BEGIN_AGAIN = '设置已超时或已完成；没有完成的，请点“取消”重新开始';

/**
 * Asks for the present password again before something that a stolen session must not be able to do. `settle`: what a right
 * one does to the count of failures, which another secret that follows must not find forgotten.
 */
async function confirmed(
  desk: Desk,
  { account }: SignedIn,
  password: string,
  settle: typeof forgive | typeof giveBack = forgive,
): Promise<AuthAnswer<never> | null> {
  const tried = { address: loginToAddress(account.login), account: account.id, action: 'PASSWORD_CHECK' } as const;
  const outcome = await guarded(desk, { ...tried, wrong: 'PASSWORD_WRONG' }, async () => {
    const [present] = await lastPasswords(desk.db, account.id);
    return present !== undefined && (await verifyPassword(password, present)) ? true : null;
  });
  if ('refusal' in outcome) return outcome.refusal;
  await settle(desk.db, outcome.key);
  return null;
}

/** Asks for a code of the present second factor. */
async function codeConfirmed(desk: Desk, { account }: SignedIn, code: string): Promise<AuthAnswer<never> | null> {
  const tried = { address: loginToAddress(account.login), account: account.id, action: 'SECOND_FACTOR' } as const;
  const outcome = await guarded(desk, { ...tried, wrong: 'CODE_WRONG' }, () => checkCode(desk, code));
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

/**
 * Starts a new second factor. One that is set up holds until the new one is confirmed, and its code is asked for besides
 * the password: whoever has the password alone must not be able to put an app of their own in its place.
 */
export async function beginSecondFactor(
  desk: Desk,
  who: SignedIn,
  password: string,
  code: string | null,
): Promise<AuthAnswer<Enrolment>> {
  if (!who.secondFactor) {
    const refusal = await confirmed(desk, who, password);
    if (refusal !== null) return refusal;
    const { totpURI, backupCodes } = await desk.auth.api.enableTwoFactor({ body: { password }, headers: desk.headers });
    return done({ uri: shownAs(totpURI, who.account.login), recoveryCodes: backupCodes });
  }
  if (code === null) return refused('VALIDATION', { details: [{ path: 'code', value: null, expected: '验证码' }] });
  const refusal = (await confirmed(desk, who, password, giveBack)) ?? (await codeConfirmed(desk, who, code));
  if (refusal !== null) return refusal;
  const { uri, recoveryCodes } = await holdNewFactor(desk, who);
  return done({ uri: shownAs(uri, who.account.login), recoveryCodes });
}

/** The address for the app names the account by its sign-in name instead of the address that better-auth knows. */
function shownAs(uri: string, login: string): string {
  const url = new URL(uri);
  const [issuer = ''] = decodeURIComponent(url.pathname.split('/').pop() ?? '').split(':');
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}${url.search}`;
}

/** The app's first code: from now on the new second factor counts. Where it is the account's first, the session is new. */
export async function confirmSecondFactor(desk: Desk, who: SignedIn, code: string): Promise<AuthAnswer<null>> {
  if (who.secondFactor) return replaceByHeld(desk, who, code);
  const { auth, headers } = desk;
  const body = { code: digitsOf(code) };
  const answer = await orRefused(auth.api.verifyTOTP({ body, headers, returnHeaders: true }));
  if (answer === null) return refused('CODE_WRONG');
  await writeAudit(desk.db, accountEvent('SECOND_FACTOR_ON', eventOf(desk, who)));
  return done(null, cookiesOf(answer.headers));
}

/** Puts the new app and its recovery codes in the place of the old ones, in one step. */
async function replaceByHeld(desk: Desk, who: SignedIn, code: string): Promise<AuthAnswer<null>> {
  const held = await heldFactor(desk, who);
  if (held === null) return refused('CONFLICT', { details: [{ path: 'code', value: null, expected: BEGIN_AGAIN }] });
  if (!(await provesFactor(desk, held, digitsOf(code)))) return refused('CODE_WRONG');
  const event = accountEvent('SECOND_FACTOR_ON', eventOf(desk, who));
  await writeAudited(desk.db, [replaceSecondFactor(who.account.id, held)], event);
  await dropHeldFactor(desk, who);
  return done(null);
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

/** How many of them are not spent. */
export async function recoveryCodesLeft(desk: Desk, who: SignedIn): Promise<AuthAnswer<number>> {
  if (!who.secondFactor) return done(0);
  const found = await orRefused(desk.auth.api.viewBackupCodes({ body: { userId: who.account.id } }));
  return done(found?.backupCodes.length ?? 0);
}
