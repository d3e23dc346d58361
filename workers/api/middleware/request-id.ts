import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';

const HEADER = 'x-request-id';
/** What the gateway writes; anything else from outside is not trusted into our log lines. */
const acceptable = /^[A-Za-z0-9_-]{8,64}$/;

/** Every answer carries the id under which its log lines can be found: the gateway's, or one of our own. */
export const requestId = createMiddleware<Env>(async (c, next) => {
  const given = c.req.header(HEADER);
  const id = given !== undefined && acceptable.test(given) ? given : crypto.randomUUID();
  c.set('requestId', id);
  await next();
  c.res.headers.set(HEADER, id);
});
