import type { Point } from '#core/schemas/common.ts';
import { collection, located, type MarkProps, markProps, pointFeature } from './collection.ts';

export type SmallProps = MarkProps;

export type SmallRecord = { id: string; name: string; point: Point | null; isIllustrative: boolean };

/** Enterprises and villages: marks of 8 px, too small and too many for a halo. */
export function smallFeatures(
  shape: 'enterprise' | 'village',
  records: readonly SmallRecord[],
): GeoJSON.FeatureCollection<GeoJSON.Point, SmallProps> {
  return collection(
    located(records).map(({ id, name, point, isIllustrative }) =>
      pointFeature(point, {
        id,
        name,
        illustrative: isIllustrative,
        ...markProps({ shape, illustrative: isIllustrative }, false),
      }),
    ),
  );
}
