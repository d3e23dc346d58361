import { regionPrefix, regionPrefixEnd } from '#core/codes/region-code.ts';
import { inUtf8Order } from '#core/snapshot/utf8-order.ts';
import type { SqlPort } from '../port.ts';
import { pastName } from './filter.ts';
import { afterLast, type ListOrder, orderBy, type PageRequest, pageKeys } from './page.ts';
import { illustrativeFlags, inRegion, inRegionBehind, keysInRegion, PUBLIC_STATES, parkAndSubparks } from './public.ts';
import { readRows, readTogether, rows } from './read.ts';
import { matchingKeys } from './search-match.ts';
import { clusterKeys, keysInBox, type SiteFilter, serviceKeys, siteConditions } from './site-filter.ts';
import { among, joinSql, literal, name, type Sql, sql, whereAll } from './sql.ts';

/** A site by its place in the order of a list. */
export interface PlacedKey {
  /** What the order compares. */
  readonly k: string | number;
  readonly key: number;
  /** Public id. */
  readonly id: string;
}

export interface FoundKeys {
  /** In the order of the list; one more than asked for where another page follows. */
  readonly keys: readonly PlacedKey[];
  /** Where looking stopped before the list was at its end and the page full: the next page goes on behind it. */
  readonly end: PlacedKey | null;
  /** Sites of any kind that were looked at. */
  readonly looked: number;
}

interface KeysAsked extends PageRequest {
  readonly order: ListOrder;
}

/** A part of the filter that names no more sites than this is read whole and sorted: two rows each. */
const MOST_SORTED = 4_000;
/** Sites of a box in the order of regions lie side by side, so that a walk to them passes by whole provinces. */
const MOST_OF_BOX = 10_000;
/** Else the list is walked in its order, and of a page no more sites that do not meet the filter are looked at than these. */
const MOST_PASSED_BY = 2_000;
/** So many sites are looked at at a time. */
const STRETCH = 100;

/**
 * The sites of a page of a list that is narrowed by more than its order knows. Where a cluster, a 服务事项, a park, a box or a region
 * names few, these are read and sorted: at most 8,000 rows (20,000 of a box in the order of regions). Else the index of the order is walked, and whether many or
 * none meet the filter, the walk ends after 2,000 that do not (once for each state and flag): about as many rows of the
 * index and of the table. Then the page is short and says where it ended.
 */
export async function siteKeys(db: SqlPort, filter: SiteFilter, asked: KeysAsked, today: string): Promise<FoundKeys> {
  const few = fewOf(filter, asked);
  if (few?.isLarge === true) {
    const walked = await walkedKeys(db, filter, asked, today);
    return walked.end === null ? walked : ((await sortedKeys(db, few, filter, asked, today)) ?? walked);
  }
  const sorted = few === null ? null : await sortedKeys(db, few, filter, asked, today);
  return sorted ?? (await walkedKeys(db, filter, asked, today));
}

/** Whether the index of the order alone leads to a page, so that no row is passed by. */
export function isInOrder(filter: SiteFilter, { order }: { readonly order: ListOrder }): boolean {
  const { region, open: _, ...others } = filter;
  const rest = siteConditions(others, '').some((condition) => condition !== null);
  return !rest && (region === undefined || order.column === 'region_code');
}

/** The page of a list that nothing narrows, or a text alone does: of those there are two thousand at most. */
export function pageOfSites(filter: SiteFilter, asked: KeysAsked, today: string): Sql {
  const { q, region } = filter;
  const { date, illustrative } = asked;
  const driver = q === undefined ? null : matchingKeys('position', q, { kind: 'SITE', region, illustrative });
  const { region: _, ...others } = filter;
  const isWalk = asked.order.column === 'region_code' && driver === null && date === undefined;
  const narrowed = isWalk
    ? [inRegionBehind('t.region_code', region, asked.after?.[0]), ...siteConditions(others, today)]
    : siteConditions(filter, today);
  return pageKeys({ ...asked, table: 'position', where: [pastName(q, date), ...narrowed], driver });
}

interface Few {
  readonly keys: Sql;
  /** How many there are, where that is kept: a region of many is not even begun. */
  readonly count?: Sql;
  /** A province holds a large share of all sites: there a page is mostly found sooner by walking than by sorting. */
  readonly isLarge?: boolean;
  /** More are not sorted; {@link MOST_SORTED} unless said otherwise. */
  readonly most?: number;
}

