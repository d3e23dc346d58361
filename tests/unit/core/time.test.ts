import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAsOf,
  formatClock,
  formatMinute,
  fromIso,
  shanghaiDate,
  shanghaiInstant,
  shanghaiMinutes,
  toIso,
} from '#core/time.ts';

const anyInstant = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) });
const nineThirty = Date.UTC(2026, 10, 20, 1, 30);

describe('instants', () => {
  it('are printed with +08:00 and read back', () => {
    expect(toIso(nineThirty)).toBe('2026-11-20T09:30:00+08:00');
    expect(toIso(nineThirty + 7)).toBe('2026-11-20T09:30:00.007+08:00');
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(fromIso(toIso(instant))).toEqual({ ok: true, value: instant });
      }),
    );
  });

  it('are read with any offset', () => {
    for (const text of ['2026-11-20T01:30:00Z', '2026-11-20T09:30:00+08:00', '2026-11-19T20:30:00.000-05:00']) {
      expect(fromIso(text)).toEqual({ ok: true, value: nineThirty });
    }
  });

  it.each([
    '2026-11-20T09:30:00',
    '2026-11-20',
    '2026-02-30T09:30:00Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:60:00Z',
    'now',
  ])('refuse %j', (text) => {
    expect(fromIso(text).ok).toBe(false);
  });

  it('agree with Asia/Shanghai of the time zone database', () => {
    const oracle = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(fc.property(anyInstant, (instant) => formatMinute(instant) === oracle.format(instant)));
  });

  it('have the Shanghai date and minute, whatever the zone of the host', () => {
    const lateEvening = Date.UTC(2026, 11, 31, 15, 59, 59, 999);
    expect(shanghaiDate(lateEvening)).toBe('2026-12-31');
    expect(shanghaiMinutes(lateEvening)).toBe(1439);
    expect(shanghaiDate(lateEvening + 1)).toBe('2027-01-01');
    expect(shanghaiMinutes(lateEvening + 1)).toBe(0);
  });

  it('come back from their date and minute', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const minute = shanghaiInstant(shanghaiDate(instant), shanghaiMinutes(instant));
        expect(instant - minute).toBeGreaterThanOrEqual(0);
        expect(instant - minute).toBeLessThan(60_000);
      }),
    );
  });

  it('are printed for the screen', () => {
    expect(formatAsOf(nineThirty)).toBe('数据截至 2026-11-20 09:30');
    expect(formatAsOf(nineThirty, 'en')).toBe('Data as of 2026-11-20 09:30 (Beijing time)');
    expect(formatClock(nineThirty)).toBe('09:30');
  });
});
