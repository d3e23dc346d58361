import type { Context } from 'hono';
import type { Env } from './context.ts';
import { logError } from './log.ts';

/** Sees to it that what was just stored for a while is swept in time. A visitor's words are never refused for its sake. */
export async function keepHouse(c: Context<Env>): Promise<void> {
  const { HOUSEKEEPING } = c.env;
  try {
    await HOUSEKEEPING.get(HOUSEKEEPING.idFromName('portal')).wake();
  } catch (error) {
    logError(error, { requestId: c.var.requestId, method: c.req.method, path: c.req.path });
  }
}
