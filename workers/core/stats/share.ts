const DECIMAL = /^\d+(\.\d+)?$/;

/**
 * A share in percent with one decimal, round half up, as text: 466/486 → `95.9`, 46/50 → `92.0`. Null when nothing is
 * there to divide by. Numbers may be decimal strings as published; the arithmetic is exact (BigInt).
 */
export function sharePercent(numerator: number | string, denominator: number | string): string | null {
  const [n, d] = scaled(String(numerator), String(denominator));
  if (d === 0n) return null;
  const tenths = (n * 2000n + d) / (2n * d);
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** Both as integers of the same scale. */
function scaled(a: string, b: string): [bigint, bigint] {
  if (!DECIMAL.test(a) || !DECIMAL.test(b)) throw new RangeError(`not a count: ${a} / ${b}`);
  const places = Math.max(decimals(a), decimals(b));
  return [toInteger(a, places), toInteger(b, places)];
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function toInteger(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}
