import type { ColumnFilter } from '#core/snapshot/row-test.ts';
import type { BasePart } from '#core/snapshot/snapshot.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { keptBy, type PublicStore, type SiteMemory } from './public-store.ts';
import { type Rows, readRows, rows } from './read.ts';
import type { SiteFilter } from './site-filter.ts';
import { sql } from './sql.ts';

/** A list that is longer is not kept, and the database answers what is asked by it. */
const MOST = 20_000;

/** A question that memory can answer: its filter with the keys that ids stand for. */
export interface MemoryQuestion {
  readonly memory: SiteMemory;
  readonly filter: ColumnFilter;
  /** Which bases may hold such sites; undefined = all. */
  readonly holds?: (part: BasePart) => boolean;
}

/**
 * The one place where it is decided whether a question goes to memory or to the database. Texts are found by the full-text
 * index alone: it holds tokens, initials and synonyms several times as large as the sites themselves.
 */
export async function memoryFor(store: PublicStore, asked: SiteFilter): Promise<MemoryQuestion | null> {
  const { memory } = store;
  if (memory === undefined || asked.q !== undefined) return null;
  const { q: _, open: __, park, cluster, service, ...filter } = asked;
  if (park === undefined && cluster === undefined && service === undefined) return { memory, filter };
  const parks = park === undefined ? undefined : await parksBelow(store, park);
  const members = cluster === undefined ? undefined : await membersOf(store, cluster);
  const serviceKey = service === undefined ? undefined : await keyOfService(store, service);
  if (parks === null || members === null || serviceKey === false) return null;
  const keys = members === undefined ? undefined : new Set(members.map(({ key }) => key));
  const provinces = members === undefined ? undefined : new Set(members.map(({ province }) => province));
  const holds = (part: BasePart) =>
    provinces?.has(part.province) !== false && (parks === undefined || part.parks.some((key) => parks.has(key)));
  const isLocal = parks !== undefined || provinces !== undefined;
  return { memory, filter: { ...filter, parks, keys, serviceKey }, ...(isLocal ? { holds } : {}) };
}

/** Whether a filter narrows anything. */
export function narrows(filter: ColumnFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

interface ParkNode {
  readonly key: number;
  readonly id: string;
  readonly parent: number | null;
}

/** Keys of a park and of all below it; null = there are too many parks to keep. */
async function parksBelow(store: PublicStore, id: string): Promise<ReadonlySet<number> | null> {
  const parks = await keptBy(store, 'parkTree', () => few(store, parkRows));
  if (parks.length > MOST) return null;
  const below = new Set(parks.filter((park) => park.id === id).map(({ key }) => key));
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const { key, parent } of parks) if (parent !== null && below.has(parent)) below.add(key);
  }
  return below;
}

const parkRows = rows<ParkNode>(
  sql`SELECT id AS key, public_id AS id, parent_id AS parent FROM park ORDER BY id LIMIT ${MOST + 1}`,
);

interface Member {
  readonly cluster: string;
  readonly key: number;
  readonly province: string;
}

async function membersOf(store: PublicStore, cluster: string): Promise<Member[] | null> {
  const members = await keptBy(store, 'clusterMembers', () => few(store, memberRows));
  return members.length > MOST ? null : members.filter((member) => member.cluster === cluster);
}

const memberRows =
  rows<Member>(sql`SELECT c.public_id AS cluster, m.position_id AS key, substr(p.region_code, 1, 2) AS province
  FROM cluster c CROSS JOIN cluster_member m ON m.cluster_id = c.id CROSS JOIN position p ON p.id = m.position_id LIMIT ${MOST + 1}`);

interface Service {
  readonly key: number;
  readonly id: string;
}

/** Key of a public 服务事项; null = there is no such, false = there are too many to keep. */
async function keyOfService(store: PublicStore, id: string): Promise<number | null | false> {
  const services = await keptBy(store, 'services', () => few(store, serviceRows));
  return services.length > MOST ? false : (services.find((service) => service.id === id)?.key ?? null);
}

const serviceRows = rows<Service>(
  sql`SELECT i.id AS key, i.public_id AS id FROM service_item i WHERE ${isPublic('i')} LIMIT ${MOST + 1}`,
);

function few<Row>(db: SqlPort, select: Rows<Row>): Promise<Row[]> {
  return readRows(db, select);
}
