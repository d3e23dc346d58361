import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';

export const REQUEST_ID = 'x-request-id';
/** What the gateway writes; anything else from outside is not trusted into our log lines. */
const acceptable = /^[A-Za-z0-9_-]{8,64}$/;

/** The gateway's id of a request, or one of our own. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get(REQUEST_ID);
  return given !== null && acceptable.test(given) ? given : crypto.randomUUID();
}

/** Every answer carries the id under which its log lines can be found. */
export const requestId = createMiddleware<Env>(async (c, next) => {
  const id = requestIdOf(c.req.raw.headers);
  c.set('requestId', id);
  await next();
  c.res.headers.set(REQUEST_ID, id);
});
