import { addDays } from '#core/calendar-date.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { shanghaiInstant } from '#core/time.ts';
import type { StopData } from '../documents/record.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'RED-BUS-STOPS';
const area: Ellipse = { centre: [117.144983, 31.862424], eastKm: 3, northKm: 2.4 };
/** Saturdays from here on; a fixed calendar, so that the rows are the same whenever they are loaded. */
const FIRST_SATURDAY = '2026-07-04';
const WEEKS = 78;
/** Minutes after midnight in Asia/Shanghai: 9:00, 10:30, 14:00 and 15:30, an hour each. */
const STARTS = [540, 630, 840, 930];
const STAY_MINUTES = 60;

const random = randomOf(CODE);
const taken: LngLat[] = [];
const places = STARTS.map(() => scatter(random, area, taken, 800));

const stops: readonly StopData[] = Array.from({ length: WEEKS }, (_, week) =>
  addDays(FIRST_SATURDAY, 7 * week),
).flatMap((day) =>
  STARTS.map((start, i) => ({
    ...generated(CODE, `${day}/${i + 1}`),
    inventory: [],
    document: null,
    asOf: null,
    site: 'red-bus',
    placeText: `示例停靠点-${numbered(i + 1, 2)}`,
    point: illustrativePoint(places[i] ?? area.centre),
    startsAt: shanghaiInstant(day, start),
    endsAt: shanghaiInstant(day, start + STAY_MINUTES),
  })),
);

/** The document gives neither route nor times, so there is no total. */
export const redBusStopSet = illustrativeSet(CODE, '“红色巴士”示例停靠点', [], { stops });
