import { isWithinRegion } from '../codes/region-code.ts';
import { derivedId, isIdOf } from '../ids.ts';
import { fieldOf, fieldsOf, type StaffKind } from '../records/catalogue.ts';
import { checkRecord, newProblems } from '../records/check-record.ts';
import { isEmptyValue } from '../records/check-value.ts';
import type { Field, PointValue } from '../records/field.ts';
import { cellText } from '../table/cell.ts';
import type { AreaIndex } from './area-index.ts';
import { wordKey } from './cell/cell-value.ts';
import { CLEAR_WORD } from './cell/special-words.ts';
import { deriveValues } from './derive-values.ts';
import type { ExistingIndex, ExistingRecord } from './existing.ts';
import { type ImportScope, isInScope } from './import-scope.ts';
import { withKnownDetails } from './known-details.ts';
import { AS_NEW, type PreviewRow, type RowAction, type RowQuestion } from './preview-row.ts';
import { type CellProblem, shownValue } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { isPoint, isSamePlace, isSameValue } from './same-value.ts';
import type { ImportSettings } from './settings.ts';

export interface DecideContext {
  readonly kind: StaffKind;
  readonly settings: ImportSettings;
  readonly existing: ExistingIndex;
  readonly references: ReferenceIndex;
  readonly areas: AreaIndex | null;
  /** Today in Asia/Shanghai. */
  readonly today: string;
  readonly scope: ImportScope;
  /** Records that earlier rows are, or any by number or code, so that two rows of one name find two records. */
  readonly taken: Map<string, number>;
}

/** Which record a row is: one, none, or a question. Of what only its name says, a person may say otherwise. */
type Match = { readonly question: RowQuestion | null } & (
  | { readonly is: 'RECORD'; readonly record: ExistingRecord }
  | { readonly is: 'NEW' }
  | { readonly is: 'OPEN'; readonly problem: CellProblem }
);

/** Turns what a row says into what is done with it: its record, the values that change, and all that is wrong. */
export function decideRow(row: ReadRow, context: DecideContext): PreviewRow {
  const { kind, settings } = context;
  const choice = settings.rows[row.rowNo];
  const problems = [...row.problems];
  const questions = [...row.questions];
  const match = matchRow(row, context);
  if (match.is === 'OPEN') problems.push(match.problem);
  if (match.question !== null) questions.push(match.question);
  const record = match.is === 'RECORD' ? match.record : null;
  const made = record === null ? newValues(row, context) : changedValues(row, record, kind);
  if (match.is !== 'OPEN') problems.push(...wrongWith(row, record, made.patch, context));
  problems.push(...made.problems);
  // a region or park that could not be read is told already, and lies nowhere
  const isPlaced = !row.problems.some(({ field, severity }) => severity === 'ERROR' && PLACING.has(field ?? ''));
  if (match.is !== 'OPEN' && isPlaced && !isInScope(kind, made.patch, record === null, context.scope))
    problems.push(outOfScope(row));
  const isWrong = problems.some(({ severity }) => severity === 'ERROR');
  const action = choice?.is === 'SKIPPED' ? 'SKIPPED' : isWrong ? 'ERROR' : actionOf(record, made.patch);
  if (record !== null && action !== 'SKIPPED') context.taken.set(record.id, row.rowNo);
  return {
    rowNo: row.rowNo,
    action,
    id: record?.id ?? (match.is === 'NEW' ? derivedId(kind, settings.seed, row.rowNo) : null),
    seenVersion: record?.version ?? null,
    title: titleOf(row, record),
    patch: made.patch,
    before: made.before,
    problems,
    questions,
  };
}

function actionOf(record: ExistingRecord | null, patch: object): RowAction {
  if (record === null) return 'CREATE';
  return Object.keys(patch).length === 0 ? 'SAME' : 'UPDATE';
}

/** Fields that say where a record lies. */
const PLACING: ReadonlySet<string> = new Set(['region', 'park', 'parent']);

function outOfScope(row: ReadRow): CellProblem {
  const cell = row.cells.get('region') ?? row.cells.get('park');
  return {
    severity: 'ERROR',
    code: 'NOT_ALLOWED',
    field: 'region',
    column: cell?.column ?? null,
    value: shownValue(cellText(cell?.cell)),
    message: '不在您的管理范围内，请交给当地的管理员导入，或者核对行政区划和园区',
  };
}

