/** Counts of people below this are not told (config, R18). */
export const MIN_PEOPLE = 3;

/** Fewer ratings of a site would tell how single visitors rated: they are not public and enter no sum. */
export const MIN_RATINGS = 5;

/** A count of people for the public: `<3` instead of 0, 1 and 2. */
export function suppressPeople(count: number, minimum = MIN_PEOPLE): string {
  return count < minimum ? `<${minimum}` : String(count);
}

export function isSuppressed(count: number, minimum = MIN_PEOPLE): boolean {
  return count < minimum;
}
