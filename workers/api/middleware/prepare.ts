import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { d1Port } from '#db/d1.ts';
import { announce, watchPublication } from '../announce.ts';
import type { Env } from '../context.ts';
import { type DbSession, rememberSeen, sessionOf } from '../db-session.ts';
import { DISPLAY_COOKIE, screenOf } from '../display-cookie.ts';
import { bearerOf, LINK_COOKIE } from '../link-cookie.ts';
import { callOf } from '../request-facts.ts';
import { settingsOf } from '../settings.ts';
import { forgetFreshness } from '../snapshot/memory.ts';
import { anonymous, type Who, whoOf } from '../who.ts';

const SECOND_MS = 1000;
/** As the accounts Worker names it. */
const SESSION_COOKIE = 'atlas.session_token';

/** Asking who one is shows nobody at work: a page that asks by itself would keep a session alive for ever. */
const IDLE_PATHS = ['/api/me'];

/**
 * Gives every handler the database, the clock, the settings and who is asking; afterwards whoever listens is told what it
 * published.
 */
export const prepare = createMiddleware<Env>(async (c, next) => {
  const { session, hasPublished } = openRequest(c);
  c.set('who', await whoAsks(c));
  await next();
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') noteWrite(c, session.bookmark());
  if (hasPublished()) await announce(c);
});

/** Gives a request the database, the clock and the settings. */
export function openRequest(c: Context<Env>): {
  readonly session: DbSession;
  readonly hasPublished: () => boolean;
} {
  const settings = settingsOf(c.env);
  const session = sessionOf(c);
  const { port, hasPublished } = watchPublication(d1Port(session.source));
  c.set('db', port);
  c.set('settings', settings);
  c.set('view', { now: Math.floor(Date.now() / SECOND_MS) * SECOND_MS, decimals: settings.decimals });
  return { session, hasPublished };
}

/** Whether a request may come from somebody with rights of their own: an account, a link or a screen. */
export function mayHaveRights(cookie: string): boolean {
  return [SESSION_COOKIE, LINK_COOKIE, DISPLAY_COOKIE].some((name) => cookie.includes(`${name}=`));
}

/** Whoever writes reads what was written, in this isolate and in others. */
function noteWrite(c: Context<Env>, bookmark: string | null): void {
  forgetFreshness(bookmark);
  if (bookmark !== null && c.res.ok) rememberSeen(c, bookmark);
}

/** The accounts Worker is asked only about what looks like a session: the public costs nothing. */
async function whoAsks(c: Context<Env>): Promise<Who> {
  const cookie = c.req.header('cookie') ?? '';
  if (cookie.includes(`${SESSION_COOKIE}=`)) {
    const signedIn = await c.env.AUTH.who(callOf(c), !IDLE_PATHS.includes(c.req.path));
    if (signedIn !== null) return whoOf(signedIn);
  }
  const bearer = cookie.includes(`${LINK_COOKIE}=`) ? await bearerOf(c) : null;
  if (bearer !== null) return bearer;
  return (cookie.includes(`${DISPLAY_COOKIE}=`) ? await screenOf(c) : null) ?? anonymous;
}
