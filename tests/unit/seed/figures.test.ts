import { describe, expect, test } from 'vitest';
import { isPartialDate } from '#core/calendar-date.ts';
import { isRegionCode } from '#core/codes/region-code.ts';
import { documents, figures, namedRecords } from '#db/seed/documents/all.ts';
import { INVENTORY_IDS } from './inventory-ids.ts';

function figureOf(document: string, code: string) {
  const found = figures.find((figure) => figure.document === document && figure.code === code);
  if (found === undefined) throw new Error(`no figure ${document} ${code}`);
  return found;
}

describe('the published figures', () => {
  test('are keyed by document and code, never by their value (X09)', () => {
    expect(new Set(figures.map(({ document, code }) => `${document}.${code}`)).size).toBe(figures.length);
  });

  test('and the named records cover every row of the inventory', () => {
    const records = Object.values(namedRecords).flat();
    const covered = new Set([
      ...figures.map(({ inventory }) => inventory),
      ...records.flatMap(({ inventory }) => inventory),
    ]);
    expect(INVENTORY_IDS.filter((id) => !covered.has(id))).toEqual([]);
    expect([...covered].filter((id) => !INVENTORY_IDS.includes(id))).toEqual([]);
  });

  test('have a decimal value or none, a date, a region and a scope', () => {
    for (const figure of figures) {
      expect(figure.value ?? '0', figure.code).toMatch(/^\d+(\.\d+)?$/);
      expect(isPartialDate(figure.asOf), figure.code).toBe(true);
      expect(isRegionCode(figure.regionCode), figure.code).toBe(true);
      expect(figure.scope, figure.code).not.toBe('');
    }
  });

  test('name parks that exist', () => {
    const parks = new Set(namedRecords.parks.map(({ key }) => key));
    for (const { park, code } of figures) expect(park === null || parks.has(park), code).toBe(true);
  });

  test('say 余, 多, 近, 以上 where the print does', () => {
    for (const { valueText, qualifier, code } of figures) {
      if (/[余多]|以上|至少/.test(valueText)) expect(qualifier, code).toBe('OVER');
      if (/^近/.test(valueText)) expect(qualifier, code).toBe('NEAR');
    }
  });
});

describe('the inconsistencies', () => {
  test('X01: the denominators 486 and 50 are inferred, the numerators published', () => {
    expect(figureOf('003', 'ENTERPRISE_COVERAGE')).toMatchObject({
      value: '95.9',
      numerator: '466',
      denominator: '486',
      derived: true,
    });
    expect(figureOf('003', 'SOCIAL_ORG_COVERAGE')).toMatchObject({ numerator: '46', denominator: '50', derived: true });
    expect(figureOf('003', 'ENTERPRISES_COVERED')).toMatchObject({ value: '466', derived: false });
    expect(((466 / 486) * 100).toFixed(1)).toBe('95.9');
    expect(((46 / 50) * 100).toFixed(1)).toBe('92.0');
  });

  test('X02, X07 of contact points: no sum is published (248, 271)', () => {
    expect(figures.filter(({ value }) => value === '248' || value === '271')).toEqual([]);
  });

  test('X04: no figure gives a number of pairs', () => {
    expect(figures.filter(({ document, unit }) => document === '003' && unit === '对')).toEqual([]);
  });

  test('X05: 67% stands without a denominator', () => {
    expect(figureOf('003', 'OWNER_SECRETARIES_SHARE')).toMatchObject({ numerator: null, denominator: null });
  });

  test('X06: the 2410 members say 口径未明', () => {
    expect(figureOf('000', 'MEMBERS')).toMatchObject({ scope: '开发区（口径未明）', reliability: 'SCOPE_UNCLEAR' });
  });

  test('X10: both 139 stay, each with a note', () => {
    const both = figures.filter(({ document, value }) => document === '001' && value === '139');
    expect(both.map(({ note }) => note?.startsWith('疑似重复'))).toEqual([true, true]);
  });

  test('X13 and X27 alone are hidden', () => {
    expect(figures.filter(({ hidden }) => hidden).map(({ inventory }) => inventory)).toEqual([
      'B18',
      'B18',
      'E15',
      'E15',
    ]);
  });

  test('X15: the investment has no currency, 湾沚区 its code of today', () => {
    expect(figureOf('001', 'FOREIGN_INVESTMENT')).toMatchObject({ unit: '亿', reliability: 'SCOPE_UNCLEAR' });
    expect(figureOf('001', 'GUIDANCE_STATIONS').regionCode).toBe('340210');
  });

  test('X17–X19: 8 and 10 clusters, 25 and 35 secretaries, 7944 and 4100 members are different metrics', () => {
    for (const [code, value] of [
      ['TOUR_CLUSTERS', '8'],
      ['CLUSTERS', '10'],
      ['LEAD_GOOSE_SECRETARIES', '25'],
      ['SECRETARIES_TO_EXECUTIVES', '35'],
      ['MEMBERS_ON_POSTS', '7944'],
      ['MEMBERS', '4100'],
    ] as const) {
      expect(figureOf('002', code).value).toBe(value);
    }
    expect(figureOf('002', 'MEMBERS').scope).not.toBe(figureOf('002', 'MEMBERS_ON_POSTS').scope);
  });

  test('X25: the spliced logistics project is disputed and no record is made of it', () => {
    expect(figureOf('004', 'LOGISTICS_PROJECT')).toMatchObject({ reliability: 'DISPUTED', value: null });
    const names = namedRecords.enterprises.map(({ name }) => name).join();
    expect(names).not.toMatch(/宇华|阿里巴巴|京东|落洛斯/);
  });

  test('X29: the ranks climb from 116 to 88 of 169', () => {
    const ranks = [1, 2, 3, 4].map((step) => figureOf('004', `NATIONAL_RANK_${step}`).value);
    expect(ranks).toEqual(['116', '107', '98', '88']);
    expect(figureOf('004', 'NATIONAL_ZONES').value).toBe('169');
  });

  test('X31: the 730 cases run from the beginning of the year to an unstated day', () => {
    expect(figureOf('004', 'ASSISTED_CASES')).toMatchObject({ value: '730', asOf: '2021-06' });
  });

  test('X33: every figure belongs to one document and year', () => {
    const years = new Set(
      documents.filter(({ file }) => file !== null).map(({ publishedOn }) => publishedOn.slice(0, 4)),
    );
    expect([...years].sort()).toEqual(['2020', '2021', '2024']);
  });
});
