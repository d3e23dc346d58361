import { Hono } from 'hono';
import { NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ownRegions } from '../own-regions.ts';
import { shownMe } from '../shown-access.ts';

/** Who the caller is. Asking does not count as use of a session. */
export const me = new Hono<Env>().get('/me', async (c) => {
  const { db, who } = c.var;
  return c.json(shownMe(who, Date.now(), await ownRegions(db, who)), 200, NO_STORE);
});
