import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from './context.ts';
import { DISPLAY_COOKIE } from './display-cookie.ts';
import { LINK_COOKIE } from './link-cookie.ts';
import { isSecure } from './request-facts.ts';

/** Where D1 stood after what somebody wrote: a bookmark, which sorts by time. Says nothing about who or what. */
const SEEN_COOKIE = 'atlas.seen';
const BOOKMARK = /^[0-9a-f-]{16,100}$/;
/** Replicas follow within seconds. */
const KEPT_S = 600;
const READS = ['GET', 'HEAD'];

/** What statements of a request are run by. */
export interface DbSession {
  readonly source: Pick<D1DatabaseSession, 'prepare' | 'batch'>;
  /** Where the database stands for this request; null before it asked anything. */
  readonly bookmark: () => string | null;
}

/**
 * The session of D1 that a request reads and writes by, opened when it first asks. Replicas of the database may answer the
 * public. Whoever wrote a moment ago is answered by one that has what they wrote. Writes begin at the primary database, and so
 * does what rests on a token that may have been revoked just now.
 */
export function sessionOf(c: Context<Env>): DbSession {
  let session: D1DatabaseSession | null = null;
  const opened = () => {
    const least = c.get('readFrom') ?? '';
    const isBehind = session !== null && (session.getBookmark() ?? least) < least;
    if (session === null || isBehind) session = c.env.DB.withSession(isBehind ? least : startOf(c, least));
    return session;
  };
  return {
    source: {
      prepare: (text) => opened().prepare(text),
      batch: (statements) => opened().batch(statements),
    },
    bookmark: () => session?.getBookmark() ?? null,
  };
}

/** `least` = where the database must have come to; empty = anywhere. */
function startOf(c: Context<Env>, least: string): string {
  const cookie = c.req.header('cookie');
  if (!READS.includes(c.req.method)) return 'first-primary';
  const anywhere = least === '' ? 'first-unconstrained' : least;
  if (cookie === undefined) return anywhere;
  if ([DISPLAY_COOKIE, LINK_COOKIE].some((name) => cookie.includes(`${name}=`))) return 'first-primary';
  const seen = seenBy(c);
  if (seen !== null) return seen > least ? seen : least;
  return cookie.includes('atlas.session_token=') ? 'first-primary' : anywhere;
}

/** The state of the database that whoever asks has written; null = nothing lately. */
export function seenBy(c: Context<Env>): string | null {
  const seen = c.req.header('cookie') === undefined ? undefined : getCookie(c, SEEN_COOKIE);
  return seen !== undefined && BOOKMARK.test(seen) ? seen : null;
}

/** Lets the next requests of whoever wrote see what was written. */
export function rememberSeen(c: Context<Env>, bookmark: string): void {
  const options = { httpOnly: true, secure: isSecure(c), sameSite: 'Strict', path: '/api/', maxAge: KEPT_S } as const;
  setCookie(c, SEEN_COOKIE, bookmark, options);
}
