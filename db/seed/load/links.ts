import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { jsonChunks } from '../../json-chunks.ts';
import type { Statement } from '../../port.ts';
import { columnNames, valuesOf } from './upsert.ts';

/** Rows that belong to a record and have no public id of their own: functions, aliases, stops, subjects …. */
export interface LinkRows {
  readonly table: SQLiteTable;
  readonly rows: readonly object[];
  /** Property names that tell a link apart. */
  readonly key: readonly string[];
  /** The table of the records the links belong to; its `version` says whether people have edited the record. */
  readonly owner: SQLiteTable;
  /** Property of the link that holds the owner's row id. */
  readonly ownerProperty: string;
  /** The owners whose links these are, also those that have none. */
  readonly ownerIds: readonly number[];
  /** Only links of this kind are looked at, where one table serves several kinds of owner. */
  readonly kind?: string;
}

/** Checks links against the table's own types and then forgets which table it was. */
export function linkRows<T extends SQLiteTable>(links: {
  readonly table: T;
  readonly rows: readonly T['$inferInsert'][];
  readonly key: readonly (keyof T['$inferInsert'] & string)[];
  readonly owner: SQLiteTable;
  readonly ownerProperty: keyof T['$inferInsert'] & string;
  readonly ownerIds: readonly number[];
  readonly kind?: string;
}): LinkRows {
  return links;
}

/**
 * Makes the links of unedited owners exactly the given rows: what is not among them goes, what is new comes, what is
 * there stays untouched. Links of records that people have edited are left alone.
 */
export function syncLinks(links: LinkRows): Statement[] {
  const { table, key, owner, ownerProperty, ownerIds, rows, kind } = links;
  const name = getTableName(table);
  const columnOf = columnNames(table);
  const ownerColumn = columnOf(ownerProperty);
  const properties = Object.keys(rows[0] ?? {});
  const chunks = Array.from(jsonChunks(valuesOf(rows, properties)));
  const unedited = (id: string) => `(SELECT version FROM ${getTableName(owner)} o WHERE o.id = ${id}) = 1`;
  const value = (property: string) => `value ->> ${properties.indexOf(property)}`;
  const kept = chunks.map(
    () => `AND (${key.map(columnOf).join(', ')}) NOT IN (SELECT ${key.map(value).join(', ')} FROM json_each(?))`,
  );
  const remove: Statement = {
    text: `DELETE FROM ${name} WHERE ${kind === undefined ? '' : `kind = '${kind}' AND `}
      ${ownerColumn} IN (SELECT value FROM json_each(?)) AND ${unedited(`${name}.${ownerColumn}`)} ${kept.join(' ')}`,
    values: [JSON.stringify(ownerIds), ...chunks],
  };
  const insert = `INSERT INTO ${name} (${properties.map(columnOf).join(', ')})
    SELECT ${properties.map(value).join(', ')} FROM json_each(?) WHERE ${unedited(value(ownerProperty))}
    ON CONFLICT DO NOTHING`;
  return [remove, ...chunks.map((chunk): Statement => ({ text: insert, values: [chunk] }))];
}
