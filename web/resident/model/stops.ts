import type { SiteDetail } from '#core/schemas/site.ts';
import { chinaDateTime, instantMs } from './instants.ts';

type Stop = SiteDetail['stops'][number];

/** One stop of a 流动阵地, ready for a time line. */
export interface StopTimes {
  readonly placeText: string;
  readonly point: Stop['point'];
  /** Instants in ms UTC; the end is exclusive. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** `09:00` in Asia/Shanghai. */
  readonly from: string;
  readonly to: string;
}

export interface StopDay {
  /** `2026-11-21` in Asia/Shanghai. */
  readonly date: string;
  readonly stops: readonly StopTimes[];
}

/** Days of a timetable that are shown: today, and the next one with stops. */
const DAYS = 2;

/** The stops of today, those that are over too, and of the next day that has some. `today` is the date in Asia/Shanghai. */
export function stopDays(stops: readonly Stop[], today: string): StopDay[] {
  const days = new Map<string, StopTimes[]>();
  for (const stop of stops.map(stopTimes).sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)) {
    const { date } = chinaDateTime(new Date(stop.startsAt).toISOString());
    // a stop that began yesterday and is not over yet belongs to today as well
    const day = date < today && chinaDateTime(new Date(stop.endsAt - 1).toISOString()).date === today ? today : date;
    if (day >= today) days.set(day, [...(days.get(day) ?? []), stop]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, DAYS)
    .map(([date, list]) => ({ date, stops: list }));
}

function stopTimes({ endsAt, placeText, point, startsAt }: Stop): StopTimes {
  return {
    placeText,
    point,
    startsAt: instantMs(startsAt),
    endsAt: instantMs(endsAt),
    from: chinaDateTime(startsAt).time,
    to: chinaDateTime(endsAt).time,
  };
}

/**
 * Where a 流动阵地 is by its timetable at an instant: at a stop only from its beginning until its end, otherwise on the way
 * to the next one and nowhere in between; null when nothing more is known to come.
 */
export function stopAt<T extends Pick<StopTimes, 'startsAt' | 'endsAt'>>(
  stops: readonly T[],
  now: number,
): { readonly kind: 'AT' | 'NEXT'; readonly stop: T } | null {
  const coming = stops.filter((stop) => stop.endsAt > now).sort((a, b) => a.startsAt - b.startsAt);
  const [stop] = coming;
  if (stop === undefined) return null;
  return { kind: stop.startsAt <= now ? 'AT' : 'NEXT', stop };
}
