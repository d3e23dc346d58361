import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { movedTo } from '#db/queries/moved.ts';
import type { Env } from './context.ts';
import { notFound } from './errors.ts';

/**
 * The answer where a record is not there for this caller: to an old or merged id the way to the record that answers for
 * it now (printed QR codes keep working), else 404.
 */
export async function missing(c: Context<Env>, id: string): Promise<Error> {
  const now = await movedTo(c.var.db, id);
  if (now === null) return notFound();
  const url = new URL(c.req.url);
  url.pathname = url.pathname.replace(id, now);
  return new HTTPException(308, { res: c.body(null, 308, { location: `${url.pathname}${url.search}` }) });
}
