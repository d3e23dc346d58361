import type { Context, Next } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';
import { matches } from '../etag.ts';
import { formatOf } from '../geojson.ts';
import { publicState } from '../public-state.ts';
import { keepWanted } from '../snapshot/memory.ts';

/** May be kept, but must be asked for again each time. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

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
  const { memory, version } = await publicState(c, holds);
  const headers = validation(c, version);
  if (matches(c.req.header('if-none-match'), headers.etag)) {
    keepWanted(c, memory);
    return c.body(null, 304, headers);
  }
  await next();
  keepWanted(c, memory);
  if (c.res.ok) for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
}

/** What says until when an answer of a version holds. */
export function validation(c: Context<Env>, version: string) {
  return { etag: `W/"${version}-${formatOf(c, undefined)}"`, 'cache-control': REVALIDATE, vary: 'Accept' } as const;
}
