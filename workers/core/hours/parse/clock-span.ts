import { isEarly } from '../span.ts';
import type { Half, Token } from './tokens.ts';

type TimeToken = Extract<Token, { kind: 'TIME' }>;

const HOUR = 60;
const NOON = 12 * HOUR;
const DAY = 24 * HOUR;

/**
 * Two times as minutes since midnight, or why they are none. 下午2:00-5:00, 晚上8:00-次日2:00: the half of the day that is said
 * of the start holds for an end on the same day.
 */
export function clockSpan(
  start: TimeToken,
  end: TimeToken,
): { from: number; to: number } | 'TIME_ORDER' | 'HALF_UNCLEAR' {
  const from = start.nextDay ? null : onClock(start.minutes, start.half);
  const to = endOnClock(end, start);
  if (from === null || to === null || to <= from || to - from > DAY) return 'TIME_ORDER';
  // 2:00-下午5:00 is as doubtful as 2:00-5:00
  const isDoubtful = start.half === null && isEarly({ from, to: end.half === null ? to : from });
  return isDoubtful ? 'HALF_UNCLEAR' : { from, to };
}

function endOnClock(end: TimeToken, start: TimeToken): number | null {
  const half = end.nextDay ? end.half : (end.half ?? start.half);
  const isMidnight = (end.minutes === 0 && start.minutes > 0) || (half === 'EVENING' && end.minutes === NOON);
  if (isMidnight && !end.nextDay) return DAY;
  const minutes = onClock(end.minutes, half);
  return minutes !== null && end.nextDay ? minutes + DAY : minutes;
}

/** Minutes on the 24-hour clock: 下午1:30 is 13:30, and 下午13:30 is so already. Null for what no clock shows: 晚上2:00. */
function onClock(minutes: number, half: Half | null): number | null {
  switch (half) {
    case 'NIGHT':
      return minutes >= NOON ? (minutes < NOON + HOUR ? minutes - NOON : null) : minutes;
    case 'NOON':
      if (minutes < 4 * HOUR) return minutes + NOON;
      return minutes < 10 * HOUR ? null : minutes;
    case 'PM':
      return minutes < NOON ? minutes + NOON : minutes;
    case 'EVENING':
      if (minutes >= NOON + HOUR) return minutes;
      return minutes < 5 * HOUR || minutes >= NOON ? null : minutes + NOON;
    case 'AM':
    case null:
      return minutes;
  }
}
