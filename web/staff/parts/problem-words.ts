import type { Term } from '#core/terms/term.ts';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';

/** What to tell about a call that failed: the words of its code, and what was expected where the API says so. */
export function problemWords(cause: unknown, term: (words: Term) => string): string {
  const words = term(errorWords(cause));
  if (!(cause instanceof ApiError) || cause.details.length === 0) return words;
  return `${words}${cause.details.map(({ expected }) => expected).join('；')}`;
}
