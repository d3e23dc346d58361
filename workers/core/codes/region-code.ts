import { err, ok, type Result } from '../result.ts';
import type { RegionLevel } from '../terms/region.ts';

/**
 * 行政区划代码 (R13): 6 digits by GB/T 2260 (省 2 + 市 2 + 县 2), 9 with the township, 12 with the village. The code of
 * an ancestor without its trailing zeros is a prefix of the codes below it, so a subtree is one range of text.
 */
const STRUCTURE = /^\d{6}(\d{3})?(\d{3})?$/;

/** Province numbers of GB/T 2260. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** 直辖市 (whose “cities” xx0100, xx0200 are placeholders of the code list), 台湾省 and 特别行政区: no city level. */
const WITHOUT_CITIES = new Set(['11', '12', '31', '50', '71', '81', '82']);

/** 东莞市, 中山市, 儋州市: cities without counties, whose towns follow the city's code (441900003 东城街道). */
const WITHOUT_COUNTIES = new Set(['4419', '4420', '4604']);

/** Reads a code; the 12-digit writing of a wider region (`140702000000`) becomes its short form (`140702`). */
export function parseRegionCode(text: string): Result<string, 'MALFORMED_REGION_CODE'> {
  if (!STRUCTURE.test(text) || !PROVINCES.has(text.slice(0, 2))) return err('MALFORMED_REGION_CODE');
  const code = text.length > 6 ? text.replace(/^(\d{6}(?:\d{3})?)(?:000)+$/, '$1').replace(/^(\d{6})000$/, '$1') : text;
  const city = code.slice(2, 4);
  const county = code.slice(4, 6);
  // 台湾省's cities and counties are numbered 7100xx by 天地图; GB/T 2260 numbers none.
  const gap =
    (city === '00' && county !== '00' && !code.startsWith('71')) ||
    (county === '00' && code.length > 6 && !WITHOUT_COUNTIES.has(code.slice(0, 4)));
  return gap || code.slice(6, 9) === '000' ? err('MALFORMED_REGION_CODE') : ok(code);
}

export function isRegionCode(text: string): boolean {
  const parsed = parseRegionCode(text);
  return parsed.ok && parsed.value === text;
}

export function regionLevelOf(code: string): RegionLevel {
  if (code.length === 12) return 'VILLAGE';
  if (code.length === 9) return 'TOWN';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

/** The prefix that all codes of the subtree share, the region's own included: 140000 → 14, 140700 → 1407. */
export function regionPrefix(code: string): string {
  return code.length > 6 ? code : code.replace(/(00){1,2}$/, '');
}

/** Smallest text greater than every code of the subtree: `code >= prefix AND code < regionPrefixEnd(code)`. */
export function regionPrefixEnd(code: string): string {
  const prefix = regionPrefix(code);
  // ':' follows '9', so nothing made of digits lies between prefix9… and prefix:.
  return `${prefix}:`;
}

/** Whether `code` is `ancestor` or lies in it. */
export function isWithinRegion(code: string, ancestor: string): boolean {
  return code.startsWith(regionPrefix(ancestor));
}

/**
 * The region directly above, by structure; null for a province. Counties that a province or municipality administers
 * itself (xx90xx, 直辖市) have no city between.
 */
export function parentRegionCode(code: string): string | null {
  if (code.length === 12) return code.slice(0, 9);
  if (code.length === 9) return code.slice(0, 6);
  if (code.endsWith('0000')) return null;
  const province = code.slice(0, 2);
  const cityless = code.slice(2, 4) === '90' || WITHOUT_CITIES.has(province);
  return code.endsWith('00') || cityless ? `${province}0000` : `${code.slice(0, 4)}00`;
}

/** From the province down to the parent. */
export function regionAncestors(code: string): string[] {
  const parent = parentRegionCode(code);
  return parent === null ? [] : [...regionAncestors(parent), parent];
}

/** The county a town or village lies in; the code itself for wider regions. */
export function countyOf(code: string): string {
  return code.slice(0, 6);
}

/** 省直辖县级行政区划 such as 419001 济源市. */
export function isProvinceAdministered(code: string): boolean {
  return code.slice(2, 4) === '90' && !code.startsWith('00', 4);
}

export type TownKind = 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'TOWN_LIKE';
export type VillageKind = 'COMMUNITY' | 'VILLAGE' | 'VILLAGE_LIKE';

/** By digits 7–9: 街道 001–099, 镇 100–199, 乡 200–399, 类似乡级单位 (开发区 …) 400–599; null outside them. */
export function townKindOf(code: string): TownKind | null {
  const n = Number(code.slice(6, 9));
  if (code.length < 9 || n < 1 || n > 599) return null;
  if (n < 100) return 'SUBDISTRICT';
  if (n < 200) return 'TOWN';
  return n < 400 ? 'TOWNSHIP' : 'TOWN_LIKE';
}

/** By digits 10–12: 居委会 001–199, 村委会 200–399, 类似村级单位 400–599; null outside them. */
export function villageKindOf(code: string): VillageKind | null {
  const n = Number(code.slice(9, 12));
  if (code.length !== 12 || n < 1 || n > 599) return null;
  if (n < 200) return 'COMMUNITY';
  return n < 400 ? 'VILLAGE' : 'VILLAGE_LIKE';
}

/** Each once, without those that lie in another of them. */
export function outermost(codes: readonly string[]): string[] {
  const all = [...new Set(codes)];
  return all.filter((code) => !all.some((other) => other !== code && isWithinRegion(code, other)));
}
