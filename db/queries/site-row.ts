import type { DateException, OpeningHours, TimeSpan } from '#core/hours/opening-hours.ts';
import type { Site } from '#core/schemas/site.ts';
import { NEXT_STOPS, stopWindow } from '#core/snapshot/dated.ts';
import {
  type Facility,
  facility as facilityTerms,
  positionFunction as functionTerms,
  type PositionFunction,
  type PositionLevel,
  type PositionType,
  type PublicationStatus,
  type StationTier,
} from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import { verifyStateOn } from '#core/verify-state.ts';
import { type PointRow, toPoint } from './point.ts';
import { isPublic } from './public.ts';
import { remembered } from './remembered.ts';
import { fromJson, toFlag } from './source.ts';
import { name, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

/** What decides whether a site is open. */
export interface HoursRow {
  readonly hours: string;
  readonly isIllustrative: 0 | 1;
  readonly status: PublicationStatus;
  /** JSON array. */
  readonly exceptions: string;
  /** JSON object: the closure that runs or comes next. */
  readonly closure: string | null;
}

/** A row of `position` with what a list tells of a site. Names of its region and park are looked up apart. */
export interface SiteRow extends PointRow, HoursRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly kind: PositionType;
  readonly level: PositionLevel | null;
  readonly hasCounter: 0 | 1 | null;
  readonly stationTier: StationTier | null;
  readonly regionCode: string;
  readonly parkKey: number | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly hoursText: string | null;
  readonly wheelchair: 0 | 1 | null;
  readonly toilet: 0 | 1 | null;
  readonly lift: 0 | 1 | null;
  readonly isMobile: 0 | 1;
  /** JSON array, of a 流动阵地 only. */
  readonly nextStops: string | null;
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
  readonly dutyUnit: string | null;
  readonly updatedAt: number;
  /** JSON arrays. */
  readonly functions: string;
  readonly facilities: string;
}

const exceptionsColumn = name(`(SELECT json_group_array(json_object('from', from_on, 'to', to_on, 'spans', json(spans),
  'reason', reason)) FROM position_day_exception WHERE position_id = t.id) AS exceptions`);

/** Columns of HoursRow from a row of position with the alias `t`. */
export function hoursColumns(today: string): Sql {
  return sql`t.hours, t.is_illustrative AS isIllustrative, t.publication_status AS status, ${exceptionsColumn},
    ${closureColumn(today)}`;
}

const dutyUnit: Sql = sql`coalesce(t.responsible_unit, (SELECT o.name FROM organisation o
    WHERE o.id = t.organisation_id AND ${isPublic('o')})) AS dutyUnit`;

/** The closure that runs on a date or comes next, of a row of position with the alias `t`. */
export function closureColumn(today: string): Sql {
  return sql`(SELECT json_object('reason', reason, 'from', from_on, 'to', to_on) FROM position_closure
    WHERE position_id = t.id AND (to_on IS NULL OR to_on >= ${today}) ORDER BY from_on LIMIT 1) AS closure`;
}

/** Columns of SiteRow from a row of position with the alias `t`, but for those that depend on the date. */
export const plainSiteColumns = sql`${name(`t.id AS key, t.public_id AS id, t.name, t.type AS kind, t.level,
  t.has_counter AS hasCounter, t.station_tier AS stationTier, t.region_code AS regionCode, t.park_id AS parkKey, t.address,
  t.lng, t.lat, t.precision, t.phone, t.hours_text AS hoursText, t.barrier_wheelchair AS wheelchair,
  t.barrier_toilet AS toilet, t.barrier_lift AS lift, t.is_mobile AS isMobile, t.verified_on AS verifiedOn,
  t.next_review_on AS nextReviewOn, t.updated_at AS updatedAt, t.hours, t.is_illustrative AS isIllustrative,
  t.publication_status AS status,
  (SELECT json_group_array(function) FROM position_function WHERE position_id = t.id) AS functions,
  (SELECT json_group_array(facility) FROM position_facility WHERE position_id = t.id) AS facilities`)}, ${dutyUnit}, ${exceptionsColumn}`;

/** Columns of SiteRow from a row of position with the alias `t`. */
export function siteColumns(today: string): Sql {
  return sql`${plainSiteColumns}, ${nextStopsColumn(today)}, ${closureColumn(today)}`;
}

/** A row with the names that long lists read apart, once for all: where few sites are told of, one round trip is the sooner. */
export interface NamedSiteRow extends SiteRow {
  readonly regionName: string | null;
  /** JSON object of id and name, where the public may see the park. */
  readonly park: string | null;
}

