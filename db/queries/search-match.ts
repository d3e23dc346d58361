import type { SearchKind } from '#core/schemas/search.ts';
import { matchExpression } from '#core/search/tokens.ts';
import { name, type Sql, sql } from './sql.ts';

/** Records of a list that a text may name; further ones are not looked for. */
const MAX_MATCHES = 2000;

/** Keys of the records of a table that search finds for a text; none for a text without letters or digits. */
export function matchingKeys(table: string, kind: SearchKind, text: string): Sql {
  const expression = matchExpression(text);
  if (expression === null) return name(`SELECT id FROM ${table} WHERE id IS NULL`);
  return sql`SELECT t.id FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid CROSS JOIN ${name(table)} t ON t.public_id = d.public_id
    WHERE f.search_fts MATCH ${expression} AND d.kind = ${kind} AND d.is_public = 1 LIMIT ${MAX_MATCHES}`;
}

/** Codes of the regions that search finds for a text. */
export function regionsByText(text: string): Sql {
  const expression = matchExpression(text);
  if (expression === null) return name('SELECT code FROM region WHERE id IS NULL');
  return sql`SELECT d.public_id FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    WHERE f.search_fts MATCH ${expression} AND d.kind = 'REGION' AND d.is_public = 1 LIMIT ${MAX_MATCHES}`;
}
