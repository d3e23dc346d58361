import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Grant } from '#core/access/may.ts';
import { type LinkRole, linkKind, linkOfBearer, type RecordLinkRow } from '#db/queries/record-access-links.ts';
import { tokenHash } from '#db/token.ts';
import type { Env } from './context.ts';
import { isSecure } from './request-facts.ts';
import { anonymous, type Who } from './who.ts';

/** The cookie of whoever opened a one-time link: random, good for one record and a short time. */
export const LINK_COOKIE = 'atlas.link';
const PATH = '/api/';

export function giveLinkCookie(c: Context<Env>, token: string): void {
  setCookie(c, LINK_COOKIE, token, { httpOnly: true, secure: isSecure(c), sameSite: 'Lax', path: PATH });
}

export function dropLinkCookie(c: Context<Env>): void {
  if (getCookie(c, LINK_COOKIE) !== undefined) deleteCookie(c, LINK_COOKIE, { path: PATH, secure: isSecure(c) });
}

/** The bearer of an opened link, null without one. */
export async function bearerOf(c: Context<Env>): Promise<Who | null> {
  const token = getCookie(c, LINK_COOKIE);
  const link = token === undefined ? null : await linkOfBearer(c.var.db, await tokenHash(token), c.var.view.now);
  if (link === null || !isLinkRole(link.role)) return null;
  return { ...anonymous, grants: [grantOf(link, link.role)], roles: ['PUBLIC', link.role], link: link.id };
}

function grantOf(link: RecordLinkRow, role: LinkRole): Grant {
  return { role, scope: { regionCode: null, record: { kind: linkKind[role], id: link.recordId } } };
}

export function isLinkRole(role: string): role is LinkRole {
  return Object.hasOwn(linkKind, role);
}
