import { geodesicCircle, geodesicPoint } from '#core/geo/geodesic.ts';
import type { Point } from '#core/schemas/common.ts';
import { collection, located, type RecordProps } from './collection.ts';

/** A service station and the radius of its ring, metres. */
export type RingedStation = { id: string; name: string; point: Point | null; isIllustrative: boolean; metres: number };

/** `rough`: a sample, or a place that is only roughly known; its ring says no more than the place does. */
export type StationRingProps = RecordProps & { rough: boolean; kilometres: number };

type Feature = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.Point, StationRingProps>;

/** Rings in straight line on the WGS84 ellipsoid; where the words of a ring stand is a point at its north. */
export function stationRingFeatures(
  stations: readonly RingedStation[],
): GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.Point, StationRingProps> {
  return collection(
    located(stations).flatMap(({ id, name, point: { lng, lat, schematic }, isIllustrative, metres }): Feature[] => {
      const properties = {
        id,
        name,
        illustrative: isIllustrative,
        rough: isIllustrative || schematic,
        kilometres: metres / 1000,
      };
      const ring = geodesicCircle([lng, lat], metres).map(([x, y]) => [x, y]);
      const north = geodesicPoint([lng, lat], 0, metres);
      return [
        { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...north] } },
      ];
    }),
  );
}
