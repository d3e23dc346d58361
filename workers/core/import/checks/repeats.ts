import type { PreviewRow } from '../preview-row.ts';
import type { CellProblem } from '../problem.ts';
import { rowNumbers } from './found.ts';

/**
 * Two rows that are one record would run over each other, and two new rows that say the same would make it twice: errors
 * until one is left out.
 */
export function checkRepeats(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const alike = new Map<string, number[]>();
  for (const row of rows) {
    const key = sameness(row);
    if (key !== null) alike.set(key, [...(alike.get(key) ?? []), row.rowNo]);
  }
  return rows.map((row) => {
    const others = (alike.get(sameness(row) ?? '') ?? []).filter((rowNo) => rowNo !== row.rowNo);
    if (others.length === 0) return row;
    const what = row.seenVersion === null ? '内容完全相同' : '对应同一条记录';
    const problem: CellProblem = {
      severity: 'ERROR',
      code: 'TWICE',
      field: null,
      column: null,
      value: null,
      message: `与${rowNumbers(others)}${what}，请只保留一行`,
    };
    return { ...row, action: 'ERROR' as const, problems: [...row.problems, problem] };
  });
}

/** The record a row is, or all that a new one says. */
function sameness({ id, action, seenVersion, patch }: PreviewRow): string | null {
  if (action === 'SKIPPED' || id === null) return null;
  if (seenVersion !== null) return id;
  return Object.keys(patch).length === 0 ? null : JSON.stringify(patch);
}
