import type { SiteDetail } from '#core/schemas/site.ts';
import type { StationTier } from '#core/terms/position.ts';
import type { SqlPort } from '../port.ts';
import { inRegion, isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { joinSql, literal, type Sql, sql, whereAll } from './sql.ts';

/** Items looked at among the stations above; a county offers some hundreds at most. */
const MAX_ITEMS = 500;

/** The station that asks what others handle. */
export interface Station {
  readonly tier: StationTier | null;
  readonly regionCode: string;
  readonly isIllustrative: boolean;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

interface OfferRow {
  readonly serviceId: string;
  readonly service: string;
  readonly siteId: string;
  readonly site: string;
  readonly phone: string | null;
  readonly tier: StationTier;
}

/**
 * 三级服务体系: what a village or town station does not handle and the nearest level above it does, in the same town or
 * county. A 示例 station is only sent to samples, and a registered one never to a sample.
 */
export async function servicesElsewhere(db: SqlPort, station: Station): Promise<SiteDetail['elsewhere']> {
  const above = linesAbove(station);
  if (above.length === 0) return [];
  const offers = await readRows(
    db,
    rows<OfferRow>(sql`SELECT i.public_id AS serviceId, i.name AS service, t.public_id AS siteId, t.name AS site, t.phone,
        t.station_tier AS tier
      FROM (${joinSql(above, ' UNION ALL ')}) higher CROSS JOIN position t ON t.id = higher.id
      CROSS JOIN station_service_item s ON s.position_id = t.id CROSS JOIN service_item i ON i.id = s.service_item_id
      WHERE ${isPublic('i')} ORDER BY higher.line, i.name, t.name, t.id LIMIT ${MAX_ITEMS}`),
  );
  // The same thing can be an item of each station's own: its name says that it is the same.
  const known = new Set(station.services.flatMap(({ id, name }) => [id, name]));
  return offers.flatMap((offer) => {
    if (known.has(offer.serviceId) || known.has(offer.service)) return [];
    known.add(offer.serviceId).add(offer.service);
    return [toElsewhere(offer, station.isIllustrative)];
  });
}

/** The stations above, nearest level first (`line`). */
function linesAbove({ tier, regionCode, isIllustrative }: Station): Sql[] {
  const town = tier === 'VILLAGE' && regionCode.length > 6 ? [stationsIn('TOWN', regionCode.slice(0, 9))] : [];
  const district = tier === 'VILLAGE' || tier === 'TOWN' ? [stationsIn('DISTRICT', regionCode.slice(0, 6))] : [];
  return [...town, ...district].map(
    (found, line) => sql`SELECT t.id, ${literal(line)} AS line FROM position t INDEXED BY position_station
      ${whereAll([...found, sql`t.is_illustrative = ${Number(isIllustrative)}`, sql`${isPublic('t')}`])}`,
  );
}

function stationsIn(tier: StationTier, region: string): (Sql | null)[] {
  return [sql`t.station_tier = ${literal(tier)}`, inRegion('t.region_code', region)];
}

function toElsewhere(offer: OfferRow, isIllustrative: boolean): SiteDetail['elsewhere'][number] {
  const phone = isIllustrative ? null : offer.phone;
  return {
    service: { id: offer.serviceId, name: offer.service },
    at: { id: offer.siteId, name: offer.site, phone, tier: offer.tier },
  };
}
