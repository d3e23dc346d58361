import type { Bindings } from './env.ts';
import type { Who } from './who.ts';

/** What a handler finds on its context besides the request. */
export interface Variables {
  requestId: string;
  who: Who;
}

export interface Env {
  Bindings: Bindings;
  Variables: Variables;
}
