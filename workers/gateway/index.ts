import type { GatewayEnv } from './env.ts';
import { handle } from './handle.ts';

/** The only public Worker: everything from outside passes here. */
export default {
  fetch: (request, env, context) => handle(request, env, context),
} satisfies ExportedHandler<GatewayEnv>;
