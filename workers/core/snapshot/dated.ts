import { shanghaiInstant } from '../time.ts';

/** Stops that a list tells: those of a day or two, looked for a month ahead. */
export const NEXT_STOPS = 8;
export const STOPS_AHEAD_DAYS = 31;
const DAY_MS = 86_400_000;

/** The instants between which a stop begins that is told on a date. One that began yesterday may run past midnight. */
export function stopWindow(today: string): { readonly from: number; readonly midnight: number; readonly to: number } {
  const midnight = shanghaiInstant(today);
  return { from: midnight - DAY_MS, midnight, to: midnight + STOPS_AHEAD_DAYS * DAY_MS };
}

interface Stop {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Of a JSON array of stops in order of time those that are told on a date, as JSON. */
export function stopsOn(stops: string | null, today: string): string | null {
  if (stops === null || stops === '[]') return stops;
  const { from, midnight, to } = stopWindow(today);
  const told = (JSON.parse(stops) as Stop[]).filter(
    ({ startsAt, endsAt }) => startsAt >= from && startsAt <= to && endsAt > midnight,
  );
  return JSON.stringify(told.slice(0, NEXT_STOPS));
}

/** Of a JSON array of closures by their first day the one that runs on a date or comes next, as JSON; null = none. */
export function closureOn(closures: string, today: string): string | null {
  if (closures === '[]') return null;
  const found = (JSON.parse(closures) as { readonly to: string | null }[]).find(({ to }) => to === null || to >= today);
  return found === undefined ? null : JSON.stringify(found);
}
