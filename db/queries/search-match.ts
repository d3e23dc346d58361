import { regionPrefix } from '#core/codes/region-code.ts';
import type { SearchKind } from '#core/schemas/search.ts';
import { normaliseText } from '#core/search/normalise.ts';
import { matchExpression } from '#core/search/tokens.ts';
import { name, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** Records of a list that a text may name; further ones are not looked for. */
const MAX_MATCHES = 2000;

/** What search narrows by, written as tokens of the index column `facets`. */
export interface Facets {
  readonly kind: SearchKind;
  readonly region?: string;
  readonly illustrative: IllustrativeChoice;
  /** Only records whose name begins with the first character of the text. */
  readonly sameStart?: boolean;
}

/** FTS5 expression over public records; null for a text without letters or digits. */
export function publicMatch(text: string, { kind, region, illustrative, sameStart }: Facets): string | null {
  const words = matchExpression(text);
  if (words === null) return null;
  const [first = ''] = Array.from(normaliseText(text));
  const parts = [
    `{tokens context initials} : (${words})`,
    sameStart === true ? `tokens : ^ "${first}"` : '',
    `facets : kind${kind.toLowerCase()}`,
    'facets : public',
    facetOf[illustrative],
    region === undefined ? '' : `facets : r${regionPrefix(region)}`,
  ];
  return parts.filter((part) => part !== '').join(' AND ');
}

const facetOf = { exclude: 'facets : registered', only: 'facets : sample', include: '' } as const;

/** Keys of the records of a table that search finds for a text. */
export function matchingKeys(table: string, text: string, facets: Facets): Sql {
  const expression = publicMatch(text, facets);
  if (expression === null) return name(`SELECT id FROM ${table} WHERE id IS NULL`);
  return sql`SELECT t.id FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    CROSS JOIN ${name(table)} t ON t.public_id = d.public_id WHERE f.search_fts MATCH ${expression} LIMIT ${MAX_MATCHES}`;
}

/** Codes of the regions that search finds for a text. */
export function regionsByText(text: string, region: string | undefined): Sql {
  const expression = publicMatch(text, { kind: 'REGION', illustrative: 'include', region });
  if (expression === null) return name('SELECT code FROM region WHERE id IS NULL');
  return sql`SELECT d.public_id FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    WHERE f.search_fts MATCH ${expression} LIMIT ${MAX_MATCHES}`;
}
