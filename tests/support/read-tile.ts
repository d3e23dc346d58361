import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export interface TileFeature {
  /** 1 point, 2 line. */
  readonly type: number;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** Units of the tile, x and y in turn. */
  readonly place: readonly number[];
  /** WGS84, rounded to 6 decimals, longitude and latitude in turn. */
  readonly lngLats: readonly number[];
}

/** The features of a tile as another library reads them, by layer. */
export function readTile(
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>,
  { z, x, y }: { readonly z: number; readonly x: number; readonly y: number },
): Record<string, TileFeature[]> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => {
      if (layer.version !== 2 || layer.extent !== 4096) throw new Error(`${name}: ${layer.version} ${layer.extent}`);
      const features = Array.from({ length: layer.length }, (_, i): TileFeature => {
        const feature = layer.feature(i);
        const { coordinates } = feature.toGeoJSON(x, y, z).geometry as { coordinates: number[] | number[][] };
        return {
          type: feature.type,
          properties: feature.properties as TileFeature['properties'],
          place: feature
            .loadGeometry()
            .flat()
            .flatMap((point) => [point.x, point.y]),
          lngLats: coordinates.flat().map((degrees) => Number(degrees.toFixed(6))),
        };
      });
      return [name, features];
    }),
  );
}
