import { describe, expect, it } from 'vitest';
import type { OwnDisplay } from '#core/schemas/display.ts';
import type { InternalCount } from '#core/schemas/leader.ts';
import { instructorSums } from '../../../web/leader/indicators/instructor-sums.ts';
import { mergeIndicators, type PlaceIndicators } from '../../../web/leader/indicators/merge-indicators.ts';
import { indicatorsZh } from '../../../web/leader/indicators/text/indicators-zh.ts';
import { isGranted, signInHref } from '../../../web/leader/internal/load-member.ts';
import { internalRegion, internalShown } from '../../../web/leader/wall/internal-shown.ts';
import { wayBack } from '../../../web/staff/account/way-back.ts';

const of = (timely: number, sites: number, sum: string | null, past = false): PlaceIndicators => ({
  asOf: `2026-11-30T08:0${sites % 10}:00+08:00`,
  timeliness: {
    ratio: { numerator: timely, denominator: sites, percent: null },
    reviews: past ? null : { due: 0, overdue: 0, unverified: sites - timely },
    standing: null,
    list: '',
  },
  satisfaction: { ratio: { numerator: timely, denominator: sites, percent: null }, minRatings: 5 },
  instructors: { grids: { sum, stated: 1, silent: 2 }, stations: null, figures: [] },
  firstSecretaries: { figures: [] },
  thresholds: [],
});

describe('indicators of several regions', () => {
  it('are divided after they were added, and judged together', () => {
    const all = mergeIndicators([of(1, 3, '4'), of(2, 2, null), of(0, 1, '5')]);
    expect(all?.timeliness).toMatchObject({
      ratio: { numerator: 3, denominator: 6, percent: '50.0' },
      standing: 'WATCH',
    });
    expect(all?.satisfaction).toMatchObject({ ratio: { percent: '50.0' } });
    expect(all?.instructors).toMatchObject({ grids: { sum: '9', stated: 3, silent: 6 }, stations: null });
    expect(all?.asOf).toBe('2026-11-30T08:01:00+08:00');
  });

  it('do not tell what one of them does not know', () => {
    expect(mergeIndicators([of(1, 3, null), of(2, 2, null)])?.instructors.grids?.sum).toBeNull();
    expect(mergeIndicators([of(1, 3, '1', true), of(2, 2, '7')])?.timeliness).toMatchObject({
      reviews: null,
      standing: null,
    });
    expect(mergeIndicators([])).toBeNull();
  });
});

describe('the instructors of a place', () => {
  it('are named by who states them, both where both do, and never added', () => {
    const said = (grids: string | null, stations: string | null) => instructorSums(indicatorsZh, { grids, stations });
    expect(said('10', '25')).toBe('网格 10 · 站点 25');
    expect(said('10', null)).toBe('网格 10');
    expect(said(null, '25')).toBe('站点 25');
    expect(said(null, null)).toBeUndefined();
  });
});

describe('who may see internal figures', () => {
  it.each([
    ['140702', true],
    ['140702003', true],
    ['140700', true],
    ['140000', false],
    ['410000', false],
    [null, false],
  ])('of 晋中市 in %s: %s', (region, expected) => {
    expect(isGranted({ everywhere: false, items: [{ code: '140700', name: '晋中市' }] }, region)).toBe(expected);
    expect(isGranted(null, region)).toBe(false);
  });

  it('comes back from signing in to the address it was asked at, and to no other page', () => {
    const here = '/leader/?region=140700&tab=charts&chart=rankings';
    expect(wayBack(new URL(signInHref(here), 'https://x.test').searchParams.get('back') ?? undefined)).toBe(here);
    for (const other of ['https://evil.test/', '//evil.test/leader/', '/leader/\\evil', '/staff/', undefined]) {
      expect(wayBack(other)).toBeNull();
    }
  });
});

describe('a wall', () => {
  const item = (code: InternalCount['code'], count: number, standing: InternalCount['standing']): InternalCount => ({
    ...{ code, count, standing, late: null, oldestAt: null },
  });

  it('shows what is late before what falls due, and nothing where nothing waits', () => {
    const items = [
      item('PENDING_REQUESTS', 40, null),
      item('REVIEW_DUE', 9, 'WATCH'),
      item('OVERDUE_VERIFICATION', 2, 'POOR'),
      item('OPEN_REPORTS', 0, null),
    ];
    expect(internalShown(items).map(({ code }) => code)).toEqual(['OVERDUE_VERIFICATION', 'REVIEW_DUE']);
    expect(internalShown([item('OPEN_REPORTS', 0, null)])).toEqual([]);
  });

  it('asks for internal figures only with a token that was granted them', () => {
    const own = (state: OwnDisplay['state'], level: 'PUBLIC' | 'INTERNAL'): OwnDisplay => ({
      ...{ state, now: '' },
      display: { id: 'dt_1', label: '', region: { code: '140700', name: '晋中市' }, view: '', level, expiresAt: '' },
    });
    const view = { place: { kind: 'region', code: '140702' } } as const;
    expect(internalRegion(own('GOOD', 'INTERNAL'), view)).toBe('140702');
    expect(internalRegion(own('GOOD', 'PUBLIC'), view)).toBeNull();
    expect(internalRegion(own('REVOKED', 'INTERNAL'), view)).toBeNull();
    expect(internalRegion(null, view)).toBeNull();
    expect(internalRegion(own('GOOD', 'INTERNAL'), { place: { kind: 'home' } })).toBeNull();
  });
});
