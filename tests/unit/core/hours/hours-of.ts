import { packagedHolidays } from '#core/hours/holiday-table.ts';
import type { DateException, OpeningHours, TimeSpan, WeeklyRule } from '#core/hours/opening-hours.ts';
import { shanghaiInstant } from '#core/time.ts';

/** Only 2026 is known in these tests, so that 2027 is an unknown year. */
export const calendar2026 = { '2026': packagedHolidays['2026'] ?? { holidays: [], makeUpDays: [] } };

/** `8:30-11:30 13:30-17:00` as spans. */
export function spans(text: string): TimeSpan[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = ''] = part.split('-').map((time) => time.padStart(5, '0'));
      return { from, to };
    });
}

/** Weekly rule from `1-5` or `1,3` and times. */
export function rule(weekdays: string, times: string, season: WeeklyRule['season'] = null): WeeklyRule {
  const [first = 1, last] = weekdays.split('-').map(Number);
  const days =
    last === undefined
      ? weekdays.split(',').map(Number)
      : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { weekdays: days, season, spans: spans(times) };
}

export function exception(from: string, to: string, times: string, reason: string | null = null): DateException {
  return { from, to, spans: spans(times), reason };
}

export function regular(
  rules: readonly WeeklyRule[],
  holidays: OpeningHours['holidays'] = 'UNSTATED',
  exceptions: readonly DateException[] = [],
): OpeningHours {
  return { mode: 'REGULAR', holidays, rules, exceptions };
}

export function mode(kind: OpeningHours['mode'], exceptions: readonly DateException[] = []): OpeningHours {
  return { mode: kind, holidays: 'UNSTATED', rules: [], exceptions };
}

/** Instant of `2026-11-20 09:30` in Asia/Shanghai. */
export function at(text: string): number {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return shanghaiInstant(date, hours * 60 + minutes);
}
