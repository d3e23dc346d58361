import type { Site, SiteDetail } from '#core/schemas/site.ts';
import type { Text } from '../text/zh.ts';
import { chinaDateTime, instantMs } from './instants.ts';

type Stop = SiteDetail['stops'][number];

export interface StopDay {
  /** `2026-11-21` in Asia/Shanghai. */
  readonly date: string;
  readonly stops: readonly { readonly placeText: string; readonly from: string; readonly to: string }[];
}

/** Days of a timetable that are shown ahead. */
const DAYS = 2;

/** The stops of the next days that are not over at `now` (ms UTC), in order of time. */
export function comingStops(stops: readonly Stop[], now: number): StopDay[] {
  const days = new Map<string, StopDay['stops'][number][]>();
  const coming = stops.filter((stop) => instantMs(stop.endsAt) > now);
  for (const stop of coming.sort((a, b) => instantMs(a.startsAt) - instantMs(b.startsAt))) {
    const { date, time: from } = chinaDateTime(stop.startsAt);
    const day = days.get(date) ?? [];
    day.push({ placeText: stop.placeText, from, to: chinaDateTime(stop.endsAt).time });
    days.set(date, day);
  }
  return [...days].slice(0, DAYS).map(([date, list]) => ({ date, stops: list }));
}

/** What is said of a 流动阵地 in place of an open state; a list does not know the stops. */
export function mobileWords(site: Site | SiteDetail, now: number, { mobile }: Text): string {
  if (!('stops' in site)) return mobile.inList;
  const real = site.stops.filter((stop) => !stop.isIllustrative);
  if (comingStops(real, now).length > 0) return mobile.byTimetable;
  return site.phone === null ? mobile.unknownNoPhone : mobile.unknown;
}
