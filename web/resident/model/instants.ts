import { chinaMinute } from '#ui/china-time.ts';

/** Milliseconds UTC of an API instant (ISO 8601 with +08:00). */
export function instantMs(iso: string): number {
  return Date.parse(iso);
}

/** Date `2026-11-21` and time of day `09:30` of an API instant in Asia/Shanghai. */
export function chinaDateTime(iso: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = chinaMinute(instantMs(iso)).split(' ');
  return { date, time };
}
