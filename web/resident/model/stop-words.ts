import type { Site } from '#core/schemas/site.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Text } from '../text/zh.ts';
import { chinaDateTime, instantMs } from './instants.ts';
import type { StopWords } from './stop-line.ts';

/** What is said of the coming stops of a 流动阵地: with its date, so that it stays true past midnight. */
export function stopWords(site: Site, now: number, { site: { stops } }: Text): StopWords[] {
  const today = shanghaiDate(now);
  return site.nextStops
    .filter((stop) => instantMs(stop.endsAt) > now)
    .map(({ placeText, startsAt, endsAt }) => {
      const { date, time } = chinaDateTime(startsAt);
      return {
        startsAt: instantMs(startsAt),
        endsAt: instantMs(endsAt),
        at: stops.at(placeText, chinaDateTime(endsAt).time),
        next: stops.next(placeText, stops.when(date, time, date === today)),
      };
    });
}

/** What is said where no stop is known to come. */
export function noStopWords({ phone }: Site, { site: { stops } }: Text): string {
  return phone === null ? stops.overNoPhone : stops.over;
}
