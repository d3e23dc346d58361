import { describe, expect, it } from 'vitest';
import { dayHours } from '#core/hours/day-hours.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { clockText } from '#core/hours/span.ts';
import { calendar2026, exception, mode, regular, rule } from './hours-of.ts';

/** `8:30-17:00`, `closed`, or the reason why nothing is said. */
function said(hours: OpeningHours, date: string): string {
  const day = dayHours(hours, date, calendar2026);
  if (day.kind === 'UNCONFIRMED') return day.why;
  return day.spans.map(({ from, to }) => `${clockText(from)}-${clockText(to)}`).join(' ') || 'closed';
}

const workWeek = [rule('1-5', '8:30-17:00')];
const wholeWeek = [rule('1-7', '9:00-20:00')];
const museum = [rule('2-7', '9:30-17:00')];
const uneven = [rule('1-4', '8:30-17:00'), rule('5', '8:30-12:00')];
const longWeek = [rule('1-5', '8:30-17:00'), rule('6-7', '9:00-16:00')];

/** Tuesday in the Spring Festival, its Saturday, make-up Saturdays and Sunday, a holiday Monday, an ordinary week. */
const holidayTuesday = '2026-02-17';
const holidaySaturday = '2026-02-21';
const holidayMonday = '2026-10-05';
const makeUpSaturday = '2026-02-14';
const makeUpSaturday2 = '2026-02-28';
const makeUpSunday = '2026-09-20';
const ordinaryMonday = '2026-11-16';
const ordinarySaturday = '2026-11-21';

describe('state holidays and make-up days', () => {
  it.each([
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), holidayTuesday, 'closed'],
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), makeUpSaturday, '8:30-17:00'],
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), makeUpSaturday2, '8:30-17:00'],
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), makeUpSunday, '8:30-17:00'],
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), ordinaryMonday, '8:30-17:00'],
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), ordinarySaturday, 'closed'],
    ['周一至周五', regular(workWeek), holidayTuesday, 'HOLIDAY'],
    ['周一至周五', regular(workWeek), holidaySaturday, 'closed'],
    ['周一至周五', regular(workWeek), makeUpSaturday, 'MAKE_UP_DAY'],
    ['周一至周五', regular(workWeek), makeUpSunday, 'MAKE_UP_DAY'],
    ['周一至周五', regular(workWeek), ordinaryMonday, '8:30-17:00'],
    ['周一至周日', regular(wholeWeek), holidayTuesday, '9:00-20:00'],
    ['周一至周日', regular(wholeWeek), makeUpSaturday, '9:00-20:00'],
    ['周一至周日，节假日照常', regular(wholeWeek, 'AS_USUAL'), holidayTuesday, '9:00-20:00'],
    ['周一至周日，法定节假日休息', regular(wholeWeek, 'CLOSED'), holidayTuesday, 'closed'],
    ['周一至周日，法定节假日休息', regular(wholeWeek, 'CLOSED'), makeUpSaturday, '9:00-20:00'],
    ['周一至周日，节假日另行通知', regular(wholeWeek, 'BY_NOTICE'), holidayTuesday, 'HOLIDAY'],
    ['周一至周日，节假日另行通知', regular(wholeWeek, 'BY_NOTICE'), makeUpSaturday, '9:00-20:00'],
    ['周二至周日', regular(museum), holidayTuesday, 'HOLIDAY'],
    ['周二至周日', regular(museum), holidayMonday, 'HOLIDAY'],
    ['周二至周日', regular(museum), makeUpSaturday, '9:30-17:00'],
    ['周二至周日，节假日照常', regular(museum, 'AS_USUAL'), holidayMonday, 'closed'],
    ['周二至周日，节假日另行通知', regular(museum, 'BY_NOTICE'), holidayTuesday, 'HOLIDAY'],
    ['周五半天，法定节假日休息', regular(uneven, 'CLOSED'), makeUpSaturday, 'MAKE_UP_DAY'],
    ['周五半天，法定节假日休息', regular(uneven, 'CLOSED'), holidayTuesday, 'closed'],
    ['周末另有时间', regular(longWeek), makeUpSaturday, '9:00-16:00'],
    ['周末另有时间', regular(longWeek), holidayTuesday, '8:30-17:00'],
    ['周末另有时间，法定节假日休息', regular(longWeek, 'CLOSED'), makeUpSaturday, 'MAKE_UP_DAY'],
    ['周一至周五，节假日照常', regular(workWeek, 'AS_USUAL'), holidayTuesday, '8:30-17:00'],
    ['周一至周五，节假日照常', regular(workWeek, 'AS_USUAL'), makeUpSaturday, 'MAKE_UP_DAY'],
    ['只在周末', regular([rule('6-7', '9:00-17:00')]), '2026-04-29', 'closed'],
    ['全天开放', mode('ALWAYS'), holidayTuesday, '0:00-24:00'],
    ['全天开放', mode('ALWAYS'), makeUpSaturday, '0:00-24:00'],
  ])('%s: %#', (_, hours, date, expected) => {
    expect(said(hours, date)).toBe(expected);
  });

  it('name the holiday that closes the day', () => {
    expect(dayHours(regular(workWeek, 'CLOSED'), holidayTuesday, calendar2026)).toMatchObject({ because: '春节' });
  });
});

