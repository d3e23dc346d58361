import { readFileSync } from 'node:fs';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import type { Areas, BasemapManifest, CountyFile, OverviewFile, RegionProperties } from '#basemap/format.ts';

/** The committed files of the base map. */
export const OUT = new URL('../../../web/basemap/out/', import.meta.url);

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, OUT), 'utf8')) as T;
}

export const manifest = readJson<BasemapManifest>('manifest.json');

export const overview = readJson<OverviewFile>(manifest.files.overview.file);

/** By province code. */
export const countyFiles = new Map(
  Object.entries(manifest.files)
    .filter(([name]) => name.startsWith('county-'))
    .map(([name, { file }]) => [name.slice('county-'.length), readJson<CountyFile>(file)]),
);

export function countyFile(province: string): CountyFile {
  const file = countyFiles.get(province);
  if (!file) throw new Error(`no county file of ${province}`);
  return file;
}

export interface Shape extends RegionProperties {
  parts: Position[][][];
}

/** A layer's polygons with coordinates, degrees. */
export function shapes(file: OverviewFile | CountyFile, layer: Areas): Shape[] {
  return feature(file as unknown as Topology<Objects>, layer).features.map(({ geometry, properties }) => ({
    ...properties,
    parts: (geometry as MultiPolygon).coordinates,
  }));
}

/** Arc numbers of an area, both directions alike. */
export function arcsOf(areas: Areas['geometries']): number[] {
  return areas.flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
}

/** An arc's points in grid units, written the same whichever way it runs. */
export function arcText({ arcs }: CountyFile, index: number): string {
  let [x, y] = [0, 0];
  const points = (arcs[index] ?? []).map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return `${x},${y}`;
  });
  return [points.join(' '), points.toReversed().join(' ')].sort()[0] ?? '';
}
