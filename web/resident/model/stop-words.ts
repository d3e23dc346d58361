import type { Site, SiteDetail } from '#core/schemas/site.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Text } from '../text/zh.ts';
import { chinaDateTime } from './instants.ts';
import type { StopWords } from './stop-line.ts';
import { registeredStops } from './stops.ts';

/** What is said of the stops of a 流动阵地: with its date, so that it stays true past midnight. */
export function stopWords(site: Site | SiteDetail, now: number, { site: { stops } }: Text): StopWords[] {
  const today = shanghaiDate(now);
  return registeredStops(site)
    .filter((stop) => stop.endsAt > now)
    .map(({ placeText, startsAt, endsAt, from, to }) => {
      const { date } = chinaDateTime(new Date(startsAt).toISOString());
      return {
        startsAt,
        endsAt,
        at: stops.at(placeText, to),
        next: stops.next(placeText, stops.when(date, from, date === today)),
      };
    });
}

/** What is said where no stop is known to come. A list that does not know the stops sends to the page. */
export function noStopWords(site: Site | SiteDetail, { site: { stops } }: Text): string {
  if (!('stops' in site)) return stops.inList;
  return site.phone === null ? stops.overNoPhone : stops.over;
}
