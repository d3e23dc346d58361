import { isCalendarDate, isPartialDate } from '../../calendar-date.ts';
import { ok } from '../../result.ts';
import type { Cell } from '../../table/cell.ts';
import { cellText } from '../../table/cell.ts';
import { dateOfSerial } from '../../table/xlsx/date-format.ts';
import { type CellValue, refuseCell } from './cell-value.ts';

/** Serial numbers of 1954 to 2064: a number of days in a date column, while a plain year is smaller. */
const SERIALS = [20_000, 60_000] as const;

/**
 * A date as cells hold it: a date cell, the serial number that is left when its format is lost, or text: `2026-11-20`,
 * `2026/11/20`, `2026.11`, `20261120`, `2026年11月20日`. `isWhole` asks for a day; otherwise a year or month is enough.
 */
export function readDate(cell: Cell, isWhole: boolean): CellValue<string> {
  const found = typeof cell === 'number' ? fromNumber(cell) : fromText(cellText(cell));
  const date = found?.slice(0, 10) ?? '';
  if (isWhole ? isCalendarDate(date) : isPartialDate(date)) return ok(date);
  return refuseCell(isWhole ? '要一个日期，例如 2026-11-20' : '要年、年月或日期，例如 2026、2026-11 或 2026-11-20');
}

function fromNumber(number: number): string | null {
  if (number >= SERIALS[0] && number <= SERIALS[1]) return dateOfSerial(number, false);
  // 2026.1 in a number cell may be January or October: the zero is gone
  return Number.isInteger(number) ? fromText(String(number)) : null;
}

function fromText(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(/\s/g, '');
  const [, y = '', m, d] =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?|年)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(plain) ??
    [];
  if (y === '') return null;
  return [y, m, d].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}
