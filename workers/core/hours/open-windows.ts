import { addDays } from '../calendar-date.ts';
import { shanghaiInstant } from '../time.ts';
import type { HolidayCalendar } from './calendar.ts';
import { type Closure, openStateAt } from './open-state.ts';
import type { OpeningHours } from './opening-hours.ts';

/** Instants between which a place is open for certain; the end is exclusive. */
export interface OpenWindow {
  readonly from: number;
  readonly to: number;
}

/** When a place is open for certain on a date in Asia/Shanghai: the open states of the day, worked out once. */
export function openWindows(
  hours: OpeningHours,
  closure: Closure | null,
  date: string,
  calendar: HolidayCalendar,
): OpenWindow[] {
  const end = shanghaiInstant(addDays(date, 1));
  const windows: OpenWindow[] = [];
  for (let at = shanghaiInstant(date); at < end; ) {
    const state = openStateAt(hours, closure, at, calendar);
    const to = Math.min(state.changesAt ?? end, end);
    if (state.kind === 'OPEN') windows.push({ from: at, to });
    at = to;
  }
  return windows;
}
