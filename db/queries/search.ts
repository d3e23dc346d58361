import { countyOf, regionLevelOf } from '#core/codes/region-code.ts';
import { shortRegionName } from '#core/regions/short-name.ts';
import type { SearchAnswer, SearchHit, SearchKind } from '#core/schemas/search.ts';
import { thingAsked } from '#core/search/asked-words.ts';
import { normaliseText } from '#core/search/normalise.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { illustrativeFlags, inRegion } from './public.ts';
import { readTogether, rows } from './read.ts';
import { type Facets, type FoundKind, publicMatch } from './search-match.ts';
import { amenityHits, type HitRow, stationCounts } from './search-offers.ts';
import { among, literal, name, type Sql, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

export interface SearchRequest {
  readonly q: string;
  readonly kinds: readonly SearchKind[];
  readonly region?: string;
  readonly illustrative: IllustrativeChoice;
  readonly limit: number;
}

/** Of equal matches, what people more often mean comes first. */
const kindOrder: readonly SearchKind[] = [
  'PARK',
  'SITE',
  'SERVICE',
  'FACILITY',
  'REGION',
  'ORGANISATION',
  'ENTERPRISE',
  'VILLAGE',
  'FIGURE',
];

/** Candidates of one kind that are looked at. Many regions share a character; of them the wider ones are meant. */
const CANDIDATES = { REGION: 300, other: 60 } as const;

/**
 * Looks for a text in all kinds of records: exact names first, then names that begin so, names that hold it, and what
 * matches by another name, by pinyin or by its place; registered before samples.
 */
export async function search(db: SqlPort, request: SearchRequest, view: View): Promise<SearchAnswer> {
  const selects = request.kinds
    .flatMap((kind) => (kind === 'FACILITY' ? [] : candidates(request, kind)))
    .filter((select) => select !== null);
  // Apart in one batch: D1 takes no more than five SELECTs in one compound.
  const found = await readTogether(db, Object.fromEntries(selects.map((select, i) => [i, rows<HitRow>(select)])));
  const amenities = request.kinds.includes('FACILITY') ? await amenityHits(db, request) : [];
  const ranked = [...merged([...Object.values(found).flat(), ...amenities])]
    .map((row) => ({
      row,
      rank: rankOf(row, row.kind === 'SERVICE' ? thingAsked(request.q) : normaliseText(request.q)),
    }))
    .sort((a, b) => compare(a.rank, b.rank))
    .slice(0, request.limit)
    .map(({ row }) => row);
  const counts = await stationCounts(
    db,
    ranked.filter(({ kind }) => kind === 'SERVICE').map(({ id }) => id),
  );
  return {
    query: request.q,
    items: ranked.map((row) => toHit(row, counts.get(row.id))),
    asOf: toIso(view.now),
  };
}

/** Each record once: what was found by its other name comes last and says so; what begins like the text was found first. */
function merged(found: readonly HitRow[]): Iterable<HitRow> {
  const unique = new Map<string, HitRow>();
  for (const row of found) {
    const key = `${row.kind} ${row.id}`;
    const starts = unique.get(key)?.starts === 1 || row.starts === 1 ? 1 : 0;
    unique.set(key, { ...row, starts });
  }
  return unique.values();
}

/** Names that begin like the text are looked for apart, so that a common word elsewhere does not crowd them out. */
function candidates({ q, region, illustrative }: SearchRequest, kind: FoundKind): (Sql | null)[] {
  const limit = kind === 'REGION' ? CANDIDATES.REGION : CANDIDATES.other;
  // A 服务事项 holds in a whole county: whoever looks in one of its towns is meant too.
  const facets = { kind, region: kind === 'SERVICE' && region !== undefined ? countyOf(region) : region, illustrative };
  const bearer = tableOf[kind];
  return [
    hits(q, { ...facets, sameStart: true }, limit),
    hits(q, facets, limit),
    bearer === undefined ? null : namedExactly(q, facets, bearer),
  ];
}

/** Tables of the kinds that have other names. */
const tableOf: Partial<Record<FoundKind, string>> = {
  PARK: 'park',
  SITE: 'position',
  ORGANISATION: 'organisation',
  ENTERPRISE: 'enterprise',
};

/** Records of which the text is another name, e.g. 晋中开发区. Names misread by a scanner are found, but do not count as names. */
function namedExactly(q: string, { kind, region, illustrative }: Facets, table: string): Sql {
  return sql`SELECT ${hitColumns}, a.name AS otherName, 0 AS starts FROM alias a CROSS JOIN ${name(table)} t ON t.id = a.record_id
    CROSS JOIN search_doc d ON d.kind = a.kind AND d.public_id = t.public_id
    ${whereAll([
      sql`a.name = ${q.replace(/\s/g, '')} AND a.kind = ${literal(kind)} AND a.reason <> 'SCAN_ERROR' AND d.is_public = 1`,
      among('d.is_illustrative', illustrativeFlags(illustrative)),
      inRegion('d.region_code', region),
    ])} LIMIT ${CANDIDATES.other}`;
}

const hitColumns = name(`d.kind, d.public_id AS id, d.title, d.subtitle, d.region_code AS regionCode,
  d.is_illustrative AS isIllustrative, d.weight`);

function hits(q: string, facets: Facets, limit: number): Sql | null {
  const expression = publicMatch(q, facets);
  if (expression === null) return null;
  const shortName = facets.kind === 'PARK' || facets.kind === 'ORGANISATION' ? tableOf[facets.kind] : undefined;
  const otherName =
    shortName === undefined
      ? name('NULL')
      : sql`(SELECT t.short_name FROM ${name(shortName)} t WHERE t.public_id = d.public_id)`;
  return sql`SELECT ${hitColumns}, ${otherName} AS otherName, ${literal(facets.sameStart === true ? 1 : 0)} AS starts
    FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    WHERE f.search_fts MATCH ${expression} LIMIT ${limit}`;
}

/** Smaller comes first, part by part. */
type Rank = readonly (number | string)[];

function rankOf(row: HitRow, asked: string): Rank {
  const closeness = closenessOf(row, asked);
  const kind = kindOrder.indexOf(row.kind);
  return [row.isIllustrative, closeness, kind, -row.starts, -row.weight, row.title.length, row.title, row.id];
}

function closenessOf(row: HitRow, asked: string): number {
  if (row.closeness !== undefined) return row.closeness;
  const names = [row.title, row.otherName ?? ''].map(normaliseText);
  if (names.includes(asked) || isShortNameOf(row, asked)) return 0;
  if (names.some((known) => known.startsWith(asked))) return isNumerous(row) ? 2 : 1;
  return names.some((known) => known.includes(asked)) ? 2 : 3;
}

/** Towns and figures are many; one that merely begins with the text must not stand before a site that holds it. */
function isNumerous({ kind, id }: HitRow): boolean {
  return kind === 'FIGURE' || (kind === 'REGION' && id.length > 6);
}

/** Whoever types 定襄 means 定襄县; but 双凤 need not be one of the towns 双凤镇. */
function isShortNameOf({ kind, id, title }: HitRow, asked: string): boolean {
  return kind === 'REGION' && id.length === 6 && normaliseText(shortRegionName(title, regionLevelOf(id))) === asked;
}

function compare(a: Rank, b: Rank): number {
  for (const [i, part] of a.entries()) {
    const other = b[i] ?? 0;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function toHit({ kind, id, title, subtitle, regionCode, isIllustrative }: HitRow, offered?: string): SearchHit {
  const said = [subtitle, offered].filter((part) => part !== undefined && part !== '').join(' · ');
  return { kind, id, title, subtitle: said, regionCode, isIllustrative: isIllustrative === 1 };
}
