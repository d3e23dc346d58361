import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timetableAt } from '#core/hours/timetable.ts';
import { shanghaiDate, toIso } from '#core/time.ts';

const at = (text: string) => Date.parse(`2026-${text}:00+08:00`);
const stop = (from: string, to: string) => ({ startsAt: `2026-${from}:00+08:00`, endsAt: `2026-${to}:00+08:00` });

/** Saturdays: two stops each. */
const table = ['11-28', '12-05', '12-12'].flatMap((day) => [
  stop(`${day}T14:00`, `${day}T15:00`),
  stop(`${day}T09:00`, `${day}T10:00`),
]);

const told = (now: string, stops = table) =>
  timetableAt(stops, at(now)).map(({ stop: { startsAt }, isNext, isOver, isToday }) =>
    [startsAt.slice(5, 16), isToday && 'today', isNext && 'next', isOver && 'over'].filter(Boolean).join(' '),
  );

describe('a timetable', () => {
  it.each([
    ['11-28T08:00', ['11-28T09:00 today next', '11-28T14:00 today']],
    ['11-28T09:30', ['11-28T09:00 today next', '11-28T14:00 today']],
    ['11-28T10:00', ['11-28T09:00 today over', '11-28T14:00 today next']],
    ['11-28T20:00', ['11-28T09:00 today over', '11-28T14:00 today over', '12-05T09:00 next']],
    ['11-29T00:00', ['12-05T09:00 next', '12-05T14:00']],
    ['12-31T12:00', ['12-12T09:00 over', '12-12T14:00 over']],
  ])('at %s says %j', (now, expected) => {
    expect(told(now)).toEqual(expected);
  });

  it('of nothing says nothing', () => {
    expect(told('11-28T08:00', [])).toEqual([]);
  });

  it('tells all of today, one next at most, and each in order of time', () => {
    const hour = 3_600_000;
    const start = at('11-20T00:00');
    const timed = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 5 }))
      .map(([from, long]) => ({ startsAt: toIso(start + from * hour), endsAt: toIso(start + (from + long) * hour) }));
    fc.assert(
      fc.property(fc.array(timed), fc.integer({ min: 0, max: 320 }), (stops, after) => {
        const now = start + after * hour;
        const shown = timetableAt(stops, now);
        const today = stops.filter(({ startsAt }) => startsAt.startsWith(shanghaiDate(now)));
        expect(shown.filter(({ isToday }) => isToday)).toHaveLength(today.length);
        const coming = stops.filter(({ endsAt }) => Date.parse(endsAt) > now);
        expect(shown.filter(({ isNext }) => isNext)).toHaveLength(Math.min(1, coming.length));
        const starts = shown.map(({ stop: { startsAt } }) => startsAt);
        expect(starts).toEqual([...starts].sort());
        expect(shown.length > 0).toBe(stops.length > 0);
      }),
    );
  });
});
