import { parseRegionCode } from '#core/codes/region-code.ts';
import { orExpected, queryParam } from './query-param.ts';

export const REGION_EXPECTED = '行政区划代码（6、9 或 12 位数字），如 140700';

/** A region code in its short form (`140702000000` is read as `140702`). Whether the region exists is asked later. */
export function regionCode(description: string) {
  const parse = (given: string) => {
    const code = parseRegionCode(given);
    return orExpected(code.ok ? code.value : undefined, REGION_EXPECTED);
  };
  return queryParam(REGION_EXPECTED, parse, { description, type: 'string', pattern: '^\\d{6}(\\d{3}){0,2}$' });
}

/** The filter that most lists have. */
export const withinRegion = regionCode('行政区划代码：该区划及其下全部区划。').optional();
