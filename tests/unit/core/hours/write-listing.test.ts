import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours, WeeklyRule } from '#core/hours/opening-hours.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { meanTheSame, writeListing } from '#core/hours/write-listing.ts';
import { mode, regular, rule } from './hours-of.ts';

describe('hours written as a listing', () => {
  it.each<[OpeningHours, string]>([
    [
      regular([rule('1-5', '8:30-12:00 14:00-17:30')], 'CLOSED'),
      '周一至周五 8:30-12:00，14:00-17:30；周六、周日 休息；法定节假日休息',
    ],
    [regular([rule('1,3,5', '9:00-17:00')]), '周一、周三、周五 9:00-17:00；周二、周四、周六、周日 休息'],
    [regular([rule('1-7', '18:00-02:00')], 'AS_USUAL'), '每天 18:00-次日2:00；法定节假日照常开放'],
    [
      regular([rule('1-7', '8:30-17:30'), rule('1-7', '8:00-18:30', { from: '05-01', to: '09-30' })]),
      '每天 8:30-17:30；5月1日至9月30日每天 8:00-18:30',
    ],
    [regular([rule('1-7', '2:00-5:00')]), '每天 凌晨2:00-5:00'],
    [{ ...mode('ALWAYS'), holidays: 'BY_NOTICE' }, '全天开放；法定节假日开放时间另行通知'],
    [mode('CALL_FIRST'), '请提前预约'],
    [mode('UNKNOWN'), ''],
  ])('%#', (hours, listing) => {
    expect(writeListing(hours)).toBe(listing);
  });

  it('are understood as the same hours', () => {
    const clock = fc.integer({ min: 0, max: 95 });
    const spans = fc
      .uniqueArray(clock, { minLength: 0, maxLength: 6 })
      .map((marks) => marks.sort((a, b) => a - b).slice(0, marks.length - (marks.length % 2)))
      .map((marks) =>
        marks.flatMap((from, i) => (i % 2 === 0 ? [{ from: text(from), to: text(marks[i + 1] ?? 0) }] : [])),
      );
    const seasons = fc.constantFrom<WeeklyRule['season']>(
      null,
      { from: '05-01', to: '09-30' },
      { from: '11-15', to: '03-15' },
    );
    const week = fc.tuple(
      seasons,
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }),
      fc.array(spans, { minLength: 3, maxLength: 3 }),
    );
    const rules = fc
      .uniqueArray(week, { minLength: 1, maxLength: 3, selector: ([season]) => JSON.stringify(season) })
      .map((weeks) =>
        weeks.flatMap(([season, groups, times]) =>
          times.map((own, group) => ({
            season,
            spans: own,
            weekdays: [1, 2, 3, 4, 5, 6, 7].filter((_, i) => groups[i] === group),
          })),
        ),
      );
    const holidays = fc.constantFrom('CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED');
    fc.assert(
      fc.property(rules, holidays, (given, said) => {
        const hours = regular(
          given.filter(({ weekdays }) => weekdays.length > 0),
          said,
        );
        const again = parseHours(writeListing(hours));
        expect(again.ok && meanTheSame(again.value, hours), writeListing(hours)).toBe(true);
      }),
    );
  });
});

function text(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
}

it('tells hours that differ on any day', () => {
  const work = regular([rule('1-5', '8:30-12:00')]);
  expect(meanTheSame(work, regular([rule('1-3', '8:30-12:00'), rule('4,5', '8:30-12:00'), rule('6', '')]))).toBe(true);
  expect(meanTheSame(work, regular([rule('1-6', '8:30-12:00')]))).toBe(false);
  expect(meanTheSame(work, { ...work, holidays: 'CLOSED' })).toBe(false);
  expect(meanTheSame(mode('UNKNOWN'), { ...mode('UNKNOWN'), holidays: 'CLOSED' })).toBe(true);
});
