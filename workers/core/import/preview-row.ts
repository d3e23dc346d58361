import type { CellChoice } from './cell/cell-value.ts';
import type { CellProblem } from './problem.ts';
import type { TargetKey } from './targets.ts';

/** What the import does with a row: 新增, 更新, 不变, 错误, 跳过. */
export const rowAction = {
  CREATE: { zh: '新增', en: 'New' },
  UPDATE: { zh: '更新', en: 'Changed' },
  SAME: { zh: '不变', en: 'Unchanged' },
  ERROR: { zh: '错误', en: 'Error' },
  SKIPPED: { zh: '跳过', en: 'Left out' },
} as const;
export type RowAction = keyof typeof rowAction;

/**
 * One row as it will be run, exactly: what is staged is `rowNo`, `action`, `id`, `seenVersion`, `patch`, `beside` and the
 * warnings.
 * Values are as the API carries them.
 */
export interface PreviewRow {
  /** Number of the row in the file. */
  readonly rowNo: number;
  readonly action: RowAction;
  /** The record it changes, or the id of the new one; null while that is not known. */
  readonly id: string | null;
  /** Version of the record that the row was compared with; null for a new one. */
  readonly seenVersion: number | null;
  readonly title: string;
  /** New values by field key, those that change only. */
  readonly patch: Readonly<Record<string, unknown>>;
  /** What the record holds in the same fields now; empty for a new one. */
  readonly before: Readonly<Record<string, unknown>>;
  /** Of a new record: the records of the same name in the same place that it is not, as a person said. Absent: there are none. */
  readonly beside?: readonly string[];
  readonly problems: readonly CellProblem[];
  /** Texts of the row that have several meanings, to choose from. */
  readonly questions: readonly RowQuestion[];
}

/** Something that a person has to choose, or may choose otherwise: the meaning of a text, or which record the row is. */
export interface RowQuestion {
  /** Null: which record the whole row is. */
  readonly target: TargetKey | null;
  readonly text: string;
  readonly choices: readonly CellChoice[];
  /** What is taken until a person says something else: a choice, or `AS_NEW`. Null: nothing goes on without an answer. */
  readonly answer: string | null;
}

/** The answer that a row is no record yet, though there are some of its name. */
export const AS_NEW = 'NEW';
