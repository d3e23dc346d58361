import { type Boundary, boundaryOf } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { collection } from '../features/collection.ts';
import type { ShapeNeighbour } from './shaping.ts';

type Named = { name: string; what: ShapeNeighbour['what'] };

/** The outlines around: names and looks by what they are. The park comes first, so that its grids lie on it. */
export function neighbourFeatures(
  neighbours: readonly ShapeNeighbour[],
): GeoJSON.FeatureCollection<GeoJSON.Polygon, Named> {
  const sorted = [...neighbours].sort((a, b) => Number(a.what === 'grid') - Number(b.what === 'grid'));
  return collection<GeoJSON.Polygon, Named>(
    sorted.map(({ name, what, boundary }) => feature(boundary, { name, what })),
  );
}

/** The ground of what is drawn, of rings that have any, and the corners set so far of a ring that is being drawn. */
export function groundFeatures(rings: PolygonRings, set: readonly LngLat[]): GeoJSON.FeatureCollection {
  const [outer, ...holes] = rings.filter((ring) => ring.length >= 4);
  const dots = set.map(
    ([lng, lat]): GeoJSON.Feature => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lng, lat] },
    }),
  );
  return collection([...(outer === undefined ? [] : [feature(boundaryOf([outer, ...holes]), {})]), ...dots]);
}

/** Edges in trouble as lines. */
export function faultFeatures(edges: readonly (readonly [LngLat, LngLat])[]): GeoJSON.FeatureCollection {
  return collection(
    edges.map(
      ([a, b]): GeoJSON.Feature<GeoJSON.LineString> => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: [[...a], [...b]] },
      }),
    ),
  );
}

function feature<P>(geometry: Boundary, properties: P): GeoJSON.Feature<GeoJSON.Polygon, P> {
  return { type: 'Feature', properties, geometry };
}
