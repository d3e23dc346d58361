import type { Statement } from '../port.ts';
import { name, type Sql, sql } from './sql.ts';

/**
 * Counts that lists show and that no list may count: pairings in force of an enterprise or village, organisations below an
 * organisation. `which` narrows the rows, e.g. to the parties of one pairing. Rows that are right already stay untouched.
 */
export function recountPairings(table: 'enterprise' | 'village', which: Sql): Statement {
  const kinds = table === 'enterprise' ? "('ENTERPRISE')" : "('VILLAGE', 'COMMUNITY')";
  const side = (kind: string, id: string) =>
    name(`(SELECT count(*) FROM pairing p WHERE p.${kind} IN ${kinds} AND p.${id} = ${table}.id AND p.status = 'ACTIVE'
      AND p.publication_status IN ('PUBLISHED', 'SUSPENDED'))`);
  const count = sql`(${side('a_kind', 'a_id')} + ${side('b_kind', 'b_id')})`;
  return sql`UPDATE ${name(table)} SET pairing_count = ${count} WHERE ${which} AND pairing_count <> ${count}`;
}

/** Public organisations directly below that are neither revoked nor merged; illustrative ones only below illustrative ones. */
export function recountChildren(which: Sql): Statement {
  const count = sql`(SELECT count(*) FROM organisation c WHERE c.parent_id = organisation.id
    AND c.publication_status IN ('PUBLISHED', 'SUSPENDED') AND c.status NOT IN ('REVOKED', 'MERGED')
    AND (c.is_illustrative = 0 OR organisation.is_illustrative = 1))`;
  return sql`UPDATE organisation SET child_count = ${count} WHERE ${which} AND child_count <> ${count}`;
}

/** How many figures each document gave. */
export function recountFigures(): Statement {
  const count = sql`(SELECT count(*) FROM published_figure f WHERE f.document_id = source_document.id)`;
  return sql`UPDATE source_document SET figure_count = ${count} WHERE figure_count <> ${count}`;
}

/** All of them, after a bulk load. */
export function recountEverything(): Statement[] {
  const all = sql`1`;
  return [recountPairings('enterprise', all), recountPairings('village', all), recountChildren(all), recountFigures()];
}