function matchRow(row: ReadRow, context: DecideContext): Match {
  const { kind, settings, existing, taken } = context;
  const choice = settings.rows[row.rowNo];
  const values = { ...settings.defaults, ...row.values };
  const chosen = choice?.is === 'RECORD' ? existing.get(choice.id) : null;
  if (chosen !== null) {
    return { is: 'RECORD', record: chosen, question: whichRecord(row, existing.candidates(values), chosen.id) };
  }
  const id = row.cells.get('id');
  if (id !== undefined && cellText(id.cell) !== '') return matchId(cellText(id.cell), id.column, kind, existing);
  const candidates = existing.candidates(values);
  const [only, second] = candidates;
  if (only === undefined) return { is: 'NEW', question: null };
  if (choice?.is === 'NEW') return { is: 'NEW', question: whichRecord(row, candidates, AS_NEW) };
  const isSame = (record: ExistingRecord) => Object.keys(changedValues(row, record, kind).patch).length === 0;
  const record = second === undefined ? only : candidates.find((each) => !taken.has(each.id) && isSame(each));
  if (record === undefined) return openMatch(row, candidates);
  const isByName = fieldOf(kind, 'name') !== null && !isCodeOf(record, values.uscc);
  return { is: 'RECORD', record, question: isByName ? whichRecord(row, candidates, record.id) : null };
}

function isCodeOf({ values }: ExistingRecord, uscc: unknown): boolean {
  return typeof uscc === 'string' && uscc !== '' && uscc === values.uscc;
}

/** Records that the row may be, to choose from; null where there are none. */
function whichRecord(row: ReadRow, candidates: readonly ExistingRecord[], answer: string | null): RowQuestion | null {
  const text = cellText(row.cells.get('name')?.cell);
  const choices = candidates.map(({ id, title }) => ({ value: id, label: `${title}（${id}）` }));
  return choices.length === 0 ? null : { target: null, text, choices, answer };
}

function matchId(text: string, column: number | null, kind: StaffKind, existing: ExistingIndex): Match {
  const record = existing.get(text.trim().toLowerCase());
  if (record !== null) return { is: 'RECORD', record, question: null };
  const message = isIdOf(kind, text.trim().toLowerCase())
    ? '没有这个编号的记录，或者不在您的管理范围内；新增的记录请把编号留空'
    : '编号的写法不对；新增的记录请把编号留空，系统会自动编号';
  const problem: CellProblem = {
    severity: 'ERROR',
    code: 'UNKNOWN_RECORD',
    field: null,
    column,
    value: shownValue(text),
    message,
  };
  return { is: 'OPEN', problem, question: null };
}

function openMatch(row: ReadRow, candidates: readonly ExistingRecord[]): Match {
  const name = row.cells.get('name');
  return {
    is: 'OPEN',
    problem: {
      severity: 'ERROR',
      code: 'AMBIGUOUS',
      field: 'name',
      column: name?.column ?? null,
      value: shownValue(cellText(name?.cell)),
      message: `有 ${candidates.length} 条同名记录，请选择是哪一条，或在表格里写上编号`,
    },
    question: whichRecord(row, candidates, null),
  };
}

interface Made {
  readonly patch: Record<string, unknown>;
  readonly before: Record<string, unknown>;
  readonly problems: readonly CellProblem[];
}

/** The fields of a record that a row changes. What may be set only once is refused when it differs. */
function changedValues(row: ReadRow, record: ExistingRecord, kind: StaffKind): Made {
  const patch: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const problems: CellProblem[] = [];
  for (const field of fieldsOf(kind)) {
    const old = record.values[field.key] ?? null;
    const text = cellText(row.cells.get(field.key)?.cell);
    const said = row.values[field.key];
    const wanted = field.value.is === 'POINT' ? pointFor(row, old) : withKnownDetails(field, old, said, text);
    if (wanted === undefined || isSameValue(field, old, wanted) || saysLess(field, old, wanted)) continue;
    if (field.way === 'ONCE') problems.push(fixedValue(field, row));
    else [patch[field.key], before[field.key]] = [wanted, old];
  }
  const listed = Object.hasOwn(patch, 'hours') ? listedHours(row) : {};
  for (const [key, text] of Object.entries(listed)) {
    if (record.values[key] !== text) [patch[key], before[key]] = [text, record.values[key] ?? null];
  }
  return { patch, before, problems };
}

/** 山西省 of a record in one of its counties is no news and takes nothing away. */
function saysLess({ value }: Field, old: unknown, wanted: unknown): boolean {
  return value.is === 'REGION' && typeof old === 'string' && typeof wanted === 'string' && isWithinRegion(old, wanted);
}

/** Hours that were understood are kept as they were written too, unless the table has a column for that. */
function listedHours({ values, cells }: ReadRow): { readonly hoursText?: string } {
  const text = cellText(cells.get('hours')?.cell);
  if (values.hours === undefined || text === CLEAR_WORD || cells.has('hoursText')) return {};
  return { hoursText: text };
}

