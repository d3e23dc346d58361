import { type LinkKey, linkSpecs } from './link-specs.ts';
import { name, type Sql, sql } from './sql.ts';

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
  const insert = sql`INSERT INTO ${target} SELECT ${id}, ${kindColumn}${name(fields.join(', '))}
    FROM json_each(${JSON.stringify(rows)}) j WHERE true`;
  if (shape === 'ONE' && value !== null) {
    // written over and never deleted: other rows hang on it
    const sets = Object.values(columns).map((column) => `${column} = excluded.${column}`);
    return [sql`${insert} ON CONFLICT (${name(owner)}) DO UPDATE SET ${name(sets.join(', '))}`];
  }
  const old = sql`DELETE FROM ${name(table)} WHERE ${name(owner)} = ${id}${name(hasKind ? ` AND kind = '${kind}'` : '')}`;
  return shape === 'ONE' ? [old] : [old, insert];
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
