import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { jsonChunks } from '../../json-chunks.ts';
import type { Statement } from '../../port.ts';

/** Rows of one table as the schema types them. Every row states the same columns; the others take their default. */
export interface TableRows {
  readonly table: SQLiteTable;
  readonly rows: readonly object[];
  /** Property names of the unique key that tells a row apart. */
  readonly key: readonly string[];
  /** Rows that are there stay as they are (tables that refuse UPDATE). */
  readonly onlyNew?: boolean;
}

/** Checks rows against the table's own types and then forgets which table it was. */
export function tableRows<T extends SQLiteTable>(rows: {
  readonly table: T;
  readonly rows: readonly T['$inferInsert'][];
  readonly key: readonly (keyof T['$inferInsert'] & string)[];
  readonly onlyNew?: boolean;
}): TableRows {
  return rows;
}

/** Number of the batch being written: one more than the counter, which the batch raises at its end. */
export const NEXT_PUBLICATION_NO = '(SELECT value + 1 FROM publication_counter WHERE id = 1)';

/**
 * `INSERT … SELECT … FROM json_each(?) ON CONFLICT DO UPDATE`, one statement a chunk. A row that people have edited
 * (version above 1) is left alone, and a row that already says the same is not written at all, so its instants and its
 * publication number stay. `now` = `updated_at` of rows that change, ms UTC.
 */
export function upsert(rows: TableRows, now: number): Statement[] {
  const [first] = rows.rows;
  if (first === undefined) return [];
  const properties = Object.keys(first);
  const text = upsertText(rows, properties);
  const bound = text.includes('?2') ? [now] : [];
  return Array.from(jsonChunks(valuesOf(rows.rows, properties)), (chunk) => ({ text, values: [chunk, ...bound] }));
}

/** Rows as arrays in the order of the properties; `value ->> i` reads them back. */
export function valuesOf(rows: readonly object[], properties: readonly string[]): unknown[][] {
  return rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return properties.map((property) => values.get(property) ?? null);
  });
}

/** Column name of a property of a table. */
export function columnNames(table: SQLiteTable): (property: string) => string {
  const columns = getTableColumns(table);
  return (property) => {
    const column = columns[property];
    if (column === undefined) throw new Error(`${getTableName(table)} has no column ${property}`);
    return column.name;
  };
}

const NEVER_UPDATED = ['id', 'publicId', 'createdAt', 'updatedAt', 'version'];

function upsertText({ table, key, onlyNew = false }: TableRows, properties: readonly string[]): string {
  const name = getTableName(table);
  const columnOf = columnNames(table);
  const columns = getTableColumns(table);
  const published = columns.publishedNo !== undefined;
  const target = [...properties.map(columnOf), ...(published ? ['published_no'] : [])];
  const source = [...properties.map((_, i) => `value ->> ${i}`), ...(published ? [NEXT_PUBLICATION_NO] : [])];
  const insert = `INSERT INTO ${name} (${target.join(', ')}) SELECT ${source.join(', ')} FROM json_each(?1) WHERE true
    ON CONFLICT (${key.map(columnOf).join(', ')})`;
  const compared = properties.filter((property) => ![...NEVER_UPDATED, ...key].includes(property)).map(columnOf);
  if (onlyNew || compared.length === 0) return `${insert} DO NOTHING`;
  const assignments = [
    ...compared.map((column) => `${column} = excluded.${column}`),
    ...(published ? ['published_no = excluded.published_no'] : []),
  ];
  const differs = compared.map((column) => `${name}.${column} IS NOT excluded.${column}`).join(' OR ');
  const unedited = columns.version === undefined ? '' : `${name}.version = 1 AND `;
  const update = `${insert} DO UPDATE SET ${assignments.join(', ')}`;
  if (columns.updatedAt === undefined) return `${update} WHERE ${unedited}(${differs})`;
  return `${update}, updated_at = max(?2, ${name}.updated_at) WHERE ${unedited}(${differs})`;
}
