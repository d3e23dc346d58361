import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { type OpenWindow, openWindows } from '#core/hours/open-windows.ts';
import { SUSPENDED_BIT } from '#core/snapshot/layout.ts';
import type { RowTest } from '#core/snapshot/nearest.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import { shanghaiDate } from '#core/time.ts';
import { calendarOn } from './calendar.ts';
import type { SiteMemory } from './public-store.ts';
import { opennessOf } from './site-row.ts';

interface OfDay {
  readonly today: string;
  readonly calendar: HolidayCalendar;
  /** By the numbers of the texts that decide: few sites have hours of their own. */
  readonly windows: WeakMap<Shard, Map<string, readonly OpenWindow[]>>;
}

/** Hours worked out for a day belong to the calendar they were worked out by. */
const ofDays = new WeakMap<SiteMemory['days'], OfDay>();

function ofDay(days: SiteMemory['days'], now: number): OfDay {
  const today = shanghaiDate(now);
  const known = ofDays.get(days);
  if (known?.today === today) return known;
  const made: OfDay = { today, calendar: calendarOn(today, days), windows: new WeakMap() };
  ofDays.set(days, made);
  return made;
}

/** A test of whether the sites of a shard are open for certain: 今天's hours are worked out once for all that share them. */
export function openTest(days: SiteMemory['days'], shard: Shard, now: number): RowTest {
  const { today, calendar, windows } = ofDay(days, now);
  const known = windows.get(shard) ?? new Map<string, readonly OpenWindow[]>();
  windows.set(shard, known);
  const { hours, exceptions, closures } = shard.text;
  return (row) => {
    if (shard.facts.isIllustrative) return false;
    const suspended = ((shard.flags[row] ?? 0) & SUSPENDED_BIT) !== 0;
    const key = `${hours[row]} ${exceptions[row]} ${closures[row]} ${suspended}`;
    let open = known.get(key);
    if (open === undefined) {
      const openness = opennessOf(shard.row(row, today), today);
      open = openWindows(openness.hours, openness.closure, today, calendar);
      known.set(key, open);
    }
    return open.some(({ from, to }) => from <= now && now < to);
  };
}
