import type { OpenLine } from './open-line.ts';
import { stopAt } from './stops.ts';

/** A stop as the browser needs it to keep a line true: instants in ms UTC, and what is said during it and before it. */
export interface StopWords {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly at: string;
  readonly next: string;
}

/** What is said of a 流动阵地 in place of an open state, the same in list, map and page, on the server and in the browser. */
export interface StopLine {
  readonly kind: 'AT' | 'NEXT' | 'OVER';
  readonly badge: OpenLine['badge'];
  readonly words: string;
}

/** `over` is said when no stop is known to come. */
export function stopLineAt(stops: readonly StopWords[], over: string, now: number): StopLine {
  const where = stopAt(stops, now);
  if (where === null) return { kind: 'OVER', badge: 'unknown', words: over };
  const { kind, stop } = where;
  return kind === 'AT' ? { kind, badge: 'ok', words: stop.at } : { kind, badge: 'reviewDue', words: stop.next };
}
