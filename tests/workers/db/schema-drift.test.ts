import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { tables } from '#db/schema/tables.ts';
import { migrations, openDatabase } from './database.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

const all: [string, SQLiteTable][] = Object.values(tables).map((table) => [getTableConfig(table).name, table]);
const byName = <T extends { name: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));

test('the database has the tables of the schema files and no others', async () => {
  const rows = await db.query<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
       AND name NOT LIKE 'site\\_rtree%' ESCAPE '\\' AND name NOT LIKE 'search\\_fts%' ESCAPE '\\' ORDER BY name`,
  );
  expect(rows.map((row) => row.name)).toEqual(all.map(([name]) => name).sort());
});

test('the virtual tables are there', async () => {
  const rows = await db.query<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name",
  );
  expect(rows.map((row) => row.name)).toEqual(['search_fts', 'site_rtree', 'site_rtree_all', 'site_rtree_sample']);
  for (const { name, sql } of rows) {
    expect(sql).toContain(name === 'search_fts' ? "content='', contentless_delete=1" : 'rtree_i32(id, x0, x1, y0, y1)');
  }
});

describe.each(all)('%s', (name, table) => {
  const config = getTableConfig(table);

  test('has the columns of its schema file', async () => {
    const rows = await db.query<{ name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
      `PRAGMA table_info(${name})`,
    );
    const inFile = config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notnull: column.notNull,
      default: column.default === undefined ? null : String(column.default),
    }));
    const inDatabase = rows.map((row) => ({
      name: row.name,
      type: row.type.toLowerCase(),
      notnull: row.notnull === 1,
      default: row.dflt_value === null ? null : row.dflt_value.replace(/^'(.*)'$/, '$1'),
    }));
    expect(byName(inDatabase)).toEqual(byName(inFile));
  });

  test('has the primary key of its schema file', async () => {
    const rows = await db.query<{ name: string; pk: number }>(`PRAGMA table_info(${name})`);
    const inDatabase = rows
      .filter((row) => row.pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((row) => row.name);
    const single = config.columns.filter((column) => column.primary).map((column) => column.name);
    const composite = config.primaryKeys[0]?.columns.map((column) => column.name);
    expect(inDatabase).toEqual(composite ?? single);
  });

  test('has the indexes of its schema file', async () => {
    const rows = await db.query<{ name: string; unique: number; origin: string; partial: number }>(
      `PRAGMA index_list(${name})`,
    );
    const inDatabase = [];
    for (const row of rows.filter((each) => each.origin === 'c')) {
      const columns = await db.query<{ name: string }>(`PRAGMA index_info(${row.name})`);
      inDatabase.push({
        name: row.name,
        unique: row.unique === 1,
        partial: row.partial === 1,
        columns: columns.map((column) => column.name),
      });
    }
    const inFile = config.indexes.map(({ config: index }) => ({
      name: index.name,
      unique: index.unique,
      partial: index.where !== undefined,
      columns: index.columns.map((column) => ('name' in column ? column.name : '')),
    }));
    const unique = config.columns
      .filter((column) => column.isUnique)
      .map((column) => ({ name: column.uniqueName ?? '', unique: true, partial: false, columns: [column.name] }));
    expect(byName(inDatabase)).toEqual(byName([...inFile, ...unique]));
  });

  test('has the checks and foreign keys of its schema file', async () => {
    const [row] = await db.query<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [name]);
    const checks = Array.from(row?.sql.matchAll(/CONSTRAINT "(\w+)" CHECK\((.*)\)(?=,?\n|\s*\)$)/g) ?? [], (match) => ({
      name: match[1] ?? '',
      text: match[2],
    }));
    const inFile = config.checks.map((check) => ({
      name: check.name,
      text: check.value.queryChunks.map((chunk) => ('value' in Object(chunk) ? Object(chunk).value : '')).join(''),
    }));
    expect(byName(checks)).toEqual(byName(inFile));
    const keys = await db.query<{ from: string; table: string; to: string; on_delete: string }>(
      `PRAGMA foreign_key_list(${name})`,
    );
    const inDatabase = keys.map((key) => ({ name: key.from, table: key.table, to: key.to, onDelete: key.on_delete }));
    const inFileKeys = config.foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      return {
        name: columns[0]?.name ?? '',
        table: getTableConfig(foreignTable).name,
        to: foreignColumns[0]?.name,
        onDelete: (key.onDelete ?? 'no action').toUpperCase(),
      };
    });
    expect(byName(inDatabase)).toEqual(byName(inFileKeys));
  });
});

test('the schema version is the name of the last migration', async () => {
  expect(await db.query("SELECT value FROM meta WHERE key = 'schema_version'")).toEqual([
    { value: migrations.at(-1)?.name },
  ]);
});
