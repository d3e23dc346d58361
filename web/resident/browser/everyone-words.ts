import type { EveryoneText } from '../text/everyone-zh.ts';

/** The words of this area in the language of the page, fetched when something of it is shown. */
export function wordsOf(lang: string): Promise<EveryoneText> {
  return lang.startsWith('en')
    ? import('../text/everyone-en.ts').then(({ everyoneEn }) => everyoneEn)
    : import('../text/everyone-zh.ts').then(({ everyoneZh }) => everyoneZh);
}
