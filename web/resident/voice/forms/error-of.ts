import type { VoiceKind } from '../draft.ts';
import type { Problem } from '../problems.ts';
import type { Say } from './create-say.ts';

/** The words of what is missing in a field, in the form's own text; undefined while nothing is. */
export function errorOf<K extends VoiceKind>(
  say: Say<K>,
  words: Partial<Record<Problem['says'], string>>,
): (field: Problem['field']) => string | undefined {
  return (field) => {
    const problem = say.problems().find((one) => one.field === field);
    return problem && words[problem.says];
  };
}
