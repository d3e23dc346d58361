import { geoRefusalText, parseBbox } from '#core/geo/bbox.ts';
import { err, ok } from '#core/result.ts';
import { orExpected, queryParam } from './query-param.ts';

/** Decimal degrees as a person or a program writes them: no exponent. */
const DEGREES = /^-?\d{1,3}(\.\d{1,15})?$/;

/** Decimal degrees WGS84; whether the pair is a place in the world is checked when both are there. */
function degrees(name: string, limit: number) {
  const expected = `${name}，−${limit} 到 ${limit} 的十进制度（WGS84）`;
  return queryParam(expected, (given) => orExpected(DEGREES.test(given) ? Number(given) : undefined, expected), {
    description: `${name}，十进制度，WGS84。`,
    type: 'number',
    minimum: -limit,
    maximum: limit,
  });
}

export const latitude = degrees('纬度', 90);
export const longitude = degrees('经度', 180);

export const bbox = queryParam(
  geoRefusalText.NOT_NUMBERS,
  (given) => {
    const box = parseBbox(given);
    return box.ok ? ok(box.value) : err(geoRefusalText[box.error]);
  },
  { description: '范围 `west,south,east,north`，十进制度，WGS84。', type: 'string', example: '112.5,37.5,113,38' },
);
