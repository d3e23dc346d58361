import { COOKIE_PREFIX } from './better-auth.ts';

/** Value of a cookie of ours in a `Cookie` header, decoded; null where it is not there or damaged. */
export function readCookie(header: string | null, name: string, secure: boolean): string | null {
  const full = `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.${name}=`;
  const part = (header ?? '').split(/;\s*/).find((each) => each.startsWith(full));
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part.slice(full.length));
  } catch {
    return null;
  }
}

/** What a signed cookie carries before its signature; whoever needs it to be true verifies it by better-auth. */
export function unsigned(value: string | null): string | null {
  const end = value?.lastIndexOf('.') ?? -1;
  return value === null || end < 1 ? null : value.slice(0, end);
}

/**
 * `Set-Cookie` values for a browser. The session's cookie lives as long as the browser is open: how long a session is
 * good is known here, and a date in the cookie would have to be sent anew with each answer.
 */
export function cookiesOf(headers: Headers): string[] {
  return headers
    .getSetCookie()
    .map((cookie) =>
      cookie.includes(`${COOKIE_PREFIX}.session_token=`) && !/;\s*Max-Age=0\b/i.test(cookie)
        ? cookie.replace(/;\s*Max-Age=\d+/i, '').replace(/;\s*Expires=[^;]*/i, '')
        : cookie,
    );
}
