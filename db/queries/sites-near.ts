import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { cellsToMetres, MERCATOR_SIZE, toMercator } from '#core/geo/mercator.ts';
import { roundPublic } from '#core/geo/public-point.ts';
import type { Point } from '#core/schemas/common.ts';
import type { NearSite, NearSites } from '#core/schemas/site.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { calendarDays, calendarOn } from './calendar.ts';
import { type Nearest, nearestSites, nearestSitesWhere } from './nearest.ts';
import { type Candidate, isOpen, sitesByKey } from './open-sites.ts';
import type { PublicStore } from './public-store.ts';
import { readTogether, rows } from './read.ts';
import { type SiteFilter, siteConditions, siteSetOf, textCondition } from './site-filter.ts';
import { hoursColumns } from './site-row.ts';
import { nearInMemory, OPEN_LOOK, type SitesFound } from './snapshot-near.ts';
import { joinSql, sql } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

/** Half the Earth's circumference: nothing is farther away. */
const FARTHEST_M = 20_037_508;

export interface NearRequest {
  /** WGS84 degrees. */
  readonly at: LngLat;
  readonly limit: number;
  readonly illustrative: IllustrativeChoice;
}

/**
 * The sites nearest to a point. Distances are metres along the sphere between rounded points, so that nothing exact can
 * be reckoned back; a schematic point has none, and such sites come after all others.
 */
export async function sitesNear(
  db: PublicStore,
  filter: SiteFilter,
  request: NearRequest,
  view: View,
): Promise<NearSites> {
  const nearest = (await nearInMemory(db, filter, request, view)) ?? (await nearInDatabase(db, filter, request, view));
  const from = roundPublic(request.at, view.decimals);
  // each site was made for this answer: it is added to rather than copied
  const items = nearest.sites.map(
    (site): NearSite => Object.assign(site, { distanceM: publicDistance(from, site.point) }),
  );
  return {
    items: items.sort((a, b) => (a.distanceM ?? FARTHEST_M) - (b.distanceM ?? FARTHEST_M)),
    searchedRadiusM: Math.min(FARTHEST_M, Math.floor(cellsToMetres(nearest.radius, request.at[1]))),
    complete: nearest.complete,
    asOf: toIso(view.now),
  };
}

async function nearInDatabase(db: SqlPort, filter: SiteFilter, request: NearRequest, view: View): Promise<SitesFound> {
  const nearest = await (filter.open === true ? nearestOpen : nearestKeys)(db, filter, request, view);
  const keys = nearest.sites.map(({ id }) => ({ key: id }));
  return { ...nearest, sites: await sitesByKey(db, keys, view) };
}

async function nearestKeys(db: SqlPort, filter: SiteFilter, request: NearRequest, { now }: View): Promise<Nearest> {
  const at = toMercator(request.at);
  const set = siteSetOf(request.illustrative);
  const all = [...siteConditions(filter, shanghaiDate(now)), textCondition(filter, request.illustrative)];
  const conditions = all.filter((condition) => condition !== null);
  if (conditions.length === 0) return nearestSites(db, at, request.limit, set);
  return nearestSitesWhere(db, at, request.limit, set, sql`(${joinSql(conditions, ' AND ')})`);
}

/**
 * The nearest that are open for certain. Hours cannot be asked of the R*Tree, so everything is taken within the radius that
 * a filtered search may look at, and the open ones of it are kept.
 */
async function nearestOpen(db: SqlPort, filter: SiteFilter, request: NearRequest, { now }: View): Promise<Nearest> {
  // No sample has an open state: nothing of them could be found anywhere.
  if (request.illustrative === 'only') return { sites: [], radius: MERCATOR_SIZE, complete: true };
  const today = shanghaiDate(now);
  const all = [
    sql`t.publication_status = 'PUBLISHED'`,
    ...siteConditions(filter, today),
    textCondition(filter, 'exclude'),
  ].filter((condition) => condition !== null);
  const around = await nearestSitesWhere(
    db,
    toMercator(request.at),
    OPEN_LOOK + 1, // never enough: everything within reach is taken
    'REGISTERED',
    sql`(${joinSql(all, ' AND ')})`,
    OPEN_LOOK,
  );
  const { found, days } = await readTogether(db, {
    found: rows<Candidate>(sql`SELECT t.id AS key, ${hoursColumns(today)}
      FROM json_each(${JSON.stringify(around.sites.map(({ id }) => id))}) j CROSS JOIN position t ON t.id = j.value`),
    days: calendarDays(today),
  });
  const calendar = calendarOn(today, days);
  const open = new Set(found.filter((row) => isOpen(row, now, calendar)).map(({ key }) => key));
  const sites = around.sites.filter(({ id }) => open.has(id)).slice(0, request.limit);
  return { sites, radius: around.radius, complete: around.complete || sites.length >= request.limit };
}

/** Whole metres; null where the point only says which park or county. */
function publicDistance(from: LngLat, point: Point | null): number | null {
  return point === null || point.schematic ? null : Math.round(distanceM(from, [point.lng, point.lat]));
}
