import { Hono } from 'hono';
import { NO_STORE, settle, signedInOf } from '../access.ts';
import type { Env } from '../context.ts';
import { callOf } from '../request-facts.ts';

/** The key to one's own drafts, which lie on the PC where they were typed and nowhere else. */
export const draftKey = new Hono<Env>().get('/staff/draft-key', async (c) => {
  const { account } = signedInOf(c);
  const key = settle(c, await c.env.AUTH.draftKey(callOf(c)));
  return c.json({ account: account.id, key }, 200, NO_STORE);
});
