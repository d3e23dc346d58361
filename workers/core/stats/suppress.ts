/** Counts of people below this are not told (config, R18). */
export const MIN_PEOPLE = 3;

/** Fewer ratings of a site would tell how single visitors rated: they are not public and enter no sum. */
export const MIN_RATINGS = 5;

/** A count of people for the public: `<3` instead of 0, 1 and 2. */
export function suppressPeople(count: number, minimum = MIN_PEOPLE): string {
  return count < minimum ? `<${minimum}` : String(count);
}

/** The same of a number that a record need not state. */
export function suppressStated(count: number | null): string | null {
  return count === null ? null : suppressPeople(count);
}

export function isSuppressed(count: number, minimum = MIN_PEOPLE): boolean {
  return count < minimum;
}

/**
 * Counts that stand together with their known total: where only one of them is suppressed it could be reckoned from the
 * others, so the smallest of those is suppressed with it.
 */
export function suppressTogether(counts: readonly number[], minimum = MIN_PEOPLE): string[] {
  const hidden = counts.map((count) => isSuppressed(count, minimum));
  if (hidden.filter(Boolean).length === 1) {
    const shown = counts.filter((_, i) => hidden[i] !== true);
    const next = counts.findIndex((count, i) => hidden[i] !== true && count === Math.min(...shown));
    if (next >= 0) hidden[next] = true;
  }
  return counts.map((count, i) => (hidden[i] === true ? UNTOLD(count, minimum) : String(count)));
}

/** `<3`, or that a larger count is not told either. */
const UNTOLD = (count: number, minimum: number) => (isSuppressed(count, minimum) ? `<${minimum}` : '—');
