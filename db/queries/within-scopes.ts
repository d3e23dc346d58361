import type { Scope } from '#core/access/scope.ts';
import { inRegion } from './public.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** How a list says where its rows lie. Column names are our own text. */
export interface Placement {
  readonly region: string;
  /** Rows that lie in one of the parks that a SELECT names by row id and public id; null = rows lie in no park. */
  readonly inParks: ((parks: Sql) => Sql) | null;
  /** The row that is, or is about, one record. */
  readonly isRecord: (kind: string, id: string) => Sql;
}

/** Condition that a row lies in one of the scopes; null = everywhere, so there is nothing to ask. */
export function withinScopes(scopes: readonly Scope[], placement: Placement): Sql | null {
  if (scopes.some(({ regionCode, record }) => regionCode === null && record === null)) return null;
  // a condition that never holds would keep an index from being used for the others
  const places = scopes.flatMap((scope) => within(scope, placement)).filter(({ text }) => text !== '0');
  return places.length === 0 ? name('0') : sql`(${joinSql(places, ' OR ')})`;
}

function within({ regionCode, record }: Scope, { region, inParks, isRecord }: Placement): Sql[] {
  if (record === null) {
    const here = inRegion(region, regionCode ?? undefined);
    return here === null ? [] : [here];
  }
  if (record.kind !== 'PARK' || inParks === null) return [isRecord(record.kind, record.id)];
  return [isRecord(record.kind, record.id), inParks(parksBelow(record.id))];
}

/** `id` and `public_id` of a park and of all parks below it. */
export function parksBelow(publicId: string): Sql {
  return sql`WITH RECURSIVE below(id, public_id) AS (SELECT id, public_id FROM park WHERE public_id = ${publicId}
      UNION SELECT k.id, k.public_id FROM below CROSS JOIN park k ON k.parent_id = below.id) SELECT id, public_id FROM below`;
}
