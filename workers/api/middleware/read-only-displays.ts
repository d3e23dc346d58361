import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';
import { ApiError } from '../errors.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** What a screen may send: that it has a token, and that it has it no more. */
const ITS_OWN = ['/api/displays/open', '/api/displays/leave'];

/** A screen reads and writes nothing, not even what everybody may: nobody stands behind it who could mean it. */
export const readOnlyDisplays = createMiddleware<Env>(async (c, next) => {
  const writes = !READS.includes(c.req.method) && !ITS_OWN.includes(c.req.path);
  if (c.var.who.display !== null && writes) throw new ApiError('FORBIDDEN');
  await next();
});
