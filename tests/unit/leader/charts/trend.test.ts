import { describe, expect, it } from 'vitest';
import { sharePercent } from '#core/stats/share.ts';
import { type Snapshot, trendOf } from '../../../../web/leader/charts/trend.ts';

const day = (date: string, sites: number, past = true): Snapshot => ({
  date,
  past,
  basis: past ? 'COMPUTED' : 'OPEN',
  place: {
    counts: [{ metric: 'SITES', registered: sites, illustrative: 9, lists: [] }],
    shares: [
      {
        code: 'VERIFIED_RATE',
        registered: { numerator: 1, denominator: sites, percent: sharePercent(1, sites) },
        illustrative: { numerator: 9, denominator: 9, percent: '100.0' },
      },
    ],
  },
});
const values = (snapshots: Snapshot[], measure: 'SITES' | 'VERIFIED_RATE') =>
  trendOf(snapshots, measure).map(({ date, reading }) => [date, reading.value]);

describe('a trend', () => {
  const days = [day('2026-11-30', 7, false), day('2026-08-31', 0), day('2026-09-30', 0), day('2026-10-31', 4)];

  it('runs from the last month end without a record to the day looked at, oldest first', () => {
    expect(values(days, 'SITES')).toEqual([
      ['2026-09-30', 0],
      ['2026-10-31', 4],
      ['2026-11-30', 7],
    ]);
  });

  it('leaves out days on which a share could not be divided, instead of drawing 0 %', () => {
    expect(values(days, 'VERIFIED_RATE')).toEqual([
      ['2026-10-31', 25],
      ['2026-11-30', 14.3],
    ]);
  });

  it('is empty where nothing was ever registered, whatever samples there are', () => {
    expect(values([day('2026-10-31', 0), day('2026-11-30', 0, false)], 'SITES')).toEqual([]);
  });
});
