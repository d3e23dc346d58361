/** Marks of a required column, and units in brackets, are no part of a heading's name. */
const MARKS = /[*＊※★:：]/g;
const BRACKETS = /[（(【[][^）)】\]]*[）)】\]]/g;

/** The form in which headings are compared: full width, case, spaces and line breaks inside words make no difference. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[\s_\-/、,.。]+/g, '')
    .toLowerCase();
}

/** As {@link headingKey}, without what stands in brackets: 面积（平方米） → 面积. */
export function bareHeadingKey(heading: string): string {
  return headingKey(heading.replace(BRACKETS, ''));
}

const SERIAL = /^(?:序号|序|顺序号|行号|no|no\.|num|index|#|项次)$/;

export function isSerialHeading(heading: string): boolean {
  return SERIAL.test(heading.normalize('NFKC').replace(/\s/g, '').toLowerCase());
}
