import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';

export const REQUEST_ID = 'x-request-id';
/** What the gateway writes; anything else from outside is not trusted into our log lines. */
const acceptable = /^[A-Za-z0-9_-]{8,64}$/;

/** The gateway's id of a request, which it says in a header or, in the same isolate, by the call itself; or one of our own. */
export function requestIdOf(headers: Headers, called: Called | undefined): string {
  const given = called?.requestId ?? headers.get(REQUEST_ID);
  return given !== null && acceptable.test(given) ? given : crypto.randomUUID();
}

/** What a caller in the same isolate says of a request. */
export interface Called {
  readonly requestId?: string;
}

/** Every answer carries the id under which its log lines can be found. */
export const requestId = createMiddleware<Env>(async (c, next) => {
  const id = requestIdOf(c.req.raw.headers, calledBy(c));
  c.set('requestId', id);
  await next();
  c.res.headers.set(REQUEST_ID, id);
});

/** Nothing where there is no Worker around the call. */
function calledBy(c: Context<Env>): Called | undefined {
  try {
    return c.executionCtx.props;
  } catch {
    return undefined;
  }
}
