import { countyOf, regionLevelOf } from '#core/codes/region-code.ts';
import { shortRegionName } from '#core/regions/short-name.ts';
import type { SearchAnswer, SearchHit, SearchKind } from '#core/schemas/search.ts';
import { thingAsked } from '#core/search/asked-words.ts';
import { normaliseText } from '#core/search/normalise.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { illustrativeFlags, inRegion } from './public.ts';
import { type Rows, readRows, readTogether, rows } from './read.ts';
import { type Facets, type FoundKind, publicMatch } from './search-match.ts';
import {
  amenitiesOf,
  amenityCount,
  amenityHits,
  type HitRow,
  type Offered,
  type StationCount,
  stationCounts,
  stationText,
} from './search-offers.ts';
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
 * matches by another name, by pinyin or by its place; registered before samples. A record that a rare text finds costs the row
 * of the index and its own, a park or an organisation one more for its short name; of a common text so many candidates of each
 * kind are read and no more. One round trip; one more where counts are shown or a text is common, and never a fourth.
 */
export async function search(db: SqlPort, request: SearchRequest, view: View): Promise<SearchAnswer> {
  const kinds = request.kinds.filter((kind) => kind !== 'FACILITY');
  const amenities = request.kinds.includes('FACILITY') ? amenitiesOf(request) : [];
  // Apart in one batch: D1 takes no more than five SELECTs in one compound.
  const found = await readTogether(db, {
    ...selectsOf(kinds.map((kind) => [kind, hits(request.q, facetsOf(request, kind), candidatesOf(kind))])),
    ...selectsOf(kinds.map((kind) => [`name ${kind}`, namedExactly(request, kind)])),
    ...Object.fromEntries(amenities.map((asked) => [asked.amenity, amenityCount(asked, request)])),
  });
  const rowsOf = (key: string) => (found[key] ?? []) as HitRow[]; // of the statements of the first two kinds
  const offered = amenityHits(amenities, request, (amenity) => (found[amenity] as Offered[] | undefined)?.[0]); // of the third
  const hitsOf = (begun: readonly HitRow[]) =>
    ranked(
      [...begun, ...kinds.flatMap(rowsOf), ...kinds.flatMap((kind) => rowsOf(`name ${kind}`)), ...offered],
      request,
    );
  const common = kinds.filter((kind) => rowsOf(kind).length === candidatesOf(kind));
  const { counts, begun } = await more(db, request, common, hitsOf([]));
  const items = begun.length === 0 ? hitsOf([]) : hitsOf(begun);
  const isCounted = items.every(({ kind, id }) => kind !== 'SERVICE' || counts.has(id));
  const all = isCounted ? counts : await countsOf(db, items);
  return {
    query: request.q,
    items: items.map((row) => toHit(row, stationText(all.get(row.id)))),
    asOf: toIso(view.now),
  };
}

/** Names that begin like a common text are looked for apart, so that the word elsewhere does not crowd them out. */
async function more(db: SqlPort, request: SearchRequest, common: readonly FoundKind[], sofar: readonly HitRow[]) {
  const services = serviceIds(sofar);
  const begun = selectsOf(
    common.map((kind) => [kind, hits(request.q, { ...facetsOf(request, kind), sameStart: true }, candidatesOf(kind))]),
  );
  const counted: Record<string, Rows<StationCount>> = services.length === 0 ? {} : { counted: stationCounts(services) };
  const found: Record<string, object[]> = await readTogether(db, { ...begun, ...counted });
  return {
    counts: byId((found.counted ?? []) as StationCount[]), // of its own statement
    begun: common.flatMap((kind) => (found[kind] ?? []) as HitRow[]), // the same
  };
}

async function countsOf(db: SqlPort, hitRows: readonly HitRow[]): Promise<ReadonlyMap<string, StationCount>> {
  return byId(await readRows(db, stationCounts(serviceIds(hitRows))));
}

function serviceIds(hitRows: readonly HitRow[]): string[] {
  return hitRows.filter(({ kind }) => kind === 'SERVICE').map(({ id }) => id);
}

function byId(counts: readonly StationCount[]): ReadonlyMap<string, StationCount> {
  return new Map(counts.map((count) => [count.id, count]));
}

/** Those SELECTs that there are, by their names. */
function selectsOf(selects: readonly (readonly [string, Sql | null])[]): Record<string, Rows<HitRow>> {
  return Object.fromEntries(selects.flatMap(([key, select]) => (select === null ? [] : [[key, rows<HitRow>(select)]])));
}

function ranked(found: readonly HitRow[], { q, limit }: SearchRequest): HitRow[] {
  return [...merged(found)]
    .map((row) => ({ row, rank: rankOf(row, row.kind === 'SERVICE' ? thingAsked(q) : normaliseText(q)) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .slice(0, limit)
    .map(({ row }) => row);
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

function candidatesOf(kind: FoundKind): number {
  return kind === 'REGION' ? CANDIDATES.REGION : CANDIDATES.other;
}

/** A 服务事项 holds in a whole county: whoever looks in one of its towns is meant too. */
function facetsOf({ region, illustrative }: SearchRequest, kind: FoundKind): Facets {
  return { kind, region: kind === 'SERVICE' && region !== undefined ? countyOf(region) : region, illustrative };
}

/** Tables of the kinds that have other names. */
const tableOf: Partial<Record<FoundKind, string>> = {
  PARK: 'park',
  SITE: 'position',
  ORGANISATION: 'organisation',
  ENTERPRISE: 'enterprise',
};

/** Records of which the text is another name, e.g. 晋中开发区. Names misread by a scanner are found, but do not count as names. */
function namedExactly(request: SearchRequest, kind: FoundKind): Sql | null {
  const table = tableOf[kind];
  if (table === undefined) return null;
  const { region, illustrative } = facetsOf(request, kind);
  return sql`SELECT ${hitColumns}, a.name AS otherName, 0 AS starts FROM alias a CROSS JOIN ${name(table)} t ON t.id = a.record_id
    CROSS JOIN search_doc d ON d.kind = a.kind AND d.public_id = t.public_id
    ${whereAll([
      sql`a.name = ${request.q.replace(/\s/g, '')} AND a.kind = ${literal(kind)} AND a.reason <> 'SCAN_ERROR' AND d.is_public = 1`,
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
  return sql`SELECT ${hitColumns}, ${otherName} AS otherName, ${facets.sameStart === true ? literal(1) : startsLike(q)} AS starts
    FROM search_fts f CROSS JOIN search_doc d ON d.id = f.rowid
    WHERE f.search_fts MATCH ${expression} LIMIT ${limit}`;
}

/** Whether a name, or its pinyin, begins with the first character of the text: the first token of a text is its first character. */
function startsLike(q: string): Sql {
  const [first = ''] = Array.from(normaliseText(q));
  return sql`(instr(d.tokens || ' ', ${`${first} `}) = 1 OR instr(d.initials || ' ', ${`${first} `}) = 1)`;
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
