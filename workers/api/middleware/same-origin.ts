import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';
import { ApiError } from '../errors.ts';

/**
 * Only pages of this site may write. Browsers say where a request comes from in `Sec-Fetch-Site` and `Origin`, which no
 * page can forge; both must agree where both are there, and one must be. Scheme and port of the origin are not compared
 * when a proxy in front ends TLS: the host decides.
 */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const siteFits = site === undefined || site === 'same-origin';
  const originFits = origin === undefined || hostOf(origin) === new URL(c.req.url).host;
  if (!siteFits || !originFits || (site === undefined && origin === undefined)) throw new ApiError('NOT_SAME_ORIGIN');
  await next();
});

/** Null for `null`, which sandboxed frames send. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The same for every write that could use somebody's rights: one that brings cookies, or says that a page sent it. A
 * program without cookies has no rights to misuse.
 */
export const guardWrites = createMiddleware<Env>(async (c, next) => {
  if (READS.includes(c.req.method)) return next();
  const fromPage = ['cookie', 'origin', 'sec-fetch-site'].some((name) => c.req.header(name) !== undefined);
  return fromPage ? sameOrigin(c, next) : next();
});
