import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import { rewindRing } from '#core/geo/polygon.ts';
import { type MapFile, type MapRegion, readCountyFiles } from './map-regions.ts';
import type { BoundaryRow } from './row.ts';

/** The database takes no longer text. */
const MAX_LENGTH = 100_000;

/**
 * The boundaries of provinces, cities and counties, decoded from the base map's county files, so that a point in a
 * county is in its city and province too. Statistical codes have none.
 */
export function* readBoundaries(): Iterable<BoundaryRow> {
  const seen = new Set<string>();
  for (const file of readCountyFiles()) {
    for (const row of boundariesOf(file)) {
      // Cities without counties are in two layers.
      if (seen.has(row.code)) continue;
      seen.add(row.code);
      if (row.geojson.length > MAX_LENGTH) throw new Error(`the boundary of ${row.code} is too long`);
      yield row;
    }
  }
}

function* boundariesOf(file: MapFile): Iterable<BoundaryRow> {
  for (const layer of ['provinces', 'cities', 'counties']) {
    const collection = file.objects[layer];
    if (!collection) continue;
    for (const { geometry, properties } of feature(file, collection).features)
      if (!properties.unlisted) yield boundary(geometry, properties);
  }
}

function boundary(geometry: Geometry, { code, bbox: [west, south, east, north] }: MapRegion): BoundaryRow {
  if (geometry.type !== 'MultiPolygon') throw new Error(`${code} is no area`);
  const parts = geometry.coordinates.map((rings) => rings.map((ring, i) => tidy(ring, i === 0)));
  const [only] = parts;
  const written: Geometry =
    parts.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
  return { code, geojson: JSON.stringify(written), west, south, east, north };
}

/** Four decimals, which is the grid of the map's files, and the ring order of RFC 7946. */
function tidy(ring: Position[], outer: boolean): Position[] {
  const points = ring.map(([lng = 0, lat = 0]) => [round4(lng), round4(lat)] as const);
  return rewindRing(points, outer).map(([lng, lat]) => [lng, lat]);
}

function round4(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
