/**
 * Walking distance of a 15-minute neighbourhood, metres: GB 50180-2018《城市居住区规划设计标准》, table 3.0.4, counts 800 to
 * 1000 m as 15 minutes on foot, which is 4 km/h and suits the old as well.
 */
export const CIRCLE_M = 1000;
const CIRCLE_MINUTES = 15;

/** How much longer streets are than the straight line: our own assumption, hence 约 on the screen. */
const STREETS = 1.3;

/** Farther than this nobody asks for the way on foot, minutes. */
const MOST_MINUTES = 60;

/**
 * Minutes on foot for a straight-line distance in metres, rounded up, at least 1; null where it is too far to walk. Only for
 * two points that are both known well: the distance to the middle of a park says nothing about the way to a door.
 */
export function walkingMinutes(metres: number): number | null {
  const minutes = Math.max(1, Math.ceil((metres * STREETS * CIRCLE_MINUTES) / CIRCLE_M));
  return minutes > MOST_MINUTES ? null : minutes;
}
