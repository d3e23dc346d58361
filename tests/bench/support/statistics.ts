/** Middle of a list; of an even number the mean of the two in the middle. NaN without any. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The value below or at which a share (0 to 1) of a list lies, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Ratios of what was measured in the same round, so that what disturbs a whole round disturbs no ratio. */
export function pairedRatios(ours: readonly number[], others: readonly number[]): Spread {
  if (ours.length !== others.length || ours.length === 0) throw new RangeError('rounds come in pairs');
  return spreadOf(ours.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** `0.62 [0.58–0.66]` */
export function spreadText({ median, min, max }: Spread, digits = 2): string {
  return `${median.toFixed(digits)} [${min.toFixed(digits)}–${max.toFixed(digits)}]`;
}

/** Numbers 0 … n − 1 beginning with another one each round, so that none always comes first. */
export function turns(count: number, round: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + round) % count);
}
