import type { Term } from '../../terms/term.ts';
import type { Cell } from '../cell.ts';

/** A 台账 as a table: one heading a column, one record a row, and the list of every row that is neither. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly skipped: readonly SkippedRow[];
  /** Rows of the file that hold the headings, counted from 1. */
  readonly header: HeaderRows;
  readonly hiddenRows: number;
}

export interface HeaderRows {
  readonly first: number;
  readonly depth: number;
}

export interface TableColumn {
  /** Place in `TableRow.cells`, which is the place on the sheet: 0 = A. */
  readonly index: number;
  readonly letters: string;
  /** The heading, of the lowest level; empty where the column has none. */
  readonly heading: string;
  /** Headings of all levels from the top, each once: 位置, 经度. */
  readonly path: readonly string[];
  /** 序号: numbers of the rows themselves, which say nothing about the record. */
  readonly isSerial: boolean;
  readonly isHidden: boolean;
}

export interface TableRow {
  readonly rowNo: number;
  readonly cells: readonly Cell[];
}

export interface SkippedRow {
  readonly rowNo: number;
  readonly reason: SkipReason;
  /** The first words of the row. */
  readonly text: string;
}

/** 跳过的行 and why. */
export const skipReason = {
  ABOVE: { zh: '表头以上的标题行', en: 'Above the headings' },
  BLANK: { zh: '空行', en: 'Blank' },
  TOTAL: { zh: '小计、合计行', en: 'Totals' },
  SECTION: { zh: '分组标题行', en: 'Title of a section' },
  HEADER: { zh: '重复的表头', en: 'Headings again' },
  NUMBERING: { zh: '栏次行', en: 'Numbers of the columns' },
  NOTE: { zh: '备注、落款行', en: 'Notes and signatures' },
  EXAMPLE: { zh: '模板里的示例行', en: 'Example of the template' },
} as const satisfies Readonly<Record<string, Term>>;
export type SkipReason = keyof typeof skipReason;
