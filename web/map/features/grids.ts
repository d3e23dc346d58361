import type { Grid } from '#core/schemas/grid.ts';
import { collection, type RecordProps } from './collection.ts';

/** Grids with a boundary. */
export function gridFeatures(grids: readonly Grid[]): GeoJSON.FeatureCollection<GeoJSON.Polygon, RecordProps> {
  return collection(
    grids.flatMap(({ id, name, isIllustrative, boundary }) =>
      boundary
        ? [{ type: 'Feature' as const, properties: { id, name, illustrative: isIllustrative }, geometry: boundary }]
        : [],
    ),
  );
}
