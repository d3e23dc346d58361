import { assets, handle } from '../../.build/resident/server/index.js';

type ResidentEnv = { API: Fetcher };

/**
 * Renders the residents' pages. All that a page is stands in web/resident, whose server build exports `handle`; this Worker
 * only lends it the API. Files of the build are answered before the Worker is asked.
 */
export default {
  fetch: (request, env) => handle(request, apiOf(request, env), assets),
} satisfies ExportedHandler<ResidentEnv>;

/** Asks the API under the visitor's request id. An old id's redirect is for the visitor, so it is not followed here. */
function apiOf(request: Request, { API }: ResidentEnv): (path: string) => Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? '';
  // whose request it is, so that the API can slow down whoever tries ticket numbers
  const address = request.headers.get('cf-connecting-ip');
  return async (path) => {
    const asked = new Request(new URL(path, request.url), {
      redirect: 'manual',
      headers: { 'x-request-id': requestId, ...(address === null ? {} : { 'cf-connecting-ip': address }) },
    });
    try {
      return await API.fetch(asked);
    } catch (error) {
      logAway(requestId, path, error);
      throw error;
    }
  };
}

/** One JSON line; never the query, which may hold what someone searched for. */
function logAway(requestId: string, path: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const [bare] = path.split('?');
  console.error(JSON.stringify({ level: 'error', event: 'api_away', requestId, path: bare, message }));
}
