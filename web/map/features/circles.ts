import { circleAround, pointAt } from '#core/geo/circle.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { collection } from './collection.ts';

/** Straight-line rings around a point that is known well. */
export type Rings = {
  center: LngLat;
  /** Radii in metres, each with the words that stand on its ring. */
  rings: readonly { metres: number; label: string }[];
};

/** Where the visitor is, and within what radius in metres. */
export type OwnPlace = { at: LngLat; accuracyM: number };

export type CircleProps = { label: string };

/** The rings as areas; the words of each stand at its northernmost point. */
export function ringFeatures({
  center,
  rings,
}: Rings): GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.Point, CircleProps> {
  return collection<GeoJSON.Polygon | GeoJSON.Point, CircleProps>(
    rings.flatMap(({ metres, label }) => [
      {
        type: 'Feature' as const,
        properties: { label: '' },
        geometry: { type: 'Polygon' as const, coordinates: [positions(circleAround(center, metres))] },
      },
      {
        type: 'Feature' as const,
        properties: { label },
        geometry: { type: 'Point' as const, coordinates: [...pointAt(center, 0, metres)] },
      },
    ]),
  );
}

/** The visitor's own mark, and the area around it in which the device is likely to be. */
export function ownFeatures({
  at,
  accuracyM,
}: OwnPlace): GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.Point, null> {
  return collection<GeoJSON.Polygon | GeoJSON.Point, null>([
    {
      type: 'Feature',
      properties: null,
      geometry: { type: 'Polygon', coordinates: [positions(circleAround(at, accuracyM))] },
    },
    { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [...at] } },
  ]);
}

function positions(ring: readonly LngLat[]): number[][] {
  return ring.map(([lng, lat]) => [lng, lat]);
}
