import * as z from 'zod';
import { checkPoint, geoRefusalText, parseBbox } from '../geo/bbox.ts';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;
/** With f=geojson, whose features are small. */
export const MAX_GEOJSON_LIMIT = 5000;

/** A whole number from `min` to `max`. */
export function integerParam(min: number, max: number, description: string, expected = `${min} 到 ${max} 之间的整数`) {
  return z
    .string(expected)
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((n) => n >= min && n <= max, expected)
    .meta({ description, type: 'integer', pattern: undefined, minimum: min, maximum: max });
}

/** Rows of a page. */
export function limitParam() {
  return integerParam(1, MAX_LIMIT, `每页条数，最多 ${MAX_LIMIT}`).default(DEFAULT_LIMIT);
}

/** What is expected of {@link mapLimitParam}. */
export const MAP_LIMIT_EXPECTED = `1 到 ${MAX_LIMIT} 之间的整数（f=geojson 时到 ${MAX_GEOJSON_LIMIT}）`;

/** Rows of a page of a list that can also be had as GeoJSON; the handler holds JSON to `MAX_LIMIT`. */
export function mapLimitParam() {
  return integerParam(1, MAX_GEOJSON_LIMIT, '每页条数', MAP_LIMIT_EXPECTED).default(DEFAULT_LIMIT);
}

/** `west,south,east,north` in degrees, WGS84. */
export const bboxParam = z
  .string(geoRefusalText.NOT_NUMBERS)
  .max(120, geoRefusalText.NOT_NUMBERS)
  .transform((text, context) => {
    const box = parseBbox(text);
    if (box.ok) return box.value;
    context.addIssue({ code: 'custom', message: geoRefusalText[box.error], input: text });
    return z.NEVER;
  })
  .meta({ description: '范围：西,南,东,北（度，WGS84）', example: '112.5,38.3,113.2,38.7' });

const DEGREES = /^-?\d{1,3}(\.\d{1,15})?$/;

/** As `latParam` and `lngParam` read it; null where they refuse. For what is asked most. */
export function readDegrees(text: string): number | null {
  return DEGREES.test(text) ? Number(text) : null;
}

/** A number in degrees; whether it lies in the world is checked for the point, see `refusePoint`. */
function degreesParam(description: string, limit: number, example: number) {
  const expected = '十进制度数，WGS84';
  return z
    .string(expected)
    .regex(DEGREES, { error: expected, abort: true })
    .transform(Number)
    .meta({ description, type: 'number', pattern: undefined, minimum: -limit, maximum: limit, example });
}

export const latParam = degreesParam('纬度（度，WGS84）', 90, 38.48);
export const lngParam = degreesParam('经度（度，WGS84）', 180, 112.957);

/** For `superRefine` of an object with lat and lng: refuses what is outside the world or the wrong way round. */
export function refusePoint(point: { lat: number; lng: number }, context: z.RefinementCtx): void {
  const checked = checkPoint(point.lng, point.lat);
  if (checked.ok) return;
  const message = geoRefusalText[checked.error];
  context.addIssue({ code: 'custom', path: ['lat'], message, input: point.lat });
  context.addIssue({ code: 'custom', path: ['lng'], message, input: point.lng });
}
