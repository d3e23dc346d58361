import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SEEN_MS } from '#core/access/limits.ts';
import type { DisplayState } from '#core/schemas/display.ts';
import { type DisplayRow, displayByToken, seeDisplay } from '#db/queries/displays.ts';
import { unlessFull } from '#db/storage-trouble.ts';
import { tokenHash } from '#db/token.ts';
import type { Env } from './context.ts';
import { isSecure } from './request-facts.ts';
import { anonymous, type Who } from './who.ts';

/** The cookie of a screen. It outlives power cuts; what it can do ends with its token, at once. */
export const DISPLAY_COOKIE = 'atlas.display';
const PATH = '/api/';
/** The longest that browsers keep a cookie; setting the screen up anew renews it. */
const MAX_AGE_S = 400 * 86_400;

export function giveDisplayCookie(c: Context<Env>, token: string): void {
  setCookie(c, DISPLAY_COOKIE, token, {
    httpOnly: true,
    secure: isSecure(c),
    sameSite: 'Strict',
    path: PATH,
    maxAge: MAX_AGE_S,
  });
}

export function dropDisplayCookie(c: Context<Env>): void {
  deleteCookie(c, DISPLAY_COOKIE, { path: PATH, secure: isSecure(c) });
}

export function displayState({ revokedAt, expiresAt }: DisplayRow, now: number): DisplayState {
  if (revokedAt !== null) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'GOOD';
}

/** The screen behind the request's cookie, whatever its token's state; null without one that was ever given. */
export async function displayOf(c: Context<Env>): Promise<DisplayRow | null> {
  const token = getCookie(c, DISPLAY_COOKIE);
  return token === undefined ? null : displayByToken(c.var.db, await tokenHash(token));
}

/** A screen as whoever asks: the public, and within its region internal figures where that was granted. Null without a good token. */
export async function screenOf(c: Context<Env>): Promise<Who | null> {
  const { db, view } = c.var;
  const row = await displayOf(c);
  if (row === null || displayState(row, view.now) !== 'GOOD') return null;
  if (view.now - (row.lastSeenAt ?? 0) >= SEEN_MS) await unlessFull(() => seeDisplay(db, row.id, view.now));
  const grant = { role: 'DISPLAY', scope: { regionCode: row.regionCode, record: null } } as const;
  const isInternal = row.level === 'INTERNAL';
  return { ...anonymous, grants: isInternal ? [grant] : [], display: row.id };
}
