import { exceptionFor } from '#core/hours/day-hours.ts';
import type { DateException } from '#core/hours/opening-hours.ts';

/** “今天不开” and what it was before. */
export interface ClosedDay {
  readonly from: string;
  readonly to: string;
  /** Null: residents read 今天不开 and no more. */
  readonly reason: string | null;
}

/** The exception by which a day is closed; null where none closes it. */
export function closedBy(exceptions: readonly DateException[], day: string): DateException | null {
  const counts = exceptionFor(exceptions, day);
  return counts !== undefined && counts.spans.length === 0 ? counts : null;
}

/**
 * Exceptions with a day closed. An exception of that same day alone gives way: of two equally short ones chance would
 * decide which counts.
 */
export function withClosedDay(exceptions: readonly DateException[], { from, to, reason }: ClosedDay): DateException[] {
  const others = exceptions.filter((other) => other.from !== from || other.to !== to);
  return [...others, { from, to, spans: [], reason }];
}

/** Exceptions without the closed day; what holds besides counts again. */
export function withoutClosedDay(
  exceptions: readonly DateException[],
  { from, to }: Pick<ClosedDay, 'from' | 'to'>,
): DateException[] {
  return exceptions.filter((other) => other.from !== from || other.to !== to || other.spans.length > 0);
}
