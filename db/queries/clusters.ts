import type { Cluster, ClusterDetail, ClusterPart } from '#core/schemas/cluster.ts';
import type { Page } from '#core/schemas/common.ts';
import { type PositionLevel, positionLevel } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { illustrativeFlags, inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, readTogether, rows } from './read.ts';
import { joinParkLink, joinRegionName, parkLinkColumns, regionNameColumn } from './shared-columns.ts';
import { siteNames } from './site-names.ts';
import { type SiteRow, siteColumns, toSite } from './site-row.ts';
import { fromJson, joinSource, type SourceRow, sourceColumns, toLink, toSource } from './source.ts';
import { among, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

export type ClusterFilter = CommonFilter;

/** What is read of a past date; names of parks and regions are those of now. */
const PAST = ['CLUSTER', 'SITE', 'PARK'] as const;

export const clusterOrder = ordersOf('cluster').region;

interface ClusterRow extends SourceRow {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly CENTER: number | null;
  readonly FEATURED: number | null;
  readonly ORDINARY: number | null;
  /** JSON array of `{level, flag}`, one a public member. */
  readonly members: string;
}

const columns: Sql = sql`t.public_id AS id, t.name, t.formula, ${parkLinkColumns}, t.region_code AS regionCode,
  ${regionNameColumn}, t.declared_center AS CENTER, t.declared_featured AS FEATURED, t.declared_ordinary AS ORDINARY,
  ${sourceColumns('t')},
  (SELECT json_group_array(json_object('level', p.level, 'flag', p.is_illustrative)) FROM cluster_member m
    CROSS JOIN position p ON p.id = m.position_id WHERE m.cluster_id = t.id AND ${isPublic('p')}) AS members`;

const joins: Sql = sql`${joinRegionName} ${joinParkLink} ${joinSource('t')}`;
const levels = codesOf(positionLevel);

interface Member {
  readonly level: PositionLevel | null;
  readonly flag: 0 | 1;
}

function toCluster(row: ClusterRow): Cluster {
  const members = fromJson<Member>(row.members);
  return {
    id: row.id,
    name: row.name,
    formula: row.formula,
    park: toLink(row.parkId, row.parkName),
    regionCode: row.regionCode,
    regionName: row.regionName,
    parts: levels.map((level) => partOf(level, row[level], members)),
    source: toSource(row),
  };
}

/** What is declared of a level against what is registered; samples never fill a gap. */
function partOf(level: PositionLevel, declared: number | null, members: readonly Member[]): ClusterPart {
  const of = (flag: 0 | 1) => members.filter((member) => member.level === level && member.flag === flag).length;
  const registered = of(0);
  return {
    level,
    declared,
    count: { registered, illustrative: of(1) },
    missing: declared === null ? null : declared - registered,
  };
}

export async function listClusters(
  db: SqlPort,
  filter: ClusterFilter,
  request: PageRequest,
  view: View,
): Promise<Page<Cluster>> {
  const order = clusterOrder;
  const where = [
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    filter.q === undefined ? null : sql`instr(t.name, ${filter.q}) > 0`,
  ];
  const driver = driverOf(filter, { table: 'cluster', kind: null, illustrative: request.illustrative, byRegion: true });
  const keys = pageKeys({ ...request, table: 'cluster', order, where, driver });
  const found = await readRows(
    db,
    rows<ClusterRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN cluster t ON t.id = page.id ${joins} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, toCluster);
}

/** A cluster with its members, centre first, now or at the end of a date; null = there is none, or not for the public. */
export async function clusterDetail(
  db: SqlPort,
  publicId: string,
  { illustrative, date }: { readonly illustrative: IllustrativeChoice; readonly date?: string },
  view: View,
): Promise<ClusterDetail | null> {
  const past = pastTables(date, PAST);
  const flags = among('t.is_illustrative', illustrativeFlags(illustrative));
  const found = await readTogether(db, {
    cluster: rows<ClusterRow>(
      sql`${past} SELECT ${columns} FROM cluster t ${joins} WHERE t.public_id = ${publicId} AND ${isPublic('t')}`,
    ),
    members: rows<SiteRow>(
      sql`${past} SELECT ${siteColumns(shanghaiDate(view.now))} FROM cluster c CROSS JOIN cluster_member m ON m.cluster_id = c.id
        CROSS JOIN position t ON t.id = m.position_id
        WHERE c.public_id = ${publicId} AND ${isPublic('t')} ${flags === null ? sql`` : sql`AND ${flags}`}`,
    ),
  });
  const [row] = found.cluster;
  if (row === undefined) return null;
  const names = await siteNames(db, found.members);
  const members = found.members.sort(
    (a, b) => rankOf(a) - rankOf(b) || a.isIllustrative - b.isIllustrative || a.key - b.key,
  );
  return {
    ...toCluster(row),
    members: members.map((member) => toSite(member, names, view)),
    asOf: toIso(view.now),
  };
}

function rankOf({ level }: SiteRow): number {
  return level === null ? levels.length : levels.indexOf(level);
}
