/** A share of two counts, as it is ranked. */
export interface Part {
  readonly numerator: number;
  readonly denominator: number;
}

/** Fewer than this are too small a sample to be ranked by. */
export const MIN_DENOMINATOR = 10;

export interface Ranking<T> {
  /** Equal shares share a place, and the next is counted on: 1, 2, 2, 4. */
  readonly ranked: readonly (T & { readonly rank: number })[];
  /** In the order given. */
  readonly leftOut: readonly T[];
}

/** Ranks by the exact share, not by its rounded percentage, from high to low; equal ones stay in the order given. */
export function rankByShare<T extends { readonly value: Part }>(rows: readonly T[]): Ranking<T> {
  const enough = rows.filter(({ value }) => value.denominator >= MIN_DENOMINATOR);
  const sorted = [...enough].sort((a, b) => higher(b.value, a.value));
  const ranked: (T & { rank: number })[] = [];
  for (const [i, row] of sorted.entries()) {
    const before = ranked[i - 1];
    const same = before !== undefined && higher(before.value, row.value) === 0;
    ranked.push({ ...row, rank: same ? before.rank : i + 1 });
  }
  return { ranked, leftOut: rows.filter((row) => !enough.includes(row)) };
}

/** Positive where the first share is the higher one. Counts are far below 2^26, so the products are exact. */
function higher(a: Part, b: Part): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}
