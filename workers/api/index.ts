import { app } from './app.ts';
import type { Bindings } from './env.ts';

export default {
  fetch: (request: Request, env: Bindings, context: ExecutionContext) => app.fetch(request, env, context),
} satisfies ExportedHandler<Bindings>;
