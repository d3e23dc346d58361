import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#core/calendar-date.ts';
import { describeState } from '#core/hours/describe.ts';
import { type Closure, type OpenState, openStateAt } from '#core/hours/open-state.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { formatMinute, shanghaiInstant } from '#core/time.ts';
import { at, calendar2026, exception, mode, regular, rule } from './hours-of.ts';

const office = regular([rule('1-5', '8:30-11:30 13:30-17:30')], 'CLOSED');
const museum = regular([rule('2-7', '9:00-17:00')]);
const night = regular([rule('1-6', '18:00-2:00')], 'AS_USUAL');

function stateOf(hours: OpeningHours, when: string, closure: Closure | null = null): OpenState {
  return openStateAt(hours, closure, at(when), calendar2026);
}

function say(hours: OpeningHours, when: string, closure: Closure | null = null): string {
  return describeState(stateOf(hours, when, closure), at(when));
}

describe('the state of a site in words', () => {
  it.each([
    // A Friday.
    [office, '2026-11-20 08:29', '未到开放时间 · 8:30 开'],
    [office, '2026-11-20 08:30', '开放中 · 11:30 结束'],
    [office, '2026-11-20 11:29', '开放中 · 11:30 结束'],
    [office, '2026-11-20 11:30', '午间休息 · 13:30 开'],
    [office, '2026-11-20 13:30', '开放中 · 17:30 结束'],
    [office, '2026-11-20 17:30', '今天已结束 · 周一 8:30 开'],
    [office, '2026-11-19 20:00', '今天已结束 · 明天 8:30 开'],
    [office, '2026-11-21 10:00', '今天不开 · 周一 8:30 开'],
    [museum, '2026-11-16 10:00', '今天不开 · 明天 9:00 开'],
    // Spring Festival: closed 15–23 February, worked on Saturday 14 and 28.
    [office, '2026-02-14 10:00', '开放中 · 11:30 结束'],
    [office, '2026-02-28 14:00', '开放中 · 17:30 结束'],
    [office, '2026-02-17 10:00', '今天不开（春节） · 2月24日 8:30 开'],
    [office, '2026-02-20 10:00', '今天不开（春节） · 周二 8:30 开'],
    [office, '2026-02-13 18:00', '今天已结束 · 明天 8:30 开'],
    // Nothing said of holidays.
    [regular([rule('1-5', '9:00-17:00')]), '2026-02-17 10:00', '开放时间未确认，请先致电'],
    [regular([rule('1-5', '9:00-17:00')]), '2026-02-14 10:00', '开放时间未确认，请先致电'],
    [regular([rule('1-5', '9:00-17:00')]), '2026-02-13 18:00', '今天已结束 · 下次开放时间未确认'],
    [regular([rule('1-7', '9:00-17:00')]), '2026-02-17 10:00', '开放中 · 17:00 结束'],
    // Past midnight.
    [night, '2026-11-20 20:00', '开放中 · 次日 2:00 结束'],
    [night, '2026-11-21 01:00', '开放中 · 2:00 结束'],
    [night, '2026-11-22 01:00', '开放中 · 2:00 结束'],
    [night, '2026-11-22 03:00', '今天不开 · 明天 18:00 开'],
    [regular([rule('1-7', '10:00-24:00')]), '2026-11-20 20:00', '开放中 · 24:00 结束'],
    [mode('ALWAYS'), '2026-11-20 03:00', '全天开放'],
    [
      regular([rule('1-5', '0:00-24:00'), rule('6', '0:00-12:00')], 'AS_USUAL'),
      '2026-11-19 10:00',
      '开放中 · 周六 12:00 结束',
    ],
    [mode('UNKNOWN'), '2026-11-20 10:00', '开放时间未登记，请先致电'],
    [mode('CALL_FIRST'), '2026-11-20 10:00', '须预约，请先致电'],
    [regular([rule('1-7', '17:00-19:00 20:00-22:00')]), '2026-11-20 19:30', '休息中 · 20:00 开'],
    // A year of which nothing is known.
    [office, '2027-03-03 10:00', '开放时间未确认，请先致电'],
    [office, '2026-12-28 20:00', '今天已结束 · 下次开放时间未确认'],
  ] as const)('%#: %j', (hours, when, expected) => {
    expect(say(hours, when)).toBe(expected);
  });

  it('says a temporary closure with reason and end, on all its days', () => {
    const closure = { reason: '装修', from: '2026-11-20', to: '2026-12-01' };
    expect(say(office, '2026-11-20 00:00', closure)).toBe('暂停开放（装修，至 12月1日）');
    expect(say(office, '2026-12-01 23:59', closure)).toBe('暂停开放（装修，至 12月1日）');
    expect(say(office, '2026-12-02 09:00', closure)).toBe('开放中 · 11:30 结束');
    expect(say(office, '2026-11-19 18:00', closure)).toBe('今天已结束 · 12月2日 8:30 开');
    expect(say(night, '2026-11-19 23:00', closure)).toBe('开放中 · 24:00 结束');
    const open = { ...closure, to: null };
    expect(say(office, '2027-06-01 09:00', open)).toBe('暂停开放（装修，恢复时间未定）');
    expect(say(office, '2026-11-19 18:00', open)).toBe('今天已结束 · 下次开放时间未确认');
    expect(describeState(stateOf(office, '2026-11-20 09:00', closure), at('2026-11-20 09:00'), 'en')).toBe(
      'Temporarily closed (装修, to 2026-12-01)',
    );
  });

  it('follows exceptions by date, with their reason', () => {
    const hours = regular([rule('1-5', '9:00-17:00')], 'CLOSED', [
      exception('2026-11-20', '2026-11-20', '', '消防演练'),
      exception('2026-11-21', '2026-11-21', '14:00-16:00'),
    ]);
    expect(say(hours, '2026-11-20 10:00')).toBe('今天不开（消防演练） · 明天 14:00 开');
    expect(say(hours, '2026-11-21 15:00')).toBe('开放中 · 16:00 结束');
    expect(say(mode('CALL_FIRST', [exception('2026-11-20', '2026-11-20', '9:00-12:00')]), '2026-11-20 10:00')).toBe(
      '开放中 · 12:00 结束',
    );
  });

  it.each([
    ['2026-11-20 09:00', 'Open · until 11:30'],
    ['2026-11-20 12:00', 'Lunch break · opens 13:30'],
    ['2026-11-20 18:00', 'Closed for today · opens Mon 8:30'],
    ['2026-02-17 10:00', 'Closed today (春节) · opens 2026-02-24 8:30'],
  ])('in English at %s: %s', (when, expected) => {
    expect(describeState(stateOf(office, when), at(when), 'en')).toBe(expected);
  });
});

