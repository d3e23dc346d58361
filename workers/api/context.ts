import type { PublicStore } from '#db/queries/public-store.ts';
import type { View } from '#db/queries/view.ts';
import type { Bindings } from './env.ts';
import type { Settings } from './settings.ts';
import type { Who } from './who.ts';

/** What a handler finds on its context besides the request. */
export interface Variables {
  readonly requestId: string;
  readonly who: Who;
  readonly db: PublicStore;
  /** The instant of the request and the decimals of its coordinates. */
  readonly view: View;
  readonly settings: Settings;
  /** Where the database must have come to for what is read, as a bookmark of D1; on public routes that memory says the version of. */
  readonly readFrom?: string;
  /**
   * The state of the public data under which a finished answer may be kept in this isolate: the version, and what was written
   * here, of which the version does not tell all. Only where memory says the version.
   */
  readonly keptUnder?: string;
  /** Of the public data; on routes whose addresses carry it. */
  readonly version: string;
  /** Of the visitor's cookie; on writing routes only. */
  readonly visitor: string;
}

export interface Env {
  Bindings: Bindings;
  Variables: Variables;
}
