import type { MapLevel } from './format.ts';

/** Provinces that the map tiles by county at once: municipalities, special administrative regions, 台湾省. */
const WITHOUT_CITIES = new Set(['11', '12', '31', '50', '71', '81', '82']);

export function levelOf(code: string): MapLevel {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/**
 * The unit that holds a county in the tiling at city level: its city; the province itself where it has no cities; the
 * county itself where a province administers it directly (`xx90xx`, 省直辖县级行政区划).
 */
export function cityUnitOf(code: string): string {
  if (WITHOUT_CITIES.has(code.slice(0, 2))) return provinceOf(code);
  return code.slice(2, 4) === '90' ? code : `${code.slice(0, 4)}00`;
}
