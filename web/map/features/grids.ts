import type { Grid } from '#core/schemas/grid.ts';
import { collection, type RecordProps } from './collection.ts';

/** As much of a grid as its outline on the map says. */
export type GridOutline = Pick<Grid, 'id' | 'name' | 'isIllustrative' | 'boundary'>;

/** Grids with a boundary. */
export function gridFeatures(grids: readonly GridOutline[]): GeoJSON.FeatureCollection<GeoJSON.Polygon, RecordProps> {
  return collection(
    grids.flatMap(({ id, name, isIllustrative, boundary }) =>
      boundary
        ? [{ type: 'Feature' as const, properties: { id, name, illustrative: isIllustrative }, geometry: boundary }]
        : [],
    ),
  );
}
