import { type CursorKey, decodeCursor } from '#core/cursor.ts';
import { invalid } from './errors.ts';
import { CURSOR_EXPECTED, MAX_PAGE } from './params/list.ts';

/** The order of a list: its name, which a cursor carries, and the kinds of its keys (the last is the unique id). */
export interface ListOrder {
  readonly name: string;
  readonly keys: readonly ('string' | 'number')[];
}

/** The keys after which the page begins; null = from the start. */
export function readCursor(cursor: string | undefined, order: ListOrder): readonly CursorKey[] | null {
  if (cursor === undefined) return null;
  const keys = decodeCursor(cursor, order.name, order.keys);
  if (!keys.ok) throw invalid('cursor', cursor, CURSOR_EXPECTED);
  return keys.value;
}

/** People page through JSON, maps take all the features at once: hence two maxima. */
export function checkPageSize(limit: number, format: 'json' | 'geojson'): void {
  if (format === 'json' && limit > MAX_PAGE) throw invalid('limit', limit, `1 到 ${MAX_PAGE} 的整数`);
}
