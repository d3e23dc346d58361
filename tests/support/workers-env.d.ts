import type { Bindings } from '#api/env.ts';

declare global {
  namespace Cloudflare {
    /** What `env` holds in tests/workers: the API's own bindings. */
    interface Env extends Bindings {}
  }
}
