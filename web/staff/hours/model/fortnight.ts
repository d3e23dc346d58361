import { addDays } from '#core/calendar-date.ts';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { type ComingDay, comingDays } from '#core/hours/coming-days.ts';
import { type Closure, type OpenState, openStateAt } from '#core/hours/open-state.ts';
import type { DateException, OpeningHours } from '#core/hours/opening-hours.ts';
import { shanghaiDate } from '#core/time.ts';

export const FORTNIGHT = 14;

/** All that decides when a site is open. `hours.exceptions` are those of `dayExceptions`: they are a field of their own. */
export interface Openness {
  readonly hours: OpeningHours;
  readonly closures: readonly Closure[];
  readonly dayExceptions: readonly DateException[];
}

/** The coming two weeks as a resident will find each day on that day. */
export function fortnight(
  { hours, closures, dayExceptions }: Openness,
  now: number,
  calendar: HolidayCalendar,
): ComingDay[] {
  const today = shanghaiDate(now);
  return Array.from({ length: FORTNIGHT }, (_, ahead) => addDays(today, ahead)).flatMap((date) => {
    const facts = { hours: { ...hours, exceptions: dayExceptions }, closure: closureOn(closures, date) };
    return comingDays(facts, date, calendar, 1);
  });
}

/** What a resident reads at an instant. */
export function stateNow(
  { hours, closures, dayExceptions }: Openness,
  now: number,
  calendar: HolidayCalendar,
): OpenState {
  const closure = closureOn(closures, shanghaiDate(now));
  return openStateAt({ ...hours, exceptions: dayExceptions }, closure, now, calendar);
}

/** The closure that pages show on a day: of those that are not over, the one that began or begins first. */
export function closureOn(closures: readonly Closure[], day: string): Closure | null {
  const ahead = closures.filter(({ to }) => to === null || to >= day);
  return ahead.reduce<Closure | null>((first, each) => (first === null || each.from < first.from ? each : first), null);
}
