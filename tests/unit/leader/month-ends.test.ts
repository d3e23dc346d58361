import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isCalendarDate } from '#core/calendar-date.ts';
import { monthEndsBefore } from '../../../web/leader/model/month-ends.ts';

describe('the month ends offered', () => {
  it('are the last days of the months before this one, newest first', () => {
    expect(monthEndsBefore('2026-11-30', 3)).toEqual(['2026-10-31', '2026-09-30', '2026-08-31']);
    expect(monthEndsBefore('2024-03-01', 2)).toEqual(['2024-02-29', '2024-01-31']);
    expect(monthEndsBefore('2026-01-15', 2)).toEqual(['2025-12-31', '2025-11-30']);
  });

  it('are days before today after which a month begins, one a month', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 24 }), (today, count) => {
        const ends = monthEndsBefore(today, count);
        expect(new Set(ends.map((end) => end.slice(0, 7))).size).toBe(count);
        for (const end of ends) {
          expect(isCalendarDate(end) && end < today && addDays(end, 1).endsWith('-01')).toBe(true);
        }
      }),
    );
  });
});
