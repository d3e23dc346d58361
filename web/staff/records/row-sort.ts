import type { StaffRow } from '#core/schemas/staff.ts';
import { publicationStatus, type verifyState } from '#core/terms/position.ts';
import type { Language } from '#ui/preferences.ts';
import type { SortDirection, SortState } from '#ui/table-sort.ts';
import { inOrder, inOwnOrder, regionOrder, type SortKey } from '../model/row-order.ts';
import { fieldWords } from '../parts/field-words.ts';
import { startView } from '../paths.ts';
import type { StaffText } from '../text/zh.ts';
import type { ListColumn } from './columns.ts';

/** Orders that the API itself gives, of any number of rows; every other one is made here once all have come. */
export const apiOrders: Readonly<Record<string, SortDirection>> = {
  region: 'ascending',
  name: 'ascending',
  updated: 'descending',
};

/** Whether the API gives the order as it is wanted. */
export function isApiOrder({ column, direction }: SortState): boolean {
  return Object.hasOwn(apiOrders, column) && apiOrders[column] === direction;
}

/** What is said of the order of a list: by what, and how equal rows stand. Null for the order that lists begin with. */
export function orderNote(sort: SortState, column: string, text: Pick<StaffText, 'order'>): string | null {
  if (sort.column === startView.sort.column && sort.direction === startView.sort.direction) return null;
  return isApiOrder(sort) ? text.order.registered(column) : text.order.own(column);
}

/** What waits for a visit comes first. */
const URGENCY = [
  'OVERDUE',
  'REVIEW_DUE',
  'UNVERIFIED',
  'VERIFIED',
] as const satisfies readonly (keyof typeof verifyState)[];
const STATUSES = Object.keys(publicationStatus);

/** What rows are sorted by in a column: numbers by value, enumerations in their own order, all else by its words. */
export function sortKeyOf(
  column: ListColumn,
  names: Readonly<Record<string, string>>,
  language: Language,
): SortKey<StaffRow> {
  const { field } = column;
  if (column.id === 'updated') return (row) => Date.parse(row.updatedAt);
  if (column.id === 'publication') return (row) => STATUSES.indexOf(row.status);
  if (column.id === 'verify') {
    return (row) => (row.isIllustrative || row.verifyState === null ? null : URGENCY.indexOf(row.verifyState));
  }
  if (column.id === 'name' || field === null) return (row) => row.title;
  const { value, key } = field;
  switch (value.is) {
    case 'INTEGER':
    case 'NUMBER':
      return (row) => numberOrNull(row.values[key]);
    case 'FLAG':
      return (row) => (typeof row.values[key] === 'boolean' ? Number(row.values[key]) : null);
    case 'TERM': {
      const codes = Object.keys(value.terms);
      return (row) => {
        const at = codes.indexOf(String(row.values[key]));
        return at < 0 ? null : at;
      };
    }
    case 'REGION':
      return (row) => (typeof row.values[key] === 'string' ? regionOrder(row.values[key]) : null);
    default:
      return (row) => fieldWords(field, row.values[key], { language, names });
  }
}

/** The rows in the order wanted; as they came where the API has given it. */
export function sortedRows(rows: readonly StaffRow[], key: SortKey<StaffRow> | null, direction: SortDirection) {
  if (key === null) return rows;
  return inOrder(
    inOwnOrder(rows, ({ title }) => title),
    key,
    direction,
  );
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
