import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { emptyFields } from '../../../../web/resident/voice/draft.ts';
import { locate } from '../../../../web/resident/voice/locate.ts';
import {
  additionProblems,
  correctProblems,
  rateProblems,
  reportProblems,
} from '../../../../web/resident/voice/problems.ts';
import { readTypedPoint } from '../../../../web/resident/voice/typed-point.ts';

describe('a typed coordinate', () => {
  const yuci = [112.7082, 37.6977] as const;

  it.each([
    ['112.7146406, 37.6983484', 'GCJ02'],
    ['37.6983484，112.7146406', 'GCJ02'],
    ['北纬37.7042722° 东经112.7211834°', 'BD09'],
    ['112.7082 37.6977', 'WGS84'],
    ['１１２．７０８２，３７．６９７７', 'CGCS2000'],
    ['lng:112.7082;lat:37.6977', 'WGS84'],
  ] as const)('%s from %s is the same place (reference.md 4.1)', (typed, system) => {
    const read = readTypedPoint(typed, system);
    expect(read.ok && distanceM(read.value, yuci)).toBeLessThan(0.1);
  });

  it.each([
    ['', 'NOT_TWO_NUMBERS'],
    ['112.7082', 'NOT_TWO_NUMBERS'],
    ['112°42\'29", 37°41\'51"', 'NOT_TWO_NUMBERS'],
    ['-112.7082, 37.6977', 'OUTSIDE_CHINA'],
    ['2.35, 48.85', 'OUTSIDE_CHINA'],
    ['112.7, 113.8', 'OUTSIDE_CHINA'],
  ] as const)('%s is refused: %s', (typed, error) => {
    expect(readTypedPoint(typed, 'WGS84')).toEqual({ ok: false, error });
  });

  it('means the same in either order', () => {
    fc.assert(
      fc.property(fc.double({ min: 73, max: 136 }), fc.double({ min: 3, max: 54 }), (lng, lat) => {
        const [a, b] = [lng.toFixed(5), lat.toFixed(5)];
        expect(readTypedPoint(`${a},${b}`, 'GCJ02')).toEqual(readTypedPoint(`${b} ${a}`, 'GCJ02'));
      }),
    );
  });
});

describe('what is missing', () => {
  it('of a rating: the grade, and consent where a contact was left', () => {
    expect(rateProblems(emptyFields.rate).map(({ field }) => field)).toEqual(['level']);
    expect(rateProblems({ ...emptyFields.rate, level: 1, contact: ' ' })).toEqual([]);
    expect(rateProblems({ ...emptyFields.rate, level: 1, contact: '0354' }).map(({ field }) => field)).toEqual([
      'consent',
    ]);
  });

  it('of a correction: what is wrong, and more where the kind alone says nothing', () => {
    const fields = (correction: string | null, text = '') =>
      correctProblems({ ...emptyFields.correct, correction, text }).map(({ field }) => field);
    expect([fields(null), fields('OTHER'), fields('POSITION')]).toEqual([['kind'], ['text'], ['point']]);
    expect([fields('HOURS'), fields('PHONE'), fields('OTHER', '门牌'), fields('POSITION', '对面')].flat()).toEqual([]);
  });

  it('of a report: where and what; words for 其他', () => {
    expect(reportProblems(emptyFields.report).map(({ field }) => field)).toEqual(['point', 'category']);
    const point = { lng: 112, lat: 37, accuracyM: null, from: 'MAP' } as const;
    expect(reportProblems({ ...emptyFields.report, point, category: 'OTHER' }).map(({ field }) => field)).toEqual([
      'text',
    ]);
    expect(reportProblems({ ...emptyFields.report, point, category: 'LIGHTING' })).toEqual([]);
  });

  it('of an addition: words', () => {
    expect(additionProblems({ ticket: 'x', text: '  ' })).toHaveLength(1);
    expect(additionProblems({ ticket: 'x', text: '好' })).toEqual([]);
  });
});

describe('a position', () => {
  it('is absent where the browser has none', async () => {
    expect(await locate(undefined)).toEqual({ ok: false, error: 'absent' });
  });
});
