import { isProvinceAdministered, parentRegionCode } from '#core/codes/region-code.ts';

export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/**
 * The unit that holds a county in the tiling at city level: its city; the province itself where it has no cities; the
 * county itself where a province administers it directly (`xx90xx`, 省直辖县级行政区划).
 */
export function cityUnitOf(code: string): string {
  if (code.endsWith('00') || isProvinceAdministered(code)) return code;
  return parentRegionCode(code) ?? code;
}
