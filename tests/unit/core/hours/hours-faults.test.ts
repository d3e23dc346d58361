import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursFaults, isDayOfYear, isWrong, spanFaults } from '#core/hours/hours-faults.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { mode, regular, rule } from './hours-of.ts';

const codes = (...rules: Parameters<typeof regular>[0]) =>
  hoursFaults(regular(rules)).map(({ code, rule: at, span }) => [code, at, span]);

describe('what is wrong with opening hours', () => {
  it('is nothing of a usual week, nor of a mode without rules', () => {
    expect(codes(rule('1-5', '8:30-12:00 14:00-17:30'), rule('6,7', ''))).toEqual([]);
    for (const each of ['ALWAYS', 'CALL_FIRST', 'UNKNOWN'] as const) expect(hoursFaults(mode(each))).toEqual([]);
  });

  it.each([
    ['no row at all', [], [['NO_RULES', null, null]]],
    ['a row without days', [{ ...rule('1', '8:30-12:00'), weekdays: [] }], [['NO_DAYS', 0, null]]],
    ['overlapping spans', [rule('1', '8:30-12:00 11:00-17:30')], [['OVERLAP', 0, 1]]],
    ['no length', [rule('1', '8:30-08:30')], [['SAME_TIME', 0, 0]]],
    [
      'no time',
      [rule('1', '8:3-12:00 24:00-02:00')],
      [
        ['TIME_MALFORMED', 0, 0],
        ['TIME_MALFORMED', 0, 1],
      ],
    ],
    [
      'no season',
      [rule('1', '8:30-12:00', { from: '05-01', to: '02-30' }), rule('1', '')],
      [['SEASON_MALFORMED', 0, null]],
    ],
  ] as const)('%s', (_, rules, expected) => {
    expect(codes(...rules)).toEqual(expected);
    expect(hoursFaults(regular(rules)).every(isWrong)).toBe(true);
  });

  it('is told from what is worth knowing: past midnight, a day twice, a gap between seasons', () => {
    const summer = { from: '05-01', to: '09-30' };
    expect(codes(rule('6', '10:00-02:00'))).toEqual([['OVERNIGHT', 0, 0]]);
    expect(codes(rule('1-5', '8:30-12:00'), rule('5', '14:00-17:00'))).toEqual([['DAY_TWICE', 1, null]]);
    expect(codes(rule('1-7', '8:00-18:30', summer))).toEqual([['SEASON_GAP', null, null]]);
    expect(codes(rule('1-7', '8:00-18:30', summer), rule('1-7', '8:30-17:30', { from: '10-01', to: '04-30' }))).toEqual(
      [],
    );
    expect(codes(rule('1-7', '8:00-18:30', summer), rule('1-5', '8:30-17:30'))).toEqual([]);
    const notes = hoursFaults(regular([rule('6', '10:00-02:00', summer), rule('6', '4:00-9:00', summer)]));
    expect(notes.map(({ code }) => code)).toEqual(['OVERNIGHT', 'DAY_TWICE', 'SEASON_GAP']);
    expect(notes.some(isWrong)).toBe(false);
  });

  it('is nothing of what the parser understood', () => {
    const hour = fc.integer({ min: 6, max: 22 });
    fc.assert(
      fc.property(fc.array(hour, { minLength: 1, maxLength: 4 }), (starts) => {
        const times = starts.sort((a, b) => a - b).map((start) => `${start}:00-${start + 1}:30`);
        const hours = parseHours(`周一至周五 ${times.join('，')}`);
        if (hours.ok) expect(hoursFaults(hours.value).filter(isWrong)).toEqual([]);
        else expect(spanFaults(times.map(spanOf)).some(({ code }) => code === 'OVERLAP')).toBe(true);
      }),
    );
  });
});

function spanOf(text: string) {
  const [from = '', to = ''] = text.split('-').map((clock) => clock.padStart(5, '0'));
  return { from, to };
}

it('knows the days of a year, the 29th of February among them', () => {
  expect(['01-01', '02-29', '12-31'].every(isDayOfYear)).toBe(true);
  expect(['02-30', '04-31', '13-01', '00-10', '01-00', '1-1', ''].some(isDayOfYear)).toBe(false);
});
