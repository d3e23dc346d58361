import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import { dayHours } from '#core/hours/day-hours.ts';
import { closedBy, withClosedDay, withoutClosedDay } from '../../../../web/staff/hours/model/closed-today.ts';
import { closureFaults, dayFaults, whenOf } from '../../../../web/staff/hours/model/dated.ts';
import { exception, regular, rule } from '../../core/hours/hours-of.ts';

const TODAY = '2026-11-20';
const day = { from: TODAY, to: TODAY, reason: '停电' };
const hours = regular([rule('1-7', '8:30-17:30')]);
const opensOn = (exceptions: Parameters<typeof closedBy>[0], date: string) => {
  const found = dayHours({ ...hours, exceptions }, date, {});
  return found.kind === 'HOURS' && found.spans.length > 0;
};

const near = fc.integer({ min: -3, max: 3 }).map((offset) => addDays(TODAY, offset));
const exceptions = fc.array(
  fc
    .tuple(near, near, fc.constantFrom('', '9:00-11:30'))
    .map(([a, b, times]) => exception(a < b ? a : b, a < b ? b : a, times)),
  { maxLength: 5 },
);

describe('a day on which a site does not open', () => {
  it('is closed whatever was said of it, in any order of what is kept, and only it', () => {
    fc.assert(
      fc.property(exceptions, fc.boolean(), (given, reverse) => {
        const before = reverse ? given.toReversed() : given;
        const kept = withClosedDay(given, day);
        const after = reverse ? kept.toReversed() : kept;
        expect(opensOn(after, TODAY)).toBe(false);
        expect(closedBy(after, TODAY)).toMatchObject({ from: TODAY, to: TODAY, reason: '停电' });
        for (const date of [addDays(TODAY, -1), addDays(TODAY, 1)])
          expect(opensOn(after, date)).toBe(opensOn(before, date));
      }),
    );
  });

  it('is as before once it is taken back, where nothing was said of that day alone', () => {
    fc.assert(
      fc.property(exceptions, (given) => {
        const before = given.filter(({ from, to }) => from !== TODAY || to !== TODAY);
        expect(withoutClosedDay(withClosedDay(before, day), day)).toEqual(before);
      }),
    );
    const shorter = exception(TODAY, TODAY, '9:00-11:30');
    expect(withoutClosedDay([shorter], day)).toEqual([shorter]);
  });

  it('is told from one with other hours', () => {
    expect(closedBy([exception(TODAY, TODAY, '9:00-11:30')], TODAY)).toBeNull();
    expect(closedBy([exception('2026-11-18', '2026-11-22', '', '装修')], TODAY)?.reason).toBe('装修');
    expect(
      closedBy([exception('2026-11-18', '2026-11-22', ''), exception(TODAY, TODAY, '9:00-11:30')], TODAY),
    ).toBeNull();
  });
});

describe('what is wrong', () => {
  it('with a closure: its dates, its order, a reason that residents can read', () => {
    const closure = { from: TODAY, to: null, reason: '装修' };
    expect(closureFaults(closure)).toEqual({});
    expect(closureFaults({ ...closure, to: '2026-11-19' })).toEqual({ to: 'order' });
    expect(closureFaults({ from: '', to: '', reason: ' 修 ' })).toEqual({
      from: 'noDate',
      to: 'noDate',
      reason: 'noReason',
    });
    expect(closureFaults({ ...closure, reason: '长'.repeat(101) })).toEqual({ reason: 'longReason' });
  });

  it('with a single day: nothing typed yet, times that are none, no reason needed', () => {
    const given = exception(TODAY, TODAY, '');
    expect(dayFaults(given)).toEqual({});
    expect(dayFaults({ ...given, spans: [{ from: '', to: '' }] })).toEqual({ spans: 'noSpans' });
    expect(dayFaults({ ...given, spans: [{ from: '09:00', to: '' }] })).toEqual({ spans: 'spans' });
    expect(dayFaults({ ...given, spans: [{ from: '18:00', to: '02:00' }] })).toEqual({});
  });

  it('or over: by its last day', () => {
    expect(whenOf({ from: '2026-11-01', to: TODAY }, TODAY)).toBe('now');
    expect(whenOf({ from: '2026-11-01', to: '2026-11-19' }, TODAY)).toBe('over');
    expect(whenOf({ from: '2026-11-21', to: null }, TODAY)).toBe('later');
  });
});
