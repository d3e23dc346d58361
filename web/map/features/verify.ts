import type { Site } from '#core/schemas/site.ts';
import { collection, located, pointFeature, type RecordProps } from './collection.ts';

export type VerifyProps = RecordProps & { state: Site['verifyState'] };

/** 核实状态 of every position with a place. */
export function verifyFeatures(
  sites: readonly Pick<Site, 'id' | 'name' | 'point' | 'verifyState' | 'isIllustrative'>[],
): GeoJSON.FeatureCollection<GeoJSON.Point, VerifyProps> {
  return collection(
    located(sites).map(({ id, name, point, verifyState, isIllustrative }) =>
      pointFeature(point, { id, name, illustrative: isIllustrative, state: verifyState }),
    ),
  );
}
