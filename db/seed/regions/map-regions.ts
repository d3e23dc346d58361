import { readFileSync } from 'node:fs';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

/** What the base map knows of a region; centre and box are degrees WGS84. */
export interface MapRegion {
  code: string;
  name: string;
  shortName: string;
  centre: [number, number];
  bbox: [number, number, number, number];
  /** A tract that the map draws and the code list does not have. */
  unlisted?: true;
}

type Areas = GeometryCollection<MapRegion> & { geometries: MultiPolygon<MapRegion>[] };
export type MapFile = Topology<Record<string, Areas>>;

/** The base map's committed files: read as data, not imported, since seeds do not depend on the front ends. */
const FOLDER = new URL('../../../web/basemap/out/', import.meta.url);

/** One file a province, with its counties and finer outlines. */
export function* readCountyFiles(): Iterable<MapFile> {
  const { files } = readJson<{ files: Record<string, { file: string }> }>('manifest.json');
  for (const [name, { file }] of Object.entries(files)) if (name.startsWith('county-')) yield readJson<MapFile>(file);
}

/** Properties of all regions on the base map, by code. */
export function readMapRegions(): Map<string, MapRegion> {
  const regions = new Map<string, MapRegion>();
  for (const { objects } of readCountyFiles())
    for (const layer of ['provinces', 'cities', 'counties'])
      for (const { properties } of objects[layer]?.geometries ?? [])
        if (properties && !properties.unlisted) regions.set(properties.code, properties);
  return regions;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as T;
}
