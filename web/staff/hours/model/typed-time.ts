import { isDayOfYear } from '#core/hours/hours-faults.ts';
import { clockMinutes, clockText } from '#core/hours/span.ts';

/** `HH:MM` of a time as people type it: 830, 8:30, 8：30, 8点半, 8.30, 17, 24. Null for what is no time. */
export function readTime(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s+/g, '').replace(/分$/, '');
  const digits = /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})(?:[:.点时](\d{2})?)?$/.exec(text.replace('半', '30'));
  if (digits === null) return null;
  const time = `${(digits[1] ?? '').padStart(2, '0')}:${(digits[2] ?? '0').padStart(2, '0')}`;
  return clockMinutes(time) === null ? null : time;
}

/** `08:30` → 8:30; what is no time stays as it was typed. */
export function writeTime(time: string): string {
  const minutes = clockMinutes(time);
  return minutes === null ? time : clockText(minutes);
}

/** `MM-DD` of a day of the year as people type it: 5月1日, 5.1, 5-1, 05/01, 0501. Null for what is none. */
export function readMonthDay(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[日号]$/, '');
  const parts = /^(\d{1,2})[月./-](\d{1,2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const day = `${(parts[1] ?? '').padStart(2, '0')}-${(parts[2] ?? '').padStart(2, '0')}`;
  return isDayOfYear(day) ? day : null;
}
