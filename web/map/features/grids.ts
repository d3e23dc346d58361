import type { Grid } from '#core/schemas/grid.ts';
import { collection, type RecordProps } from './collection.ts';

/** As much of a grid as its outline on the map says. */
export type GridOutline = Pick<Grid, 'id' | 'name' | 'isIllustrative' | 'boundary'> &
  Partial<Pick<Grid, 'instructorCount' | 'stationedStaffCount'>>;

/** In digits or `<3`. Null = 未登记, which is not 0; left out where the page does not speak of them. */
export type GridProps = RecordProps & { instructors?: string | null; stationed?: string | null };

/** Grids with a boundary. */
export function gridFeatures(grids: readonly GridOutline[]): GeoJSON.FeatureCollection<GeoJSON.Polygon, GridProps> {
  return collection(
    grids.flatMap((grid): GeoJSON.Feature<GeoJSON.Polygon, GridProps>[] => {
      const { id, name, isIllustrative, boundary, instructorCount, stationedStaffCount } = grid;
      if (boundary === null) return [];
      const properties = {
        id,
        name,
        illustrative: isIllustrative,
        ...(instructorCount === undefined ? {} : { instructors: instructorCount }),
        ...(stationedStaffCount === undefined ? {} : { stationed: stationedStaffCount }),
      };
      return [{ type: 'Feature', properties, geometry: boundary }];
    }),
  );
}
