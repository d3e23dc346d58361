import { shanghaiDate } from '#core/time.ts';
import { invalid } from './errors.ts';

/** A past or present day; what will be is not known. */
export function refuseFuture(date: string | undefined, now: number): void {
  if (date !== undefined && date > shanghaiDate(now)) throw invalid('date', date, '不晚于今天的日期');
}

/** The same of a month; `latest` is the one that runs. */
export function refuseMonthToCome(path: string, month: string, latest: string): void {
  if (month > latest) throw invalid(path, month, `不晚于本月（${latest}）的月份，形如 2026-10`);
}
