import { dateOfDay } from '../../calendar-date.ts';

/** Formats that spreadsheet programs number themselves; 27 to 36 and 50 to 58 are the Chinese ones (18.8.30). */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a format code shows a date or time: `yyyy"年"m"月"`, `[$-804]yyyy/m/d;@`, but not `0.00"m"` nor `[Red]0`. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/\\./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  // zeros after the seconds are fractions of them, any other digit place makes it a number
  return /[ymdhs年月日]/i.test(bare) && !/[#?0]/.test(bare.replace(/s\.0+/gi, 's'));
}

/** The last day that Excel counts: 9999-12-31. */
const MAX_SERIAL = 2_958_465;
/** 1970-01-01 as Excel counts days. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/**
 * What a serial number stands for: `YYYY-MM-DD`, with ` HH:MM` where it has a time of day, or `HH:MM` alone below one day;
 * null outside the calendar. Day 60 of the 1900 system is the 29 February that 1900 never had, so the days before it are one off.
 */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= MAX_SERIAL + 1) return null;
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const whole = Math.floor(serial) + (minutes === 1440 ? 1 : 0);
  const clock = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  if (whole === 0) return clock;
  const date = dateOfDay(from1904 ? whole - EPOCH_1904 : whole - EPOCH_1900 + (whole < 60 ? 1 : 0));
  return clock === '00:00' ? date : `${date} ${clock}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
