import { app } from './app.ts';
import type { Bindings } from './env.ts';

// biome-ignore lint/performance/noBarrelFile: the runtime looks for the class among this Worker's own exports
export { Housekeeping } from './housekeeping.ts';

export default {
  fetch: (request: Request, env: Bindings, context: ExecutionContext) => app.fetch(request, env, context),
} satisfies ExportedHandler<Bindings>;