function fewOf({ cluster, service, park, bbox, region }: SiteFilter, { order, illustrative }: KeysAsked): Few | null {
  if (cluster !== undefined) return { keys: clusterKeys(cluster) };
  if (service !== undefined) return { keys: serviceKeys(service) };
  if (park !== undefined) return { keys: sql`SELECT id FROM position WHERE park_id IN (${parkAndSubparks(park)})` };
  if (bbox !== undefined) {
    const most = order.column === 'region_code' ? MOST_OF_BOX : MOST_SORTED;
    return { keys: keysInBox(bbox, illustrative), most };
  }
  if (region === undefined || order.column === 'region_code') return null;
  const count = sql`SELECT registered + illustrative FROM rollup
    WHERE scope_kind = 'REGION' AND scope_code = ${region} AND metric = 'SITES'`;
  return { keys: keysInRegion('position', region, illustrative), count, isLarge: regionPrefix(region).length === 2 };
}

interface SortedRow {
  readonly known: number;
  readonly n: number;
  /** JSON: `[[k, key, id], …]`. */
  readonly hits: string;
}

/** Null where there are too many. */
async function sortedKeys(
  db: SqlPort,
  { keys, count = sql`SELECT 0`, most = MOST_SORTED }: Few,
  filter: SiteFilter,
  asked: KeysAsked,
  today: string,
): Promise<FoundKeys | null> {
  const fits = joined([
    among('t.publication_status', PUBLIC_STATES),
    among('t.is_illustrative', illustrativeFlags(asked.illustrative)),
    ...siteConditions(filter, today),
    afterLast({ ...asked, table: 'position' }),
  ]);
  const [row] = await readRows(
    db,
    rows<SortedRow>(sql`WITH kept(known) AS MATERIALIZED (SELECT coalesce((${count}), 0))
      SELECT (SELECT known FROM kept) AS known, count(*) AS n, json_group_array(json_array(k, id, publicId)) FILTER (WHERE fits) AS hits
      FROM (SELECT t.${name(asked.order.column)} AS k, t.id AS id, t.public_id AS publicId, ${fits} AS fits
        FROM (SELECT id FROM (${keys}) WHERE (SELECT known FROM kept) <= ${literal(most)} LIMIT ${literal(most + 1)}) few
        CROSS JOIN position t ON t.id = few.id)`),
  );
  if (row === undefined || row.known > most || row.n > most) return null;
  const hits = (JSON.parse(row.hits) as [string | number, number, string][]) // as the statement makes it
    .map(([k, key, id]) => ({ k, key, id }))
    .sort(inOrder(asked.order));
  return { keys: hits.slice(0, asked.limit + 1), end: null, looked: row.n };
}

type Walked = [k: string | number, key: number, id: string, fits: 0 | 1];

/** One walk for each state and flag, as an index serves an order only where the columns before it are fixed; in one round trip. */
async function walkedKeys(db: SqlPort, filter: SiteFilter, asked: KeysAsked, today: string): Promise<FoundKeys> {
  const walks = PUBLIC_STATES.flatMap((state) =>
    illustrativeFlags(asked.illustrative).map((flag) => walk(filter, asked, today, [state, flag])),
  );
  const found = await readTogether(db, Object.fromEntries(walks.map((select, i) => [i, select])));
  const compare = inOrder(asked.order);
  const stretches = Object.values(found).map((walked) =>
    walked.map(({ stretch }) => (JSON.parse(stretch) as [number | null, Walked[]])[1]),
  ); // as `walk` makes them
  const ends = stretches.flatMap((walked) => {
    const last = walked.at(-1);
    const end = last?.at(-1);
    return last?.length === STRETCH && end !== undefined ? [placed(end)] : [];
  });
  const [end = null] = ends.sort(compare);
  const looked = stretches.flat(2).filter((site) => end === null || compare(placed(site), end) <= 0);
  const fitting = looked.filter(([, , , fits]) => fits === 1).map(placed);
  const isFull = fitting.length > asked.limit;
  return {
    keys: fitting.sort(compare).slice(0, asked.limit + 1),
    end: isFull ? null : end,
    looked: looked.length,
  };
}

function placed([k, key, id]: Walked): PlacedKey {
  return { k, key, id };
}

