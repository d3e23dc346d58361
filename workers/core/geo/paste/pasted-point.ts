import type { CoordSystem } from '../../terms/place.ts';
import type { Terms } from '../../terms/term.ts';

/** 看出了什么: what a person should know about how their text was read. */
export const pasteNoteText = {
  SWAPPED: {
    zh: '经度和纬度写反了，已经调换',
    en: 'Longitude and latitude were the wrong way round and have been swapped',
  },
  MAP_CENTRE: {
    zh: '链接只给出地图画面的中心，不一定是这个地方，请在地图上核对',
    en: 'The link gives the centre of the map only, perhaps not the place itself: check it on the map',
  },
  END_OF_ROUTE: { zh: '这是路线链接，取的是终点', en: 'This is a link to a route: its end was taken' },
} as const satisfies Terms;
export type PasteNote = keyof typeof pasteNoteText;

/** 坐标从哪里读来. */
export const pasteOrigin = {
  NUMBERS: { zh: '数字', en: 'Numbers' },
  WKT: { zh: 'WKT', en: 'WKT' },
  GEOJSON: { zh: 'GeoJSON', en: 'GeoJSON' },
  AMAP: { zh: '高德链接', en: 'Amap link' },
  BAIDU: { zh: '百度链接', en: 'Baidu link' },
  TENCENT: { zh: '腾讯链接', en: 'Tencent link' },
  TIANDITU: { zh: '天地图链接', en: 'Tianditu link' },
  GEO_URI: { zh: 'geo: 地址', en: 'geo: URI' },
  OSM: { zh: 'OpenStreetMap 链接', en: 'OpenStreetMap link' },
  GOOGLE: { zh: '谷歌地图链接', en: 'Google Maps link' },
  APPLE: { zh: '苹果地图链接', en: 'Apple Maps link' },
  OTHER_LINK: { zh: '链接', en: 'Link' },
} as const satisfies Terms;
export type PasteOrigin = keyof typeof pasteOrigin;

/** What a text says. Degrees in `system`, as many decimals as were typed. */
export interface PastedPoint {
  readonly lng: number;
  readonly lat: number;
  /** Null = the text does not tell: ask, never assume. */
  readonly system: CoordSystem | null;
  readonly entered: string;
  readonly origin: PasteOrigin;
  readonly notes: readonly PasteNote[];
}
