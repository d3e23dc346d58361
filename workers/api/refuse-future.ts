import { shanghaiDate } from '#core/time.ts';
import { invalid } from './errors.ts';

/** A past or present day; what will be is not known. */
export function refuseFuture(date: string | undefined, now: number): void {
  if (date !== undefined && date > shanghaiDate(now)) throw invalid('date', date, '不晚于今天的日期');
}
