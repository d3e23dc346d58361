import type { GeometryObject, MultiLineString, MultiPolygon, Point, Topology } from 'topojson-specification';

/**
 * The files of the embedded base map, as `build.ts` writes them to `out/` and the browser reads them.
 *
 * All coordinates are [longitude, latitude] in degrees, WGS84. Two zoom bands, each with one simplification for all
 * of its layers: the overview (whole country, below about z7) and one county file a province (from there on). Every
 * county file lies on the same grid, so the borders of two provinces coincide across files. Inside a file all layers
 * share their arcs: decode with `feature()` of topojson-client.
 */

/** [west, south, east, north]. */
export type Box = [number, number, number, number];

/** Level by the code's pattern: `14 00 00` province, `14 07 00` city, anything else county. */
export type MapLevel = 'PROVINCE' | 'CITY' | 'COUNTY';

/** Properties of every polygon. */
export interface RegionProperties {
  /** GB/T 2260, six digits. */
  code: string;
  name: string;
  /** Without 省, 市, 县 and the peoples' names, for labels. */
  shortName: string;
  level: MapLevel;
  /** Point well inside the largest part, taken from the unsimplified polygon: where the label goes. */
  centre: [number, number];
  bbox: Box;
  /** A tract the source draws but the national code list does not have: draw it, it is no region of the portal. */
  unlisted?: true;
}

/** What a line separates; the names are those of the legend of official Chinese maps. */
export type BorderKind =
  /** 国界 (land) */
  | 'NATIONAL'
  /** 未定国界 */
  | 'UNDEFINED'
  /** 海岸线 */
  | 'COAST'
  /** 南海断续线, with the segment east of 台湾岛 */
  | 'DASH'
  /** 省、自治区、直辖市界, at sea too where the source has it */
  | 'PROVINCE'
  /** 特别行政区界 */
  | 'SAR'
  /** 地级行政区界; also the line around a county that a province administers directly */
  | 'CITY'
  /** 县级行政区界 */
  | 'COUNTY';

export interface BorderProperties {
  kind: BorderKind;
  /**
   * The provinces (six digits) on its sides: two for a border between provinces, one for every other line on land,
   * none for lines at sea. Once a province's county file is shown, hide the overview's lines that name it.
   */
  provinces: string[];
}

export interface PlaceProperties {
  kind: 'SEA' | 'ISLANDS' | 'COUNTRY';
  name: string;
  /** 1 is labelled first where labels collide. */
  rank: 1 | 2 | 3;
}

/** A polygon, line or point with its properties. */
export type Area = MultiPolygon<RegionProperties> & { properties: RegionProperties };
export type Border = MultiLineString<BorderProperties> & { properties: BorderProperties };
export type Place = Point<PlaceProperties> & { properties: PlaceProperties };

/** A collection of one kind of member. */
type Layer<Member extends GeometryObject> = { type: 'GeometryCollection'; geometries: Member[] };
export type Areas = Layer<Area>;
export type Borders = Layer<Border>;
export type Places = Layer<Place>;

/** `overview-<hash>.json` */
export type OverviewFile = Topology<{
  /**
   * Pale land around the country, coarse and without borders. It reaches under the country, so draw it first; it has
   * no properties.
   */
  surround: MultiPolygon;
  /** The 34 provinces. */
  provinces: Areas;
  /** A full tiling at city level: cities, plus what has no city above it (municipalities, 济源市 …). */
  cities: Areas;
  /** Every kind but COUNTY. */
  borders: Borders;
  /** Names of seas, island groups and neighbouring countries. */
  places: Places;
}>;

/** `county-<province code>-<hash>.json` */
export type CountyFile = Topology<{
  /** A full tiling at the finest level: counties, plus cities without counties (东莞市 441900 …). */
  counties: Areas;
  cities: Areas;
  /** The one province. */
  provinces: Areas;
  borders: Borders;
}>;

/** Logical name of a file: `overview`, or `county-` and the province's code. */
export type BasemapFileName = 'overview' | `county-${string}`;

/** `manifest.json` */
export interface BasemapManifest {
  /** One line in Chinese for the foot of the map. */
  attribution: string;
  /** 审图号 as the source states it; null where it states none. */
  mapReviewNo: string | null;
  sources: { name: string; what: string; version: string; licence: string; url: string }[];
  /** How closely the lines follow the source: largest area in km² of a bend that may be cut off, by band. */
  simplification: { overview: number; county: number };
  files: Record<BasemapFileName, { file: string; bytes: number; gzipBytes: number }>;
}
