import { isCalendarDate } from '#core/calendar-date.ts';
import { orExpected, queryParam } from './query-param.ts';

const EXPECTED = '日期 YYYY-MM-DD（北京时间）';

/** A calendar date in Asia/Shanghai. */
export function calendarDate(description: string) {
  return queryParam(EXPECTED, (given) => orExpected(isCalendarDate(given) ? given : undefined, EXPECTED), {
    description,
    type: 'string',
    format: 'date',
  });
}
