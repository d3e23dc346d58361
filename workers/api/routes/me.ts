import { Hono } from 'hono';
import { NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { shownMe } from '../shown-access.ts';

/** Who the caller is. Asking does not count as use of a session. */
export const me = new Hono<Env>().get('/me', (c) => c.json(shownMe(c.var.who, Date.now()), 200, NO_STORE));
