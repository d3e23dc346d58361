import { CLEAR_WORD } from './special-words.ts';

/** Between the items of a list in one cell. A space does not part: Wi-Fi 信号 is one thing. */
const BETWEEN = /[、,，;；/／|｜\n]+/;
/** An item in quotation marks, as in CSV: nothing parts it. Three pieces: what stands before it, what parts it from that, the item. */
const QUOTED = /(^|[、,，;；/／|｜\n])\s*"((?:[^"]|"")*)"\s*(?=[、,，;；/／|｜\n]|$)/;

/**
 * The items of a cell, numbering taken off: `1.饮水 2.厕所` and `饮水、厕所` are two each, `"身份证/户口本"、照片` too.
 */
export function splitList(text: string): string[] {
  return text.split(QUOTED).flatMap((piece, i) => {
    if (i % 3 === 0) return bareItems(piece);
    const item = i % 3 === 2 ? piece.replaceAll('""', '"').trim() : '';
    return item === '' ? [] : [item];
  });
}

function bareItems(text: string): string[] {
  return text
    .replace(/(^|[\s、，；;,])\d{1,2}[.．、)）]\s*/g, '$1\n')
    .split(BETWEEN)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A cell that `splitList` parts into the same items. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => (isOneItem(item) ? item : `"${item.replaceAll('"', '""')}"`)).join('、');
}

/** Whether a word is read as one item and as it stands, whatever stands before and behind it in the list. */
export function isOneItem(word: string): boolean {
  const [only, second] = splitList(`${word}、`);
  return only === word && second === undefined && !word.startsWith('"') && word !== CLEAR_WORD;
}
