import type { Auth, BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { drizzle } from 'drizzle-orm/d1';
import { ABSOLUTE_MS, IDLE_MS } from '#core/access/limits.ts';
import { MAX_PASSWORD } from '#core/access/password-rules.ts';
import { hashPassword, verifyPassword } from '#db/node/password-hash.ts';
import { authAccount } from '#db/schema/auth-account.ts';
import { authSession } from '#db/schema/auth-session.ts';
import { authTwoFactor } from '#db/schema/auth-two-factor.ts';
import { authUser } from '#db/schema/auth-user.ts';
import { authVerification } from '#db/schema/auth-verification.ts';
import { type AuthBindings, secretOf } from './env.ts';

const SECOND = 1000;
/** Shown in an authenticator app above the account's name. */
export const ISSUER = '园区党建一张图';

/** Prefix of the names of all our cookies. */
export const COOKIE_PREFIX = 'atlas';
/** Header in which we hand better-auth the visitor's address. */
export const IP_HEADER = 'x-client-address';

/**
 * better-auth as we use it: called, never mounted. Passwords and TOTP by its endpoints; locks, ages, roles and audit are
 * ours. Sessions are kept alive by `who.ts`, so that asking who one is does not count as use.
 */
export function makeBetterAuth(env: AuthBindings, secure: boolean): BetterAuth {
  return betterAuth(optionsOf(env, secure));
}

function optionsOf(env: AuthBindings, secure: boolean) {
  const schema = {
    user: authUser,
    session: authSession,
    account: authAccount,
    verification: authVerification,
    twoFactor: authTwoFactor,
  };
  return {
    appName: ISSUER,
    // only decides whether cookies are marked secure; no address is built from it
    baseURL: secure ? 'https://portal.invalid' : 'http://portal.invalid',
    secret: secretOf(env),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(drizzle(env.DB), { provider: 'sqlite', schema }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: MAX_PASSWORD * 4,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    session: {
      expiresIn: IDLE_MS / SECOND,
      freshAge: ABSOLUTE_MS / SECOND,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
      database: { generateId: undefined },
    },
    plugins: [twoFactor({ issuer: ISSUER })],
  } satisfies BetterAuthOptions;
}

export type BetterAuth = Auth<ReturnType<typeof optionsOf>>;
