import type { RegionLevel } from '#core/terms/region.ts';

/** One 行政区划 as the loader writes it to the database. */
export interface RegionRow {
  /** 6 digits for province, city and county, 9 for a town, 12 for a village. */
  code: string;
  name: string;
  shortName: string;
  level: RegionLevel;
  /** The region directly above; null for a province. Always read before its children. */
  parentCode: string | null;
  /** Degrees WGS84, a point inside the region; null where no boundary is known (towns, villages, statistical codes). */
  centreLng: number | null;
  centreLat: number | null;
  /** [west, south, east, north], degrees WGS84. */
  bbox: [number, number, number, number] | null;
  /** 城乡分类代码 (111 … 220); null as long as no source gives it. */
  urbanRuralCode: string | null;
  /**
   * STATISTICAL: a development zone or tract that only the statistical code list knows (codes with 71–79 or 400–599);
   * it is no 行政区划, has no boundary of its own and lies inside other counties.
   */
  note: 'STATISTICAL' | null;
}

/** The boundary of one region of county level or above. */
export interface BoundaryRow {
  code: string;
  /** A GeoJSON geometry (Polygon or MultiPolygon), degrees WGS84, at most 100 kB of text. */
  geojson: string;
  west: number;
  south: number;
  east: number;
  north: number;
}
