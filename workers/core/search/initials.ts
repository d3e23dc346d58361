import { normaliseText } from './normalise.ts';
import { tokensOf } from './tokens.ts';

/** One reading without tone a character of the text, in order (`中` → `zhong`); other characters as they are. */
export type Pinyin = (text: string) => readonly string[];

/** Pinyin initials, e.g. 晋中开发区 → `jzkfq`. Computed at write time only: browsers carry no dictionary. */
export function initialsOf(text: string, pinyin: Pinyin): string {
  return syllables(text, pinyin)
    .map((syllable) => Array.from(syllable)[0] ?? '')
    .join('');
}

/** Whole pinyin run together, e.g. 晋中 → `jinzhong`. */
export function fullPinyinOf(text: string, pinyin: Pinyin): string {
  return syllables(text, pinyin).join('');
}

/** The column `initials` of `search_doc`: bigrams of the initials and of the whole pinyin of every text. */
export function pinyinTokens(texts: Iterable<string | null | undefined>, pinyin: Pinyin): string {
  return Array.from(texts, (text) => [initialsOf(text ?? '', pinyin), fullPinyinOf(text ?? '', pinyin)])
    .flat()
    .filter((letters) => letters !== '')
    .map(tokensOf)
    .join(' ');
}

/** Readings of the normalised text; ü is typed as v on Chinese keyboards. */
function syllables(text: string, pinyin: Pinyin): string[] {
  const normalised = normaliseText(text);
  return normalised === '' ? [] : pinyin(normalised).map((syllable) => normaliseText(syllable.replace(/ü/g, 'v')));
}
