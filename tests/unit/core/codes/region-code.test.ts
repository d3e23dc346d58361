import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countyOf,
  isProvinceAdministered,
  isRegionCode,
  isWithinRegion,
  parentRegionCode,
  parseRegionCode,
  regionAncestors,
  regionLevelOf,
  regionPrefix,
  regionPrefixEnd,
  townKindOf,
  villageKindOf,
} from '#core/codes/region-code.ts';

const two = (min: number) => fc.integer({ min, max: 99 }).map((n) => String(n).padStart(2, '0'));
const three = fc.integer({ min: 1, max: 599 }).map((n) => String(n).padStart(3, '0'));
const anyCode = fc
  .tuple(fc.constantFrom('14', '34', '41', '11', '65'), two(1), two(1), three, three, fc.nat(4))
  .map(
    ([p, c, k, t, v, level]) => [`${p}0000`, `${p}${c}00`, p + c + k, p + c + k + t, p + c + k + t + v][level] ?? '',
  );

describe('region codes', () => {
  it.each([
    ['140000', '14', 'PROVINCE', null],
    ['140700', '1407', 'CITY', '140000'],
    ['140702', '140702', 'COUNTY', '140700'],
    ['140702401', '140702401', 'TOWN', '140702'],
    ['140921100201', '140921100201', 'VILLAGE', '140921100'],
    ['411071', '411071', 'COUNTY', '411000'],
    ['419001', '419001', 'COUNTY', '410000'],
    ['110101', '110101', 'COUNTY', '110000'],
    ['500240', '500240', 'COUNTY', '500000'],
    ['810101', '810101', 'COUNTY', '810000'],
    ['710001', '710001', 'COUNTY', '710000'],
    ['441900', '4419', 'CITY', '440000'],
    ['441900003', '441900003', 'TOWN', '441900'],
    // 130100 and 150500 hold zeros that are not trailing.
    ['130100', '1301', 'CITY', '130000'],
    ['301000', undefined, undefined, undefined],
  ] as const)('%s: prefix %s, level %s, parent %s', (code, prefix, level, parent) => {
    if (prefix === undefined) {
      expect(isRegionCode(code)).toBe(false);
      return;
    }
    expect(isRegionCode(code)).toBe(true);
    expect(regionPrefix(code)).toBe(prefix);
    expect(regionLevelOf(code)).toBe(level);
    expect(parentRegionCode(code)).toBe(parent);
  });

  it('of cities whose number ends in zero keep it in the prefix', () => {
    // 411000 许昌市 must not become 41 + 1 nor swallow 411100 漯河市.
    expect(regionPrefix('411000')).toBe('4110');
    expect(isWithinRegion('411082', '411000')).toBe(true);
    expect(isWithinRegion('411102', '411000')).toBe(false);
  });

  it.each([
    '',
    '14',
    '1407',
    '14070',
    '1407020',
    '14070240',
    '1407024010',
    '140702a',
    '１４０７０２',
    '000000',
    '990000',
    '100000',
    '140002',
    '140000001',
    '140700001',
    '140702000201',
    ' 140702',
  ])('refuses %j', (text) => {
    expect(parseRegionCode(text)).toEqual({ ok: false, error: 'MALFORMED_REGION_CODE' });
  });

  it.each([
    ['140000000000', '140000'],
    ['140700000000', '140700'],
    ['140702000000', '140702'],
    ['140702401000', '140702401'],
    ['140702000', '140702'],
  ])('%s is the long writing of %s', (long, short) => {
    expect(parseRegionCode(long)).toEqual({ ok: true, value: short });
    expect(isRegionCode(long)).toBe(false);
  });

  it('lie within all their ancestors and within nothing beside them', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (code, other) => {
        for (const ancestor of [...regionAncestors(code), code]) {
          expect(isRegionCode(ancestor)).toBe(true);
          expect(isWithinRegion(code, ancestor)).toBe(true);
          const prefix = regionPrefix(ancestor);
          expect(code >= prefix && code < regionPrefixEnd(ancestor)).toBe(true);
        }
        const inside = other >= regionPrefix(code) && other < regionPrefixEnd(code);
        expect(inside).toBe(isWithinRegion(other, code));
      }),
      { numRuns: 1000 },
    );
  });

  it('have ancestors from the province down', () => {
    expect(regionAncestors('140921100201')).toEqual(['140000', '140900', '140921', '140921100']);
    expect(regionAncestors('419001')).toEqual(['410000']);
    expect(regionAncestors('140000')).toEqual([]);
    expect(countyOf('140921100201')).toBe('140921');
    expect(isProvinceAdministered('419001')).toBe(true);
    expect(isProvinceAdministered('419000')).toBe(false);
    expect(isProvinceAdministered('140702')).toBe(false);
  });

  it.each([
    ['411002016', 'SUBDISTRICT'],
    ['140921100', 'TOWN'],
    ['140921201', 'TOWNSHIP'],
    ['140702401', 'TOWN_LIKE'],
    ['140702600', null],
    ['140702', null],
  ])('%s is a %s', (code, kind) => {
    expect(townKindOf(code)).toBe(kind);
  });

  it.each([
    ['140921100001', 'COMMUNITY'],
    ['140921100201', 'VILLAGE'],
    ['140921100498', 'VILLAGE_LIKE'],
    ['140921100699', null],
    ['140921100', null],
  ])('%s is a %s', (code, kind) => {
    expect(villageKindOf(code)).toBe(kind);
  });
});
