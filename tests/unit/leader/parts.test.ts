import { describe, expect, it } from 'vitest';
import type { RegionChild } from '#core/schemas/region-children.ts';
import { areaShares, stepOf } from '../../../web/leader/model/coverage.ts';
import { partsOf, rowsOfPart } from '../../../web/leader/model/parts.ts';
import { pairing, park } from '../map/records.ts';
import { site } from './records.ts';

const TODAY = '2026-11-20';

describe('the parts of a layer', () => {
  it('count exactly the rows of their lists', () => {
    const pairings = [
      pairing({ id: 'pr_1', lastActivityOn: '2026-08-22' }),
      pairing({ id: 'pr_2', lastActivityOn: '2026-08-21' }),
      pairing({ id: 'pr_3', type: 'COMMUNITY_ENTERPRISE', startedOn: '2026-11-01' }),
      pairing({ id: 'pr_4', status: 'ENDED' }),
    ];
    const parts = partsOf('pairings', pairings, TODAY);
    expect(parts.map(({ key, rows }) => [key, rows.map(({ id }) => id)])).toEqual([
      ['ENTERPRISE_VILLAGE', ['pr_1', 'pr_2', 'pr_4']],
      ['COMMUNITY_ENTERPRISE', ['pr_3']],
      ['quiet', ['pr_2']],
    ]);
    for (const { key, rows } of parts) expect(rowsOfPart('pairings', pairings, key, TODAY)).toEqual(rows);
    expect(rowsOfPart('pairings', pairings, 'nonsense', TODAY)).toBe(pairings);
    expect(rowsOfPart('pairings', pairings, null, TODAY)).toBe(pairings);
  });

  it('are kinds and honours of parks, states of verification of positions', () => {
    const honour = { name: '全省非公企业党建工作示范园区', grade: '省级', asOf: null, source: null };
    const parks = [park({ id: 'pk_1', type: 'HITECH', honours: [honour] }), park({ id: 'pk_2' })];
    expect(partsOf('parks', parks, TODAY).map(({ key, rows }) => [key, rows.length])).toEqual([
      ['DEV_ZONE', 1],
      ['HITECH', 1],
      ['demonstration', 1],
      ['honoured', 1],
    ]);
    const sites = [site({ id: 'st_1', verifyState: 'VERIFIED' }), site({ id: 'st_2' })];
    expect(partsOf('verify', sites, TODAY).map(({ key, rows }) => [key, rows.length])).toEqual([
      ['UNVERIFIED', 1],
      ['VERIFIED', 1],
    ]);
    expect(partsOf('center', sites, TODAY)).toEqual([]);
  });
});

describe('the choropleth', () => {
  const child = (code: string, registered: [number, number], illustrative: [number, number]): RegionChild => ({
    kind: 'REGION',
    code,
    name: code,
    shortName: code,
    isIllustrative: false,
    counts: [],
    shares: [{ code: 'ORG_COVERAGE', registered: partsOfShare(registered), illustrative: partsOfShare(illustrative) }],
  });
  const partsOfShare = ([numerator, denominator]: [number, number]) => ({
    numerator,
    denominator,
    percent: denominator === 0 ? null : ((100 * numerator) / denominator).toFixed(1),
  });

  it.each([
    [null, 0],
    ['0.0', 1],
    ['59.9', 1],
    ['60.0', 2],
    ['80.0', 3],
    ['90.0', 4],
    ['94.9', 4],
    ['95.0', 5],
    ['100.0', 5],
  ])('puts %s %% into step %s', (percent, step) => {
    expect(stepOf(percent)).toBe(step);
  });

  it('never takes samples for registered ones, nor adds them', () => {
    const children = [
      child('140921', [0, 0], [466, 486]),
      child('140922', [1, 2], [9, 9]),
      { ...child('pk_1', [1, 1], [0, 0]), kind: 'PARK' as const },
    ];
    const read = (samples: boolean) =>
      areaShares(children, 'ORG_COVERAGE', samples).map((area) => [
        area.code,
        area.step,
        area.numerator,
        area.denominator,
        area.illustrative,
      ]);
    expect(read(false)).toEqual([
      ['140921', 0, 0, 0, false],
      ['140922', 1, 1, 2, false],
    ]);
    expect(read(true)).toEqual([
      ['140921', 5, 466, 486, true],
      ['140922', 1, 1, 2, false],
    ]);
  });
});
