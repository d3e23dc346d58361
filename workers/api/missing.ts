import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { errorStatus } from '#core/errors.ts';
import type { SiteGone } from '#core/schemas/site.ts';
import { movedTo } from '#db/queries/moved.ts';
import { withdrawnSite } from '#db/queries/withdrawn-site.ts';
import type { Env } from './context.ts';
import { errorBody, notFound } from './errors.ts';

/**
 * The answer where a record is not there for this caller: to an old or merged id the way to the record that answers for
 * it now (printed QR codes keep working), else 404.
 */
export async function missing(c: Context<Env>, id: string): Promise<Error> {
  return (await moved(c, id)) ?? notFound();
}

/** Like {@link missing}, for a site: of one that was public and is withdrawn 410 tells what was public of it. */
export async function missingSite(c: Context<Env>, id: string): Promise<Error> {
  const now = await moved(c, id);
  if (now !== null) return now;
  const was = await withdrawnSite(c.var.db, id, c.var.view);
  if (was === null) return notFound();
  const body: SiteGone = { ...errorBody('GONE', c.var.requestId, []), was };
  return new HTTPException(errorStatus.GONE, { res: c.json(body, errorStatus.GONE, { 'cache-control': 'no-store' }) });
}

async function moved(c: Context<Env>, id: string): Promise<HTTPException | null> {
  const now = await movedTo(c.var.db, id);
  if (now === null) return null;
  const url = new URL(c.req.url);
  url.pathname = url.pathname.replace(id, now);
  return new HTTPException(308, { res: c.body(null, 308, { location: `${url.pathname}${url.search}` }) });
}
