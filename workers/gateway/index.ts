import type { GatewayEnv } from './env.ts';
import { handle } from './handle.ts';

/** The only public Worker: everything from outside passes here. */
export default {
  fetch: (request, env) => handle(request, env),
} satisfies ExportedHandler<GatewayEnv>;
