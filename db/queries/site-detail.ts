import { MAX_SITE_PHOTOS } from '#core/photo/site-photos.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { suppressStated } from '#core/stats/suppress.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import type { Serves, StationTier } from '#core/terms/position.ts';
import type { ServicePromise } from '#core/terms/service.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { servicesElsewhere } from './elsewhere.ts';
import { toPoint } from './point.ts';
import { isPublic } from './public.ts';
import { satisfactionOf } from './rating-tally.ts';
import { readTogether, rows } from './read.ts';
import { aliasesColumn, honoursColumn, toHonours } from './shared-columns.ts';
import { siteNames } from './site-names.ts';
import { type SiteRow, siteColumns, toSite } from './site-row.ts';
import { fromJson, joinSource, type SourceRow, sourceColumns, toFlag, toLink, toSource } from './source.ts';
import { type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

/** Stops of a 流动阵地 that are told: today's, yesterday's for those that run past midnight, and the next ones. */
const MAX_STOPS = 200;
const STOPS_BACK_MS = 86_400_000;
const MINUTE_MS = 60_000;

interface DetailRow extends SiteRow, SourceRow {
  readonly version: number;
  readonly building: string | null;
  readonly floor: string | null;
  readonly entrance: string | null;
  readonly landmark: string | null;
  readonly responsiblePost: string | null;
  readonly areaM2: number | null;
  readonly openToPublic: 0 | 1 | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly windowCount: number | null;
  readonly itemsCount: number | null;
  readonly promiseHours: number | null;
  readonly instructorCount: number | null;
  readonly checks: string;
  readonly aliases: string;
  readonly serves: string;
  readonly honours: string;
}

interface StopRow {
  readonly placeText: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly precision: CoordPrecision | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isIllustrative: 0 | 1;
}

interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly promises: string;
  readonly promiseHours: number | null;
  readonly bring: string;
}

/** One public site with all that is public about it, the same throughout a minute; null = there is none, or not for the public. */
export async function siteDetail(db: SqlPort, publicId: string, view: View): Promise<SiteDetail | null> {
  const stopsFrom = view.now - (view.now % MINUTE_MS) - STOPS_BACK_MS;
  const own = sql`(SELECT id FROM position WHERE public_id = ${publicId})`;
  const found = await readTogether(db, {
    site: rows<DetailRow>(detailOf(publicId, shanghaiDate(view.now))),
    clusters: rows<{ id: string; name: string; memberCount: number }>(
      sql`SELECT c.public_id AS id, c.name, (SELECT count(*) FROM cluster_member o CROSS JOIN position p ON p.id = o.position_id
          WHERE o.cluster_id = c.id AND p.is_illustrative <= t.is_illustrative AND ${isPublic('p')}) AS memberCount
        FROM position t CROSS JOIN cluster_member m ON m.position_id = t.id CROSS JOIN cluster c ON c.id = m.cluster_id
        WHERE t.public_id = ${publicId} AND ${isPublic('c')} ORDER BY c.name`,
    ),
    photos: rows<SiteDetail['photos'][number]>(
      sql`SELECT public_id AS id, alt, width, height FROM photo WHERE owner_kind = 'SITE' AND owner_id = ${own}
        AND data_level = 'PUBLIC' AND state = 'ATTACHED' ORDER BY sort_no, id LIMIT ${MAX_SITE_PHOTOS}`,
    ),
    stops: rows<StopRow>(
      sql`SELECT place_text AS placeText, lng, lat, precision, starts_at AS startsAt, ends_at AS endsAt,
        is_illustrative AS isIllustrative FROM mobile_stop
        WHERE position_id = ${own} AND starts_at >= ${stopsFrom} ORDER BY starts_at LIMIT ${MAX_STOPS}`,
    ),
    services: rows<ServiceRow>(
      sql`SELECT i.public_id AS id, i.name, i.promises, coalesce(s.promise_hours, i.promise_hours) AS promiseHours, i.bring
        FROM station_service_item s CROSS JOIN service_item i ON i.id = s.service_item_id
        WHERE s.position_id = ${own} AND ${isPublic('i')} ORDER BY i.name`,
    ),
  });
  const [row] = found.site;
  if (row === undefined) return null;
  const site = toSite(row, await siteNames(db, found.site), view);
  const [satisfaction, elsewhere] = await Promise.all([
    site.isIllustrative ? null : satisfactionOf(db, row.key),
    servicesElsewhere(db, { ...site, tier: site.stationTier, services: found.services }),
  ]);
  return {
    ...site,
    ...ownDetail(row),
    clusters: found.clusters,
    photos: found.photos,
    satisfaction,
    elsewhere,
    stops: found.stops.map((stop) => ({
      placeText: stop.placeText,
      point: toPoint(stop, view.decimals),
      startsAt: toIso(stop.startsAt),
      endsAt: toIso(stop.endsAt),
      isIllustrative: stop.isIllustrative === 1,
    })),
    services: found.services.map((service) => ({
      id: service.id,
      name: service.name,
      promises: fromJson<ServicePromise>(service.promises),
      promiseHours: service.promiseHours,
      bring: fromJson<string>(service.bring),
    })),
  };
}

