import type { LngLat } from '../../geo/lng-lat.ts';
import type { PreviewRow } from '../preview-row.ts';
import type { CellProblem, ProblemCode } from '../problem.ts';
import type { ReadRow } from '../read-row.ts';

/** A row with its point, as the checks across rows see it. */
export interface CheckedRow {
  readonly read: ReadRow;
  readonly row: PreviewRow;
  /** WGS84; null where the row says none or a wrong one. */
  readonly point: LngLat | null;
  /** Where the record is now. */
  readonly recorded: LngLat | null;
  /** Name and region of the record as it will be. */
  readonly name: string;
  readonly region: string | null;
}

/** Problems found by the checks, by row number. */
export type Found = Map<number, CellProblem[]>;

export function addWarning(
  found: Found,
  { read }: CheckedRow,
  code: ProblemCode,
  message: string,
  field: 'point' | 'name' | 'region' = 'point',
): void {
  const column =
    field === 'point'
      ? (['point', 'point.lng'].map((key) => read.cells.get(key)?.column ?? null).find((c) => c !== null) ?? null)
      : (read.cells.get(field)?.column ?? null);
  const warning: CellProblem = { severity: 'WARNING', code, field, column, value: null, message };
  found.set(read.rowNo, [...(found.get(read.rowNo) ?? []), warning]);
}

const LISTED = 6;

/** 第 3、5、8 行 */
export function rowNumbers(rows: readonly number[]): string {
  const more = rows.length > LISTED ? ` 等 ${rows.length} 行` : ' 行';
  return `第 ${rows.slice(0, LISTED).join('、')}${more}`;
}
