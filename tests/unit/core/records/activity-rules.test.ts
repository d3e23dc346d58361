import { describe, expect, it } from 'vitest';
import { checkRecord } from '#core/records/check-record.ts';

const context = { id: null, today: '2026-11-30' };
const problems = (startsOn: string | null, endsOn: string | null) =>
  checkRecord('ACTIVITY', { startsOn, endsOn }, context).problems.map(({ path }) => path);

describe('the dates of an activity', () => {
  it.each([
    ['2021-09-09', '2021-09-10'],
    ['2021-09-09', '2021-09-09'],
    ['2018', '2018'],
    ['2021-09', '2021'],
    ['2021', '2021-03-01'],
    [null, '2020'],
    ['2020', null],
  ])('%s to %s may be', (from, to) => {
    expect(problems(from, to)).toEqual([]);
  });

  it.each([
    ['2021-09-10', '2021-09-09'],
    ['2021', '2020'],
    ['2021-09', '2021-08-31'],
  ])('%s to %s is the wrong way round', (from, to) => {
    expect(problems(from, to)).toEqual(['endsOn']);
  });
});

describe('a brand', () => {
  it('that nobody bears is worth a second look', () => {
    const codes = (bearers: string[]) => checkRecord('BRAND', { bearers }, context).warnings.map(({ code }) => code);
    expect(codes([])).toEqual(['NO_BEARER']);
    expect(codes(['pk_0000000001'])).toEqual([]);
  });
});
