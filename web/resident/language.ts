import type { Term, Terms } from '#core/terms/term.ts';
import type { Language } from '#ui/preferences.ts';
import { en } from './text/en.ts';
import { type Text, zh } from './text/zh.ts';

export function textOf(language: Language): Text {
  return language === 'zh' ? zh : en;
}

/** The word of a code in the interface language. */
export function word<T extends Terms>(terms: T, code: keyof T, language: Language): string {
  const term: Term | undefined = terms[code];
  return term === undefined ? String(code) : term[language];
}
