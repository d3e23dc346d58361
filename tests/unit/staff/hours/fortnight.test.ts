import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import { describeState } from '#core/hours/describe.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { openStateAt } from '#core/hours/open-state.ts';
import { shanghaiInstant } from '#core/time.ts';
import { closureOn, fortnight, stateNow } from '../../../../web/staff/hours/model/fortnight.ts';
import { at, calendar2026, exception, regular, rule } from '../../core/hours/hours-of.ts';

const office = regular([rule('1-5', '8:30-12:00 14:00-17:30')], 'CLOSED');
const open = { hours: office, closures: [], dayExceptions: [] };

describe('the coming two weeks', () => {
  it('hold holidays, make-up days, closures and single days', () => {
    const days = fortnight(
      {
        hours: office,
        closures: [
          { from: '2026-10-12', to: null, reason: '搬迁' },
          { from: '2026-09-30', to: '2026-09-30', reason: '盘点' },
        ],
        dayExceptions: [exception('2026-10-07', '2026-10-07', '9:00-11:30', '加开')],
      },
      at('2026-09-30 08:00'),
      packagedHolidays,
    );
    expect(days).toHaveLength(14);
    const kinds = Object.fromEntries(
      days.map((day) => [day.date.slice(5), day.kind === 'HOURS' ? day.spans.length : day.kind]),
    );
    expect(kinds).toMatchObject({
      '09-30': 'CLOSURE',
      '10-01': 0,
      '10-07': 1,
      '10-08': 2,
      '10-10': 2,
      '10-11': 0,
      '10-12': 'CLOSURE',
    });
    expect(days.find(({ date }) => date === '2026-10-10')?.special).toBe('MAKE_UP');
    expect(days.find(({ date }) => date === '2026-10-12')?.because).toBe('搬迁');
  });

  it('are not confirmed where the year is not known', () => {
    const [first] = fortnight(open, at('2027-01-04 08:00'), calendar2026);
    expect(first).toMatchObject({ date: '2027-01-04', kind: 'UNCONFIRMED', why: 'YEAR_UNKNOWN' });
  });

  it('agree with the state that residents read at noon of each day', () => {
    const span = fc.constantFrom('11:00-13:00', '8:30-12:00 14:00-17:30', '');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 360 }),
        span,
        fc.option(fc.integer({ min: 0, max: 13 })),
        (offset, times, closed) => {
          const today = addDays('2026-01-01', offset);
          const from = addDays(today, closed ?? 0);
          const closures = closed === null ? [] : [{ from, to: from, reason: '装修' }];
          const dayExceptions = [exception(addDays(today, 3), addDays(today, 3), times, '特别')];
          for (const day of fortnight(
            { hours: office, closures, dayExceptions },
            shanghaiInstant(today),
            packagedHolidays,
          )) {
            const noon = shanghaiInstant(day.date, 719);
            const state = openStateAt(
              { ...office, exceptions: dayExceptions },
              closureOn(closures, day.date),
              noon,
              packagedHolidays,
            );
            const isOpen = day.kind === 'HOURS' && day.spans.some((each) => each.from <= 719 && 719 < each.to);
            expect(state.kind === 'OPEN', day.date).toBe(isOpen);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('tells the state of now in the words of residents’ pages', () => {
  const now = at('2026-11-20 10:00');
  const say = (openness: Parameters<typeof stateNow>[0]) =>
    describeState(stateNow(openness, now, packagedHolidays), now);
  expect(say(open)).toBe('开放中 · 12:00 结束');
  expect(say({ ...open, closures: [{ from: '2026-11-20', to: null, reason: '装修' }] })).toBe(
    '暂停开放（装修，恢复时间未定）',
  );
  expect(say({ ...open, dayExceptions: [exception('2026-11-20', '2026-11-20', '', '停电')] })).toBe(
    '今天不开（停电） · 周一 8:30 开',
  );
});
