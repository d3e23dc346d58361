import type { Term } from '#core/terms/term.ts';
import { problemWords } from '../parts/problem-words.ts';
import type { StaffText } from '../text/zh.ts';
import type { Followed } from './transmit.ts';

/** What became of what a form that was sent settles besides, to be told beside its own end. */
export function followedWords(
  { what, problem }: Followed,
  term: (words: Term) => string,
  { drafts, flow }: StaffText,
): { readonly tone: 'ok' | 'attention'; readonly message: string } {
  if (problem !== null) return { tone: 'attention', message: drafts.unfollowed[what](problemWords(problem, term)) };
  return { tone: 'ok', message: flow.corrections.acceptedDone };
}
