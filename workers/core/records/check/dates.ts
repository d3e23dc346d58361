import { isCalendarDate, isPartialDate } from '../../calendar-date.ts';
import { ok } from '../../result.ts';
import { fromIso, toIso } from '../../time.ts';
import { type Check, refused } from './checked.ts';

/** `YYYY-MM-DD` in Asia/Shanghai. */
export const date: Check<string> = (value, path) => {
  const text = narrow(value);
  return isCalendarDate(text) ? ok(text) : refused(path, value, '日期，形如 2026-11-20');
};

export const partialDate: Check<string> = (value, path) => {
  const text = narrow(value);
  return isPartialDate(text) ? ok(text) : refused(path, value, '年、年月或日期，形如 2026、2026-11 或 2026-11-20');
};

/** An instant as the API carries it: ISO 8601 with +08:00. */
export const instant: Check<string> = (value, path) => {
  const read = fromIso(narrow(value));
  return read.ok ? ok(toIso(read.value)) : refused(path, value, '时刻，形如 2026-11-20T09:30:00+08:00');
};

function narrow(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFKC').trim() : '';
}
