import type { Context } from 'hono';
import type { SqlPort } from '#db/port.ts';
import { countsPublication } from '#db/queries/publication.ts';
import type { Env } from './context.ts';
import { logError } from './log.ts';

/** The only object of the live feed. */
export function liveFeed({ LIVE }: Env['Bindings']) {
  return LIVE.get(LIVE.idFromName('portal'));
}

/** A port that notices when something committed through it took a publication number. */
export function watchPublication(port: SqlPort): { readonly port: SqlPort; readonly hasPublished: () => boolean } {
  let published = false;
  return {
    port: {
      query: port.query,
      async batch(statements) {
        const results = await port.batch(statements);
        published ||= statements.some((statement, i) => countsPublication(statement) && results[i]?.changes !== 0);
        return results;
      },
    },
    hasPublished: () => published,
  };
}

/**
 * Tells the live feed that something was published: the one place for all writes. After the answer where the runtime lets it
 * be; a write is never refused because listeners could not be told.
 */
export async function announce(c: Context<Env>): Promise<void> {
  const { requestId } = c.var;
  const told = liveFeed(c.env)
    .published()
    .catch((error: unknown) => logError(error, { requestId, method: c.req.method, path: c.req.path }));
  if (!runsOn(c, told)) await told;
}

/** Whether the runtime goes on with it after the answer; a call without a context of its own has nobody who would. */
function runsOn(c: Context<Env>, work: Promise<void>): boolean {
  try {
    c.executionCtx.waitUntil(work);
    return true;
  } catch {
    return false;
  }
}
