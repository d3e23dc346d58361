import { regionPrefix } from '#core/codes/region-code.ts';
import { CHANGE_KINDS, type PublicChange } from '#core/schemas/live.ts';
import type { ChangeKind } from '#core/terms/change-kind.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { illustrativeFlags, inRegion, isPublic } from './public.ts';
import { publicationRow } from './publication.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { among, literal, name, type Sql, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

interface ChangesWanted {
  /** Number that is known already. */
  readonly after: number;
  readonly region?: string;
  readonly illustrative: IllustrativeChoice;
  readonly limit: number;
}

interface ChangeRow extends Omit<PublicChange, 'at' | 'withdrawn' | 'isIllustrative'> {
  readonly at: number;
  readonly withdrawn: 0 | 1;
  readonly sample: 0 | 1;
}

const tables: Readonly<Record<ChangeKind, { readonly table: string; readonly title: string }>> = {
  SITE: { table: 'position', title: 'name' },
  PARK: { table: 'park', title: 'name' },
  ORGANISATION: { table: 'organisation', title: 'name' },
  ENTERPRISE: { table: 'enterprise', title: 'name' },
  VILLAGE: { table: 'village', title: 'name' },
  PAIRING: { table: 'pairing', title: 'local_term' },
};

/** Of each kind so many of the newest are looked at first, which mostly is enough; a region of no more records has few. */
const FIRST = 1_000;

/**
 * In a region of many records so many of the newest are looked at, until as many as wanted are found: what was imported
 * elsewhere meanwhile must not hide what changed there.
 */
const LOOKED_AT = 20_000;
/** Of what was withdrawn, which is looked up row by row. */
const GONE_LOOKED_AT = 5_000;

/**
 * The latest public changes, newest first, with the number of the latest publication; a statement a kind (D1 takes five terms
 * of a UNION). Of a county and below all its records are looked at, by the index of regions, unless only news are wanted.
 */
export async function latestChanges(
  db: SqlPort,
  wanted: ChangesWanted,
): Promise<{ readonly no: number; readonly items: PublicChange[] }> {
  const written = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, writtenOf(kind, wanted)]));
  const parts: Readonly<Record<string, Rows<ChangeRow>>> = { ...written, withdrawn: withdrawnOf(wanted) };
  const { counter, ...found } = await readTogether(db, { counter: publicationRow, ...parts });
  // the other answers are of the parts, which have rows of one shape
  const all = Object.values(found as Readonly<Record<string, ChangeRow[]>>).flat();
  const newest = all.sort((a, b) => b.no - a.no || (a.id < b.id ? -1 : 1)).slice(0, wanted.limit);
  return { no: counter[0]?.value ?? 0, items: newest.map(toChange) };
}

function writtenOf(kind: ChangeKind, wanted: ChangesWanted): Rows<ChangeRow> {
  const isLocal = !isWide(wanted.region);
  return rows(
    isLocal && wanted.after === 0 ? sql`${allOf(kind, wanted)} LIMIT ${wanted.limit}` : newestOf(kind, wanted),
  );
}

/** Beyond a county: its records may be too many to be looked at, and it seldom takes many of the newest to find some. */
function isWide(region: string | undefined): boolean {
  return region === undefined || regionPrefix(region).length < COUNTY_DIGITS;
}

const COUNTY_DIGITS = 6;

/**
 * By number, and no further than needed: without an order of its own the statement ends with its last row, and what follows
 * the first term is only begun where that was too little. Numbers of one import or loading may be the same, keys are not.
 */
