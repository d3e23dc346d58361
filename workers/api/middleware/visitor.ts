import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { randomToken } from '../bytes.ts';
import type { Env } from '../context.ts';
import { isSecure } from '../request-facts.ts';

const COOKIE = 'visitor';
/** The longest that browsers keep a cookie. */
const MAX_AGE_S = 400 * 86_400;

/**
 * Who is writing: 128 random bits in a cookie that no script can read. It says nothing about a person and is never stored:
 * only hashes of it with a site and a day, or with the day's salt, are.
 */
export const visitor = createMiddleware<Env>(async (c, next) => {
  const given = getCookie(c, COOKIE);
  const known = given !== undefined && /^[A-Za-z0-9_-]{22}$/.test(given);
  const id = known ? given : randomToken();
  c.set('visitor', id);
  await next();
  if (known) return;
  setCookie(c, COOKIE, id, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: MAX_AGE_S, secure: isSecure(c) });
});
