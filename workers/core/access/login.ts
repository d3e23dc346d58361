import { err, ok, type Result } from '../result.ts';

/** A sign-in name: 3 to 32 lower-case letters, digits, dots, hyphens; or an e-mail address. Case does not count. */
const NAME = /^[a-z0-9][a-z0-9.-]{1,30}[a-z0-9]$/;
const MAIL = /^[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const MAX_MAIL = 120;

/** better-auth knows accounts by e-mail address only; a plain name gets one in a domain that can not exist (RFC 2606). */
const NAMES_DOMAIN = '@name.invalid';

export const LOGIN_EXPECTED = '3 到 32 个小写字母、数字、点或连字符，或者一个邮箱地址';

export function parseLogin(text: string): Result<string, 'MALFORMED_LOGIN'> {
  const login = text.trim().normalize('NFKC').toLowerCase();
  const fits = NAME.test(login) || (login.length <= MAX_MAIL && MAIL.test(login) && !login.endsWith(NAMES_DOMAIN));
  return fits ? ok(login) : err('MALFORMED_LOGIN');
}

/** What is stored as the account's address. */
export function loginToAddress(login: string): string {
  return login.includes('@') ? login : `${login}${NAMES_DOMAIN}`;
}

export function addressToLogin(address: string): string {
  return address.endsWith(NAMES_DOMAIN) ? address.slice(0, -NAMES_DOMAIN.length) : address;
}
