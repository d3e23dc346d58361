import type { Terms } from './term.ts';

/** 位置精度 (reference.md 3.2). What a point may be used for follows from it, see `geo/precision.ts`. */
export const coordPrecision = {
  SURVEYED: { zh: '实测', en: 'Surveyed' },
  GEOCODED: { zh: '地址匹配', en: 'Address matched' },
  STREET: { zh: '道路级', en: 'Street level' },
  TOWNSHIP: { zh: '乡级', en: 'Township level' },
  PARK_CENTROID: { zh: '园区中心', en: 'Park centre' },
  COUNTY_CENTROID: { zh: '县级中心', en: 'County centre' },
  ILLUSTRATIVE: { zh: '示意', en: 'Schematic' },
} as const satisfies Terms;
export type CoordPrecision = keyof typeof coordPrecision;

/** 坐标系 a value was entered in. CGCS2000 equals WGS84 at our precision; GCJ02 and BD09 are shifted datums. */
export const coordSystem = {
  WGS84: { zh: '手机 GPS（WGS84）', en: 'GPS (WGS84)' },
  CGCS2000: { zh: '天地图/国家2000（CGCS2000）', en: 'Tianditu (CGCS2000)' },
  GCJ02: { zh: '高德/腾讯（GCJ-02）', en: 'Amap/Tencent (GCJ-02)' },
  BD09: { zh: '百度（BD-09）', en: 'Baidu (BD-09)' },
} as const satisfies Terms;
export type CoordSystem = keyof typeof coordSystem;
