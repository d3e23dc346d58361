import type { AuthAnswer, NewAccount, SignInStep } from '#core/access/auth-service.ts';
import { addressToLogin, LOGIN_EXPECTED, loginToAddress, parseLogin } from '#core/access/login.ts';
import { errorDetail } from '#core/errors.ts';
import { hashPassword } from '#db/node/password-hash.ts';
import { dropSecondFactor, insertAccount, lastPasswords, setPassword } from '#db/queries/accounts.ts';
import { accountEvent, failedBy, writeAudited, writeAuditedAfter } from '#db/queries/audited.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { type InvitationRow, isUnused, openInvitation, revokeEarlier, useInvitation } from '#db/queries/invitations.ts';
import { endSessions } from '#db/queries/sessions.ts';
import { forgive, guardKey } from '#db/queries/sign-in-guard.ts';
import { newAuthId, tokenHash } from '#db/token.ts';
import { refused } from './answers.ts';
import type { Desk } from './desk.ts';
import { passwordProblem } from './new-password.ts';
import { signIn } from './sign-in.ts';

/** Longest name of an account, in characters. */
const MAX_NAME = 40;

/** Uses a link once: it makes an account with its grant, or sets an account's password anew. */
export async function accept(desk: Desk, token: string, as: NewAccount): Promise<AuthAnswer<SignInStep>> {
  const link = await openInvitation(desk.db, await tokenHash(token), desk.now);
  if (link === null) return refused('LINK_SPENT');
  return link.userId === null || link.userAddress === null
    ? newAccount(desk, link, as)
    : newPassword(desk, link, { id: link.userId, address: link.userAddress }, as.password);
}

async function newAccount(desk: Desk, link: InvitationRow, as: NewAccount): Promise<AuthAnswer<SignInStep>> {
  const login = parseLogin(as.login ?? '');
  const name = (as.name ?? '').trim();
  if (!login.ok) return refused('VALIDATION', { details: [errorDetail('login', as.login, LOGIN_EXPECTED)] });
  if (name === '' || Array.from(name).length > MAX_NAME) {
    return refused('VALIDATION', { details: [errorDetail('name', as.name, `1 到 ${MAX_NAME} 个字`)] });
  }
  const problem = await passwordProblem(as.password, login.value, []);
  if (problem !== null) return refused('VALIDATION', { details: [problem] });
  const { db, now, call } = desk;
  const id = newAuthId();
  const address = loginToAddress(login.value);
  const passwordHash = await hashPassword(as.password);
  const { role, regionCode, scopeKind, scopeId } = link;
  const by = link.createdBy ?? 'system';
  const statements = [
    ...insertAccount({ id, address, name, passwordHash, at: now, invitation: link.id }),
    insertGrant({ userId: id, role, regionCode, scopeKind, scopeId, by, at: now }),
    useInvitation(link.id, id, now),
    // an installation is set up once: what other links were printed are worth nothing now
    ...(link.createdBy === null ? [revokeEarlier(null, now)] : []),
  ];
  const detail = { invitation: link.id, role, regionCode, record: link.recordId };
  try {
    await writeAudited(
      db,
      statements,
      accountEvent('ACCOUNT_CREATE', { at: now, who: id, ip: call.ip, account: id, detail }),
    );
  } catch (error) {
    if (failedBy(error, 'auth_user.email')) return refused('LOGIN_TAKEN');
    // another request used the link while we derived the key
    if (failedBy(error, 'FOREIGN KEY')) return refused('LINK_SPENT');
    throw error;
  }
  return signIn(desk, login.value, as.password);
}

/** Another request used the link while the key was derived. */
class LinkSpent extends Error {}

async function newPassword(
  desk: Desk,
  link: InvitationRow,
  { id, address }: { readonly id: string; readonly address: string },
  password: string,
): Promise<AuthAnswer<SignInStep>> {
  const { db, now, call } = desk;
  const login = addressToLogin(address);
  const problem = await passwordProblem(password, login, await lastPasswords(db, id));
  if (problem !== null) return refused('VALIDATION', { details: [problem] });
  const hash = await hashPassword(password);
  const event = accountEvent('PASSWORD_RESET', { at: now, who: id, ip: call.ip, account: id });
  const statements = [useInvitation(link.id, id, now), ...setPassword(id, hash, now), ...dropSecondFactor(id)];
  try {
    // the link is spent only together with what it was for
    await writeAuditedAfter(db, async () => {
      if (!(await isUnused(db, link.id))) throw new LinkSpent();
      return { statements: [...statements, endSessions(id, null)], event };
    });
  } catch (error) {
    if (error instanceof LinkSpent) return refused('LINK_SPENT');
    throw error;
  }
  await forgive(db, await guardKey(address));
  return signIn(desk, login, password);
}
