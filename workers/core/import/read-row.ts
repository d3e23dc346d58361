import { findIdNumbers, findMobiles } from '../codes/personal-number.ts';
import type { StaffKind } from '../records/catalogue.ts';
import { fieldsOf } from '../records/catalogue.ts';
import type { Field } from '../records/field.ts';
import type { Result } from '../result.ts';
import { cellText, isBroken } from '../table/cell.ts';
import type { CellRefusal } from './cell/cell-value.ts';
import { type CellContext, isCellField, readCell } from './cell/read-cell.ts';
import { CLEAR_WORD, saysNothing } from './cell/special-words.ts';
import { pointColumn, type ReadPoint, readPointCells } from './point-cells.ts';
import type { RowQuestion } from './preview-row.ts';
import { type CellProblem, shownValue } from './problem.ts';
import type { ReferenceIndex } from './reference-index.ts';
import type { RegionIndex } from './region-index.ts';
import type { TargetCell } from './row-cells.ts';
import type { ImportSettings } from './settings.ts';
import type { TargetKey } from './targets.ts';

/** What the cells of a row say, each by itself. */
export interface ReadRow {
  readonly rowNo: number;
  readonly cells: ReadonlyMap<TargetKey, TargetCell>;
  /** Values by field key; null or an empty list where the cell says 清空. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly point: ReadPoint | null;
  readonly problems: readonly CellProblem[];
  readonly questions: readonly RowQuestion[];
}

export interface RowReaderContext {
  readonly kind: StaffKind;
  readonly settings: ImportSettings;
  readonly regions: RegionIndex;
  readonly references: ReferenceIndex;
  /** Regions of the importer's own, which are meant where a name is common. */
  readonly within: readonly string[];
}

/** Private numbers in public fields, and a phone nobody can dial, are left out; the rest of the row goes on. */
const LEFT_OUT: ReadonlySet<string> = new Set(['PRIVATE_NUMBER']);

export function readRow(rowNo: number, cells: ReadonlyMap<TargetKey, TargetCell>, context: RowReaderContext): ReadRow {
  const { kind, settings } = context;
  const values: Record<string, unknown> = {};
  const problems: CellProblem[] = [];
  const questions: RowQuestion[] = [];
  const fields = fieldsOf(kind).filter(({ key }) => cells.has(key));
  // the park says which of several records of one name is meant, and which region
  for (const field of [...fields].sort((a, b) => Number(b.key === 'park') - Number(a.key === 'park'))) {
    const found = cells.get(field.key);
    if (found === undefined || !isCellField(field)) continue;
    const read = readField(field, found, cellContext(field, found, values, context));
    if (read === null) continue;
    if (read.ok) values[field.key] = read.value;
    else note(field, found, read.error);
  }
  const point = readPoint();
  return { rowNo, cells, values, point, problems, questions };

  function note(field: Field, { cell, column }: TargetCell, refusal: CellRefusal): void {
    problems.push(problemOf(refusal, field.key, column, cellText(cell)));
    if (refusal.choices.length > 0) {
      questions.push({ target: field.key, text: cellText(cell), choices: refusal.choices, answer: null });
    }
  }

  function readPoint(): ReadPoint | null {
    const column = pointColumn(cells);
    const shown = ['point', 'point.lng', 'point.lat'].map((key) => cellText(cells.get(key)?.cell)).filter(Boolean);
    const broken = ['point', 'point.lng', 'point.lat'].find((key) => isBroken(cells.get(key)?.cell));
    if (broken !== undefined) {
      problems.push(problemOf(brokenCell(cellText(cells.get(broken)?.cell)), 'point', column, shown.join('，')));
      return null;
    }
    const read = readPointCells(cells, settings);
    if (read === null) return null;
    if (!read.ok) {
      problems.push(problemOf(read.error, 'point', column, shown.join('，')));
      return null;
    }
    for (const message of read.value.notes) {
      problems.push({
        severity: 'WARNING',
        code: 'COORDINATE',
        field: 'point',
        column,
        value: shown.join('，'),
        message,
      });
    }
    return read.value;
  }
}

/** Null = the cell says nothing and leaves the value. */
function readField(field: Field, { cell }: TargetCell, context: CellContext): Result<unknown, CellRefusal> | null {
  const text = cellText(cell);
  if (isBroken(cell)) return { ok: false, error: brokenCell(text) };
  if (text === CLEAR_WORD) return cleared(field);
  if (saysNothing(text) && field.value.is !== 'FLAG') return null;
  return readCell(cell, field, context);
}

function cleared(field: Field): Result<unknown, CellRefusal> {
  if (field.required !== true) return { ok: true, value: emptyValue(field) };
  return { ok: false, error: { code: 'REQUIRED', message: `“${field.term.zh}”必填，不能清空`, choices: [] } };
}

function emptyValue({ value }: Field): unknown {
  const isList = ['TERMS', 'RECORDS', 'NAMES', 'STRINGS', 'ITEMS', 'PARTIES'].includes(value.is);
  if (isList) return [];
  return value.is === 'HOURS' ? { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] } : null;
}

function brokenCell(text: string): CellRefusal {
  const message = text.startsWith('=')
    ? '公式没有算出结果：请在表格软件里打开并保存一次，或者直接填写结果'
    : `单元格出错（${text}）：请在表格里改好，或者直接填写结果`;
  return { code: 'BROKEN_CELL', message, choices: [] };
}

function cellContext(
  field: Field,
  { heading }: TargetCell,
  values: Readonly<Record<string, unknown>>,
  { settings, regions, references, within }: RowReaderContext,
): CellContext {
  const park = values.park ?? settings.defaults.park;
  const parkId = typeof park === 'string' ? park : null;
  const parkRegion = parkId === null ? null : (references.get(parkId)?.region ?? null);
  return {
    heading,
    regions,
    references,
    within: parkRegion === null ? within : [parkRegion],
    park: parkId,
    chosen: settings.chosen[field.key] ?? {},
  };
}

function problemOf({ code, message }: CellRefusal, field: string, column: number | null, text: string): CellProblem {
  // a private number must not travel on in the words about it
  const isPrivate = findMobiles(text).length > 0 || findIdNumbers(text).length > 0;
  const value = isPrivate ? null : shownValue(text);
  return { severity: LEFT_OUT.has(code) ? 'WARNING' : 'ERROR', code, field, column, value, message };
}
