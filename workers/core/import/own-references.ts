import { fieldsOf, type StaffKind } from '../records/catalogue.ts';
import { kindsNamed } from '../records/field.ts';
import type { PreviewRow } from './preview-row.ts';
import type { CellProblem } from './problem.ts';
import type { ReferenceEntry } from './reference-index.ts';

/** Fields of a kind that point at records of the same kind: 上级党组织, 上级园区. */
function ownFields(kind: StaffKind): string[] {
  return fieldsOf(kind).flatMap(({ key, value }) => (kindsNamed(value).includes(kind) ? [key] : []));
}

/**
 * New rows as records that other rows of the file may name: a whole tree of organisations comes in one table. Empty when no
 * row names what is not there.
 */
export function newReferences(kind: StaffKind, rows: readonly PreviewRow[]): ReferenceEntry[] {
  const fields = ownFields(kind);
  const isAsked = rows.some(({ problems }) =>
    problems.some(({ code, field }) => code === 'UNKNOWN_RECORD' && field !== null && fields.includes(field)),
  );
  if (!isAsked) return [];
  return rows.flatMap(({ id, seenVersion, title, patch }): ReferenceEntry[] => {
    if (id === null || seenVersion !== null) return [];
    const text = (key: string) => (typeof patch[key] === 'string' ? String(patch[key]) : null);
    return [{ kind, id, name: text('name') ?? title, others: [], park: text('park'), region: text('region') }];
  });
}

/** Rows that name a new row which is itself not written. */
export function checkOwnReferences(kind: StaffKind, rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const fields = ownFields(kind);
  if (fields.length === 0) return rows;
  let result = withoutCircles(rows);
  for (;;) {
    const lost = new Map(
      result.flatMap(({ id, rowNo, action, seenVersion }) =>
        id !== null && seenVersion === null && action !== 'CREATE' ? [[id, rowNo] as const] : [],
      ),
    );
    const next = result.map((row) => {
      const field =
        row.action === 'CREATE' || row.action === 'UPDATE'
          ? fields.find((key) => lost.has(String(row.patch[key])))
          : undefined;
      return field === undefined ? row : withProblem(row, field, lost.get(String(row.patch[field])) ?? 0);
    });
    if (next.every((row, i) => row === result[i])) return next;
    result = next;
  }
}

/** The field by which records lie below one of their own kind. */
const PARENT = 'parent';

/** Rows whose records would lie below themselves by what the file says: 甲 below 乙, and 乙 below 甲. */
function withoutCircles(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const live = rows.filter(({ action }) => action === 'CREATE' || action === 'UPDATE');
  const byId = new Map(live.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  return rows.map((row) => {
    if (byId.get(row.id ?? '') !== row) return row;
    const way = new Set<PreviewRow>();
    const above = ({ patch }: PreviewRow) => byId.get(String(patch[PARENT]));
    for (let up = above(row); up !== undefined && !way.has(up); up = above(up)) way.add(up);
    if (!way.has(row)) return row;
    const numbers = [...way].map(({ rowNo }) => `第 ${rowNo} 行`).join('、');
    return refused(row, 'RULE', PARENT, `上级绕成了一圈：${numbers}，请改正其中一行的上级`);
  });
}

function withProblem(row: PreviewRow, field: string, rowNo: number): PreviewRow {
  return refused(row, 'UNKNOWN_RECORD', field, `所指的记录在第 ${rowNo} 行，那一行没有导入，请先改好它`);
}

function refused(row: PreviewRow, code: CellProblem['code'], field: string, message: string): PreviewRow {
  const problem: CellProblem = { severity: 'ERROR', code, field, column: null, value: null, message };
  return { ...row, action: 'ERROR', problems: [...row.problems, problem] };
}

/** New rows behind the rows that they name, so that each can be written when its turn comes. */
export function parentsFirst(kind: StaffKind, rows: readonly PreviewRow[]): PreviewRow[] {
  const fields = ownFields(kind);
  const byId = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const ordered = new Set<PreviewRow>();
  const visit = (row: PreviewRow, path: ReadonlySet<PreviewRow>) => {
    if (ordered.has(row) || path.has(row)) return;
    for (const field of fields) {
      const parent = byId.get(String(row.patch[field]));
      if (parent !== undefined) visit(parent, new Set([...path, row]));
    }
    ordered.add(row);
  };
  for (const row of rows) visit(row, new Set());
  return [...ordered];
}
