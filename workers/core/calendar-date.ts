/**
 * Calendar dates as text `YYYY-MM-DD`. They have no time and no zone; text order is date order. Arithmetic goes through
 * the day number (days since 1970-01-01), so nothing here depends on the zone of the host.
 */
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

export function isCalendarDate(text: string): boolean {
  return DATE.test(text) && dateOfDay(dayNumber(text)) === text;
}

/** Days since 1970-01-01; NaN for text that is no date. */
export function dayNumber(date: string): number {
  const parts = DATE.exec(date);
  if (parts === null) return Number.NaN;
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
}

/** The date of a day number; text that is no date for NaN. */
export function dateOfDay(day: number): string {
  return Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : '';
}

export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** Same day of the month `months` later, or the last day of that month where it has fewer days. */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return dateOfDay(Date.UTC(year, month, day) / DAY_MS);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function isoWeekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the date of a document or figure, as precisely as it is known. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(text);
  return parts !== null && isCalendarDate(`${parts[1]}${parts[2] ?? '-01'}${parts[3] ?? '-01'}`);
}
