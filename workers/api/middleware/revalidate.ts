import type { Context, Next } from 'hono';
import { createMiddleware } from 'hono/factory';
import { shanghaiDate, toIso } from '#core/time.ts';
import { publicationNo } from '#db/queries/publication.ts';
import type { Env } from '../context.ts';
import { fingerprintOf, matches } from '../etag.ts';
import { formatOf } from '../geojson.ts';
import { keepWanted, siteMemory } from '../snapshot/memory.ts';

/** Characters of an ISO instant up to its minute. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/**
 * Public answers may be kept but must be asked for again each time; 304 when nothing has become public since. The
 * validator is the publication counter with the date (verification states change at midnight), the build, the settings
 * and the format. Answers carry hours and no open state, which browsers compute; only who is in a list asked for with
 * `open` changes by the minute.
 */
export const revalidate = createMiddleware<Env>((c, next) =>
  answered(c, next, c.req.query('open') === undefined ? 'day' : 'minute'),
);

/** The same for what changes without a publication, as 服务评价 do: the validator holds for a minute. */
export const revalidateEachMinute = createMiddleware<Env>((c, next) => answered(c, next, 'minute'));

async function answered(c: Context<Env>, next: Next, holds: 'day' | 'minute'): Promise<Response | undefined> {
  const { view, settings, db } = c.var;
  const memory = await siteMemory(c);
  if (memory !== null) c.set('db', { ...db, memory });
  const no = memory?.snapshot.no ?? (await publicationNo(db));
  const when = holds === 'day' ? shanghaiDate(view.now) : toIso(view.now).slice(0, MINUTE);
  const etag = `W/"${no}-${when}-${fingerprintOf(settings)}-${formatOf(c, undefined)}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept' };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  await next();
  if (memory !== null) keepWanted(c, memory);
  if (c.res.ok) for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
}
