import type { CoordSystem } from '../../terms/place.ts';

/** Signs that NFKC would take for something else (º becomes o) or leave apart, as one of each kind. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[º˚]/g, '°'],
  [/[´ʹʻʼ`’‘′＇]/g, "'"],
  [/[“”″〃ʺ＂]/g, '"'],
  [/[−﹣]/g, '-'],
];

/** After the words for an axis are gone, which end in 度 too. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/度/g, '°'],
  [/分/g, "'"],
  [/秒/g, '"'],
];

/** How a text names the system of its coordinates: “百度坐标 …”, `WGS84: …`. */
const NAMES: Readonly<Record<CoordSystem, RegExp>> = {
  BD09: /BD[-_ ]?09(?:LL)?|百度/g,
  GCJ02: /GCJ[-_ ]?02(?:LL)?|火星|高德|腾讯|国测局|AMAP|GAODE/g,
  CGCS2000: /CGCS[-_ ]?2000|国家2000|大地2000|天地图|(?:EPSG:?)?\b4490\b/g,
  WGS84: /WGS[-_ ]?(?:19)?84(?:LL)?|GPS|(?:EPSG:?)?\b4326\b/g,
};

/**
 * The system a text or a table heading names, null where it names none or several. The name says more than a guess, and
 * its digits are no coordinate.
 */
export function systemNamedIn(text: string): CoordSystem | null {
  const plain = text.normalize('NFKC').toUpperCase();
  const named = SYSTEMS.filter((system) => plain.search(NAMES[system]) >= 0);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Words for an axis, longest first, as the letter of its positive end. A word for the pair as a whole says nothing. */
const AXES: readonly (readonly [RegExp, string])[] = [
  [/经纬度|纬经度|LNG ?LAT|LON ?LAT|LAT ?LNG|LAT ?LON/g, ' '],
  [/东经|经度|LONGITUDE|LONG|LNG|LON|EAST/g, 'E'],
  [/北纬|纬度|LATITUDE|LAT|NORTH/g, 'N'],
  [/西经|WEST/g, 'W'],
  [/南纬|SOUTH/g, 'S'],
];

// the keys of a full record are its codes
const SYSTEMS = Object.keys(NAMES) as CoordSystem[];

/**
 * A typed text as the scanner of angles wants it: half width, capitals, `°'"` for all their kinds, `E N W S` for all words
 * for an axis, `.` for a full stop typed between digits, other words and the names of systems gone.
 */
export function tidyTyped(text: string): string {
  let plain = text;
  for (const [signs, sign] of SIGNS) plain = plain.replace(signs, sign);
  plain = plain.normalize('NFKC').toUpperCase().replace(/''/g, '"');
  plain = plain.replace(/(\d)[。·](?=\d)/g, '$1.');
  for (const system of SYSTEMS) plain = plain.replace(NAMES[system], ' ');
  for (const [words, letter] of [...AXES, ...UNITS]) plain = plain.replace(words, letter);
  return plain.replace(/[A-Z]+/g, (run) => (/^[ENWS]$/.test(run) ? run : ' '));
}
