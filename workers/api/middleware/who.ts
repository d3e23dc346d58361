import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';
import { anonymous } from '../who.ts';

/** Decides once a request who is asking. There are no sessions yet, so everyone is the public. */
export const identify = createMiddleware<Env>(async (c, next) => {
  c.set('who', anonymous);
  await next();
});
