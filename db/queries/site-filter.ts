import type { Bbox } from '#core/geo/lng-lat.ts';
import { mercatorBox } from '#core/geo/mercator.ts';
import type { Facility, PositionFunction, PositionLevel, PositionType, VerifyState } from '#core/terms/position.ts';
import { reviewWindow } from '#core/verify-state.ts';
import type { CommonFilter } from './filter.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { isMatched } from './search-match.ts';
import { idsInBox, type SiteSet } from './site-trees.ts';
import { among, joinSql, literal, name, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** What sites can be asked for. Several kinds, levels or states mean any of them; functions and facilities all of them. */
export interface SiteFilter extends CommonFilter {
  readonly kind?: readonly PositionType[];
  readonly level?: readonly PositionLevel[];
  readonly function?: readonly PositionFunction[];
  readonly facility?: readonly Facility[];
  readonly counter?: boolean;
  readonly barrierFree?: boolean;
  readonly verify?: readonly VerifyState[];
  /** 五有一落实: all six checks are met. */
  readonly standard?: boolean;
  readonly mobile?: boolean;
  /** Public id. */
  readonly cluster?: string;
  readonly station?: boolean;
  /** Public id of a 服务事项 that the site handles. */
  readonly service?: string;
  /** Open for certain at the instant of the view. No condition of SQL: see `open-sites.ts`. */
  readonly open?: boolean;
  readonly bbox?: Bbox;
}

/** Conditions on a row of position with the alias `t`, but for the text, which is always what a page is found by. */
export function siteConditions(filter: SiteFilter, today: string): (Sql | null)[] {
  return [
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    among('t.type', filter.kind),
    among('t.level', filter.level),
    hasAll('position_function', 'function', filter.function),
    hasAll('position_facility', 'facility', filter.facility),
    filter.counter === undefined ? null : sql`t.has_counter = ${Number(filter.counter)}`,
    filter.barrierFree === undefined ? null : sql`t.barrier_wheelchair = ${Number(filter.barrierFree)}`,
    verifyCondition(filter.verify, today),
    filter.standard === undefined ? null : sql`${upToStandard} = ${Number(filter.standard)}`,
    filter.mobile === undefined ? null : sql`t.is_mobile = ${Number(filter.mobile)}`,
    filter.cluster === undefined ? null : inCluster(filter.cluster),
    stationCondition(filter.station),
    filter.service === undefined ? null : handles(filter.service),
    boxCondition(filter.bbox),
  ];
}

/** Rows that one site costs a filtered search beside those of its conditions: three of the tree, its own and as a hit. */
const ROWS_OF_SITE = 6;
/** The same where every hit comes with its hours. */
const ROWS_OF_OPEN_SITE = 8;
/** A search that is filtered stays below 2,000 rows with what it reads of its results. */
const ROWS_OF_SEARCH = 1_750;

/**
 * Sites of any kind that a search for the nearest ones looks at: fewer the more rows of other tables its conditions read for
 * each. Memory looks at as many, so that it says the same.
 */
export function sitesLookedAt(filter: SiteFilter): number {
  const { q, cluster, service, open, facility: facilities = [], function: functions = [] } = filter;
  const links = [cluster, service].filter((link) => link !== undefined).length + facilities.length + functions.length;
  const rows = (open === true ? ROWS_OF_OPEN_SITE : ROWS_OF_SITE) + links + (q === undefined ? 0 : 4);
  return Math.floor(ROWS_OF_SEARCH / rows);
}

/** All the codes asked for, counted in one go: a condition for each would grow the statement beyond D1's depth of 100. */
function hasAll(table: string, column: string, codes: readonly string[] | undefined): Sql | null {
  const asked = among(column, codes);
  if (asked === null) return null;
  return sql`(SELECT count(*) FROM ${name(table)} WHERE position_id = t.id AND ${asked}) = ${literal(codes?.length ?? 0)}`;
}

/** The text as a condition, where sites are found by distance. */
export function textCondition({ q, region }: SiteFilter, illustrative: IllustrativeChoice): Sql | null {
  return q === undefined ? null : isMatched(q, { kind: 'SITE', region, illustrative });
}

/** Exact, where the R*Tree has cells of some centimetres. */
function boxCondition(box: Bbox | undefined): Sql | null {
  if (box === undefined) return null;
  const [west, south, east, north] = box;
  return sql`t.lng BETWEEN ${west} AND ${east} AND t.lat BETWEEN ${south} AND ${north}`;
}

/** Null where a check was not made and none failed: then a site is neither up to standard nor below it. */
const upToStandard = sql`(t.check_place AND t.check_equipment AND t.check_sign AND t.check_books AND t.check_rules
  AND t.check_activities)`;

function stationCondition(station: boolean | undefined): Sql | null {
  if (station === undefined) return null;
  return station ? sql`t.station_tier IS NOT NULL` : sql`t.station_tier IS NULL`;
}

/** The states as date ranges, as `verifyStateOn` computes them; the loader always writes both dates. */
export function verifyCondition(states: readonly VerifyState[] | undefined, on: string): Sql | null {
  if (states === undefined) return null;
  const { today, overdueBefore } = reviewWindow(on);
  const condition: Record<VerifyState, Sql> = {
    UNVERIFIED: sql`t.verified_on IS NULL`,
    VERIFIED: sql`t.verified_on IS NOT NULL AND t.next_review_on > ${today}`,
    REVIEW_DUE: sql`t.verified_on IS NOT NULL AND t.next_review_on BETWEEN ${overdueBefore} AND ${today}`,
    OVERDUE: sql`t.verified_on IS NOT NULL AND t.next_review_on < ${overdueBefore}`,
  };
  return sql`(${joinSql(
    states.map((state) => sql`(${condition[state]})`),
    ' OR ',
  )})`;
}

/** Looked up site by site: however many members or stations there are, one costs a row. */
function inCluster(cluster: string): Sql {
  return sql`EXISTS (SELECT 1 FROM cluster_member m WHERE m.position_id = t.id
    AND m.cluster_id = (SELECT c.id FROM cluster c WHERE c.public_id = ${cluster}))`;
}

function handles(service: string): Sql {
  return sql`EXISTS (SELECT 1 FROM station_service_item s WHERE s.position_id = t.id
    AND s.service_item_id = (SELECT i.id FROM service_item i WHERE i.public_id = ${service} AND ${isPublic('i')}))`;
}

export function clusterKeys(cluster: string): Sql {
  return sql`SELECT m.position_id AS id FROM cluster c CROSS JOIN cluster_member m ON m.cluster_id = c.id WHERE c.public_id = ${cluster}`;
}

/** Keys of the stations that handle a public 服务事项. */
export function serviceKeys(service: string): Sql {
  return sql`SELECT s.position_id AS id FROM service_item i CROSS JOIN station_service_item s ON s.service_item_id = i.id
    WHERE i.public_id = ${service} AND ${isPublic('i')}`;
}

/** Keys of the public sites with a point in the box. */
export function keysInBox(box: Bbox, illustrative: IllustrativeChoice): Sql {
  return sql`SELECT id FROM (${idsInBox(siteSetOf(illustrative), mercatorBox(box))})`;
}

export function siteSetOf(illustrative: IllustrativeChoice): SiteSet {
  return setOf[illustrative];
}

const setOf = { exclude: 'REGISTERED', only: 'SAMPLE', include: 'PUBLIC' } as const;
