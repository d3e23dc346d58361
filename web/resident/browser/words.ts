import type { Language } from '#ui/preferences.ts';
import type { Words } from '../language.ts';

/** All words of the pages for what the browser renders itself; only the language that is shown is fetched. */
export function wordsOf(language: Language): Promise<Words> {
  const loading = language === 'zh' ? import('../text/words-zh.ts') : import('../text/words-en.ts');
  return loading.then(({ words }) => words);
}
