import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { cellsToMetres, MERCATOR_SIZE, toMercator } from '#core/geo/mercator.ts';
import { publicPoint, roundPublic } from '#core/geo/public-point.ts';
import type { Point } from '#core/schemas/common.ts';
import type { NearSite, NearSites } from '#core/schemas/site.ts';
import { codeLists } from '#core/snapshot/layout.ts';
import type { FoundSite } from '#core/snapshot/nearest.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { calendarDays, calendarOn } from './calendar.ts';
import { begin, piece, taken, writeJson, writePiece } from './json-bytes.ts';
import { type FoundSite as FoundRow, type MoreColumns, type Nearest, nearestSites } from './nearest.ts';
import { nearestFrom, nearestSitesWhere, selectNearestWhere } from './nearest-where.ts';
import { isOpen, sitesByKey } from './open-sites.ts';
import type { PublicStore } from './public-store.ts';
import { readTogether } from './read.ts';
import { type SiteFilter, siteConditions, siteSetOf, sitesLookedAt, textCondition } from './site-filter.ts';
import { writeNearSite } from './site-json.ts';
import { type HoursRow, hoursColumns, type NamedSiteRow, namedSiteColumns, toNamedSite } from './site-row.ts';
import { nearInMemory, type RowsFound, rowsNear, type SitesFound } from './snapshot-near.ts';
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
  return { items: items.sort(byDistance), ...saidOf(nearest, request, view) };
}

/**
 * The same answer as JSON in UTF-8, and whether anything was found. It is asked for most, and to make a text of objects that
 * were made for it costs more than to find the sites: memory writes it straight from its columns.
 */
export async function sitesNearJson(
  db: PublicStore,
  filter: SiteFilter,
  request: NearRequest,
  view: View,
): Promise<NearJson> {
  const found = await rowsNear(db, filter, request, view);
  if (found !== null) return { json: jsonOf(found, request, view), isEmpty: found.sites.length === 0 };
  const answer = await sitesNear(db, filter, request, view);
  begin();
  writeJson(JSON.stringify(answer));
  return { json: taken(), isEmpty: answer.items.length === 0 };
}

export interface NearJson {
  readonly json: Uint8Array<ArrayBuffer>;
  /** Nothing was found: whoever asks about a region may have named one that there is not. */
  readonly isEmpty: boolean;
}

function jsonOf(found: RowsFound, request: NearRequest, view: View): Uint8Array<ArrayBuffer> {
  const from = roundPublic(request.at, view.decimals);
  const sites = found.sites.map((site) => ({ site, distanceM: distanceOfRow(from, site, view.decimals) }));
  begin();
  writePiece(ITEMS);
  for (const [i, { site, distanceM }] of sites.sort(byDistance).entries()) {
    if (i > 0) writePiece(COMMA);
    writeNearSite({ snapshot: found.snapshot, shard: site.shard, row: site.row, view }, distanceM);
  }
  writePiece(END);
  // a brace stands before what else is said
  writeJson(JSON.stringify(saidOf(found, request, view)).slice(1));
  return taken();
}

const [ITEMS, COMMA, END] = ['{"items":[', ',', '],'].map(piece) as [Uint8Array, Uint8Array, Uint8Array]; // one each

type Looked = Pick<SitesFound, 'radius' | 'complete'>;

function saidOf({ radius, complete }: Looked, { at }: NearRequest, { now }: View): Omit<NearSites, 'items'> {
  const searchedRadiusM = Math.min(FARTHEST_M, Math.floor(cellsToMetres(radius, at[1])));
  return { searchedRadiusM, complete, asOf: toIso(now) };
}

function byDistance(a: { readonly distanceM: number | null }, b: { readonly distanceM: number | null }): number {
  return (a.distanceM ?? FARTHEST_M) - (b.distanceM ?? FARTHEST_M);
}

async function nearInDatabase(db: SqlPort, filter: SiteFilter, request: NearRequest, view: View): Promise<SitesFound> {
  if (filter.open === true) return nearestOpen(db, filter, request, view);
  const columns: MoreColumns<NamedSiteRow> = { columns: namedSiteColumns(shanghaiDate(view.now)) };
  const nearest = await nearestRows(db, filter, request, view, columns);
  return { ...nearest, sites: nearest.sites.map((row) => toNamedSite(row, view)) };
}

function nearestRows<Row>(
  db: SqlPort,
  filter: SiteFilter,
  request: NearRequest,
  { now }: View,
  columns: MoreColumns<Row>,
): Promise<Nearest<FoundRow & Row>> {
  const at = toMercator(request.at);
  const set = siteSetOf(request.illustrative);
  const all = [...siteConditions(filter, shanghaiDate(now)), textCondition(filter, request.illustrative)];
  const conditions = all.filter((condition) => condition !== null);
  if (conditions.length === 0) return nearestSites(db, at, request.limit, set, columns);
  const condition = { sql: sql`(${joinSql(conditions, ' AND ')})`, look: sitesLookedAt(filter) };
  return nearestSitesWhere(db, at, request.limit, set, condition, columns);
}

/**
 * The nearest that are open for certain. Hours cannot be asked of the R*Tree, so everything is taken within the radius that
 * a filtered search may look at, with its hours and the state calendar in one round trip, and the open ones of it are kept.
 */
async function nearestOpen(db: SqlPort, filter: SiteFilter, request: NearRequest, view: View): Promise<SitesFound> {
  // No sample has an open state: nothing of them could be found anywhere.
  if (request.illustrative === 'only') return { sites: [], radius: MERCATOR_SIZE, complete: true };
  const today = shanghaiDate(view.now);
  const all = [
    sql`t.publication_status = 'PUBLISHED'`,
    ...siteConditions(filter, today),
    textCondition(filter, 'exclude'),
  ].filter((condition) => condition !== null);
  const look = sitesLookedAt(filter);
  // never enough: everything within reach is taken
  const k = look + 1;
  const { found, days } = await readTogether(db, {
    found: selectNearestWhere<HoursRow>(
      toMercator(request.at),
      k,
      'REGISTERED',
      { sql: sql`(${joinSql(all, ' AND ')})`, look },
      { columns: hoursColumns(today) },
    ),
    days: calendarDays(today),
  });
  const around = nearestFrom(found, k);
  const calendar = calendarOn(today, days);
  const open = around.sites.filter((row) => isOpen(row, view.now, calendar)).slice(0, request.limit);
  const sites = await sitesByKey(
    db,
    open.map(({ id }) => ({ key: id })),
    view,
  );
  return { sites, radius: around.radius, complete: around.complete || sites.length >= request.limit };
}

function distanceOfRow(from: LngLat, { shard, row }: FoundSite, decimals: number): number | null {
  const precision = codeLists.precision[(shard.precision[row] ?? 0) - 1];
  const [lng, lat] = [shard.lng[row] ?? Number.NaN, shard.lat[row] ?? Number.NaN];
  if (precision === undefined || Number.isNaN(lng)) return null;
  return publicDistance(from, publicPoint([lng, lat], precision, decimals));
}

/** Whole metres; null where the point only says which park or county. */
function publicDistance(from: LngLat, point: Point | null): number | null {
  return point === null || point.schematic ? null : Math.round(distanceM(from, [point.lng, point.lat]));
}
