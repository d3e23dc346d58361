import { regionPrefix } from '#core/codes/region-code.ts';
import { keysInRegion, parkAndSubparks } from './public.ts';
import { type FoundKind, matchingKeys } from './search-match.ts';
import { name, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** What lists of records have in common besides their page. */
export interface CommonFilter {
  readonly region?: string;
  /** Public id; its sub-parks belong to it. */
  readonly park?: string;
  readonly q?: string;
}

/** Search knows the names of now alone: those of a past date are looked through. */
export function pastName(q: string | undefined, date: string | undefined): Sql | null {
  return q === undefined || date === undefined ? null : sql`instr(t.name, ${q}) > 0`;
}

interface DriverOf {
  readonly table: string;
  /** Kind under which search knows the table's records. */
  readonly kind: FoundKind | null;
  readonly illustrative: IllustrativeChoice;
  /** The list is in the order of its region index, which then serves the region too. */
  readonly byRegion: boolean;
}

/**
 * The part of a filter that names the fewest records, as a SELECT of their keys; null when walking the index of the order
 * will do. A province holds a large share of all records: there a page is found sooner by walking than by sorting all.
 */
export function driverOf(
  { region, park, q }: CommonFilter,
  { table, kind, illustrative, byRegion }: DriverOf,
): Sql | null {
  if (q !== undefined && kind !== null) return matchingKeys(table, q, { kind, region, illustrative });
  if (park !== undefined) return sql`SELECT id FROM ${name(table)} WHERE park_id IN (${parkAndSubparks(park)})`;
  if (region === undefined || byRegion || regionPrefix(region).length === 2) return null;
  return keysInRegion(table, region, illustrative);
}
