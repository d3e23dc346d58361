import { orExpected, queryParam } from './query-param.ts';

/** Longest text a caller may search for, in characters (not UTF-16 units). */
const MAX_CHARACTERS = 100;
const EXPECTED = `1 到 ${MAX_CHARACTERS} 个字的文字`;

function parse(text: string) {
  const value = text.trim();
  const fits = value !== '' && value.length <= 2 * MAX_CHARACTERS && Array.from(value).length <= MAX_CHARACTERS;
  return orExpected(fits ? value : undefined, EXPECTED);
}

/** A free text of 1 to 100 characters. */
export function text(description: string) {
  return queryParam(EXPECTED, parse, { description, type: 'string', minLength: 1, maxLength: MAX_CHARACTERS });
}

/** Words to search for: Chinese from one character up, or pinyin initials. */
export const searchText = text('查找的文字：汉字一个字起，也可用拼音首字母，如 `jzkfq`。');
