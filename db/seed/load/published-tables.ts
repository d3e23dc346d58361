import { getTableColumns, getTableName } from 'drizzle-orm';
import type { RecordKind } from '../../schema/record-kind.ts';
import { tables } from '../../schema/tables.ts';
import { NEXT_PUBLICATION_NO } from './upsert.ts';

/** Kinds of records that samples may be of, with their tables. */
export const sampleTables: readonly { readonly kind: RecordKind; readonly table: string }[] = [
  { kind: 'PARK', table: 'park' },
  { kind: 'ORGANISATION', table: 'organisation' },
  { kind: 'ENTERPRISE', table: 'enterprise' },
  { kind: 'VILLAGE', table: 'village' },
  { kind: 'PARTNER_UNIT', table: 'partner_unit' },
  { kind: 'SITE', table: 'position' },
  { kind: 'SERVICE_ITEM', table: 'service_item' },
  { kind: 'CLUSTER', table: 'cluster' },
  { kind: 'GRID', table: 'grid' },
  { kind: 'PAIRING', table: 'pairing' },
  { kind: 'CAMPAIGN', table: 'campaign' },
  { kind: 'BRAND', table: 'brand' },
  { kind: 'HONOUR', table: 'honour' },
  { kind: 'ACTIVITY', table: 'activity' },
  { kind: 'CONTACT_POINT', table: 'contact_point' },
];

const withNumber = Object.values(tables)
  .filter((table) => 'publishedNo' in getTableColumns(table))
  .map((table) => getTableName(table));

/** Raises the counter at the end of a batch, if the batch gave its number to anything. */
export const raiseCounter = `UPDATE publication_counter SET value = value + 1 WHERE ${withNumber
  .map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE published_no = ${NEXT_PUBLICATION_NO})`)
  .join(' OR ')}`;
