import { app } from './app.ts';
import type { Bindings } from './env.ts';

// biome-ignore lint/performance/noBarrelFile: the runtime looks for the classes among this Worker's own exports
export { Housekeeping } from './housekeeping.ts';
export { LiveFeed } from './live-feed.ts';

export default {
  fetch: (request: Request, env: Bindings, context: ExecutionContext) => app.fetch(request, env, context),
} satisfies ExportedHandler<Bindings>;
