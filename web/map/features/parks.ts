import type { Park } from '#core/schemas/park.ts';
import { collection, located, type MarkProps, markProps, pointFeature } from './collection.ts';

/** What of a park the map shows. */
export type MappedPark = Pick<Park, 'id' | 'name' | 'shortName' | 'isIllustrative' | 'point' | 'parent'>;

export type ParkProps = MarkProps & { shortName: string; child: boolean };

/** Parks with a point; parks inside another park come last, so that the outer one is named first. */
export function parkFeatures(parks: readonly MappedPark[]): GeoJSON.FeatureCollection<GeoJSON.Point, ParkProps> {
  const ordered = located(parks).sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  return collection(
    ordered.map((park) =>
      pointFeature(park.point, {
        id: park.id,
        name: park.name,
        shortName: park.shortName,
        illustrative: park.isIllustrative,
        ...markProps({ shape: 'park', illustrative: park.isIllustrative }, park.point.schematic),
        child: park.parent !== null,
      }),
    ),
  );
}
