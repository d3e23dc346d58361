import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePercent } from '#core/stats/share.ts';
import { type Below, compare, comparedPlaces } from '../../../../web/leader/charts/compare.ts';
import { zh } from '../../../../web/leader/text/zh.ts';

const below = (name: string, sites: number, covered: number, of: number, samples = 0): Below => ({
  place: { kind: 'region', code: '140921' },
  name,
  isIllustrative: false,
  counts: [{ metric: 'SITES', registered: sites, illustrative: samples }],
  shares: [
    {
      code: 'ORG_COVERAGE',
      registered: { numerator: covered, denominator: of, percent: sharePercent(covered, of) },
      illustrative: { numerator: 0, denominator: 0, percent: null },
    },
  ],
});

describe('places below, compared', () => {
  it('names the highest count, and of a share nobody: a county with 0 of 1 is not the worst of its city', () => {
    const places = [below('甲', 3, 0, 1), below('乙', 7, 5, 10), below('丙', 0, 0, 0)];
    const shares = compare(places, 'ORG_COVERAGE', false);
    expect(shares.finding).toEqual({
      ...{ kind: 'TOGETHER', numerator: 5, denominator: 11, percent: '45.5', of: 2, silent: 1 },
    });
    expect(shares.bars.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    const said = zh.charts.finding('组织覆盖率', shares.finding, '%');
    expect(said).toBe('组织覆盖率：2 个下级合计 45.5%（5/11），另有 1 个未登记');
    for (const { name } of places) expect(said).not.toContain(name);
    expect(compare(places, 'SITES', false).finding).toEqual({ kind: 'HIGHEST', names: ['乙'], value: 7, of: 3 });
  });

  it('takes what cannot be divided for unknown, never for 0 %', () => {
    const { bars } = compare([below('丙', 0, 0, 0), below('甲', 0, 0, 5)], 'ORG_COVERAGE', false);
    expect(bars.map(({ name, registered }) => [name, registered?.value ?? null])).toEqual([
      ['丙', null],
      ['甲', 0],
    ]);
  });

  it('finds nothing where nothing is registered, whatever samples there are', () => {
    expect(compare([below('甲', 0, 0, 0, 121)], 'SITES', true).finding).toEqual({ kind: 'NOTHING' });
    expect(compare([], 'ORG_COVERAGE', false).finding).toEqual({ kind: 'NOTHING' });
  });

  it('says so where all are the same', () => {
    const places = [below('甲', 1, 1, 2), below('乙', 1, 2, 4)];
    expect(compare(places, 'ORG_COVERAGE', false).finding).toEqual({ kind: 'EQUAL', value: 50, of: 2 });
  });

  it('keeps every place, largest first, and agrees with looking at each', () => {
    const place = fc.record({ sites: fc.nat(50), covered: fc.nat(20), more: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const given = places.map(({ sites, covered, more }, index) =>
          below(`地${index}`, sites, covered, covered + more),
        );
        const { bars, finding } = compare(given, 'SITES', false);
        const values = bars.map(({ registered }) => registered?.value ?? -1);
        expect(bars).toHaveLength(given.length);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        if (finding.kind === 'HIGHEST') {
          expect(finding.names).toEqual(
            given.filter(({ counts }) => counts[0]?.registered === values[0]).map(({ name }) => name),
          );
        }
      }),
    );
  });

  it('are of the kind that was chosen, or the others where there is none of it', () => {
    const [regions, parks] = [[below('甲', 1, 1, 2)], [below('园', 1, 1, 2)]];
    expect(comparedPlaces({ below: regions, parks }, 'REGIONS')).toBe(regions);
    expect(comparedPlaces({ below: regions, parks }, 'PARKS')).toBe(parks);
    expect(comparedPlaces({ below: regions, parks: [] }, 'PARKS')).toBe(regions);
    expect(comparedPlaces({ below: [], parks }, 'REGIONS')).toBe(parks);
  });
});
