import { toSimplified } from './simplified.ts';

/** What carries meaning in a search: letters and digits of any script. */
const NOISE = /[^\p{L}\p{N}]+/gu;

/**
 * The one form in which texts are compared, for writer and reader alike: NFKC, lower case, traditional characters
 * simplified, and everything that is neither letter nor digit taken out (spaces inside words come from OCR and from
 * keyboards; “1+20+N” becomes `120n`). Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  // Lower-casing can undo NFKC (İ → i + dot above), so the form is taken again after it.
  return toSimplified(text.normalize('NFKC').toLowerCase().normalize('NFKC')).replace(NOISE, '');
}

/** Words of a query, each normalised; separated by what the reader typed as a space. */
export function queryWords(query: string): string[] {
  return query
    .normalize('NFKC')
    .split(/\s+/)
    .map(normaliseText)
    .filter((word) => word !== '');
}
