import { type Desk, orRefused } from './desk.ts';

/** How a second factor was proved: six digits of the app, or a recovery code. */
export type CodeKind = 'APP' | 'RECOVERY_CODE';

/** Six digits are a code of the app, however they are spaced; all else is a recovery code. */
export function codeKind(code: string): CodeKind {
  return /^\d{6}$/.test(digitsOf(code)) ? 'APP' : 'RECOVERY_CODE';
}

export function digitsOf(code: string): string {
  return code.replace(/\s/g, '');
}

/** Looks at a code of the second factor that counts; a recovery code is spent by it. Null for a wrong one. */
export function checkCode({ auth, headers }: Desk, code: string): Promise<{ readonly headers: Headers } | null> {
  return codeKind(code) === 'APP'
    ? orRefused(auth.api.verifyTOTP({ body: { code: digitsOf(code) }, headers, returnHeaders: true }))
    : orRefused(auth.api.verifyBackupCode({ body: { code: code.trim() }, headers, returnHeaders: true }));
}
