import { isWithinRegion } from '#core/codes/region-code.ts';
import { inRegion } from './public.ts';
import { keptBy, type PublicStore } from './public-store.ts';
import { joinSql, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** A tile: null = it is empty, TOO_MANY = only memory could tell it, and does not now. */
export type TileBytes = Uint8Array<ArrayBuffer> | null | 'TOO_MANY';

/** Which records a tile shows. */
export interface RecordTileFilter {
  readonly illustrative: IllustrativeChoice;
  /** In any of these regions, none of which lies in another. */
  readonly region?: readonly string[];
}

/** Records that a tile is made of at most. */
const MOST = 50_000;

/** What of a list is read: a condition on its region code, and one more than a tile is made of. */
export interface ListAsked {
  readonly within: Sql;
  readonly limit: number;
}

/**
 * The whole list of a layer, as it was kept or as it is read now; where it is too long to be read whole those of the regions of
 * the tile, and TOO_MANY when these are too many as well.
 */
export async function listForTile<T>(
  db: PublicStore,
  what: 'parks' | 'pairings',
  { region }: RecordTileFilter,
  read: (asked: ListAsked) => Promise<readonly T[]>,
): Promise<readonly T[] | 'TOO_MANY'> {
  const limit = MOST + 1;
  const all = await keptBy(db, what, () => read({ within: sql`1`, limit }));
  if (all.length <= MOST) return all;
  if (region === undefined) return 'TOO_MANY';
  const ranges = region.map((code) => sql`(${inRegion('t.region_code', code) ?? sql`1`})`);
  const own = await read({ within: sql`(${joinSql(ranges, ' OR ')})`, limit });
  return own.length <= MOST ? own : 'TOO_MANY';
}

interface Filtered {
  readonly illustrative: boolean;
  readonly regionCode: string;
}

/** A test of records that were read whole. */
export function shownBy({ illustrative, region }: RecordTileFilter): (record: Filtered) => boolean {
  return (record) =>
    (illustrative === 'include' || record.illustrative === (illustrative === 'only')) &&
    (region === undefined || region.some((code) => isWithinRegion(record.regionCode, code)));
}

/** In the order in which they were registered. Sorted here: the database would read a whole layer to sort it before the limit. */
export function inOrderOfKeys<T extends { readonly key: number }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => a.key - b.key);
}
