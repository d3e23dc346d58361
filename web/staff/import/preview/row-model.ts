import { maskPersonalNumbers } from '#core/codes/personal-number.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { maskedCell } from '#core/import/mask-personal.ts';
import type { Preview } from '#core/import/preview.ts';
import { AS_NEW, type PreviewRow, type RowAction } from '#core/import/preview-row.ts';
import type { CellProblem, ProblemCode } from '#core/import/problem.ts';
import { columnsByTarget, rowCells } from '#core/import/row-cells.ts';
import type { SensitiveKind } from '#core/import/sensitive.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import type { TargetKey } from '#core/import/targets.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { cellText } from '#core/table/cell.ts';
import type { Table, TableRow } from '#core/table/shape/table.ts';
import type { RowTone } from '#map/features/import-rows.ts';

/** Which rows of a preview are shown. */
export interface RowFilter {
  /** DOUBTFUL: rows that go through with warnings. */
  readonly action: RowAction | 'DOUBTFUL' | null;
  readonly problem: ProblemCode | null;
}

export const noFilter: RowFilter = { action: null, problem: null };

export interface PreviewCounts {
  readonly actions: Readonly<Record<RowAction, number>>;
  readonly doubtful: number;
  /** Rows that have a problem of each kind. */
  readonly problems: ReadonlyMap<ProblemCode, number>;
}

export function countRows({ rows }: Pick<Preview, 'rows'>): PreviewCounts {
  const actions: Record<RowAction, number> = { CREATE: 0, UPDATE: 0, SAME: 0, ERROR: 0, SKIPPED: 0 };
  const problems = new Map<ProblemCode, number>();
  let doubtful = 0;
  for (const row of rows) {
    actions[row.action] += 1;
    if (isDoubtful(row)) doubtful += 1;
    if (row.action === 'SKIPPED') continue;
    for (const code of new Set(row.problems.map((problem) => problem.code)))
      problems.set(code, (problems.get(code) ?? 0) + 1);
  }
  return { actions, doubtful, problems };
}

export function isDoubtful({ action, problems }: PreviewRow): boolean {
  return action !== 'ERROR' && action !== 'SKIPPED' && problems.length > 0;
}

/** Whether a record of its name is there that the row need not be. */
export function mayBeAnother({ questions }: PreviewRow): boolean {
  return questions.some(({ target, answer }) => target === null && answer !== AS_NEW);
}

/** The problem of a row that is told beside its result: an error before a warning. */
export function firstProblem({ action, problems }: PreviewRow): CellProblem | null {
  if (action === 'SKIPPED') return null;
  return problems.find(({ severity }) => severity === 'ERROR') ?? problems[0] ?? null;
}

export function filterRows(rows: readonly PreviewRow[], { action, problem }: RowFilter): readonly PreviewRow[] {
  if (action === null && problem === null) return rows;
  return rows.filter((row) => {
    const fits = action === null || (action === 'DOUBTFUL' ? isDoubtful(row) : row.action === action);
    return fits && (problem === null || row.problems.some(({ code }) => code === problem));
  });
}

/** A filter without what no row is any more: it would show nothing, and its button is gone. */
export function standingFilter({ action, problem }: RowFilter, counts: PreviewCounts): RowFilter {
  const count = action === null ? 0 : action === 'DOUBTFUL' ? counts.doubtful : counts.actions[action];
  return {
    action: count > 0 ? action : null,
    problem: problem !== null && counts.problems.has(problem) ? problem : null,
  };
}

/** How a row is drawn on the map. */
export function toneOf(row: PreviewRow): RowTone {
  if (row.action === 'ERROR') return 'WRONG';
  if (isDoubtful(row)) return 'DOUBTFUL';
  if (row.action === 'CREATE') return 'NEW';
  return row.action === 'UPDATE' ? 'CHANGED' : 'SAME';
}

/** What stands in the cells of rows, by target, corrections applied. */
export interface RowTexts {
  /** Targets that have a column, in the order of the sheet. */
  readonly targets: readonly TargetKey[];
  readonly textOf: (rowNo: number, target: TargetKey) => string;
  /** What a column about persons holds is never shown whole. */
  readonly isSecret: (target: TargetKey) => boolean;
  /** A text of the target as a screen shows it: without the middle of what belongs to a person. */
  readonly masked: (target: TargetKey, text: string) => string;
}

export function rowTexts(
  kind: StaffKind,
  table: Table,
  settings: ImportSettings,
  /** Columns about persons, by index. */
  sensitive: Readonly<Record<number, SensitiveKind>>,
): RowTexts {
  const byTarget = columnsByTarget(table, settings);
  const byNumber = new Map<number, TableRow>(table.rows.map((row) => [row.rowNo, row]));
  const known = new Map<number, ReturnType<typeof rowCells>>();
  const cellsOf = (rowNo: number) => {
    const found = known.get(rowNo);
    const row = byNumber.get(rowNo);
    if (found !== undefined || row === undefined) return found;
    const cells = rowCells(kind, row, byTarget, settings.edits[rowNo] ?? {});
    known.set(rowNo, cells);
    return cells;
  };
  const about = new Map(
    [...byTarget].flatMap(([target, columns]) => columns.flatMap(({ index }) => personal(target, sensitive[index]))),
  );
  return {
    targets: [...byTarget.keys()],
    textOf: (rowNo, target) => cellText(cellsOf(rowNo)?.get(target)?.cell),
    isSecret: (target) => about.has(target),
    masked: (target, text) => {
      const kind = about.get(target);
      return kind === undefined ? maskPersonalNumbers(text) : maskedCell(kind, text);
    },
  };
}

function personal(target: TargetKey, kind: SensitiveKind | undefined): [TargetKey, SensitiveKind][] {
  return kind === undefined ? [] : [[target, kind]];
}

/** Problems about one target: those of the point stand at each of its columns. */
export function problemsAt(row: PreviewRow, target: TargetKey): readonly CellProblem[] {
  const field = target.replace(/\..*$/, '');
  return row.problems.filter((problem) => problem.field === field || (target === 'id' && problem.field === null));
}

/** Where a row's record will be, of what the row writes or of what is there already. */
export function pointOfRow(
  { patch, before }: Pick<PreviewRow, 'patch' | 'before'>,
  existing: ReadonlyMap<string, LngLat>,
  id: string | null,
): LngLat | null {
  return placed(patch.point) ?? placed(before.point) ?? existing.get(id ?? '') ?? null;
}

function placed(value: unknown): LngLat | null {
  if (typeof value !== 'object' || value === null || !('lng' in value) || !('lat' in value)) return null;
  return typeof value.lng === 'number' && typeof value.lat === 'number' ? [value.lng, value.lat] : null;
}
