import { shanghaiDate } from '../time.ts';

/** A stop of a 流动阵地: instants, ISO 8601 with +08:00. */
export interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A stop as it is to be told at some moment. */
export interface ToldStop<S extends Timed> {
  readonly stop: S;
  /** Calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly day: string;
  readonly isToday: boolean;
  /** The first that is not over. */
  readonly isNext: boolean;
  readonly isOver: boolean;
}

/**
 * What a long timetable says at a moment (ms UTC), in order of time: today's stops and the next; where there are none today,
 * all of the day of the next; where nothing is to come, those of the last day.
 */
export function timetableAt<S extends Timed>(stops: readonly S[], now: number): ToldStop<S>[] {
  const today = shanghaiDate(now);
  const ordered = stops
    .map((stop) => ({ stop, from: Date.parse(stop.startsAt), to: Date.parse(stop.endsAt) }))
    .sort((a, b) => a.from - b.from)
    .map(({ stop, from, to }) => ({ stop, day: shanghaiDate(from), isOver: to <= now }));
  const next = ordered.find(({ isOver }) => !isOver);
  const hasToday = ordered.some(({ day }) => day === today);
  const shownDay = hasToday ? today : (next ?? ordered.at(-1))?.day;
  return ordered
    .filter((told) => told.day === shownDay || told === next)
    .map((told) => ({ ...told, isToday: told.day === today, isNext: told === next }));
}
