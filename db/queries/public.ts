import { regionPrefix, regionPrefixEnd } from '#core/codes/region-code.ts';
import type { CursorKey } from '#core/cursor.ts';
import { among, name, type Sql, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** The publication states that the public sees; suspended records stay visible and say so (`isPublic` of core). */
export const PUBLIC_STATES = ['PUBLISHED', 'SUSPENDED'] as const;

/** Whether the row of this alias may be seen by the public. */
export function isPublic(alias: string): Sql {
  return name(`${alias}.publication_status IN ('PUBLISHED', 'SUSPENDED')`);
}

/** Values of `is_illustrative` that a choice lets through. */
export function illustrativeFlags(choice: IllustrativeChoice): (0 | 1)[] {
  if (choice === 'include') return [0, 1];
  return choice === 'only' ? [1] : [0];
}

/** The region itself and everything in it: one range of text. */
export function inRegion(column: string, code: string | undefined): Sql | null {
  if (code === undefined) return null;
  return sql`${name(column)} >= ${regionPrefix(code)} AND ${name(column)} < ${regionPrefixEnd(code)}`;
}

/**
 * The same for what comes behind a place in the order of regions: with two lower bounds, an index is entered by that of the region and
 * walked anew from there.
 */
export function inRegionBehind(column: string, code: string | undefined, behind: CursorKey | undefined): Sql | null {
  if (code === undefined || typeof behind !== 'string' || behind < regionPrefix(code)) return inRegion(column, code);
  return sql`${name(column)} < ${regionPrefixEnd(code)}`;
}

/** Keys of a park and of all parks below it, as the park's roll-ups count. */
export function parkAndSubparks(publicId: string): Sql {
  return sql`WITH RECURSIVE below(id) AS (SELECT id FROM park WHERE public_id = ${publicId}
      UNION SELECT k.id FROM below CROSS JOIN park k ON k.parent_id = below.id) SELECT id FROM below`;
}

/** Keys of a table's public records in a region. */
export function keysInRegion(table: string, code: string, choice: IllustrativeChoice): Sql {
  return sql`SELECT id FROM ${name(`${table} INDEXED BY ${table}_region`)} ${whereAll([
    among('publication_status', PUBLIC_STATES),
    among('is_illustrative', illustrativeFlags(choice)),
    inRegion('region_code', code),
  ])}`;
}

/** Lists without any 示例 record answer “only 示例” with nothing. */
export function samplesOnly(choice: IllustrativeChoice): Sql | null {
  return choice === 'only' ? name('0') : null;
}
