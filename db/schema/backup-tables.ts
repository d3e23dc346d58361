import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { type TableName, tables } from './tables.ts';

/** What lives an hour or a day, or only says which schema this is: it is not kept, and must not come back with the rest. */
const LEFT_OUT: readonly TableName[] = [
  'meta',
  'rollupDelta',
  'authSession',
  'authVerification',
  'signInGuard',
  'visitorLimit',
  'visitorSalt',
  'staffRequest',
  'restoreLine',
];

export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
}

function kept(table: (typeof tables)[TableName]): KeptTable {
  return { name: getTableName(table), columns: Object.values(getTableColumns(table)).map((column) => column.name) };
}

const isKept = (name: string) => !LEFT_OUT.some((left) => left === name);

/** Tables that the table points at, itself left out. */
function pointedAt(table: (typeof tables)[TableName]): string[] {
  const own = getTableName(table);
  const names = getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable));
  return names.filter((name) => name !== own);
}

/** What is pointed at stands before what points at it, so that rows can come back table by table. */
function inOrder(all: readonly (typeof tables)[TableName][]): (typeof tables)[TableName][] {
  const done: (typeof tables)[TableName][] = [];
  let left = [...all]
    .sort((a, b) => (getTableName(a) < getTableName(b) ? -1 : 1))
    .map((table) => ({ table, needs: pointedAt(table) }));
  while (left.length > 0) {
    const waiting = new Set<string>(left.map(({ table }) => getTableName(table)));
    const free = left.filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (free.length === 0) throw new Error(`tables point at each other: ${[...waiting].join(', ')}`);
    done.push(...free.map(({ table }) => table));
    left = left.filter((each) => !free.includes(each));
  }
  return done;
}

let known: readonly KeptTable[] | undefined;

/**
 * Tables of a backup with all their columns. Search text and trees follow from them by triggers. Worked out when first asked
 * for: it takes longer than most answers, and a new isolate is rarely asked for a backup.
 */
export function backupTables(): readonly KeptTable[] {
  known ??= inOrder(
    Object.entries(tables)
      .filter(([name]) => isKept(name))
      .map(([, table]) => table),
  ).map(kept);
  return known;
}

export const leftOutTables: readonly string[] = LEFT_OUT.map((name) => getTableName(tables[name])).sort();
