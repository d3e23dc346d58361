import { packagedDays } from '#core/hours/holiday-table.ts';
import type { Statement } from '../../port.ts';
import { calendarDay } from '../../schema/calendar-day.ts';
import { tableRows, upsert } from './upsert.ts';

const SOURCE = '国务院办公厅节假日安排通知（数据取自 chinese-days 1.5.7）';

/** Days that staff have entered or corrected stay as they are. */
export function holidayStatements(now: number): Statement[] {
  const rows = tableRows({
    table: calendarDay,
    key: ['day'],
    onlyNew: true,
    rows: packagedDays.map(({ day, kind, name }) => ({ day, kind, name, source: SOURCE })),
  });
  return upsert(rows, now);
}

export const holidayCount = packagedDays.length;
