import { describe, expect, it } from 'vitest';
import { isMonth, lastDayOf, monthOf, monthsBetween } from '#core/month.ts';

describe('months', () => {
  it('are texts that name a month of the calendar', () => {
    expect(['2026-10', '2026-13', '2026-00', '2026-1', '2026-10-01', ''].filter(isMonth)).toEqual(['2026-10']);
    expect(monthOf('2026-10-31')).toBe('2026-10');
  });

  it('end on their last day, leap years too', () => {
    expect(['2026-02', '2028-02', '2026-12', '2026-04'].map(lastDayOf)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
      '2026-04-30',
    ]);
  });

  it('follow each other across the years', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBetween('2027-02', '2026-11')).toEqual([]);
  });
});
