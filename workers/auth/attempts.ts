import type { AuthAnswer } from '#core/access/auth-service.ts';
import { LOCK_MS, MAX_FAILURES } from '#core/access/limits.ts';
import type { ErrorCode } from '#core/errors.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { accountEvent } from '#db/queries/audited.ts';
import { guardKey, lock, takeAttempt } from '#db/queries/sign-in-guard.ts';
import { refused } from './answers.ts';
import type { Desk } from './desk.ts';

/** What is tried, and for which account. */
interface Tried {
  readonly address: string;
  /** Account id, null where nobody has the address. */
  readonly account: string | null;
  /** Name of the event, e.g. SIGN_IN. */
  readonly action: string;
  /** What a wrong secret is answered with. */
  readonly wrong: ErrorCode;
}

/**
 * Looks at a secret only while the account has attempts left. `test` gives null for a wrong secret; that is counted,
 * audited, and the fifth in a row locks. What happens after a right one is the caller's: `key` names the count.
 */
export async function guarded<T>(
  desk: Desk,
  { address, account, action, wrong }: Tried,
  test: () => Promise<T | null>,
): Promise<{ readonly right: T; readonly key: string } | { readonly refusal: AuthAnswer<never> }> {
  const { db, now } = desk;
  const key = await guardKey(address);
  const attempt = await takeAttempt(db, key, now);
  if (!attempt.allowed) return { refusal: refused('ACCOUNT_LOCKED', { until: attempt.until }) };
  const right = await test();
  if (right !== null) return { right, key };
  const event = { at: now, who: 'anonymous', ip: desk.call.ip, account };
  await writeAudit(db, accountEvent(action, { ...event, result: wrong }));
  if (attempt.attempts < MAX_FAILURES) return { refusal: refused(wrong) };
  await lock(db, key, now);
  await writeAudit(db, accountEvent('ACCOUNT_LOCK', { ...event, who: 'system' }));
  return { refusal: refused('ACCOUNT_LOCKED', { until: now + LOCK_MS }) };
}
