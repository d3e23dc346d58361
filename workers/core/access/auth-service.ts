import type { ErrorCode, ErrorDetail } from '../errors.ts';
import type { Grant, Pending } from './may.ts';

/** What the accounts Worker is told of the request that is behind a call. */
export interface AuthCall {
  /** The `Cookie` header. */
  readonly cookie: string | null;
  /** The page was fetched over https: cookies are marked so. */
  readonly secure: boolean;
  readonly ip: string | null;
  readonly agent: string | null;
}

/** Who is behind a session. Instants in ms UTC. */
export interface SignedIn {
  readonly account: { readonly id: string; readonly login: string; readonly name: string };
  readonly grants: readonly Grant[];
  readonly pending: Pending | null;
  readonly secondFactor: boolean;
  readonly passwordChangedAt: number;
  readonly session: { readonly id: string; readonly createdAt: number; readonly expiresAt: number };
}

/** `cookies`: `Set-Cookie` values to pass on, for refusals too. */
export type AuthAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly cookies: readonly string[] }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly details: readonly ErrorDetail[];
      /** Seconds until it may be tried again. */
      readonly retryAfter: number | null;
      readonly cookies: readonly string[];
    };

export type SignInStep = 'DONE' | 'SECOND_FACTOR';

/** A new second factor: the address for an authenticator app and codes that each work once instead of it. */
export interface Enrolment {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** What the accounts Worker does over RPC; nothing of it is mounted. */
export interface AuthService {
  /** Null for a session that is not or no longer good. `slide`: this request counts as use of the session. */
  who(call: AuthCall, slide: boolean): Promise<SignedIn | null>;
  signIn(call: AuthCall, login: string, password: string): Promise<AuthAnswer<SignInStep>>;
  /** The second step: a code of the app (six digits) or a recovery code. */
  secondFactor(call: AuthCall, code: string): Promise<AuthAnswer<null>>;
  signOut(call: AuthCall): Promise<AuthAnswer<null>>;
  /** Uses an invitation, a set-up link or a link for a new password; the bearer is signed in afterwards. */
  accept(call: AuthCall, token: string, as: NewAccount): Promise<AuthAnswer<SignInStep>>;
  /** `code`: of the present second factor, which holds until the new one is confirmed; null where there is none. */
  beginSecondFactor(call: AuthCall, password: string, code: string | null): Promise<AuthAnswer<Enrolment>>;
  confirmSecondFactor(call: AuthCall, code: string): Promise<AuthAnswer<null>>;
  newRecoveryCodes(call: AuthCall, password: string): Promise<AuthAnswer<readonly string[]>>;
  /** How many recovery codes of the present second factor are not spent; 0 where there is none. */
  recoveryCodesLeft(call: AuthCall): Promise<AuthAnswer<number>>;
  changePassword(call: AuthCall, current: string, next: string): Promise<AuthAnswer<null>>;
  /** The key to the drafts of the account that is signed in: 32 bytes, base64url. */
  draftKey(call: AuthCall): Promise<AuthAnswer<string>>;
}

/** What the bearer of an invitation chooses; a link for a new password takes the password only. */
export interface NewAccount {
  readonly login: string | null;
  readonly name: string | null;
  readonly password: string;
}
