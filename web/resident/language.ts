import type { Term, Terms } from '#core/terms/term.ts';
import type { Language } from '#ui/preferences.ts';
import type { UiText } from '#ui/ui-text.ts';
import type { Text } from './text/zh.ts';

/** All words of a page in one language; the browser loads only the language it shows. */
export interface Words {
  readonly page: Text;
  readonly ui: UiText;
}

/** The word of a code in the interface language. */
export function word<T extends Terms>(terms: T, code: keyof T, language: Language): string {
  const term: Term | undefined = terms[code];
  return term === undefined ? String(code) : term[language];
}