/** The same place keeps all that is known of it, unless the table says how precise it is. */
function pointFor(row: ReadRow, old: unknown): PointValue | null | undefined {
  if (row.point === null) return undefined;
  const { value, saysPrecision } = row.point;
  if (value === null || !isPoint(old) || !isSamePlace(old, value)) return value;
  return saysPrecision ? { ...old, precision: value.precision } : old;
}

function fixedValue({ key, term }: Field, row: ReadRow): CellProblem {
  const cell = row.cells.get(key);
  return {
    severity: 'ERROR',
    code: 'NOT_ALLOWED',
    field: key,
    column: cell?.column ?? null,
    value: shownValue(cellText(cell?.cell)),
    message: `“${term.zh}”登记后不能改；如果是另一条记录，请把编号留空并核对名称`,
  };
}

function newValues(row: ReadRow, { kind, settings, references, areas }: DecideContext): Made {
  const point = row.point?.value ?? null;
  const said = { ...settings.defaults, ...row.values, ...listedHours(row), ...(point === null ? {} : { point }) };
  const patch = deriveValues(kind, said, references, settings.regionFromPoint ? areas : null);
  const called = kind === 'PARK' ? otherName(row, settings) : null;
  if (called !== null && isEmptyNote(patch.termNote)) patch.termNote = called;
  for (const field of fieldsOf(kind)) if (isEmptyValue(field, patch[field.key] ?? null)) delete patch[field.key];
  return { patch, before: {}, problems: [] };
}

/** What the table calls the type of a park for which a person chose the nearest one: kept, so that nothing is lost. */
function otherName({ cells }: ReadRow, { chosen }: ImportSettings): string | null {
  const text = cellText(cells.get('type')?.cell);
  return chosen.type?.[wordKey(text)] === undefined ? null : `原表写作“${text}”`;
}

function isEmptyNote(note: unknown): boolean {
  return note === undefined || note === null || note === '';
}

/** What is wrong with the record as it would be. Of a record that is there only what the row brings. */
function wrongWith(
  row: ReadRow,
  record: ExistingRecord | null,
  patch: Readonly<Record<string, unknown>>,
  { kind, today }: DecideContext,
): CellProblem[] {
  const after = { ...(record === null ? initialValues(kind) : record.values), ...patch };
  const context = { id: record?.id ?? null, today };
  const errors =
    record === null
      ? [
          ...missing(kind, after, row),
          ...checkRecord(kind, after, context).problems.map((p) => ({ ...p, code: 'RULE' as const })),
        ]
      : newProblems(kind, record.values, after, context).map((p) => ({ ...p, code: 'RULE' as const }));
  const { warnings } = checkRecord(kind, after, context);
  const place = (path: string) => {
    const field = path.replace(/[[.].*$/, '');
    return {
      field,
      column: row.cells.get(field)?.column ?? null,
      value: shownValue(cellText(row.cells.get(field)?.cell)),
    };
  };
  return [
    ...errors.map(({ path, code, expected }): CellProblem => {
      const isUscc = path === 'uscc';
      const message = code === 'RULE' && !isUscc ? `应为：${expected}` : expected;
      return { severity: 'ERROR', code: isUscc ? 'USCC' : code, ...place(path), message };
    }),
    ...warnings
      .filter(({ path }) => record === null || Object.hasOwn(patch, path))
      .map(({ path, zh }): CellProblem => {
        return { severity: 'WARNING', code: path === 'uscc' ? 'USCC' : 'RULE', ...place(path), message: zh };
      }),
  ];
}

/** Required values of a new record that are not there, but for those whose cell is wrong already. */
function missing(kind: StaffKind, values: Readonly<Record<string, unknown>>, { problems }: ReadRow) {
  return fieldsOf(kind)
    .filter((field) => field.required === true && isEmptyValue(field, values[field.key] ?? null))
    .filter(({ key }) => !problems.some(({ field, severity }) => field === key && severity === 'ERROR'))
    .map(({ key, term }) => ({ path: key, code: 'REQUIRED' as const, expected: `缺“${term.zh}”，新增的记录必须填` }));
}

function initialValues(kind: StaffKind): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(kind).flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])),
  );
}

function titleOf(row: ReadRow, record: ExistingRecord | null): string {
  const named = cellText(row.cells.get('name')?.cell) || cellText(row.cells.get('officeTitle')?.cell);
  const sides = ['a', 'b'].map((side) => cellText(row.cells.get(side)?.cell)).filter((text) => text !== '');
  return named || sides.join(' — ') || record?.title || `第 ${row.rowNo} 行`;
}
