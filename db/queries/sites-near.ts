import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { cellsToMetres, toMercator } from '#core/geo/mercator.ts';
import { roundPublic } from '#core/geo/public-point.ts';
import type { Point } from '#core/schemas/common.ts';
import type { NearSite, NearSites } from '#core/schemas/site.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type Nearest, nearestSites, nearestSitesWhere } from './nearest.ts';
import { readRows, rows } from './read.ts';
import { type SiteFilter, siteConditions, siteSetOf, textCondition } from './site-filter.ts';
import { siteNames } from './site-names.ts';
import { type SiteRow, siteColumns, toSite } from './site-row.ts';
import { joinSql, sql } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

/** Half the Earth's circumference: nothing is farther away. */
const FARTHEST_M = 20_037_508;

interface NearRequest {
  /** WGS84 degrees. */
  readonly at: LngLat;
  readonly limit: number;
  readonly illustrative: IllustrativeChoice;
}

/**
 * The sites nearest to a point. Distances are metres along the sphere between rounded points, so that nothing exact can
 * be reckoned back; a schematic point has none, and such sites come after all others.
 */
export async function sitesNear(db: SqlPort, filter: SiteFilter, request: NearRequest, view: View): Promise<NearSites> {
  const nearest = await nearestKeys(db, filter, request, view);
  const keys = nearest.sites.map((site) => site.id);
  const found = await readRows(
    db,
    rows<SiteRow>(sql`SELECT ${siteColumns(shanghaiDate(view.now))}
      FROM json_each(${JSON.stringify(keys)}) j CROSS JOIN position t ON t.id = j.value`),
  );
  const names = await siteNames(db, found);
  const from = roundPublic(request.at, view.decimals);
  const rank = new Map(keys.map((key, i) => [key, i]));
  const items = found
    .sort((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0))
    .map((row): NearSite => {
      const site = toSite(row, names, view);
      return { ...site, distanceM: publicDistance(from, site.point) };
    });
  return {
    items: items.sort((a, b) => (a.distanceM ?? FARTHEST_M) - (b.distanceM ?? FARTHEST_M)),
    searchedRadiusM: Math.min(FARTHEST_M, Math.floor(cellsToMetres(nearest.radius, request.at[1]))),
    complete: nearest.complete,
    asOf: toIso(view.now),
  };
}

async function nearestKeys(db: SqlPort, filter: SiteFilter, request: NearRequest, { now }: View): Promise<Nearest> {
  const at = toMercator(request.at);
  const set = siteSetOf(request.illustrative);
  const all = [...siteConditions(filter, shanghaiDate(now)), textCondition(filter, request.illustrative)];
  const conditions = all.filter((condition) => condition !== null);
  if (conditions.length === 0) return nearestSites(db, at, request.limit, set);
  return nearestSitesWhere(db, at, request.limit, set, sql`(${joinSql(conditions, ' AND ')})`);
}

/** Whole metres; null where the point only says which park or county. */
function publicDistance(from: LngLat, point: Point | null): number | null {
  return point === null || point.schematic ? null : Math.round(distanceM(from, [point.lng, point.lat]));
}
