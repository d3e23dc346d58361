import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/schemas/figure.ts';
import { countRows, nested, publishedDifference, publishedRows, shareRows } from '../../../web/leader/compare/rows.ts';
import type { PlaceData } from '../../../web/leader/model/place-data.ts';
import { alone, swapped, viewOfSide } from '../../../web/leader/model/sides.ts';
import { type Place, parseView, printQuery, printView, startView, viewAt } from '../../../web/leader/paths.ts';

const jinzhong: Place = { kind: 'region', code: '140700' };
const xuchang: Place = { kind: 'region', code: '411000' };
const both = { ...startView, place: jinzhong, vs: xuchang };

describe('two places in one address', () => {
  it('name both, and the one that is spoken of', () => {
    expect(printQuery(both)).toBe('region=140700&vs=411000');
    const second = { ...viewOfSide(both, 2), count: 'SITES' as const };
    expect(printQuery(second)).toBe('region=140700&vs=411000&side=2&count=SITES');
    expect(parseView('?region=140700&vs=411000&side=2&count=SITES')).toEqual(second);
    expect(parseView('?region=140700&vs=nowhere&side=2')).toEqual({ ...startView, place: jinzhong });
  });

  it('move each on its own: going on from one leaves the other', () => {
    const gone = viewAt(viewOfSide(both, 2), { kind: 'region', code: '411025' });
    expect(printView(gone)).toBe('/leader/?region=140700&vs=411025&side=2');
    expect(viewOfSide(gone, 1).place).toEqual(jinzhong);
  });

  it('keep what is open to the place it is of', () => {
    const open = { ...viewOfSide(both, 2), count: 'SITES' as const, selected: 'st_0000000000' };
    expect(viewOfSide(open, 1)).toMatchObject({ place: jinzhong, count: null, selected: null });
    expect(viewOfSide(open, 2)).toBe(open);
  });

  it('change sides, and end with either of them', () => {
    expect(printQuery(swapped(both))).toBe('region=411000&vs=140700');
    expect(printQuery(swapped(swapped(viewOfSide(both, 2))))).toBe('region=140700&vs=411000');
    expect(printQuery(alone(both, 1))).toBe('region=140700');
    expect(printQuery(alone(both, 2))).toBe('region=411000');
    expect(alone(startView, 1)).toEqual(startView);
  });
});

function placeData(of: Partial<PlaceData>): PlaceData {
  return {
    ...{ place: jinzhong, name: '晋中市', level: 'CITY', trail: [], box: null, point: null, park: null, grid: null },
    ...{ scope: { region: '140700', park: null }, counts: [], shares: [], figures: [], asOf: '' },
    ...of,
  };
}
const count = (metric: 'SITES' | 'PARKS', registered: number, illustrative = 0) => ({
  ...{ metric, registered, illustrative },
  lists: [`/api/sites?region=${registered}`],
});
function share(numerator: number, denominator: number) {
  const percent = denominator === 0 ? null : ((numerator / denominator) * 100).toFixed(1);
  const none = { numerator: 0, denominator: 0, percent: null };
  return { code: 'VERIFIED_RATE' as const, registered: { numerator, denominator, percent }, illustrative: none };
}
const figure = {
  ...{ id: 'fg_0000000000', value: '119', unit: '个', scope: '全县', asOf: '2024', qualifier: 'EXACT' },
  ...{ reliability: 'RELIABLE', metric: 'SITES', regionCode: '140700', park: null },
} as Figure; // the rest says nothing here

describe('figures of two places', () => {
  it('are subtracted where one has something registered; samples alone make a row only when they are shown', () => {
    const a = placeData({ counts: [count('SITES', 7), count('PARKS', 0, 4)] });
    const b = placeData({ counts: [count('SITES', 9), count('PARKS', 0)] });
    expect(countRows(a, b, false).map(({ metric, difference }) => [metric, difference])).toEqual([['SITES', -2]]);
    expect(countRows(a, b, true).map(({ metric, difference }) => [metric, difference])).toEqual([
      ['SITES', -2],
      ['PARKS', null],
    ]);
  });

  it('are not subtracted from what is not registered, which is no 0', () => {
    const [some, none] = [placeData({ counts: [count('SITES', 7)] }), placeData({ counts: [count('SITES', 0)] })];
    expect(countRows(some, none, false).map(({ difference }) => difference)).toEqual([null]);
  });

  it('of shares differ by 百分点, and by nothing where one has nothing to divide', () => {
    const [a, b] = [placeData({ shares: [share(1, 4)] }), placeData({ shares: [share(2, 4)] })];
    expect(shareRows(a, b).map(({ difference }) => difference)).toEqual(['−25.0']);
    expect(shareRows(a, placeData({ shares: [share(0, 0)] })).map(({ difference }) => difference)).toEqual([null]);
    expect(shareRows(placeData({ shares: [share(0, 0)] }), placeData({ shares: [share(0, 0)] }))).toEqual([]);
  });

  it('of documents are subtracted only where unit, time and 口径 are the same and both numbers exact', () => {
    const other = (change: Partial<Figure>) => publishedDifference(figure, { ...figure, value: '100', ...change });
    expect(other({})).toEqual({ value: '+19' });
    expect(other({ value: '118.5' })).toEqual({ value: '+0.5' });
    expect(other({ unit: '家' })).toEqual({ why: 'UNIT' });
    expect(other({ asOf: '2021' })).toEqual({ why: 'TIME' });
    expect(other({ scope: '全市' })).toEqual({ why: 'SCOPE' });
    expect(other({ qualifier: 'OVER' })).toEqual({ why: 'ROUGH' });
    expect(other({ reliability: 'DISPUTED' })).toEqual({ why: 'ROUGH' });
    expect(publishedDifference(figure, null)).toEqual({ why: 'ONE' });
    const a = placeData({ counts: [count('SITES', 1)], figures: [figure] });
    const b = placeData({ place: xuchang, counts: [count('SITES', 1)], figures: [figure] });
    // a figure of another place is nobody's own
    expect(publishedRows(a, b)).toEqual([{ metric: 'SITES', of: [figure, null], difference: { why: 'ONE' } }]);
  });

  it('say when one place lies in the other', () => {
    const shanxi = placeData({ place: { kind: 'region', code: '140000' } });
    const inner = placeData({ trail: [{ name: '山西省', place: { kind: 'region', code: '140000' } }] });
    expect([nested(inner, shanxi), nested(shanxi, inner), nested(inner, inner)]).toEqual(['FIRST', 'SECOND', null]);
    expect(nested(placeData({ place: { kind: 'home' } }), inner)).toBe('SECOND');
  });
});
