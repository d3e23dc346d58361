import { chinaDay, chinaMinute } from '#ui/china-time.ts';

/** ISO instant → `2026-11-20 09:30`, China time; empty for an empty text. */
export function minuteOf(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : chinaMinute(time);
}

/** ISO instant → `2026-11-20`, China time; empty for an empty text. */
export function dayOf(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : chinaDay(time);
}
