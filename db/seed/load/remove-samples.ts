import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Statement } from '../../port.ts';
import { tables } from '../../schema/tables.ts';
import { sampleTables } from './published-tables.ts';
import { NEXT_PUBLICATION_NO } from './upsert.ts';

const everyTable: readonly SQLiteTable[] = Object.values(tables);
const NOT_RECORDS = ['search_doc', 'loaded_set'];
const flagged = everyTable.filter((table) => 'isIllustrative' in getTableColumns(table)).map(getTableName);

/** Tables that hold records or rows of records that may be samples. */
export const illustrativeTables: readonly string[] = flagged.filter((table) => !NOT_RECORDS.includes(table));

/** Tables whose rows belong to a record of any kind by (kind, row id). */
const BY_KIND: readonly { readonly table: string; readonly kind: string; readonly id: string }[] = [
  { table: 'alias', kind: 'kind', id: 'record_id' },
  { table: 'brand_subject', kind: 'kind', id: 'record_id' },
  { table: 'honour_subject', kind: 'kind', id: 'record_id' },
  { table: 'activity_subject', kind: 'kind', id: 'record_id' },
  { table: 'photo', kind: 'owner_kind', id: 'owner_id' },
  { table: 'revision', kind: 'kind', id: 'record_id' },
];

const samplesOf = (table: string) => `SELECT id FROM ${table} WHERE is_illustrative = 1`;

/**
 * Removes every illustrative row, whoever made it, and nothing else; for one batch. Whoever holds a copy is told by a
 * tombstone. Real records that point at a sample lose the pointer; what belongs to a sample alone goes with it.
 */
export function removeSamples(now: number): Statement[] {
  const texts = [
    // References among the samples are checked when all of them are gone.
    'PRAGMA defer_foreign_keys = ON',
    ...sampleTables.map(({ kind, table }) => tombstones(kind, table, now)),
    ...sampleTables.flatMap(({ kind, table }) =>
      BY_KIND.map(
        (owned) =>
          `DELETE FROM ${owned.table} WHERE ${owned.kind} = '${kind}' AND ${owned.id} IN (${samplesOf(table)})`,
      ),
    ),
    ...everyTable.flatMap(referencesToSamples),
    ...flagged.map((table) => `DELETE FROM ${table} WHERE is_illustrative = 1`),
  ];
  return texts.map((text) => ({ text, values: [] }));
}

function tombstones(kind: string, table: string, now: number): string {
  return `INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at)
    SELECT '${kind}', id, public_id, ${NEXT_PUBLICATION_NO}, ${now} FROM ${table}
    WHERE is_illustrative = 1 AND published_no IS NOT NULL
    ON CONFLICT (kind, record_id) DO UPDATE SET published_no = excluded.published_no, withdrawn_at = excluded.withdrawn_at`;
}

/** Foreign keys of a table that may point at a sample from a row that stays. */
function referencesToSamples(table: SQLiteTable): string[] {
  const name = getTableName(table);
  const isFlagged = flagged.includes(name);
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    const [column] = columns;
    const target = getTableName(foreignTable);
    if (column === undefined || !flagged.includes(target) || key.onDelete === 'cascade') return [];
    const points = `${column.name} IN (${samplesOf(target)})`;
    if (column.notNull) return [`DELETE FROM ${name} WHERE ${points}`];
    return [`UPDATE ${name} SET ${column.name} = NULL WHERE ${isFlagged ? 'is_illustrative = 0 AND ' : ''}${points}`];
  });
}

/** What was withdrawn is public again. */
export function clearSampleTombstones(): Statement[] {
  return sampleTables.map(({ kind, table }) => ({
    text: `DELETE FROM publication_tombstone WHERE kind = '${kind}' AND record_id IN (${samplesOf(table)})`,
    values: [],
  }));
}
