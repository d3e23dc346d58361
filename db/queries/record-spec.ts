import { getTableColumns } from 'drizzle-orm';
import type { AnySQLiteColumn, AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { activity } from '../schema/activity.ts';
import { brand } from '../schema/brand.ts';
import { campaign } from '../schema/campaign.ts';
import { cluster } from '../schema/cluster.ts';
import { contactPoint } from '../schema/contact-point.ts';
import { enterprise } from '../schema/enterprise.ts';
import { grid } from '../schema/grid.ts';
import { honour } from '../schema/honour.ts';
import { organisation } from '../schema/organisation.ts';
import { pairing } from '../schema/pairing.ts';
import { park } from '../schema/park.ts';
import { position } from '../schema/position.ts';
import { serviceItem } from '../schema/service-item.ts';
import { village } from '../schema/village.ts';
import type { LinkKey, LinkValues } from './link-specs.ts';

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
  CONTACT_POINT: typeof contactPoint.$inferSelect;
  SERVICE_ITEM: typeof serviceItem.$inferSelect;
  CAMPAIGN: typeof campaign.$inferSelect;
  BRAND: typeof brand.$inferSelect;
  ACTIVITY: typeof activity.$inferSelect;
  HONOUR: typeof honour.$inferSelect;
}
interface Links {
  SITE:
    | 'aliases'
    | 'functions'
    | 'facilities'
    | 'serves'
    | 'closures'
    | 'dayExceptions'
    | 'station'
    | 'items'
    | 'stops';
  PARK: 'aliases';
  ORGANISATION: 'aliases';
  ENTERPRISE: 'aliases';
  VILLAGE: 'aliases';
  PAIRING: 'activities';
  GRID: never;
  CLUSTER: 'members';
  CONTACT_POINT: never;
  SERVICE_ITEM: never;
  CAMPAIGN: never;
  BRAND: 'bearers';
  ACTIVITY: 'parties';
  HONOUR: 'subjects';
}
export type WrittenKind = keyof Rows;

/** Columns that follow from others or from other records: no part of the state, kept by the write path itself. */
const DERIVED = ['id', 'publishedNo', 'pairingCount', 'childCount'] as const;
/**
 * Columns that follow from the rest of the state: `mx` and `my` from `lng` and `lat`, the box from `boundary`, the date of
 * the last activity from the activities.
 */
export const FOLLOWING = ['mx', 'my', 'west', 'south', 'east', 'north', 'lastActivityOn'] as const;
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
    'items', // after the station, on which they hang
    'stops',
  ]),
  PARK: spec(park, 'park', ['aliases']),
  ORGANISATION: spec(organisation, 'organisation', ['aliases']),
  ENTERPRISE: spec(enterprise, 'enterprise', ['aliases']),
  VILLAGE: spec(village, 'village', ['aliases']),
  // Another party is another pairing.
  PAIRING: spec(pairing, 'pairing', ['activities'], ['aKind', 'aId', 'bKind', 'bId']),
  GRID: spec(grid, 'grid', []),
  CLUSTER: spec(cluster, 'cluster', ['members']),
  CONTACT_POINT: spec(contactPoint, 'contact_point', []),
  SERVICE_ITEM: spec(serviceItem, 'service_item', []),
  CAMPAIGN: spec(campaign, 'campaign', []),
  BRAND: spec(brand, 'brand', ['bearers']),
  ACTIVITY: spec(activity, 'activity', ['parties']),
  HONOUR: spec(honour, 'honour', ['subjects']),
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
