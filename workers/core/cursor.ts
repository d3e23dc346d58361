import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { err, ok, type Result } from './result.ts';

/** A key of the row where the page ended. The last key is always unique (the integer id), so pages never overlap. */
export type CursorKey = string | number | null;

const MAX_LENGTH = 1000;

/**
 * Keyset cursor of a list: the order it belongs to and the keys of the last row given. Opaque, not secret: whoever
 * edits one only moves his own reading position.
 */
export function encodeCursor(order: string, keys: readonly CursorKey[]): string {
  return encodeBase64url(JSON.stringify([order, ...keys]));
}

/**
 * The keys of a cursor made for the same order with the same kinds of key (`string`, `number`; null fits either);
 * refused when it is damaged or was made for another order.
 */
export function decodeCursor(
  text: string,
  order: string,
  kinds: readonly ('string' | 'number')[],
): Result<readonly CursorKey[], 'MALFORMED_CURSOR'> {
  if (text.length > MAX_LENGTH) return err('MALFORMED_CURSOR');
  const decoded = decodeBase64url(text);
  const parts = decoded.ok ? parseArray(decoded.value) : [];
  const keys = parts.slice(1);
  const fits = keys.length === kinds.length && keys.every((key, i) => key === null || typeof key === kinds[i]);
  return parts[0] === order && fits ? ok(keys as CursorKey[]) : err('MALFORMED_CURSOR');
}

function parseArray(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
