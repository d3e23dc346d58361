import { chinaDay, chinaMinute } from '#ui/china-time.ts';
import type { EveryoneText } from '../../text/everyone-zh.ts';

/** `09:12` today, `11月20日 09:12` on another day, in China's time whatever the phone's zone. */
export function whenWords(seen: number, now: number, words: EveryoneText['offline']): string {
  const [date = '', time = ''] = chinaMinute(seen).split(' ');
  return date === chinaDay(now) ? time : words.day(date, time);
}
