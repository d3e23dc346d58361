import { chinaDay } from '#ui/china-time.ts';
import type { PendingSend } from './draft-content.ts';
import { isSame } from './same.ts';

/**
 * The day of a 核实 that says this: of the visit, also where there is a network again only later. What went out without an
 * answer keeps its day: under another one it would be another write, which the portal refuses where it has done the first.
 * `now`: ms UTC.
 */
export function visitDay(pending: PendingSend | null, said: Readonly<Record<string, unknown>>, now: number): string {
  const { on, ...before }: Readonly<Record<string, unknown>> = pending?.body ?? {};
  return typeof on === 'string' && isSame(before, said) ? on : chinaDay(now);
}
