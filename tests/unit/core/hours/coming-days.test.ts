import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import { comingDays, isKnown, unknownYears } from '#core/hours/coming-days.ts';
import { dayWords, weekdaysWords } from '#core/hours/day-words.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { hoursWords } from '#core/hours/hours-words.ts';
import { openStateAt } from '#core/hours/open-state.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { seasonWeeks } from '#core/hours/season-weeks.ts';
import { shanghaiInstant } from '#core/time.ts';
import { mode, regular, rule } from './hours-of.ts';

const { zh } = hoursWords;
const site = { hours: regular([rule('1-5', '8:30-12:00 14:00-17:30')], 'CLOSED') };
/** A place of which nothing is registered. */
const schematic = { hours: mode('UNKNOWN'), closure: null };

const office = { hours: site.hours, closure: null };
const table = (today: string, facts: Parameters<typeof comingDays>[0] = office) =>
  comingDays(facts, today, packagedHolidays).map((day) => [
    day.date.slice(5),
    dayWords(day, true, zh).open.join('、'),
    dayWords(day, true, zh).note,
  ]);

describe('the coming seven days', () => {
  it('are those of Spring Festival: closed by name, the make-up Saturdays open', () => {
    const work = '8:30–12:00、14:00–17:30';
    expect(table('2026-02-13')).toEqual([
      ['02-13', work, null],
      ['02-14', work, '调休上班日'],
      ['02-15', '不开', '春节'],
      ['02-16', '不开', '春节'],
      ['02-17', '不开', '春节'],
      ['02-18', '不开', '春节'],
      ['02-19', '不开', '春节'],
    ]);
    expect(table('2026-02-28')[0]).toEqual(['02-28', work, '调休上班日']);
  });

  it('are not confirmed on holidays where the listing says nothing of them', () => {
    const unstated = { ...office, hours: { ...site.hours, holidays: 'UNSTATED' as const } };
    expect(table('2026-02-16', unstated)[0]).toEqual(['02-16', '未确认，请先致电', '春节']);
    expect(table('2026-02-14', unstated)[0]).toEqual(['02-14', '未确认，请先致电', '调休上班日']);
  });

  it('say where the arrangement of a year is not known yet', () => {
    const days = comingDays(office, '2026-12-29', {
      '2026': packagedHolidays['2026'] ?? { holidays: [], makeUpDays: [] },
    });
    expect(unknownYears(days)).toEqual(['2027']);
    expect(unknownYears(comingDays(office, '2026-11-20', packagedHolidays))).toEqual([]);
    const monday = days.find(({ date }) => date === '2027-01-04');
    expect(monday && dayWords(monday, true, zh)).toEqual({ open: ['未确认，请先致电'], note: '放假安排未公布' });
  });

  it('carry exceptions and closure with their reason', () => {
    const exceptions = [{ from: '2026-11-23', to: '2026-11-23', spans: [], reason: '盘点' }];
    const closure = { reason: '装修', from: '2026-11-24', to: null };
    expect(table('2026-11-23', { hours: { ...site.hours, exceptions }, closure }).slice(0, 2)).toEqual([
      ['11-23', '不开', '盘点'],
      ['11-24', '暂停开放', '装修'],
    ]);
  });

  it('are no table where nothing is registered', () => {
    expect(isKnown(comingDays(schematic, '2026-11-20', packagedHolidays))).toBe(false);
    expect(isKnown(comingDays(office, '2026-11-20', packagedHolidays))).toBe(true);
  });

  it('never contradict the open state at noon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.constantFrom(...modes), (offset, holidays) => {
        const today = addDays('2025-06-01', offset);
        const hours: OpeningHours = {
          ...site.hours,
          holidays,
          rules: [{ weekdays: [1, 2, 3, 4, 5], season: null, spans: [{ from: '11:00', to: '13:00' }] }],
        };
        for (const day of comingDays({ hours, closure: null }, today, packagedHolidays)) {
          const state = openStateAt(hours, null, shanghaiInstant(day.date, 720), packagedHolidays);
          const expected = day.kind === 'HOURS' ? (day.spans.length > 0 ? 'OPEN' : 'CLOSED') : day.kind;
          expect(state.kind, day.date).toBe(expected);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const modes = ['CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED'] as const;

describe('the week on the door', () => {
  it('puts days with equal hours together', () => {
    const [week] = seasonWeeks(site.hours);
    expect(week?.season).toBeNull();
    expect(week?.rows.map(({ weekdays, spans }) => [weekdaysWords(weekdays, zh), spans.length])).toEqual([
      ['周一至周五', 2],
      ['周六、周日', 0],
    ]);
  });

  it('has a table for every season, the whole year first', () => {
    const hours: OpeningHours = {
      ...site.hours,
      rules: [
        {
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          season: { from: '05-01', to: '09-30' },
          spans: [{ from: '08:00', to: '18:30' }],
        },
        ...site.hours.rules,
      ],
    };
    const weeks = seasonWeeks(hours);
    expect(weeks.map(({ season }) => season?.from ?? null)).toEqual([null, '05-01']);
    expect(weeks[1]?.rows).toEqual([{ weekdays: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: 480, to: 1110 }] }]);
  });

  it('is none where hours are not regular', () => {
    expect(seasonWeeks(schematic.hours)).toEqual([]);
    expect(seasonWeeks({ ...site.hours, mode: 'ALWAYS' })).toEqual([]);
  });
});
