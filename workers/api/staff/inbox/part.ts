import type { ActionName } from '#core/access/actions.ts';
import type { Scope } from '#core/access/scope.ts';
import type { InboxItem } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import type { Who } from '../../who.ts';

/** Items that a section shows; the rest is on its page. */
export const SHOWN = 20;
/** Counts stop here: whoever has more to do needs no exact number. */
export const MAX_COUNT = 1000;

export interface Asked {
  readonly who: Who;
  /** Account id. */
  readonly account: string;
  /** Where the account may do what the section needs. */
  readonly scopes: readonly Scope[];
  /** Instant, ms UTC. */
  readonly now: number;
}

/** One kind of thing to do. Reads go by an index, at most `MAX_COUNT` rows of it. */
export interface InboxPart {
  /** The page has the words of each code. */
  readonly code: string;
  /** Whoever may do it somewhere has the section. */
  readonly needs: ActionName;
  readonly read: (
    db: SqlPort,
    asked: Asked,
  ) => Promise<{ readonly count: number; readonly items: readonly InboxItem[] }>;
}
