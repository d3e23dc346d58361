import { assets, handle } from '../../.build/resident/server/index.js';

type ResidentEnv = { API: Fetcher };

/**
 * Renders the residents' pages. All that a page is stands in web/resident, whose server build exports `handle`; this Worker
 * only lends it the API. Files of the build are answered before the Worker is asked.
 */
export default {
  fetch: (request, env) => {
    const { origin } = new URL(request.url);
    const requestId = request.headers.get('x-request-id') ?? '';
    const api = (path: string) =>
      env.API.fetch(new Request(new URL(path, origin), { headers: { 'x-request-id': requestId } }));
    return handle(request, api, assets);
  },
} satisfies ExportedHandler<ResidentEnv>;
