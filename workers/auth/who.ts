import type { SignedIn } from '#core/access/auth-service.ts';
import { ABSOLUTE_MS, PASSWORD_AGE_MS, SLIDE_MS, sessionEnd } from '#core/access/limits.ts';
import { addressToLogin } from '#core/access/login.ts';
import type { Pending } from '#core/access/may.ts';
import { needsSecondFactor } from '#core/access/role-rules.ts';
import { accountById } from '#db/queries/accounts.ts';
import { activeGrants, toGrant } from '#db/queries/grants.ts';
import { endSession, slideSession } from '#db/queries/sessions.ts';
import { unlessFull } from '#db/storage-trouble.ts';
import { type Desk, orRefused } from './desk.ts';

/** Who is behind the session of a call: null where there is none, it was too long idle, too old, or the account is 停用. */
export async function whoIs(desk: Desk, slide: boolean): Promise<SignedIn | null> {
  const { auth, db, headers, now } = desk;
  const found = await orRefused(auth.api.getSession({ headers }));
  if (found === null) return null;
  const { session, user } = found;
  const createdAt = session.createdAt.getTime();
  const [account, grants] = await Promise.all([accountById(db, user.id), activeGrants(db, now, [user.id])]);
  if (account === null || account.disabledAt !== null || now >= createdAt + ABSOLUTE_MS) {
    await unlessFull(() => db.batch([endSession(user.id, session.id)]));
    return null;
  }
  const expiresAt = slide ? sessionEnd(createdAt, now) : session.expiresAt.getTime();
  if (expiresAt - session.expiresAt.getTime() >= SLIDE_MS) {
    await unlessFull(() => db.batch([slideSession(session.id, now, expiresAt)]));
  }
  const secondFactor = account.secondFactor === 1;
  return {
    account: { id: account.id, login: addressToLogin(account.address), name: account.name },
    grants: grants.map(toGrant),
    pending: pendingOf(
      grants.map(({ role }) => role),
      secondFactor,
      now - account.passwordChangedAt,
    ),
    secondFactor,
    passwordChangedAt: account.passwordChangedAt,
    session: { id: session.id, createdAt, expiresAt },
  };
}

function pendingOf(
  roles: Parameters<typeof needsSecondFactor>[0],
  secondFactor: boolean,
  passwordAge: number,
): Pending | null {
  if (passwordAge >= PASSWORD_AGE_MS) return 'PASSWORD';
  return needsSecondFactor(roles) && !secondFactor ? 'SECOND_FACTOR' : null;
}
