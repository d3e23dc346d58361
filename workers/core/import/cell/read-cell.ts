import { findIdNumbers, findMobiles } from '../../codes/personal-number.ts';
import { parseOfficePhone } from '../../codes/phone.ts';
import { hoursProblemText } from '../../hours/parse/clauses.ts';
import { parseHours } from '../../hours/parse/parse-hours.ts';
import type { RecordKind } from '../../ids.ts';
import { type PartyValue, TOOK_PART } from '../../records/check/parties.ts';
import { checkValue } from '../../records/check-value.ts';
import type { Field } from '../../records/field.ts';
import { ok } from '../../result.ts';
import type { Cell } from '../../table/cell.ts';
import { cellText } from '../../table/cell.ts';
import type { Terms } from '../../terms/term.ts';
import type { ReferenceIndex } from '../reference-index.ts';
import type { RegionIndex } from '../region-index.ts';
import { type CellChoice, type CellValue, refuseCell, wordKey } from './cell-value.ts';
import { readDate } from './date-text.ts';
import { readFlag } from './flag-word.ts';
import { nearTerms } from './near-terms.ts';
import { readNumber } from './number-text.ts';
import { readOtherName } from './other-name.ts';
import { splitList } from './split-list.ts';
import { nearestTerm, wordsOfTerms } from './term-words.ts';

/** The sheet of a template that explains its columns, with every word that can stand in them. */
export const GUIDE_SHEET = '填写说明';