describe('a year without arrangement', () => {
  it.each([
    ['周一至周五，法定节假日休息', regular(workWeek, 'CLOSED'), '2027-03-03', 'YEAR_UNKNOWN'],
    ['周一至周五', regular(workWeek), '2027-03-03', 'YEAR_UNKNOWN'],
    ['周一至周五', regular(workWeek), '2027-03-06', 'YEAR_UNKNOWN'],
    ['周一至周日', regular(wholeWeek), '2027-03-03', '9:00-20:00'],
    ['周一至周五，节假日照常', regular(workWeek, 'AS_USUAL'), '2027-03-03', '8:30-17:00'],
    ['周一至周五，节假日照常', regular(workWeek, 'AS_USUAL'), '2027-03-06', 'YEAR_UNKNOWN'],
    ['周二至周日', regular(museum), '2027-03-06', 'YEAR_UNKNOWN'],
    ['周二至周日，节假日照常', regular(museum, 'AS_USUAL'), '2027-03-06', '9:30-17:00'],
    ['全天开放', mode('ALWAYS'), '2027-10-01', '0:00-24:00'],
  ])('%s: says only what holds whatever the day turns out to be (%#)', (_, hours, date, expected) => {
    expect(said(hours, date)).toBe(expected);
  });
});

describe('seasons', () => {
  const summer = { from: '05-01', to: '09-30' };
  const winter = { from: '11-15', to: '03-15' };

  it('hold on both their ends and wrap over New Year', () => {
    const hours = regular([rule('1-7', '8:00-18:30', summer), rule('1-7', '9:00-17:00', winter)]);
    expect(said(hours, '2026-05-01')).toBe('8:00-18:30');
    expect(said(hours, '2026-09-30')).toBe('8:00-18:30');
    expect(said(hours, '2026-11-15')).toBe('9:00-17:00');
    expect(said(hours, '2026-01-20')).toBe('9:00-17:00');
    expect(said(hours, '2026-03-15')).toBe('9:00-17:00');
  });

  it('without hours for the date leave it unconfirmed, not closed', () => {
    expect(said(regular([rule('1-7', '8:00-18:30', summer)]), '2026-10-20')).toBe('SEASON_UNKNOWN');
  });

  it('stand before the hours of the whole year, weekday by weekday', () => {
    const hours = regular([rule('1-7', '9:00-17:00'), rule('6-7', '8:00-20:00', summer)]);
    expect(said(hours, '2026-07-04')).toBe('8:00-20:00');
    expect(said(hours, '2026-07-06')).toBe('9:00-17:00');
    expect(said(hours, '2026-11-21')).toBe('9:00-17:00');
  });
});

describe('exceptions by date', () => {
  it('stand before week, season and calendar; the shorter before the longer, the later before the earlier', () => {
    const hours = regular(workWeek, 'CLOSED', [
      exception('2026-02-10', '2026-02-20', '', '装修'),
      exception('2026-02-17', '2026-02-17', '9:00-12:00', '拜年活动'),
      exception('2026-02-18', '2026-02-18', '9:00-10:00'),
      exception('2026-02-18', '2026-02-18', '9:00-11:00'),
    ]);
    expect(said(hours, '2026-02-12')).toBe('closed');
    expect(said(hours, '2026-02-17')).toBe('9:00-12:00');
    expect(said(hours, '2026-02-18')).toBe('9:00-11:00');
    expect(said(hours, '2026-02-21')).toBe('closed');
    expect(said(hours, '2026-02-24')).toBe('8:30-17:00');
  });
});
