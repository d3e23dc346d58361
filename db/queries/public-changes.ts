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

/**
 * Of each kind so many of the newest are looked at for a region of many counties, until as many as wanted are found: what was
 * imported elsewhere meanwhile must not hide what changed there.
 */
const LOOKED_AT = 20_000;

/**
 * The latest public changes, newest first, with the number of the latest publication; a statement a kind (D1 takes five terms
 * of a UNION). Of a county and below all its records are looked at, by the index of regions.
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
  const { title } = tables[kind];
  return rows(sql`SELECT ${literal(kind)} AS kind, public_id AS id, ${name(title)} AS name, region_code AS regionCode,
      published_no AS no, updated_at AS at, 0 AS withdrawn, is_illustrative AS sample
    FROM ${isWide(wanted.region) ? newestOf(kind, wanted) : allOf(kind, wanted)} LIMIT ${wanted.limit}`);
}

/** Beyond a county: its records may be too many to be looked at, and it seldom takes many of the newest to find some. */
function isWide(region: string | undefined): boolean {
  return region === undefined || regionPrefix(region).length < COUNTY_DIGITS;
}

const COUNTY_DIGITS = 6;

/** By number, and no further than needed: without an order of its own the statement ends with its last row. */
function newestOf(kind: ChangeKind, { after, region, illustrative }: ChangesWanted): Sql {
  const { table } = tables[kind];
  return sql`(SELECT * FROM ${name(`${table} INDEXED BY ${table}_published_no`)} WHERE published_no > ${after}
      ORDER BY published_no DESC LIMIT ${literal(LOOKED_AT)}) page ${whereAll(shownIn(region, illustrative))}`;
}

function allOf(kind: ChangeKind, { after, region, illustrative }: ChangesWanted): Sql {
  const { table } = tables[kind];
  return sql`${name(`${table} AS page INDEXED BY ${table}_region`)}
    ${whereAll([...shownIn(region, illustrative), sql`page.published_no > ${after}`])} ORDER BY no DESC`;
}

function shownIn(region: string | undefined, illustrative: IllustrativeChoice): (Sql | null)[] {
  return [
    isPublic('page'),
    inRegion('page.region_code', region),
    among('page.is_illustrative', illustrativeFlags(illustrative)),
  ];
}

/** Where a withdrawn record lay and whether it was a sample is still in its row. */
function withdrawnOf({ after, region, illustrative, limit }: ChangesWanted): Rows<ChangeRow> {
  const ofRow = (column: string) => {
    const branches = CHANGE_KINDS.map(
      (kind) => `WHEN '${kind}' THEN (SELECT ${column} FROM ${tables[kind].table} WHERE id = page.record_id)`,
    );
    return name(`CASE page.kind ${branches.join(' ')} END`);
  };
  return rows(sql`SELECT * FROM (
      SELECT kind, public_id AS id, NULL AS name, ${ofRow('region_code')} AS regionCode, published_no AS no,
        withdrawn_at AS at, 1 AS withdrawn, ${ofRow('is_illustrative')} AS sample
      FROM (SELECT * FROM publication_tombstone INDEXED BY publication_tombstone_no WHERE published_no > ${after}
        ORDER BY published_no DESC LIMIT ${literal(LOOKED_AT)}) page
      WHERE ${name(`page.kind IN (${CHANGE_KINDS.map((kind) => `'${kind}'`).join(', ')})`)}) gone
    ${whereAll([inRegion('gone.regionCode', region), among('gone.sample', illustrativeFlags(illustrative))])}
    LIMIT ${limit}`);
}

function toChange({ kind, id, name: title, regionCode, no, at, withdrawn, sample }: ChangeRow): PublicChange {
  const change = { no, kind, id, name: title, regionCode, at: toIso(at) };
  return { ...change, withdrawn: withdrawn === 1, isIllustrative: sample === 1 };
}
