import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonthDay, readTime, writeTime } from '../../../../web/staff/hours/model/typed-time.ts';

describe('a time as it is typed', () => {
  it.each([
    ['830', '08:30'],
    ['0830', '08:30'],
    ['8:30', '08:30'],
    ['８：３０', '08:30'],
    ['8.30', '08:30'],
    ['8点半', '08:30'],
    ['8点30分', '08:30'],
    [' 17 ', '17:00'],
    ['17点', '17:00'],
    ['24', '24:00'],
    ['2400', '24:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '8:3', '25', '2430', '8:60', '九点', '8:30-9', '12345'])('%j is none', (typed) => {
    expect(readTime(typed)).toBeNull();
  });

  it('is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(readTime(writeTime(time))).toBe(time);
      }),
    );
    expect(writeTime('下午')).toBe('下午');
  });
});

describe('a day of the year as it is typed', () => {
  it.each([
    ['5月1日', '05-01'],
    ['5月1号', '05-01'],
    ['5.1', '05-01'],
    ['05/01', '05-01'],
    ['0501', '05-01'],
    ['2-29', '02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readMonthDay(typed)).toBe(day);
  });

  it.each(['', '5', '2月30日', '13-1', '五月一日'])('%j is none', (typed) => {
    expect(readMonthDay(typed)).toBeNull();
  });
});
