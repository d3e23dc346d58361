import type { Bindings } from './env.ts';
import { quickly } from './quick-lane.ts';

// biome-ignore lint/performance/noBarrelFile: the runtime looks for the classes among this Worker's own exports
export { Housekeeping } from './housekeeping.ts';
export { LiveFeed } from './live-feed.ts';

/**
 * The whole API is set up when something is first asked that the quick lane leaves to it: its schemas alone take a tenth of a
 * second, and on one machine every first answer would wait for them, since the runtime begins with all Workers at once.
 */
export default {
  fetch: async (request: Request, env: Bindings, context: ExecutionContext) => {
    const quick = await quickly(request, env, context);
    if (quick !== null) return quick;
    const { app } = await import('./app.ts');
    return app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Bindings>;
