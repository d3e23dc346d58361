const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Limits of accounts and sessions in ms, by R16 (GB/T 22239-2019 as it is assessed). */

/** Failures in a row after which an account is locked, and for how long. */
export const MAX_FAILURES = 5;
export const LOCK_MS = 15 * MINUTE;

/** A session ends after this long without a request, and in any case this long after signing in. */
export const IDLE_MS = 30 * MINUTE;
export const ABSOLUTE_MS = 12 * HOUR;
/** A session is written at most this often while it is used. */
export const SLIDE_MS = MINUTE;

/** How long a link for a new account, for a new password and for the first administrator can be used. */
export const INVITATION_MS = 7 * DAY;
export const RESET_MS = DAY;
export const SETUP_MS = DAY;

/** A link for one record: until when it can be opened, and how long its bearer may then work on the record. */
export const RECORD_LINK_MS = 7 * DAY;
export const RECORD_SESSION_MS = 2 * HOUR;

/** How long a display's token reads unless it is revoked, in days: what is offered, the longest last. */
export const DISPLAY_DAYS: readonly number[] = [30, 365, 1095];
/** That a display was seen is written at most this often. */
export const SEEN_MS = MINUTE;

/** A new second factor whose first code is not given within this time is forgotten. */
export const PENDING_FACTOR_MS = 10 * MINUTE;

/** A password older than this must be changed before anything else can be done. */
export const PASSWORD_AGE_MS = 90 * DAY;
/** A new password is none of this many before it. */
export const PASSWORD_HISTORY = 5;

/** When a session that is used now ends if it is not used again. */
export function sessionEnd(createdAt: number, now: number): number {
  return Math.min(now + IDLE_MS, createdAt + ABSOLUTE_MS);
}