/** What a cell is read by besides its field. */
export interface CellContext {
  readonly heading: string;
  readonly regions: RegionIndex;
  readonly references: ReferenceIndex;
  /** Regions that are meant where a name is common. */
  readonly within: readonly string[];
  /** The park of the row, for names that occur in several. */
  readonly park: string | null;
  /** Meanings that a person chose for texts of this field, by {@link wordKey}. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Kinds of field that one cell can hold; points are put together of several, see point-cells.ts. */
export function isCellField({ value, way }: Field): boolean {
  const isLong = ['CLOSURES', 'DAY_EXCEPTIONS', 'STOPS', 'ACTIVITIES', 'POINT', 'POLYGON'].includes(value.is);
  return way !== 'ACT' && !isLong;
}

/** The value of a field as the API keeps it, from a cell that says something. */
export function readCell(cell: Cell, field: Field, context: CellContext): CellValue<unknown> {
  const raw = rawValue(cell, field, context);
  if (!raw.ok) return raw;
  const checked = checkValue(field, raw.value);
  if (checked.ok) return checked;
  return refuseCell(`应为：${[...new Set(checked.error.map(({ expected }) => expected))].join('；')}`);
}

function rawValue(cell: Cell, field: Field, context: CellContext): CellValue<unknown> {
  const text = cellText(cell);
  const { value: kind } = field;
  switch (kind.is) {
    case 'TEXT':
      return plainText(text, field);
    case 'PHONE':
      return phone(text);
    case 'USCC':
      return uscc(cell, text);
    case 'TERM':
      return term(text, kind.terms, context);
    case 'TERMS':
      return terms(text, kind.terms, context);
    case 'FLAG':
      return readFlag(cell);
    case 'INTEGER':
      return readNumber(text, context.heading, false);
    case 'NUMBER':
      return readNumber(text, context.heading, kind.unit.zh === '平方米');
    case 'DATE':
      return readDate(cell, true);
    case 'PARTIAL_DATE':
      return readDate(cell, false);
    case 'REGION':
      return chosenOr(text, context, () => context.regions.find(text, context.within));
    case 'RECORD':
      return record(text, kind.kinds, context);
    case 'RECORDS':
      return each(splitList(text), (item) => record(item, kind.kinds, context));
    case 'PARTIES':
      return each(splitList(text), (item): CellValue<PartyValue> => {
        const found = record(item, kind.kinds, context);
        return found.ok ? ok({ item: found.value, role: TOOK_PART, stop: null }) : found;
      });
    case 'ITEMS':
      return each(splitList(text), (item) => {
        const found = record(item, ['SERVICE_ITEM'], context);
        return found.ok ? ok({ item: found.value, promiseHours: null }) : found;
      });
    case 'NAMES':
      return ok(splitList(text).map(readOtherName));
    case 'STRINGS':
      return ok(splitList(text));
    case 'HOURS':
      return hours(text);
    default:
      return refuseCell('这一项不能从表格导入，请在记录页面填写', 'NOT_ALLOWED');
  }
}

/** Private numbers are told by their own code, so that they can be found and never shown. */
function plainText(text: string, { level }: Field): CellValue<string> {
  if (findIdNumbers(text).length > 0) return refuseCell('不能写身份证号码', 'PRIVATE_NUMBER');
  if (level === 'PUBLIC' && findMobiles(text).length > 0) {
    return refuseCell('公开的内容不能写个人手机号，请改用办公电话', 'PRIVATE_NUMBER');
  }
  if (level !== 'PUBLIC' && MASKED.test(text)) {
    return refuseCell('隐去了一部分的号码或姓名没有导入，原来的值不变；要改请填完整的', 'PRIVATE_NUMBER');
  }
  return ok(text);
}

/** A number or a name that a screen or a file of ours has shown without its middle: it is no value. */
const MASKED = /[\d\u4e00-\u9fff]\*\*/;

/** Several numbers in one cell: the first office number counts, a mobile number never. */
function phone(text: string): CellValue<string> {
  const parts = text.split(/[、,，;；/／\n]+|\s{2,}|或/).filter((part) => part.trim() !== '');
  const read = parts.map((part) => parseOfficePhone(part));
  const office = read.find((result) => result.ok);
  if (office?.ok) return ok(office.value.text);
  if (read.some((result) => !result.ok && result.error === 'PRIVATE_MOBILE')) {
    return refuseCell('个人手机号不能公开，没有导入；请改填座机或热线', 'PRIVATE_NUMBER');
  }
  return refuseCell('要办公电话，例如 0354-3112345、0551-65312345转801 或 12345', 'PHONE');
}

/** Fifteen digits are all that a number cell keeps: the rest of a code typed as a number is gone. */
function uscc(cell: Cell, text: string): CellValue<string> {
  if (typeof cell === 'number' && cell >= 1e15) {
    return refuseCell('这一格被表格软件当成了数字，末尾几位已经丢失：请把这一列设为“文本”后重新填写');
  }
  return ok(text);
}

function term(text: string, words: Terms, { chosen }: CellContext): CellValue<string> {
  const key = wordKey(text);
  const code = chosen[key] ?? wordsOfTerms(words).get(key);
  if (code !== undefined) return ok(code);
  const choices = Object.entries(words).map(([value, { zh }]) => ({ value, label: zh }));
  const nearest = choices.find(({ value }) => value === nearestTerm(words, key));
  if (nearest !== undefined) {
    const others = choices.filter((choice) => choice !== nearest);
    const first = { ...nearest, label: `${nearest.label}（最接近）` };
    return refuseCell(`没有“${text}”这一种，最接近的是“${nearest.label}”，请选定`, 'UNREADABLE', [first, ...others]);
  }
  const near = nearTerms(words, key).flatMap((code) => choices.filter(({ value }) => value === code));
  const ordered = [...near, ...choices.filter((choice) => !near.includes(choice))];
  return refuseCell(unknownTerm(near, ordered), 'UNREADABLE', ordered);
}

/** A longer list of terms is not read to its end: the likest are named, and where all of them stand. */
const MOST_NAMED = 8;

function unknownTerm(near: readonly CellChoice[], all: readonly CellChoice[]): string {
  const named = (choices: readonly CellChoice[]) => choices.map(({ label }) => label).join('、');
  if (all.length <= MOST_NAMED) return `要下列之一：${named(all)}`;
  const likest = near.length === 0 ? '' : `，写法最接近的是：${named(near)}`;
  return `不是可填的词${likest}。共 ${all.length} 项，见模板的“${GUIDE_SHEET}”`;
}

/** The whole cell may be one term that has a separator in it: 电动车充电/换电. */
function terms(text: string, words: Terms, context: CellContext): CellValue<string[]> {
  const whole = term(text, words, context);
  return whole.ok ? ok([whole.value]) : each(splitList(text), (item) => term(item, words, context));
}

function record(text: string, kinds: readonly RecordKind[], context: CellContext): CellValue<string> {
  return chosenOr(text, context, () => context.references.find(text, kinds, context.park));
}

function chosenOr(text: string, { chosen }: CellContext, read: () => CellValue<string>): CellValue<string> {
  const choice = chosen[wordKey(text)];
  return choice === undefined ? read() : ok(choice);
}

/** All items, or the first that means nothing, named. */
function each<T>(items: readonly string[], read: (item: string) => CellValue<T>): CellValue<T[]> {
  const values: T[] = [];
  for (const item of items) {
    const value = read(item);
    if (!value.ok) return refuseCell(`“${item}”：${value.error.message}`, value.error.code, value.error.choices);
    values.push(value.value);
  }
  return ok(values);
}

function hours(text: string): CellValue<unknown> {
  const parsed = parseHours(text);
  if (parsed.ok) return parsed;
  const [first] = parsed.error;
  return refuseCell(
    first === undefined
      ? '没有看懂开放时间'
      : `${hoursProblemText[first.code].zh}：“${first.text}”。请写成“周一至周五 8:30-12:00，14:00-17:30”的样子`,
  );
}
