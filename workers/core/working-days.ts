import { addDays, isoWeekday } from './calendar-date.ts';
import { dayKindOf, type HolidayCalendar } from './hours/calendar.ts';

/** 工作日: Monday to Friday but state holidays, and make-up days. Null in a year whose arrangement is unknown. */
export function isWorkingDay(date: string, calendar: HolidayCalendar): boolean | null {
  switch (dayKindOf(date, calendar).kind) {
    case 'HOLIDAY':
      return false;
    case 'MAKE_UP':
      return true;
    case 'ORDINARY':
      return isoWeekday(date) <= 5;
    case 'UNKNOWN':
      return null;
  }
}

export interface WorkingDayDeadline {
  readonly date: string;
  /** True when a day of an unknown year was counted: Monday to Friday then count, and the date may still move. */
  readonly provisional: boolean;
}

/**
 * The date `days` working days after a date (R02), which itself does not count: 1 after a Friday is the next working
 * day. `days` ≥ 0; with 0 the date itself.
 */
export function addWorkingDays(date: string, days: number, calendar: HolidayCalendar): WorkingDayDeadline {
  let current = date;
  let provisional = false;
  for (let left = days; left > 0; ) {
    current = addDays(current, 1);
    const working = isWorkingDay(current, calendar);
    provisional ||= working === null;
    if (working ?? isoWeekday(current) <= 5) left -= 1;
  }
  return { date: current, provisional };
}