/** Columns of NamedSiteRow from a row of position with the alias `t`: a row more for its region, and one for its park. */
export function namedSiteColumns(today: string): Sql {
  return sql`${siteColumns(today)}, (SELECT r.full_name FROM region r WHERE r.code = t.region_code) AS regionName,
    (SELECT json_object('id', k.public_id, 'name', k.name) FROM park k WHERE k.id = t.park_id AND ${isPublic('k')}) AS park`;
}

function nextStopsColumn(today: string): Sql {
  const { from, midnight, to } = stopWindow(today);
  return sql`CASE WHEN t.is_mobile = 1 THEN (SELECT json_group_array(json_object('placeText', place_text, 'startsAt', starts_at,
      'endsAt', ends_at)) FROM (SELECT place_text, starts_at, ends_at FROM mobile_stop
      WHERE position_id = t.id AND starts_at BETWEEN ${from} AND ${to} AND ends_at > ${midnight} AND is_illustrative = 0
      ORDER BY starts_at LIMIT ${NEXT_STOPS})) END AS nextStops`;
}

interface NextStop {
  readonly placeText: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

function toNextStops({ isIllustrative, nextStops }: SiteRow): Site['nextStops'] {
  if (nextStops === null || isIllustrative === 1) return [];
  return fromJson<NextStop>(nextStops).map(({ placeText, startsAt, endsAt }) => ({
    placeText,
    startsAt: toIso(startsAt),
    endsAt: toIso(endsAt),
  }));
}

/** Names that a site's row only points at. */
export interface SiteNames {
  readonly regions: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly parks: Pick<ReadonlyMap<number, { readonly id: string; readonly name: string }>, 'get'>;
}

/** Codes in the order of their terms, from a JSON array in any order. */
function inOrder<Code extends string>(codes: readonly Code[]): (json: string) => Code[] {
  return remembered((json) => {
    const given = fromJson<Code>(json);
    return codes.filter((code) => given.includes(code));
  });
}

const functionsOf = inOrder<PositionFunction>(codesOf(functionTerms));
const facilitiesOf = inOrder<Facility>(codesOf(facilityTerms));
const weekOf = remembered((json) => {
  const { exceptions: _, ...week } = JSON.parse(json) as OpeningHours;
  return week;
});
const exceptionsOf = remembered((json) => fromJson<DateException & { readonly spans: TimeSpan[] }>(json));
const UNKNOWN_HOURS: OpeningHours = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };

export function toSite(row: SiteRow, names: SiteNames, { now, decimals }: View): Site {
  const today = shanghaiDate(now);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    level: row.level,
    hasCounter: toFlag(row.hasCounter),
    stationTier: row.stationTier,
    regionCode: row.regionCode,
    regionName: names.regions.get(row.regionCode) ?? row.regionCode,
    park: (row.parkKey === null ? undefined : names.parks.get(row.parkKey)) ?? null,
    address: row.address,
    point: toPoint(row, decimals),
    ...opennessOf(row, today),
    ...contact(row),
    functions: functionsOf(row.functions),
    facilities: facilitiesOf(row.facilities),
    barrierFree: { wheelchair: toFlag(row.wheelchair), toilet: toFlag(row.toilet), lift: toFlag(row.lift) },
    isMobile: row.isMobile === 1,
    nextStops: toNextStops(row),
    isIllustrative: row.isIllustrative === 1,
    verifyState: verifyStateOn(row, today),
    verifiedOn: row.verifiedOn,
    dueOn: row.nextReviewOn,
    responsibleUnit: row.dutyUnit,
    updatedAt: toIso(row.updatedAt),
  };
}

export function toNamedSite(row: NamedSiteRow, view: View): Site {
  const park = row.park === null ? undefined : (JSON.parse(row.park) as { id: string; name: string }); // as the column makes it
  return toSite(row, { regions: { get: () => row.regionName ?? undefined }, parks: { get: () => park } }, view);
}

/** Hours and closure that count; an 示例 site must never send anyone on a way, so it has none. */
export function opennessOf(row: HoursRow, today: string): Pick<Site, 'hours' | 'closure'> {
  if (row.isIllustrative === 1) return { hours: UNKNOWN_HOURS, closure: null };
  const hours = { ...weekOf(row.hours), exceptions: exceptionsOf(row.exceptions) };
  return { hours, closure: closureOf(row, today) };
}

/** What is said beside the hours; an 示例 site must never send anyone to a telephone either. */
function contact({ isIllustrative, phone, hoursText }: SiteRow): Pick<Site, 'phone' | 'hoursText'> {
  return isIllustrative === 1 ? { phone: null, hoursText: null } : { phone, hoursText };
}

/** A suspended site is closed even where nobody has entered from when to when. */
function closureOf({ closure, status }: HoursRow, today: string): Site['closure'] {
  if (closure !== null) return JSON.parse(closure) as Site['closure'];
  return status === 'SUSPENDED' ? { reason: '暂停开放', from: today, to: null } : null;
}
