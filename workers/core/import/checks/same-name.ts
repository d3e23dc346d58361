import type { PreviewRow } from '../preview-row.ts';
import type { CellProblem } from '../problem.ts';
import type { ImportSettings } from '../settings.ts';
import { rowNumbers } from './found.ts';

/**
 * Rows that are one record by nothing but its name may be several of one name, of which one is registered: two rooms in two
 * buildings. A row that has the record's number or code, or was chosen by a person, is the record, and so is the only one that
 * says just what is registered; each of the others is asked about.
 */
export function askSameName(rows: readonly PreviewRow[], chosen: ImportSettings['rows']): readonly PreviewRow[] {
  const byRecord = new Map<string, PreviewRow[]>();
  for (const row of rows) {
    if (row.id === null || row.seenVersion === null || row.action === 'SKIPPED') continue;
    byRecord.set(row.id, [...(byRecord.get(row.id) ?? []), row]);
  }
  const asked = new Map<PreviewRow, PreviewRow>();
  for (const alike of byRecord.values()) {
    if (alike.length === 1) continue;
    for (const row of open(alike, chosen)) asked.set(row, asking(row, alike));
  }
  return rows.map((row) => asked.get(row) ?? row);
}

function open(alike: readonly PreviewRow[], chosen: ImportSettings['rows']): readonly PreviewRow[] {
  const named = alike.filter((row) => isByName(row) && chosen[row.rowNo]?.is !== 'RECORD');
  if (named.length < alike.length) return named;
  const same = named.filter(({ action }) => action === 'SAME');
  return same.length === 1 ? named.filter((row) => row !== same[0]) : named;
}

function isByName({ id, questions }: PreviewRow): boolean {
  return questions.some(({ target, answer }) => target === null && answer === id);
}

/** The row without its record, until a person says which it is. */
function asking(row: PreviewRow, alike: readonly PreviewRow[]): PreviewRow {
  const others = alike.filter((other) => other !== row).map(({ rowNo }) => rowNo);
  const problem: CellProblem = {
    severity: 'ERROR',
    code: 'AMBIGUOUS',
    field: 'name',
    column: null,
    value: null,
    message: `与${rowNumbers(others)}同名，对应同一条记录：请选择这一行是那一条，还是另外新增一条`,
  };
  return {
    ...row,
    ...{ action: 'ERROR', id: null, seenVersion: null },
    problems: [...row.problems, problem],
    questions: row.questions.map((each) => (each.target === null ? { ...each, answer: null } : each)),
  };
}
