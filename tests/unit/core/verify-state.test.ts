import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '#core/calendar-date.ts';
import { nextReviewOn, reviewWindow, verifyStateOn } from '#core/verify-state.ts';

const verification = { verifiedOn: '2025-11-20', nextReviewOn: '2026-11-20' };

describe('核实状态', () => {
  it.each([
    ['2026-11-19', 'VERIFIED'],
    ['2026-11-20', 'REVIEW_DUE'],
    ['2026-12-20', 'REVIEW_DUE'],
    ['2026-12-21', 'OVERDUE'],
  ])('on %s: %s', (today, state) => {
    expect(verifyStateOn(verification, today)).toBe(state);
  });

  it('is 未核实 without a date, and a year from it without a date of review', () => {
    expect(verifyStateOn({ verifiedOn: null, nextReviewOn: null }, '2026-11-20')).toBe('UNVERIFIED');
    expect(verifyStateOn({ verifiedOn: null, nextReviewOn: '2020-01-01' }, '2026-11-20')).toBe('UNVERIFIED');
    expect(verifyStateOn({ verifiedOn: '2025-11-20', nextReviewOn: null }, '2026-11-19')).toBe('VERIFIED');
    expect(verifyStateOn({ verifiedOn: '2025-11-20', nextReviewOn: null }, '2026-11-20')).toBe('REVIEW_DUE');
    expect(nextReviewOn('2024-02-29')).toBe('2025-02-28');
  });

  it('is the same by range of dates, as queries ask for it', () => {
    const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2027-12-31') }).map(dateOfDay);
    fc.assert(
      fc.property(day, day, (due, today) => {
        const window = reviewWindow(today);
        let state = 'REVIEW_DUE';
        if (due > window.today) state = 'VERIFIED';
        if (due < window.overdueBefore) state = 'OVERDUE';
        expect(verifyStateOn({ verifiedOn: '2025-01-01', nextReviewOn: due }, today)).toBe(state);
      }),
    );
  });
});
