/** Longest wait between two tries, ms: a wall that was cut off for a night is back within a minute. */
export const LONGEST_MS = 60_000;
const FIRST_MS = 1000;

/**
 * How long to wait before the try of this number (0 = the first after a break): doubled each time, and spread by `chance`
 * in [0, 1) between half and the whole of it, so that a hundred screens do not come back in one instant.
 */
export function waitBefore(attempt: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.round(whole * (0.5 + chance / 2));
}
