import { regionPrefix, regionPrefixEnd } from '#core/codes/region-code.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort, Statement } from '../port.ts';
import { recountEverything } from './derived-counts.ts';
import { applyGathered, gather } from './rollup-delta.ts';
import { type CountedKind, countedTables } from './rollup-rules.ts';
import { name, type Sql, sql } from './sql.ts';

/** A region with everything in it, or parks by public id. */
export type RebuildScope =
  | { readonly kind: 'REGION'; readonly code: string }
  | { readonly kind: 'PARK'; readonly codes: readonly string[] };

/**
 * Counts the records from scratch and corrects the roll-ups of now and of the day; earlier days stay as they were. Within
 * a scope only the scope's own roll-ups change. For the end of the batch of a bulk load.
 */
export function rebuildStatements(now: number, scope?: RebuildScope): Statement[] {
  const kinds = Object.keys(countedTables) as CountedKind[]; // the record's own keys
  const kept = scope === undefined ? sql`1` : rollupsOf(scope);
  const day = shanghaiDate(now);
  return [
    ...(scope === undefined ? recountEverything() : []),
    ...kinds.flatMap((kind) =>
      gather(kind, 1, scope === undefined ? sql`1` : recordsOf(scope, countedTables[kind].park), day),
    ),
    sql`DELETE FROM rollup_delta WHERE NOT (${kept})`,
    sql`INSERT INTO rollup_delta (scope_kind, scope_code, metric, registered, illustrative)
      SELECT scope_kind, scope_code, metric, -registered, -illustrative FROM rollup WHERE ${kept}`,
    // what is past of TIMELY stays: its sum until today is put right by a step of today
    sql`INSERT INTO rollup_delta (scope_kind, scope_code, metric, day, registered, illustrative)
      SELECT scope_kind, scope_code, measure, iif(measure = 'TIMELY', max(day, ${day}), day), -amount, 0
      FROM rollup_step WHERE ${kept}`,
    ...applyGathered(day),
  ];
}

export async function rebuildRollups(db: SqlPort, now: number, scope?: RebuildScope): Promise<void> {
  await db.batch(rebuildStatements(now, scope));
}

function rollupsOf(scope: RebuildScope): Sql {
  if (scope.kind === 'PARK') {
    return sql`scope_kind = 'PARK' AND scope_code IN (SELECT value FROM json_each(${JSON.stringify(scope.codes)}))`;
  }
  return sql`scope_kind = 'REGION' AND scope_code >= ${regionPrefix(scope.code)} AND scope_code < ${regionPrefixEnd(scope.code)}`;
}

function recordsOf(scope: RebuildScope, parkColumn: string): Sql {
  if (scope.kind === 'REGION') {
    return sql`region_code >= ${regionPrefix(scope.code)} AND region_code < ${regionPrefixEnd(scope.code)}`;
  }
  return sql`${name(parkColumn)} IN (
    WITH RECURSIVE below(id) AS (
      SELECT id FROM park WHERE public_id IN (SELECT value FROM json_each(${JSON.stringify(scope.codes)}))
      UNION
      SELECT k.id FROM below CROSS JOIN park k ON k.parent_id = below.id
    ) SELECT id FROM below)`;
}
