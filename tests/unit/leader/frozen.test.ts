import { describe, expect, it } from 'vitest';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { Trend } from '#core/schemas/trend.ts';
import { frozenPlace, monthToAsk } from '../../../web/leader/frozen/frozen-place.ts';
import { frozenQuestion } from '../../../web/leader/frozen/load-frozen.ts';
import { mergeTrends, recordedDays } from '../../../web/leader/model/merge-trends.ts';
import type { PlaceData } from '../../../web/leader/model/place-data.ts';
import { changedRows, countRows, lastMonths, signed } from '../../../web/staff/month-ends/preview-rows.ts';

const region: RegionDetail = {
  ...{ code: '140921', name: '定襄县', shortName: '定襄', level: 'COUNTY', parentCode: '140900' },
  ...{ centre: null, bbox: null, childCount: 9, ancestors: [] },
};
const place = { counts: [], shares: [], figures: [], asOf: '2026-11-30T09:30:00+08:00' } as unknown as PlaceData; // as far as it is read
const counts = [{ metric: 'SITES' as const, registered: 7, illustrative: 119, list: '/api/sites?region=140921' }];

describe('the frozen figures of a place', () => {
  it('take the place of those of now, with the day they are of', () => {
    const frozen = {
      ...{ month: '2026-10', on: '2026-10-31', edition: 1, frozenAt: '', regionCode: '', regionName: '' },
    };
    const shown = frozenPlace(place, { region, frozen, counts, shares: [] });
    expect(shown.counts).toEqual([
      { metric: 'SITES', registered: 7, illustrative: 119, lists: ['/api/sites?region=140921'] },
    ]);
    expect(shown.asOf.slice(0, 10)).toBe('2026-10-31');
    expect(frozenPlace(place, { region, frozen: null, counts, shares: [] })).toBe(place);
  });

  it('are the latest of now, those of a month end on its last day, and none of another day or of the three provinces', () => {
    expect(monthToAsk(null)).toBeNull();
    expect(monthToAsk('2026-10-31')).toBe('2026-10');
    expect(monthToAsk('2024-02-29')).toBe('2024-02');
    expect(monthToAsk('2024-02-28')).toBe(false);
    expect(frozenQuestion({ region: null, park: null }, null)).toBeNull();
    expect(frozenQuestion({ region: '140921', park: null }, '2026-10-30')).toBeNull();
    expect(frozenQuestion({ region: '140921', park: null }, null)).toEqual({
      region: '140921',
      park: null,
      month: null,
    });
  });
});

describe('trends of several regions', () => {
  const trend = (basis: Trend['points'][number]['basis'], on: string, registered: number, days: string[]): Trend => ({
    ...{ region, park: null, asOf: '', days },
    points: [
      {
        ...{ month: on.slice(0, 7), on, basis, frozenAt: null, shares: [] },
        counts: [{ metric: 'SITES', registered, illustrative: 0, list: null }],
      },
    ],
  });

  it('are added day by day; a month is frozen only where all of them are', () => {
    const one = trend('FROZEN', '2026-10-31', 2, ['2026-10-05']);
    const both = mergeTrends([one, trend('FROZEN', '2026-10-31', 3, [])]);
    expect(
      both.map(
        ({
          date,
          basis,
          place: {
            counts: [sites],
          },
        }) => [date, basis, sites?.registered],
      ),
    ).toEqual([['2026-10-31', 'FROZEN', 5]]);
    expect(mergeTrends([one, trend('COMPUTED', '2026-10-31', 3, [])])[0]?.basis).toBe('COMPUTED');
    expect(mergeTrends([one, { ...one, points: [] }])[0]?.basis).toBe('COMPUTED');
    expect(mergeTrends([trend('OPEN', '2026-11-30', 1, [])])[0]).toMatchObject({ basis: 'OPEN', past: false });
    expect(recordedDays([one, trend('FROZEN', '2026-10-31', 3, ['2026-11-01', '2026-10-05'])])).toEqual({
      days: ['2026-11-01', '2026-10-05'],
      frozen: new Set(['2026-10-31']),
    });
  });
});

describe('what would be frozen', () => {
  const row = (code: string, registered: number, before: number | null) => ({
    ...{ kind: 'REGION' as const, code, name: code },
    counts: [
      {
        ...{ metric: 'SITES' as const, registered, illustrative: 119 },
        before: before === null ? null : { registered: before, illustrative: 0 },
      },
    ],
  });

  it('stands beside what was frozen last, registered records alone', () => {
    const rows = countRows([row('a', 4, 3), row('b', 2, 2), row('c', 0, 0), row('d', 0, 1)]);
    expect(rows.map(({ name, change }) => [name, change])).toEqual([
      ['a', 1],
      ['b', 0],
      ['d', -1],
    ]);
    expect(changedRows(rows).map(({ name }) => name)).toEqual(['a', 'd']);
    expect(changedRows(countRows([row('a', 4, null)]))).toHaveLength(1);
    expect([3, 0, -2].map(signed)).toEqual(['+3', '0', '-2']);
  });

  it('is chosen among the months up to this one', () => {
    expect(lastMonths('2026-02-15', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  });
});