/** Where a stretch begins: behind a value of the order and the key of a site that has it. */
interface Behind {
  readonly k: Sql;
  readonly key: Sql;
}

/** Stretch after stretch in the order of the list, until more than a page fit, too many did not, or none are left. */
function walk(filter: SiteFilter, asked: KeysAsked, today: string, [state, flag]: readonly [string, 0 | 1]) {
  const { limit } = asked;
  const own = sql`t.publication_status = ${literal(state)} AND t.is_illustrative = ${literal(flag)}`;
  const last = { k: name("(stretch ->> '$[1][#-1][0]')"), key: name("(stretch ->> '$[1][#-1][1]')") };
  return rows<{ stretch: string }>(sql`WITH RECURSIVE walked(passed, met, stretch) AS (
      SELECT 0, 0, ${stretchOf(filter, asked, today, own, behindPage(filter, asked))}
      UNION ALL
      SELECT passed + ${literal(STRETCH)} - (stretch ->> '$[0]'), met + (stretch ->> '$[0]'), ${stretchOf(filter, asked, today, own, last)}
      FROM walked WHERE json_array_length(stretch, '$[1]') = ${literal(STRETCH)} AND met + (stretch ->> '$[0]') <= ${limit}
        AND passed + ${literal(STRETCH)} - (stretch ->> '$[0]') < ${literal(MOST_PASSED_BY)}
    )
    SELECT stretch FROM walked`);
}

/** The end of the page before; null at the start of the list, or of the region in the order of regions. */
function behindPage({ region }: SiteFilter, { after, order }: KeysAsked): Behind | null {
  const [k = null, publicId = null] = after ?? [];
  const nowhere = order.direction === 'ASC' ? 0 : Number.MAX_SAFE_INTEGER;
  const isBefore = order.column === 'region_code' && region !== undefined && String(k) < regionPrefix(region);
  if (after === null || isBefore) return null;
  return { k: sql`${k}`, key: sql`coalesce((SELECT id FROM position WHERE public_id = ${publicId}), ${nowhere})` };
}

/**
 * JSON of the next sites of one state and flag: how many of them fit, and `[k, key, id, fits]` of each. First those that share
 * the value it begins behind, then those beyond it: an index is entered by the first of two columns only, and a town may
 * have thousands of sites.
 */
function stretchOf(filter: SiteFilter, { order }: KeysAsked, today: string, own: Sql, behind: Behind | null): Sql {
  const isRegionOrder = order.column === 'region_code';
  const { region, ...others } = filter;
  const fits = joined(siteConditions(isRegionOrder ? others : filter, today));
  const [column, beyond] = [name(`t.${order.column}`), name(order.direction === 'ASC' ? '>' : '<')];
  const within = isRegionOrder ? inRegion('t.region_code', region) : null;
  const part = (conditions: readonly (Sql | null)[]) => sql`SELECT * FROM (
          SELECT ${column} AS k, t.id AS id, t.public_id AS publicId, ${fits} AS fits
          FROM ${name(`position t INDEXED BY ${order.index}`)} ${whereAll([own, ...conditions])} ${orderBy(order, 't.')} LIMIT ${literal(STRETCH)})`;
  const parts =
    behind === null
      ? [part([within])]
      : [
          part([sql`${column} = ${behind.k} AND t.id ${beyond} ${behind.key}`, within]),
          part([
            sql`${column} ${beyond} ${behind.k}`,
            within === null ? null : sql`t.region_code < ${regionPrefixEnd(region ?? '')}`,
          ]),
        ];
  return sql`(SELECT json_array(sum(fits), json_group_array(json_array(k, id, publicId, fits))) FROM (
        SELECT * FROM (${joinSql(parts, ' UNION ALL ')}) LIMIT ${literal(STRETCH)}))`;
}

/** 1 where all conditions hold, else 0: what is not known does not. */
function joined(conditions: readonly (Sql | null)[]): Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? name('1') : sql`coalesce((${joinSql(given, ' AND ')}), 0)`;
}

/** As the database sorts the sites of a list. */
export function inOrder({ direction }: ListOrder): (a: PlacedKey, b: PlacedKey) => number {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => sign * (comparedValues(a.k, b.k) || a.key - b.key);
}

function comparedValues(a: PlacedKey['k'], b: PlacedKey['k']): number {
  return typeof a === 'number' ? a - Number(b) : inUtf8Order(a, String(b));
}
