import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import type { RegionLevel } from '#core/terms/region.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

export interface RegionBoundary {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly bbox: Bbox;
  /** Simplified, WGS84, ring order of RFC 7946. */
  readonly geometry:
    | { type: 'Polygon'; coordinates: number[][][] }
    | { type: 'MultiPolygon'; coordinates: number[][][][] };
  /** Source and version of the boundary data. */
  readonly source: string;
}

interface BoundaryRow {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly geojson: string;
  readonly source: string;
}

/** Boundary of a province, city or county; null = there is none of this code. Whether it may be shown is not asked here. */
export async function regionBoundary(db: SqlPort, code: string): Promise<RegionBoundary | null> {
  const [row] = await readRows(
    db,
    rows<BoundaryRow>(
      sql`SELECT r.code, r.name, r.level, b.west, b.south, b.east, b.north, b.geojson, b.source
        FROM region_boundary b CROSS JOIN region r ON r.code = b.code WHERE b.code = ${code}`,
    ),
  );
  if (row === undefined) return null;
  const { west, south, east, north, geojson, ...region } = row;
  return { ...region, bbox: [west, south, east, north], geometry: JSON.parse(geojson) as RegionBoundary['geometry'] };
}

/** The parts of a boundary as rings. GeoJSON positions are pairs here: our own build writes them. */
export function polygonsOf({ geometry }: RegionBoundary): PolygonRings[] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts as unknown as LngLat[][][]; // number[] where our own build wrote pairs
}
