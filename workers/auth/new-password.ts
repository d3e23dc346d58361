import { PASSWORD_HISTORY } from '#core/access/limits.ts';
import { PASSWORD_EXPECTED, passwordFault } from '#core/access/password-rules.ts';
import type { ErrorDetail } from '#core/errors.ts';
import { verifyPassword } from '#db/node/password-hash.ts';

/** What is wrong with a new password; null = nothing. The password itself is never sent back. `last`: hashes before it. */
export async function passwordProblem(
  password: string,
  login: string,
  last: readonly string[],
): Promise<ErrorDetail | null> {
  if (passwordFault(password, login) !== null) return { path: 'password', value: null, expected: PASSWORD_EXPECTED };
  for (const hash of last) {
    if (await verifyPassword(password, hash)) {
      return { path: 'password', value: null, expected: `与最近 ${PASSWORD_HISTORY} 次用过的密码都不同` };
    }
  }
  return null;
}