function newestOf(kind: ChangeKind, wanted: ChangesWanted): Sql {
  const { region, illustrative, limit } = wanted;
  const { table } = tables[kind];
  const shown = shownIn(region, illustrative);
  const isFew = isWide(region)
    ? sql`(SELECT count(*) <= ${literal(FIRST)} FROM (SELECT 1 FROM ${byRegion(table)} ${whereAll(shown)} LIMIT ${literal(FIRST + 1)}))`
    : literal(1);
  const isBefore = sql`(page.published_no, page.id) < (SELECT no, id FROM last)`;
  const here = sql`SELECT * FROM ${byRegion(table)} ${whereAll([...shown, isBefore, sql`page.published_no > ${wanted.after}`])}
    ORDER BY page.published_no DESC, page.id DESC LIMIT ${ofRest(sql`is_few * ${literal(limit)}`)}`;
  const further = byNumber(
    table,
    wanted,
    sql`${ofRest(sql`(1 - is_few) * ${literal(LOOKED_AT)}`)} OFFSET ${literal(FIRST)}`,
  );
  return sql`WITH last AS MATERIALIZED (SELECT published_no AS no, id, ${isFew} AS is_few
      FROM (${byNumber(table, wanted, sql`1 OFFSET ${literal(FIRST - 1)}`)}))
    ${changeOf(kind)} FROM (${byNumber(table, wanted, literal(FIRST))}) page ${whereAll(shown)}
    UNION ALL ${changeOf(kind)} FROM (${here}) page
    UNION ALL ${changeOf(kind)} FROM (${further}) page ${whereAll(shown)} LIMIT ${limit}`;
}

/** A number of rows where the first ones were not all; none where they were. */
function ofRest(count: Sql): Sql {
  return sql`coalesce((SELECT ${count} FROM last), 0)`;
}

function byNumber(table: string, { after }: ChangesWanted, most: Sql): Sql {
  return sql`SELECT * FROM ${name(`${table} INDEXED BY ${table}_published_no`)} WHERE published_no > ${after}
      ORDER BY published_no DESC, id DESC LIMIT ${most}`;
}

function byRegion(table: string): Sql {
  return name(`${table} AS page INDEXED BY ${table}_region`);
}

function allOf(kind: ChangeKind, { after, region, illustrative }: ChangesWanted): Sql {
  const { table } = tables[kind];
  return sql`${changeOf(kind)} FROM ${byRegion(table)}
    ${whereAll([...shownIn(region, illustrative), sql`page.published_no > ${after}`])} ORDER BY no DESC`;
}

function changeOf(kind: ChangeKind): Sql {
  return sql`SELECT ${literal(kind)} AS kind, public_id AS id, ${name(tables[kind].title)} AS name, region_code AS regionCode,
      published_no AS no, updated_at AS at, 0 AS withdrawn, is_illustrative AS sample`;
}

function shownIn(region: string | undefined, illustrative: IllustrativeChoice): (Sql | null)[] {
  return [
    isPublic('page'),
    inRegion('page.region_code', region),
    among('page.is_illustrative', illustrativeFlags(illustrative)),
  ];
}

/** Where a withdrawn record lay and whether it was a sample is still in its row, which is looked up once. */
function withdrawnOf({ after, region, illustrative, limit }: ChangesWanted): Rows<ChangeRow> {
  const ofKind = CHANGE_KINDS.map(
    (kind) =>
      `WHEN '${kind}' THEN (SELECT is_illustrative || region_code FROM ${tables[kind].table} WHERE id = record_id)`,
  );
  return rows(sql`SELECT kind, public_id AS id, NULL AS name, substr(place, 2) AS regionCode, published_no AS no,
      withdrawn_at AS at, 1 AS withdrawn, CAST(substr(place, 1, 1) AS INTEGER) AS sample
    FROM (SELECT *, ${name(`CASE kind ${ofKind.join(' ')} END`)} AS place
      FROM publication_tombstone INDEXED BY publication_tombstone_no WHERE published_no > ${after}
      ORDER BY published_no DESC LIMIT ${literal(GONE_LOOKED_AT)}) page
    ${whereAll([
      name('page.place IS NOT NULL'),
      inRegion('substr(page.place, 2)', region),
      among('CAST(substr(page.place, 1, 1) AS INTEGER)', illustrativeFlags(illustrative)),
    ])} LIMIT ${limit}`);
}

function toChange({ kind, id, name: title, regionCode, no, at, withdrawn, sample }: ChangeRow): PublicChange {
  const change = { no, kind, id, name: title, regionCode, at: toIso(at) };
  return { ...change, withdrawn: withdrawn === 1, isIllustrative: sample === 1 };
}
