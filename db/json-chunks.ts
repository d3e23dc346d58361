import { MAX_VALUE_BYTES } from './port.ts';

const encoder = new TextEncoder();

/**
 * Rows as JSON arrays of at most `maxBytes` UTF-8 bytes each, for `INSERT … SELECT … FROM json_each(?)`. Every row is in
 * exactly one chunk, in order; no rows, no chunk. Throws RangeError for a single row that is larger than a chunk.
 */
export function* jsonChunks(rows: Iterable<unknown>, maxBytes: number = MAX_VALUE_BYTES): Generator<string> {
  let parts: string[] = [];
  let size = 2;
  for (const row of rows) {
    const part = JSON.stringify(row);
    const bytes = encoder.encode(part).length;
    if (bytes + 2 > maxBytes) throw new RangeError(`one row takes ${bytes} bytes, at most ${maxBytes - 2}`);
    if (parts.length > 0 && size + bytes + 1 > maxBytes) {
      yield `[${parts.join(',')}]`;
      parts = [];
      size = 2;
    }
    size += bytes + (parts.length > 0 ? 1 : 0);
    parts.push(part);
  }
  if (parts.length > 0) yield `[${parts.join(',')}]`;
}
