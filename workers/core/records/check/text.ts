import { findIdNumbers } from '../../codes/personal-number.ts';
import { findPersonalData } from '../../privacy.ts';
import { ok } from '../../result.ts';
import type { DataLevel } from '../../terms/access.ts';
import { type Check, listOf, refused } from './checked.ts';

const ID_NUMBER_EXPECTED = '不能写身份证号码';
const MOBILE_EXPECTED = '公开的内容不能写个人手机号，请改用办公电话';

interface TextRule {
  /** Characters at most. */
  readonly max: number;
  /** Several lines. */
  readonly lines?: boolean;
  /** Who may read it: what the public reads carries no mobile number. Identity numbers stand nowhere. */
  readonly level: DataLevel;
}

/** Text with something in it, as it is kept: no spaces around it, no invisible characters, Western letters and digits narrow. */
export function textOf({ max, lines = false, level }: TextRule): Check<string> {
  const expected = lines ? `文字，不超过 ${max} 字` : `一行文字，不超过 ${max} 字`;
  return (value, path) => {
    if (typeof value !== 'string') return refused(path, value, expected);
    const text = tidy(value, lines);
    if (text === '') return refused(path, value, expected);
    if (Array.from(text).length > max) return refused(path, value, expected);
    if (findIdNumbers(text).length > 0) return refused(path, null, ID_NUMBER_EXPECTED);
    if (level === 'PUBLIC' && findPersonalData(text).length > 0) return refused(path, null, MOBILE_EXPECTED);
    return ok(text);
  };
}

/** Text that may be missing: what is only spaces is nothing. */
export function anyTextOf(rule: TextRule): Check<string | null> {
  const check = textOf(rule);
  return (value, path) => {
    if (value === null || value === undefined) return ok(null);
    return typeof value === 'string' && tidy(value, true) === '' ? ok(null) : check(value, path);
  };
}

const MAX_WORDS = 50;

/** Words in the order given, each once. */
export function wordsOf(rule: TextRule): Check<string[]> {
  const list = listOf(textOf(rule), MAX_WORDS, '一组词语');
  return (value, path) => {
    const checked = list(Array.isArray(value) ? value.filter((word) => word !== '') : value, path);
    return checked.ok ? ok([...new Set(checked.value)]) : checked;
  };
}

/** Controls, byte order marks and the invisible marks that spreadsheets and chats leave. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

function tidy(text: string, lines: boolean): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(WIDE, (letter) => letter.normalize('NFKC'));
  const spaced = lines ? plain.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n') : plain.replace(/\s+/g, ' ');
  return spaced.trim();
}