describe('the next change', () => {
  it.each([
    ['2026-11-20 08:00', '2026-11-20 08:30'],
    ['2026-11-20 09:00', '2026-11-20 11:30'],
    ['2026-11-20 12:00', '2026-11-20 13:30'],
    ['2026-11-20 18:00', '2026-11-21 00:00'],
    ['2026-11-21 18:00', '2026-11-22 00:00'],
  ])('from %s is at %s', (when, expected) => {
    const { changesAt } = stateOf(office, when);
    expect(changesAt === null ? null : formatMinute(changesAt)).toBe(expected);
  });

  const times = ['00:00', '02:00', '08:30', '11:30', '12:00', '13:30', '17:30', '22:00', '24:00'];
  const anySpan = fc.record({ from: fc.constantFrom(...times.slice(0, -1)), to: fc.constantFrom(...times) });
  const anyRule = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    season: fc.option(fc.constantFrom({ from: '05-01', to: '09-30' }, { from: '11-15', to: '03-15' }), { freq: 5 }),
    spans: fc.array(anySpan, { maxLength: 3 }),
  });
  const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
    mode: fc.constantFrom(
      'REGULAR' as const,
      'REGULAR' as const,
      'ALWAYS' as const,
      'CALL_FIRST' as const,
      'UNKNOWN' as const,
    ),
    holidays: fc.constantFrom('CLOSED' as const, 'AS_USUAL' as const, 'BY_NOTICE' as const, 'UNSTATED' as const),
    rules: fc.array(anyRule, { maxLength: 3 }),
    exceptions: fc.array(
      fc.constantFrom(exception('2026-05-02', '2026-05-06', ''), exception('2026-02-17', '2026-02-17', '9:00-12:00')),
      { maxLength: 2 },
    ),
  });
  const anyClosure = fc.option(
    fc.constantFrom(
      { reason: '装修', from: '2026-06-01', to: '2026-06-20' },
      { reason: '搬迁', from: '2026-12-01', to: null },
    ),
    { freq: 4 },
  );
  const anyInstant = fc
    .tuple(fc.integer({ min: dayNumber('2025-12-20'), max: dayNumber('2027-01-15') }), fc.nat(1439))
    .map(([day, minute]) => shanghaiInstant('1970-01-01', 0) + day * 86_400_000 + minute * 60_000);

  it('lies ahead, and until it the answer and its words stay the same', () => {
    fc.assert(
      fc.property(
        anyHours,
        anyClosure,
        anyInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, closure, now, share) => {
          const state = openStateAt(hours, closure, now, calendar2026);
          if (state.changesAt === null) return;
          expect(state.changesAt).toBeGreaterThan(now);
          const later = Math.min(state.changesAt - 1, Math.floor(now + (state.changesAt - now) * share));
          expect(openStateAt(hours, closure, later, calendar2026)).toEqual(state);
          expect(describeState(openStateAt(hours, closure, later, calendar2026), later)).toBe(
            describeState(state, now),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('keeps its promises: open at the opening it names, not open when it has ended', () => {
    fc.assert(
      fc.property(anyHours, anyClosure, anyInstant, (hours, closure, now) => {
        const state = openStateAt(hours, closure, now, calendar2026);
        if ((state.kind === 'CLOSED' || state.kind === 'BREAK') && state.opensAt !== null) {
          expect(openStateAt(hours, closure, state.opensAt, calendar2026).kind).toBe('OPEN');
          expect(openStateAt(hours, closure, state.opensAt - 1, calendar2026).kind).not.toBe('OPEN');
        }
        if (state.kind === 'OPEN' && state.until !== null) {
          expect(openStateAt(hours, closure, state.until, calendar2026).kind).not.toBe('OPEN');
          expect(openStateAt(hours, closure, state.until - 1, calendar2026).kind).toBe('OPEN');
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('never calls a site open on a day of closure nor without hours', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, now) => {
        const closure = { reason: '装修', from: '2025-01-01', to: null };
        expect(openStateAt(hours, closure, now, calendar2026).kind).toBe('CLOSURE');
        const unknown = { ...hours, mode: 'UNKNOWN' as const, exceptions: [] };
        expect(openStateAt(unknown, null, now, calendar2026).kind).toBe('UNKNOWN');
      }),
    );
  });
});
