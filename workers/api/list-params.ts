import { type CursorKey, decodeCursor } from '#core/cursor.ts';
import { choiceParam, illustrativeParam } from '#core/input/choice-params.ts';
import {
  DEFAULT_LIMIT,
  limitParam,
  MAP_LIMIT_EXPECTED,
  MAX_GEOJSON_LIMIT,
  MAX_LIMIT,
  mapLimitParam,
} from '#core/input/number-params.ts';
import { cursorParam, qParam, regionParam } from '#core/input/text-params.ts';
import { invalid } from './errors.ts';

/** What every list takes. */
export const listParams = {
  limit: limitParam().meta({ description: `每页条数，最多 ${MAX_LIMIT}，默认 ${DEFAULT_LIMIT}` }),
  cursor: cursorParam.optional(),
  region: regionParam.optional(),
  q: qParam.optional(),
  illustrative: illustrativeParam,
};

const { q: _, ...nameless } = listParams;
/** What a list of records takes that have no name of their own to be found by. */
export const namelessListParams = nameless;

/** A list that maps take as GeoJSON gives them more at once than people page through. */
export const mapListParams = {
  ...listParams,
  limit: mapLimitParam().meta({
    description: `每页条数：JSON 最多 ${MAX_LIMIT}，GeoJSON 最多 ${MAX_GEOJSON_LIMIT}，默认 ${DEFAULT_LIMIT}`,
  }),
};

export function checkLimit(limit: number, format: 'json' | 'geojson'): void {
  if (format === 'json' && limit > MAX_LIMIT) throw invalid('limit', limit, MAP_LIMIT_EXPECTED);
}

/** A cursor carries the name of the order it was made for; another order's is refused. */
interface CursorOrder {
  readonly name: string;
  readonly keys: readonly ('string' | 'number')[];
}

/** The one order of a list that has no other; it may be named all the same. */
export function onlyOrder(name: string, description: string) {
  return choiceParam([name], `排序：${description}`).default(name);
}

/** The keys after which the page begins; null = from the start. */
export function readCursor(cursor: string | undefined, order: CursorOrder): readonly CursorKey[] | null {
  if (cursor === undefined) return null;
  const keys = decodeCursor(cursor, order.name, order.keys);
  if (!keys.ok) throw invalid('cursor', cursor, '上一页给出的 nextCursor，排序不变');
  return keys.value;
}
