import { getTableColumns } from 'drizzle-orm';
import type { AnySQLiteColumn, AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { cluster } from '../schema/cluster.ts';
import { enterprise } from '../schema/enterprise.ts';
import { grid } from '../schema/grid.ts';
import { organisation } from '../schema/organisation.ts';
import { pairing } from '../schema/pairing.ts';
import { park } from '../schema/park.ts';
import { position } from '../schema/position.ts';
import { village } from '../schema/village.ts';
import type { LinkKey, LinkValues } from './record-links.ts';

/** Records that are written through `applyChange`, each with a state that revisions keep. */
interface Rows {
  SITE: typeof position.$inferSelect;
  PARK: typeof park.$inferSelect;
  ORGANISATION: typeof organisation.$inferSelect;
  ENTERPRISE: typeof enterprise.$inferSelect;
  VILLAGE: typeof village.$inferSelect;
  PAIRING: typeof pairing.$inferSelect;
  GRID: typeof grid.$inferSelect;
  CLUSTER: typeof cluster.$inferSelect;
}
interface Links {
  SITE: 'aliases' | 'functions' | 'facilities' | 'serves' | 'closures' | 'dayExceptions' | 'station';
  PARK: 'aliases';
  ORGANISATION: 'aliases';
  ENTERPRISE: 'aliases';
  VILLAGE: 'aliases';
  PAIRING: never;
  GRID: never;
  CLUSTER: 'members';
}
export type WrittenKind = keyof Rows;

/** Columns that follow from others or from other records: no part of the state, kept by the write path itself. */
const DERIVED = ['id', 'publishedNo', 'pairingCount', 'childCount'] as const;
/** Columns that follow from others of the same row: `mx` and `my` from `lng` and `lat`, the box from `boundary`. */
export const FOLLOWING = ['mx', 'my', 'west', 'south', 'east', 'north'] as const;
/** Columns that only the write path sets. */
const OWN = ['publicId', 'version', 'createdAt', 'updatedAt', ...FOLLOWING] as const;

/** The whole of a record at one version: its row without what is derived, and its links. */
export type RecordState<K extends WrittenKind> = Omit<Rows[K], (typeof DERIVED)[number]> & Pick<LinkValues, Links[K]>;

/** What a writer may set; on a new record the columns without a default are needed. */
export type RecordPatch<K extends WrittenKind> = Partial<Omit<RecordState<K>, (typeof OWN)[number]>>;

export interface RecordSpec {
  readonly table: string;
  /** State key → column. */
  readonly columns: Readonly<Record<string, AnySQLiteColumn>>;
  readonly links: readonly LinkKey[];
  /** Set once, when the record is made. */
  readonly fixed: readonly string[];
}

function spec(
  table: AnySQLiteTable,
  name: string,
  links: readonly LinkKey[],
  fixed: readonly string[] = [],
): RecordSpec {
  const derived = new Set<string>(DERIVED);
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => !derived.has(key));
  return { table: name, columns: Object.fromEntries(columns), links, fixed: ['isIllustrative', ...fixed] };
}

export const recordSpecs: Readonly<Record<WrittenKind, RecordSpec>> = {
  SITE: spec(position, 'position', [
    'aliases',
    'functions',
    'facilities',
    'serves',
    'closures',
    'dayExceptions',
    'station',
  ]),
  PARK: spec(park, 'park', ['aliases']),
  ORGANISATION: spec(organisation, 'organisation', ['aliases']),
  ENTERPRISE: spec(enterprise, 'enterprise', ['aliases']),
  VILLAGE: spec(village, 'village', ['aliases']),
  // Another party is another pairing.
  PAIRING: spec(pairing, 'pairing', [], ['aKind', 'aId', 'bKind', 'bId']),
  GRID: spec(grid, 'grid', []),
  CLUSTER: spec(cluster, 'cluster', ['members']),
};

const own = new Set<string>(OWN);

/** Whether a writer may name the key in a patch at all. */
export function isWritable({ columns, links }: RecordSpec, key: string): boolean {
  return (Object.hasOwn(columns, key) && !own.has(key)) || links.some((link) => link === key);
}

/** The state of a record that nothing is known of yet: defaults, nulls and empty links. */
export function emptyState({ columns, links }: RecordSpec): Record<string, unknown> {
  const values = Object.entries(columns).map(([key, column]) => [key, column.default ?? null]);
  const empty = links.map((link) => [link, link === 'station' ? null : []]);
  return Object.fromEntries([...values, ...empty]);
}
