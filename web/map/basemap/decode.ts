import { feature } from 'topojson-client';
import type {
  BorderKind,
  BorderProperties,
  CountyFile,
  MapLevel,
  OverviewFile,
  PlaceProperties,
  RegionProperties,
} from '#basemap/format.ts';

/** A region's polygon on the map; what else is known of it is in {@link BaseArea.regions}. */
export type RegionFeature = GeoJSON.Feature<
  GeoJSON.Polygon | GeoJSON.MultiPolygon,
  /** `tile`: belongs to the complete tiling that is filled; the wider ones are there for their outlines. */
  { code: string; level: MapLevel; tile: boolean }
>;

/** A border with the provinces on its sides; `''` where there is none. */
export type BorderFeature = GeoJSON.Feature<GeoJSON.MultiLineString, { kind: BorderKind; a: string; b: string }>;

/** Decoded file: the country in the overview, or one province with its counties. [lng, lat] in degrees WGS84. */
export type BaseArea = { shapes: RegionFeature[]; borders: BorderFeature[]; regions: RegionProperties[] };

export type Overview = BaseArea & {
  surround: GeoJSON.Feature;
  places: GeoJSON.Feature<GeoJSON.Point, PlaceProperties>[];
};

export function decodeOverview(file: OverviewFile): Overview {
  const { surround, provinces, cities, borders, places } = file.objects;
  return {
    ...area([feature(file, provinces).features, feature(file, cities).features], feature(file, borders).features),
    surround: feature(file, surround),
    places: feature(file, places).features as GeoJSON.Feature<GeoJSON.Point, PlaceProperties>[], // points by the file's own type
  };
}

export function decodeCounties(file: CountyFile): BaseArea {
  const { provinces, cities, counties, borders } = file.objects;
  const layers = [provinces, cities, counties].map((layer) => feature(file, layer).features);
  return area(layers, feature(file, borders).features);
}

type Region = GeoJSON.Feature<GeoJSON.Geometry, RegionProperties>;
type Border = GeoJSON.Feature<GeoJSON.Geometry, BorderProperties>;

/** The last layer is the tiling. */
function area(layers: readonly Region[][], borders: readonly Border[]): BaseArea {
  const shapes = layers.flatMap((layer, index) =>
    layer.map(({ geometry, properties: { code, level } }) => ({
      type: 'Feature' as const,
      properties: { code, level, tile: index === layers.length - 1 },
      geometry: geometry as RegionFeature['geometry'], // polygons by the file's own type
    })),
  );
  const regions = new Map(layers.flat().map(({ properties }) => [properties.code, properties]));
  return { shapes, borders: borders.map(border), regions: [...regions.values()] };
}

function border({ geometry, properties: { kind, provinces } }: Border): BorderFeature {
  const [a = '', b = ''] = provinces;
  return { type: 'Feature', properties: { kind, a, b }, geometry: geometry as GeoJSON.MultiLineString };
}
