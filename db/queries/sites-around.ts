import type { Scope } from '#core/access/scope.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { metresToCells, toMercator } from '#core/geo/mercator.ts';
import { isSchematic } from '#core/geo/precision.ts';
import { roundPublic } from '#core/geo/public-point.ts';
import type { NearbySite } from '#core/schemas/point-check.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readRows, rows } from './read.ts';
import { idsInBox } from './site-trees.ts';
import { sql } from './sql.ts';
import { type Placement, withinScopes } from './within-scopes.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  readonly precision: CoordPrecision;
  readonly status: PublicationStatus;
  readonly illustrative: 0 | 1;
  readonly own: 0 | 1;
}

const ofSites: Placement = {
  region: 't.region_code',
  inParks: (parks) => sql`t.park_id IN (SELECT id FROM (${parks}))`,
  isRecord: (kind, id) => (kind === 'SITE' ? sql`t.public_id = ${id}` : sql`0`),
};

interface AroundRequest {
  /** WGS84 degrees. */
  readonly at: LngLat;
  readonly metres: number;
  readonly limit: number;
  /** Public id of the record that is looked at. */
  readonly without: string | null;
  /** Where the caller may read internal records: there sites are told whatever their state, and exactly. */
  readonly scopes: readonly Scope[];
  readonly decimals: number;
}

/** The sites around a point, nearest first: public ones anywhere, others within the scopes; none that is 停用. */
export async function sitesAround(db: SqlPort, request: AroundRequest): Promise<NearbySite[]> {
  const { at, metres, limit, without, scopes, decimals } = request;
  const { x, y } = toMercator(at);
  const reach = Math.ceil(metresToCells(metres, at[1]));
  const own = withinScopes(scopes, ofSites) ?? sql`1`;
  const found = await readRows(
    db,
    rows<Row>(sql`SELECT * FROM (
        SELECT t.public_id AS id, t.name, t.lng, t.lat, t.precision, t.publication_status AS status,
          t.is_illustrative AS illustrative, (${own}) AS own, ${isPublic('t')} AS open, c.x, c.y
        FROM (${idsInBox('ALL', { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach })}) c
        CROSS JOIN position t ON t.id = c.id
        WHERE t.publication_status <> 'CLOSED' AND t.public_id IS NOT ${without})
      WHERE own OR open
      ORDER BY (x - ${x}) * (x - ${x}) + (y - ${y}) * (y - ${y}), id LIMIT ${limit}`),
  );
  return found
    .map((row) => nearby(row, at, decimals))
    .filter((site) => site.metres <= metres)
    .sort((a, b) => a.metres - b.metres);
}

function nearby(
  { id, name, lng, lat, precision, status, illustrative, own }: Row,
  at: LngLat,
  decimals: number,
): NearbySite {
  const point: LngLat = own ? [lng, lat] : roundPublic([lng, lat], decimals);
  return {
    id,
    name,
    lng: point[0],
    lat: point[1],
    precision,
    schematic: isSchematic(precision),
    status,
    illustrative: illustrative === 1,
    metres: Math.round(distanceM(at, point) * 10) / 10,
  };
}
