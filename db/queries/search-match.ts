import { regionPrefix } from '#core/codes/region-code.ts';
import { normaliseText } from '#core/search/normalise.ts';
import { placeTexts, serviceTexts } from '#core/search/same-things.ts';
import { matchExpression } from '#core/search/tokens.ts';
import type { SEARCH_KINDS } from '../schema/search-doc.ts';
import { name, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** Records of a list that a text may name; further ones are not looked for. */
const MAX_MATCHES = 2000;

/** Kinds that are found in the full text. */
export type FoundKind = (typeof SEARCH_KINDS)[number];

/** What search narrows by, written as tokens of the index column `facets`. */
export interface Facets {
  readonly kind: FoundKind;
  readonly region?: string;
  readonly illustrative: IllustrativeChoice;
  /** Records that are not public too: for staff. */
  readonly everyState?: boolean;
  /** Only records whose name begins with the first character of the text. */
  readonly sameStart?: boolean;
}

/** FTS5 expression over public records, or all of them for staff; null for a text without letters or digits. */
export function publicMatch(
  text: string,
  { kind, region, illustrative, sameStart, everyState }: Facets,
): string | null {
  const words = anyOf(textsFor(kind, text));
  if (words === null) return null;
  const [first = ''] = Array.from(normaliseText(text));
  const parts = [
    `{tokens context initials} : (${words})`,
    sameStart === true ? `{tokens initials} : ^ "${first}"` : '',
    `facets : kind${kind.toLowerCase()}`,
    everyState === true ? '' : 'facets : public',
    facetOf[illustrative],
    region === undefined ? '' : `facets : r${regionPrefix(region)}`,
  ];
  return parts.filter((part) => part !== '').join(' AND ');
}

/** What is looked for in place of a text: of places and services also what else people call the same thing. */
export function textsFor(kind: FoundKind, text: string): string[] {
  if (kind === 'SITE') return placeTexts(text);
  return kind === 'SERVICE' ? serviceTexts(text) : [text];
}

function anyOf(texts: readonly string[]): string | null {
  const expressions = texts.flatMap((text) => matchExpression(text) ?? []);
  return expressions.length === 0 ? null : expressions.map((expression) => `(${expression})`).join(' OR ');
}

const facetOf = { exclude: 'facets : registered', only: 'facets : sample', include: '' } as const;

/** Keys of the records of a table that search finds for a text. */
export function matchingKeys(table: string, text: string, facets: Facets): Sql {
  const expression = publicMatch(text, facets);
  if (expression === null) return name(`SELECT id FROM ${table} WHERE id IS NULL`);
  return sql`SELECT t.id FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    CROSS JOIN ${name(table)} t ON t.public_id = d.public_id WHERE f.search_fts MATCH ${expression} LIMIT ${MAX_MATCHES}`;
}

/**
 * Whether search finds a record of a kind for a text, as a condition on a row with the alias `t`: for few records, each looked up
 * by itself. Unlike {@link matchingKeys} it holds however many others are found.
 */
export function isMatched(text: string, facets: Facets): Sql {
  const expression = publicMatch(text, facets);
  if (expression === null) return name('0');
  return sql`EXISTS (SELECT 1 FROM search_doc d CROSS JOIN search_fts f ON f.rowid = d.id
    WHERE d.kind = ${facets.kind} AND d.public_id = t.public_id AND f.search_fts MATCH ${expression})`;
}

/** Codes of the regions that search finds for a text. */
export function regionsByText(text: string, region: string | undefined): Sql {
  const expression = publicMatch(text, { kind: 'REGION', illustrative: 'include', region });
  if (expression === null) return name('SELECT code FROM region WHERE id IS NULL');
  return sql`SELECT d.public_id FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    WHERE f.search_fts MATCH ${expression} LIMIT ${MAX_MATCHES}`;
}
