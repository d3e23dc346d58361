/** Rules for a new password by R16. What a password must not be is told in Chinese words a form can show as they are. */
export const MIN_PASSWORD = 8;
/** Longer ones cost the server time and nobody types them. */
export const MAX_PASSWORD = 128;
const MIN_CLASSES = 3;

export const PASSWORD_EXPECTED = `${MIN_PASSWORD} 到 ${MAX_PASSWORD} 个字符，大写字母、小写字母、数字、符号中至少三种，且不含登录名`;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_SIMPLE' | 'HOLDS_LOGIN';

/** What is wrong with a password for an account of this sign-in name; null = nothing. Characters count, not bytes. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = Array.from(password).length;
  if (length < MIN_PASSWORD) return 'TOO_SHORT';
  if (length > MAX_PASSWORD) return 'TOO_LONG';
  const name = login.split('@')[0]?.toLowerCase() ?? '';
  if (name.length >= 3 && password.toLowerCase().includes(name)) return 'HOLDS_LOGIN';
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(password));
  return classes.length < MIN_CLASSES ? 'TOO_SIMPLE' : null;
}
