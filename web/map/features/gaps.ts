import type { Point } from '#core/schemas/common.ts';
import { collection, located, pointFeature, type RecordProps } from './collection.ts';

/** A unit beyond the rings of all service stations. */
export type GapUnit = { id: string; name: string; point: Point | null; isIllustrative: boolean };

/** `wide`: a park, whose own mark is larger. */
export type GapProps = RecordProps & { wide: boolean };

export function gapFeatures(units: readonly GapUnit[]): GeoJSON.FeatureCollection<GeoJSON.Point, GapProps> {
  return collection(
    located(units).map(({ id, name, point, isIllustrative }) =>
      pointFeature(point, { id, name, illustrative: isIllustrative, wide: id.startsWith('pk_') }),
    ),
  );
}
