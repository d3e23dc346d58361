import { isBuiltInDateFormat, isDateFormat } from './date-format.ts';
import { attributeOf, type XmlHandler } from './xml-reader.ts';

/** Which cell styles show a number as a date (ECMA-376 part 1, 18.8): by the number that a cell gives as its style. */
export function readDateStyles(): { readonly isDate: readonly boolean[]; readonly handler: XmlHandler } {
  const isDate: boolean[] = [];
  const dateFormats = new Map<number, boolean>();
  let inCellStyles = false;
  return {
    isDate,
    handler: {
      open(name, attributes) {
        if (name === 'numFmt') {
          const code = attributeOf(attributes, 'formatCode') ?? '';
          dateFormats.set(Number(attributeOf(attributes, 'numFmtId')), isDateFormat(code));
        } else if (name === 'cellXfs') inCellStyles = true;
        else if (name === 'xf' && inCellStyles) {
          const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
          isDate.push(dateFormats.get(id) ?? isBuiltInDateFormat(id));
        }
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false;
      },
      text() {},
    },
  };
}
