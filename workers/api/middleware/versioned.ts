import { createMiddleware } from 'hono/factory';
import type { Env } from '../context.ts';
import { matches } from '../etag.ts';
import { publicState } from '../public-state.ts';
import { keepWanted } from '../snapshot/memory.ts';
import { REVALIDATE } from './revalidate.ts';

const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Answers whose address names their version (`v`) never change and are kept for good, as long as it is the version that is
 * answered from. Any other version, an older one or one that this isolate has not heard of yet, is answered with what there
 * is, to be asked for again.
 */
export const versioned = createMiddleware<Env>(async (c, next) => {
  const { memory, version } = await publicState(c, 'day');
  const headers = versionHeaders(c.req.query('v'), version);
  if (matches(c.req.header('if-none-match'), headers.etag)) {
    keepWanted(c, memory);
    return c.body(null, 304, headers);
  }
  c.set('version', version);
  await next();
  keepWanted(c, memory);
  if (c.res.ok) for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
});

/** How long an answer of a version holds at an address that names one. */
export function versionHeaders(named: string | undefined, version: string) {
  return { etag: `W/"${version}"`, 'cache-control': named === version ? FOR_GOOD : REVALIDATE } as const;
}
