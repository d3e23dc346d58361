import type { DataLevel, Role } from '#core/terms/access.ts';

/** Who is asking, as handlers see it: what they may do is decided here in the Worker and never by a front end. */
export interface Who {
  readonly roles: readonly Role[];
  /** Data levels this caller may read. */
  readonly reads: readonly DataLevel[];
}

export const anonymous: Who = { roles: ['PUBLIC'], reads: ['PUBLIC'] };
