/** Instants as written on screen, in China Standard Time (UTC+8 all year), without Intl. */

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** Milliseconds UTC → `2026-11-20 09:30`. */
export function chinaMinute(instant: number): string {
  return new Date(instant + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** Milliseconds UTC → `2026-11-20`. */
export function chinaDay(instant: number): string {
  return new Date(instant + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
