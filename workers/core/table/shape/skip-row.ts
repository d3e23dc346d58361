import { type Cell, cellText } from '../cell.ts';
import { headingKey } from './heading.ts';
import type { SkipReason, TableColumn } from './table.ts';

const TOTAL = /^(?:本页|本表|分)?(?:小计|合计|总计|共计|累计|总数|汇总)(?:[:：(（].*)?$/;
const ENDS_IN_TOTAL = /(?:小计|合计|总计)[:：]?$/;
const NOTE =
  /^(?:备\s*注|注\d*|附\s*注|说\s*明|填表说明|填报说明|填报人|填表人|填报单位|填报日期|填报时间|制表人?|制表单位|制表日期|审核人?|复核人?|负责人|单位负责人|分管领导|联系人|联系电话|统计人|统计日期|经办人|数据来源|资料来源|来源|单位[（(]?(?:盖章|公章|签章)[）)]?|盖章|日期)\s*[:：]/;
const SECTION = /^[（(]?[一二三四五六七八九十]{1,3}[、）).．]/;
/** The word in the first column of a template's example rows. */
export const EXAMPLE_MARK = '示例行，导入时跳过';
const TEXT_SHOWN = 40;

/** What a row below the headings is when it is no record; null for a record. `cells` are those of the row, merges filled. */
export function skipReasonOf(
  cells: readonly Cell[],
  columns: readonly TableColumn[],
  isMergedAcross: (column: number) => boolean,
): SkipReason | null {
  const filled = cells.flatMap((cell, column) => {
    const text = cellText(cell);
    return text === '' ? [] : [{ text, column }];
  });
  const [first] = filled;
  if (first === undefined) return 'BLANK';
  if (filled.some(({ text }) => text === EXAMPLE_MARK)) return 'EXAMPLE';
  if (isHeaderAgain(cells, columns)) return 'HEADER';
  if (isTotal(filled.map(({ text }) => text.replace(/[\s\u3000]/g, '')))) return 'TOTAL';
  if (NOTE.test(first.text)) return 'NOTE';
  return filled.length === 1 && isSection(first, columns, isMergedAcross) ? 'SECTION' : null;
}

/** 栏次: 1, 2, 3 … or 甲, 乙, 1, 2 … right below the headings. */
export function isNumbering(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).replace(/[（）()]/g, '')).filter((text) => text !== '');
  const numbers = texts.filter((text) => !/^[甲乙丙丁戊己庚辛栏次]{1,2}$/.test(text)).map(Number);
  const counts = numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  return texts.length >= 3 && counts && (numbers.length === 0 || numbers[0] === 0 || numbers[0] === 1);
}

export function shortText(cells: readonly Cell[]): string {
  const text = cells
    .map(cellText)
    .filter((part, i, all) => part !== '' && part !== all[i - 1])
    .join(' ')
    .replace(/\s+/g, ' ');
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text;
}

function isTotal(texts: readonly string[]): boolean {
  const words = texts.slice(0, 4);
  return words.some((text) => TOTAL.test(text)) || ENDS_IN_TOTAL.test(words[0] ?? '');
}

function isHeaderAgain(cells: readonly Cell[], columns: readonly TableColumn[]): boolean {
  const headed = columns.filter(({ heading }) => heading !== '');
  const same = headed.filter(({ index, heading }) => headingKey(cellText(cells[index])) === headingKey(heading));
  return same.length >= 2 && same.length * 2 > headed.length;
}

/** One text alone names a section when it is numbered so, spans the table, or stands where the rows are numbered. */
function isSection(
  { text, column }: { text: string; column: number },
  columns: readonly TableColumn[],
  isMergedAcross: (column: number) => boolean,
): boolean {
  if (columns.length < 3) return false;
  if (SECTION.test(text) || isMergedAcross(column)) return true;
  return columns.some(({ index, isSerial }) => isSerial && index === column) && !/^\d+$/.test(text);
}
