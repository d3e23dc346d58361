import type { Facility, PositionFunction, Serves } from '#core/terms/position.ts';
import type { positionClosure } from '../schema/position-closure.ts';
import type { positionDayException } from '../schema/position-day-exception.ts';
import type { serviceStation } from '../schema/service-station.ts';
import { name, type Sql, sql } from './sql.ts';

/** What hangs on a record in tables of its own and is part of its state. Keys are those of the state. */
export interface LinkValues {
  aliases: { name: string; reason: 'SHORT_NAME' | 'FORMER_NAME' | 'OTHER_NAME' | 'SCAN_ERROR' }[];
  functions: PositionFunction[];
  facilities: Facility[];
  serves: Serves[];
  closures: Omit<typeof positionClosure.$inferSelect, 'id' | 'positionId'>[];
  dayExceptions: Omit<typeof positionDayException.$inferSelect, 'id' | 'positionId'>[];
  station: Omit<typeof serviceStation.$inferSelect, 'positionId'> | null;
  /** Row ids of sites. */
  members: number[];
}
export type LinkKey = keyof LinkValues;

interface LinkSpec {
  readonly table: string;
  /** Column that holds the record's row id. */
  readonly owner: string;
  /** Aliases of all kinds share a table. */
  readonly hasKind: boolean;
  /** CODES = an array of single values, ROWS = an array of objects, ONE = one object or null. */
  readonly shape: 'CODES' | 'ROWS' | 'ONE';
  /** State key → column. */
  readonly columns: Readonly<Record<string, string>>;
}

const ofPosition = { owner: 'position_id', hasKind: false } as const;

export const linkSpecs: Readonly<Record<LinkKey, LinkSpec>> = {
  aliases: {
    table: 'alias',
    owner: 'record_id',
    hasKind: true,
    shape: 'ROWS',
    columns: { name: 'name', reason: 'reason' },
  },
  functions: { ...ofPosition, table: 'position_function', shape: 'CODES', columns: { value: 'function' } },
  facilities: { ...ofPosition, table: 'position_facility', shape: 'CODES', columns: { value: 'facility' } },
  serves: { ...ofPosition, table: 'position_serves', shape: 'CODES', columns: { value: 'serves' } },
  closures: {
    ...ofPosition,
    table: 'position_closure',
    shape: 'ROWS',
    columns: { fromOn: 'from_on', toOn: 'to_on', reason: 'reason', enteredBy: 'entered_by', enteredAt: 'entered_at' },
  },
  dayExceptions: {
    ...ofPosition,
    table: 'position_day_exception',
    shape: 'ROWS',
    columns: { fromOn: 'from_on', toOn: 'to_on', spans: 'spans', reason: 'reason' },
  },
  station: {
    ...ofPosition,
    table: 'service_station',
    shape: 'ONE',
    columns: {
      windowCount: 'window_count',
      itemsCount: 'items_count',
      promiseHours: 'promise_hours',
      instructorCount: 'instructor_count',
      serviceArea: 'service_area',
    },
  },
  members: {
    owner: 'cluster_id',
    hasKind: false,
    table: 'cluster_member',
    shape: 'CODES',
    columns: { value: 'position_id' },
  },
};

/** One link of the records of a statement over `table r` as a JSON column, in an order that does not depend on chance. */
export function linkColumn(key: LinkKey, kind: string): Sql {
  const { table, owner, hasKind, shape, columns } = linkSpecs[key];
  const pairs = Object.entries(columns).map(([field, column]) => `'${field}', l.${column}`);
  const value = shape === 'CODES' ? `l.${columns.value}` : `json_object(${pairs.join(', ')})`;
  const inOrder = Object.values(columns).map((column) => `l.${column}`);
  const rows = `SELECT ${value} AS v FROM ${table} l WHERE l.${owner} = r.id${hasKind ? ` AND l.kind = '${kind}'` : ''}`;
  if (shape === 'ONE') return name(`(${rows}) AS "${key}"`);
  const item = shape === 'CODES' ? 'v' : 'json(v)';
  return name(`(SELECT json_group_array(${item}) FROM (${rows} ORDER BY ${inOrder.join(', ')})) AS "${key}"`);
}

/** Replaces one link of a record; `id` is a piece that gives its row id. */
export function replaceLink(key: LinkKey, kind: string, id: Sql, value: unknown): Sql[] {
  const { table, owner, hasKind, shape, columns } = linkSpecs[key];
  const fields = Object.keys(columns).map((field) => (shape === 'CODES' ? 'j.value' : `j.value->>'${field}'`));
  const rows = shape === 'ONE' ? (value === null ? [] : [value]) : value;
  const target = name(`${table} (${[owner, ...(hasKind ? ['kind'] : []), ...Object.values(columns)].join(', ')})`);
  const kindColumn = name(hasKind ? `'${kind}', ` : '');
  return [
    sql`DELETE FROM ${name(table)} WHERE ${name(owner)} = ${id}${name(hasKind ? ` AND kind = '${kind}'` : '')}`,
    sql`INSERT INTO ${target} SELECT ${id}, ${kindColumn}${name(fields.join(', '))} FROM json_each(${JSON.stringify(rows)}) j`,
  ];
}

/** The value in the order in which the database gives it back, so that equal values compare equal. */
export function inOrder(key: LinkKey, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const { shape, columns } = linkSpecs[key];
  if (shape === 'CODES') return [...new Set(value)].sort(compare);
  const fields = Object.keys(columns);
  const rows = value.map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null])));
  return rows.sort((a, b) => fields.reduce((order, field) => order || compare(a[field], b[field]), 0));
}

/** SQLite's order: null first, numbers by value, text by code. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  return a < b ? -1 : 1;
}
