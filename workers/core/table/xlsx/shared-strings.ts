import { cleanText } from '../cell.ts';
import type { XmlHandler } from './xml-reader.ts';

/** Texts of a workbook that cells refer to by number (ECMA-376 part 1, 18.4). Null where nothing can be seen. */
export interface SharedStrings {
  readonly texts: readonly (string | null)[];
  readonly handler: XmlHandler;
}

/** Fills `texts` while the part is read. Rich text is joined; phonetic hints (`rPh`) are no part of the text. */
export function readSharedStrings(): SharedStrings {
  const texts: (string | null)[] = [];
  let text = '';
  let inText = false;
  let inHint = false;
  return {
    texts,
    handler: {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') inHint = true;
        else if (name === 't') inText = !inHint;
      },
      close(name) {
        if (name === 'si') texts.push(cleanText(unescapeCharacters(text)));
        else if (name === 'rPh') inHint = false;
        else if (name === 't') inText = false;
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
  };
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.4.2.4). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
