import { choicesParam } from '#core/input/choice-params.ts';
import { codesOf, type Terms } from '#core/terms/term.ts';

/** Several codes of an enumeration; the document of the API says what each means. */
export function choices<T extends Terms>(terms: T, description: string) {
  const words = codesOf(terms).map((code) => `\`${code}\` ${terms[code]?.zh ?? ''}`.trim());
  return choicesParam(codesOf(terms), `${description}：${words.join('、')}`);
}
