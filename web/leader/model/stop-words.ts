import type { ToldStop } from '#core/hours/timetable.ts';
import type { LeaderText } from '../text/zh.ts';

type Stop = { placeText: string; startsAt: string; endsAt: string };

/** “下一站 今天 10:30–11:30 广场”, “12-05 09:00–10:00 广场”, “已过 2026-07-04 …”. */
export function stopWords({ timetable: words }: Pick<LeaderText, 'timetable'>, told: ToldStop<Stop>): string {
  const { stop, day, isNext, isOver, isToday } = told;
  const on = isToday ? words.today : isOver ? day : day.slice(5);
  const when = isNext ? `${words.next} ${on}` : isOver ? `${words.over} ${on}` : on;
  return words.line(when, `${stop.startsAt.slice(11, 16)}–${stop.endsAt.slice(11, 16)}`, stop.placeText);
}
