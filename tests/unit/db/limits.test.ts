import { describe, expect, test } from 'vitest';
import { assertWithinLimits } from '#db/port.ts';

const check =
  (values: (string | number | null)[], text = 'SELECT 1') =>
  () =>
    assertWithinLimits({ text, values });

describe('what production would refuse is refused everywhere', () => {
  test('more than a hundred bound values', () => {
    expect(check(Array.from({ length: 100 }, () => 1))).not.toThrow();
    expect(check(Array.from({ length: 101 }, () => 1))).toThrow(RangeError);
  });

  test('a value of more than a million bytes, counted in UTF-8', () => {
    expect(check(['x'.repeat(1_000_000)])).not.toThrow();
    expect(check(['x'.repeat(1_000_001)])).toThrow(RangeError);
    expect(check(['党'.repeat(333_333)])).not.toThrow();
    expect(check(['党'.repeat(333_334)])).toThrow(RangeError);
  });

  test('a statement of more than a hundred thousand bytes', () => {
    expect(check([], `SELECT '${'x'.repeat(99_990)}'`)).not.toThrow();
    expect(check([], `SELECT '${'x'.repeat(100_000)}'`)).toThrow(RangeError);
  });

  test('a number that is none', () => {
    expect(check([Number.NaN])).toThrow(RangeError);
    expect(check([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});
