import type { Language } from '#ui/preferences.ts';
import type { Words } from '../language.ts';

/** Only the language that is shown is fetched. */
export function wordsOf(language: Language): Promise<Words> {
  const loading = language === 'zh' ? import('../text/words-zh.ts') : import('../text/words-en.ts');
  return loading.then(({ words }) => words);
}
