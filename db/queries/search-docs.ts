import type { Statement } from '../port.ts';
import type { SearchDocRow } from '../search-doc.ts';
import { type Sql, sql } from './sql.ts';

/**
 * Writes rows of `search_doc`, given as a JSON array (`jsonChunks` for many); triggers carry them into the full text.
 * `which` narrows the rows by a condition over `value`.
 */
export function putSearchDocs(rowsJson: string, which: Sql = sql`true`): Statement {
  return sql`INSERT INTO search_doc
      (kind, public_id, title, subtitle, region_code, is_illustrative, is_public, weight, tokens, context, initials)
    SELECT value->>'kind', value->>'publicId', value->>'title', value->>'subtitle', value->>'regionCode',
      value->>'isIllustrative', value->>'isPublic', value->>'weight', value->>'tokens', value->>'context', value->>'initials'
    FROM json_each(${rowsJson}) WHERE ${which}
    ON CONFLICT (kind, public_id) DO UPDATE SET title = excluded.title, subtitle = excluded.subtitle,
      region_code = excluded.region_code, is_illustrative = excluded.is_illustrative, is_public = excluded.is_public,
      weight = excluded.weight, tokens = excluded.tokens, context = excluded.context, initials = excluded.initials`;
}

export function putSearchDoc(row: SearchDocRow): Statement {
  return putSearchDocs(JSON.stringify([row]));
}
