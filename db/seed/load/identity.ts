import { derivedId, type RecordKind } from '#core/ids.ts';

/** Set code of what the documents name; generated records carry their own, see `generated()`. */
const NAMED = 'named';

/**
 * Public id of a seeded record, the same on every machine. `DX-PAIRS/12` is row 12 of a generated set, any other key a
 * named record.
 */
export function publicIdOf(kind: RecordKind, key: string, isIllustrative: boolean): string {
  const cut = key.indexOf('/');
  return isIllustrative ? derivedId(kind, key.slice(0, cut), key.slice(cut + 1)) : derivedId(kind, NAMED, key);
}

const ROW_ID_RANGE = 2 ** 30;

/**
 * Integer key of a seeded row, hashed from its public id: known before anything is written, so references need no
 * look-up, and the same again after the samples were removed and brought back. SQLite numbers the rows that people add
 * from the greatest key on, so the two never meet. Among 1,000 rows of one table two hashes meet with a chance of
 * 1 in 2,000; a test looks at all of them.
 */
export function rowIdOf(publicId: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < publicId.length; i++) h = Math.imul(h ^ publicId.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) % ROW_ID_RANGE || 1;
}
