import { err, type Result } from '../../result.ts';
import type { ProblemCode } from '../problem.ts';

/** What a cell means for its field, or why it means nothing. */
export type CellValue<T> = Result<T, CellRefusal>;

export interface CellRefusal {
  readonly code: ProblemCode;
  readonly message: string;
  /** What it could mean; a person chooses once for all cells that say the same. */
  readonly choices: readonly CellChoice[];
}

export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

export function refuseCell(
  message: string,
  code: ProblemCode = 'UNREADABLE',
  choices: readonly CellChoice[] = [],
): CellValue<never> {
  return err({ code, message, choices });
}

/** The form in which words of cells are compared: width, case, spaces and brackets make no difference. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）·・\-_—–]/g, '');
}
