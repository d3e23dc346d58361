import { parseOfficePhone } from '../../codes/phone.ts';
import { parseRegionCode } from '../../codes/region-code.ts';
import { parseUscc } from '../../codes/uscc.ts';
import { ok } from '../../result.ts';
import { codesOf, type Terms } from '../../terms/term.ts';
import { type Check, listOf, refused } from './checked.ts';

/** A code of an enumeration. */
export function termOf<T extends Terms>(terms: T): Check<keyof T & string> {
  const codes = codesOf(terms);
  const isCode = (value: unknown): value is keyof T & string => codes.some((code) => code === value);
  const expected = `取值之一：${codes.map((code) => `${terms[code]?.zh}（${code}）`).join('、')}`;
  return (value, path) => (isCode(value) ? ok(value) : refused(path, value, expected));
}

/** Codes of an enumeration, each once, in the order in which the database gives them back. */
export function termsOf<T extends Terms>(terms: T): Check<(keyof T & string)[]> {
  const codes = codesOf(terms);
  const list = listOf(termOf(terms), 10 * codes.length, '一组代码');
  return (value, path) => {
    const checked = list(value, path);
    return checked.ok ? ok([...new Set(checked.value)].sort()) : checked;
  };
}

export const phone: Check<string> = (value, path) => {
  const parsed = parseOfficePhone(typeof value === 'string' ? value : '');
  if (parsed.ok) return ok(parsed.value.text);
  // whose number it is must not come back in an answer or a log
  if (parsed.error === 'PRIVATE_MOBILE') return refused(path, null, '办公电话；个人手机号不能公开，请改填座机或热线');
  return refused(path, value, '办公电话，形如 0354-3112345、0551-65312345转801 或 12345');
};

/** Its check characters are looked at with the reason why a code that fails them stands, see check-record.ts. */
export const uscc: Check<string> = (value, path) => {
  const parsed = parseUscc(typeof value === 'string' ? value.normalize('NFKC').replace(/[\s-]/g, '') : '');
  return parsed.ok
    ? ok(parsed.value.code)
    : refused(path, value, '18 位统一社会信用代码：数字和大写字母，不含 I、O、S、V、Z');
};

/** Whether there is such a region is for the database to say. */
export const region: Check<string> = (value, path) => {
  const parsed = parseRegionCode(typeof value === 'string' ? value.normalize('NFKC').trim() : '');
  return parsed.ok ? ok(parsed.value) : refused(path, value, '6、9 或 12 位行政区划代码，形如 140702');
};