function detailOf(publicId: string, today: string): Sql {
  return sql`SELECT ${siteColumns(today)}, ${sourceColumns('t')}, t.version, t.building, t.floor, t.entrance, t.landmark,
      t.responsible_post AS responsiblePost, t.area_m2 AS areaM2,
      t.open_to_public AS openToPublic, o.public_id AS organisationId, o.name AS organisationName,
      s.window_count AS windowCount, s.items_count AS itemsCount, s.promise_hours AS promiseHours,
      s.instructor_count AS instructorCount,
      json_array(t.check_place, t.check_equipment, t.check_sign, t.check_books, t.check_rules, t.check_activities) AS checks,
      (SELECT json_group_array(serves) FROM position_serves WHERE position_id = t.id) AS serves,
      ${aliasesColumn('SITE')} AS aliases, ${honoursColumn('SITE')} AS honours
    FROM position t ${joinSource('t')} LEFT JOIN service_station s ON s.position_id = t.id
    LEFT JOIN organisation o ON o.id = t.organisation_id AND ${isPublic('o')}
    WHERE t.public_id = ${publicId} AND ${isPublic('t')}`;
}

/** What is read from other tables than the site's own. */
type LinkedToSite = 'clusters' | 'stops' | 'services' | 'photos' | 'satisfaction' | 'elsewhere';

function ownDetail(row: DetailRow): Omit<SiteDetail, keyof ReturnType<typeof toSite> | LinkedToSite> {
  return {
    version: row.version,
    aliases: fromJson<string>(row.aliases),
    building: row.building,
    floor: row.floor,
    entrance: row.entrance,
    landmark: row.landmark,
    responsiblePost: row.responsiblePost,
    areaM2: row.areaM2,
    openToPublic: toFlag(row.openToPublic),
    serves: fromJson<Serves>(row.serves),
    upToStandard: standard(fromJson<0 | 1 | null>(row.checks)),
    organisation: toLink(row.organisationId, row.organisationName),
    station: stationOf(row, row.stationTier),
    honours: toHonours(row.honours),
    source: toSource(row),
  };
}

/** 五有一落实: one “no” decides; else one check not made leaves it open. */
function standard(checks: readonly (0 | 1 | null)[]): boolean | null {
  if (checks.includes(0)) return false;
  return checks.includes(null) ? null : true;
}

function stationOf(row: DetailRow, tier: StationTier | null): SiteDetail['station'] {
  if (tier === null) return null;
  const { windowCount, itemsCount, promiseHours, instructorCount } = row;
  return { tier, windowCount, itemsCount, promiseHours, instructorCount: suppressStated(instructorCount) };
}
