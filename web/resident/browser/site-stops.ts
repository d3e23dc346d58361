import { stopAt } from '../model/stops.ts';

/** Keeps the marks of the time line true: at a stop only between its times, on the way to the next one otherwise. */
export function followStops(page: Document, now: number): void {
  for (const line of page.querySelectorAll('.stops')) {
    const stops = [...line.querySelectorAll<HTMLElement>('[data-from]')].map((element) => ({
      element,
      startsAt: Number(element.dataset.from),
      endsAt: Number(element.dataset.to),
    }));
    const where = stopAt(stops, now);
    for (const stop of stops) {
      stop.element.dataset.when = stop.endsAt <= now ? 'PAST' : stop === where?.stop ? where.kind : 'LATER';
    }
  }
}
