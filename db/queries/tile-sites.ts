import { regionPrefix, regionPrefixEnd } from '#core/codes/region-code.ts';
import type { SiteSymbol } from '#core/site-symbol.ts';
import { siteSymbol, symbolOfKind, symbolOfLevel } from '#core/site-symbol.ts';
import type { ShardSet, Wanted } from '#core/snapshot/snapshot.ts';
import { gatherCells } from '#core/tiles/gather-cells.ts';
import { BUFFER, roundingMargin, SINGLE_FROM, type TileAddress, tileBox, unitsToCells } from '#core/tiles/pyramid.ts';
import { type SiteMarkRow, siteMarkOf } from '#core/tiles/site-mark-row.ts';
import { type SiteOnTile, type SitesOnTile, siteTile } from '#core/tiles/site-tile.ts';
import { countsOnTile, sitesOnTile } from '#core/tiles/snapshot-tile.ts';
import { addToCell, cellOfPoint, cellShift, emptyCells } from '#core/tiles/tile-cells.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { inRegion, isPublic, PUBLIC_STATES } from './public.ts';
import { type PublicStore, shardSetsOf } from './public-store.ts';
import { readRows, rows } from './read.ts';
import { closureColumn } from './site-row.ts';
import { idsInBox } from './site-trees.ts';
import { joinSql, literal, name, type Sql, sql, whereAll } from './sql.ts';
import type { RecordTileFilter, TileBytes } from './tile-filter.ts';
import type { View } from './view.ts';

/** Which sites a tile shows. */
export interface SiteTileFilter extends RecordTileFilter {
  /** Only sites with one of these symbols. */
  readonly symbol?: readonly SiteSymbol[];
}

/** Sites that the database counts for one tile at most. */
const MOST_COUNTED = 50_000;

/**
 * A tile of the layer `sites`; null where it is empty. The same bytes from memory and from the database, which does not count
 * more than `mostCounted` sites for one.
 */
export async function siteTileOf(
  db: PublicStore,
  tile: TileAddress,
  filter: SiteTileFilter,
  { now, decimals }: View,
  mostCounted = MOST_COUNTED,
): Promise<TileBytes> {
  const today = shanghaiDate(now);
  const margin = unitsToCells(BUFFER, tile.z) + roundingMargin(decimals);
  const around = { margin, today, mostCounted };
  const found = (await inMemory(db, tile, filter, around)) ?? (await inDatabase(db, tile, filter, around));
  return found === 'TOO_MANY' ? found : siteTile(found, { tile, decimals });
}

interface Around {
  readonly margin: number;
  readonly today: string;
  readonly mostCounted: number;
}

async function inMemory(
  db: PublicStore,
  tile: TileAddress,
  { illustrative, region, symbol }: SiteTileFilter,
  around: Around,
): Promise<SitesOnTile | null> {
  const { memory } = db;
  if (memory === undefined) return null;
  const asked = { sets: shardSetsOf(illustrative), regions: region, symbols: symbol, ...around };
  const isCounted = tile.z < SINGLE_FROM && region === undefined && symbol === undefined;
  const shards: Wanted = new Set();
  const found = sitesOnTile(memory.snapshot, tile, asked, shards);
  if (found !== null || !isCounted) {
    for (const file of shards) memory.wanted.add(file);
    return found;
  }
  // the sites of half the country may be too many for memory: their counts are not
  const counts = countsOnTile(memory.snapshot, tile, asked, memory.wanted);
  if (counts === null) return null;
  const alone = await marksOf(db, counts.keys, around.today);
  return { ...counts, singles: [...counts.singles, ...alone.map((row) => marked(row, around.today))] };
}

async function inDatabase(
  db: SqlPort,
  tile: TileAddress,
  filter: SiteTileFilter,
  { margin, today, mostCounted }: Around,
): Promise<SitesOnTile | 'TOO_MANY'> {
  if (tile.z < SINGLE_FROM) return counted(db, tile, filter, { today, mostCounted });
  const keys = shardSetsOf(filter.illustrative).map((set) => idsInBox(set, tileBox(tile, margin)));
  const found = await readRows(
    db,
    rows<SiteMarkRow>(sql`SELECT ${markColumns(today)} FROM (${joinSql(keys, ' UNION ALL ')}) c
      CROSS JOIN position t ON t.id = c.id ${whereAll([inRegions(filter.region)])}`),
  );
  return { singles: found.filter((row) => isAsked(row, filter)).map((row) => marked(row, today)), bubbles: [] };
}

function inRegions(codes: readonly string[] | undefined): Sql | null {
  const ranges = codes?.map((code) => sql`(${inRegion('t.region_code', code) ?? sql`1`})`);
  return ranges === undefined ? null : sql`(${joinSql(ranges, ' OR ')})`;
}

function marked(row: SiteMarkRow, today: string): SiteOnTile {
  return { ...row, mark: siteMarkOf(row, today) };
}

function isAsked({ kind, level, isMobile }: SiteMarkRow, { symbol }: SiteTileFilter): boolean {
  return symbol === undefined || symbol.includes(siteSymbol({ kind, level, isMobile: isMobile === 1 }));
}

interface CountRow {
  readonly flag: 0 | 1;
  /** Column and row of the cell on its level. */
  readonly column: number;
  readonly row: number;
  readonly n: number;
  readonly x: number;
  readonly y: number;
  /** Of one of its sites. */
  readonly key: number;
  /** Sites that were looked at for it. */
  readonly looked: number;
}

/** Reads the rows of the tile, or those of the regions, one by one: without a snapshot there is no pyramid of counts. */
async function counted(
  db: SqlPort,
  tile: TileAddress,
  { illustrative, region, symbol }: SiteTileFilter,
  { today, mostCounted }: Omit<Around, 'margin'>,
): Promise<SitesOnTile | 'TOO_MANY'> {
  const shift = literal(cellShift(tile.z));
  const limit = literal(mostCounted + 1);
  const sets = shardSetsOf(illustrative).map((set) => {
    const flag = literal(set === 'SAMPLE' ? 1 : 0);
    const places = region === undefined ? inBox(set, tile, symbol) : inRegionsOf(flag, tile, region, symbol);
    return sql`SELECT ${flag} AS flag, c.x >> ${shift} AS "column", c.y >> ${shift} AS "row", sum(c.isAsked) AS n,
      sum(c.x * c.isAsked) AS x, sum(c.y * c.isAsked) AS y, min(iif(c.isAsked, c.id, NULL)) AS key, count(*) AS looked
      FROM (${places} LIMIT ${limit}) c GROUP BY 2, 3`;
  });
  const looked = await readRows(db, rows<CountRow>(joinSql(sets, ' UNION ALL ')));
  if (looked.reduce((sum, row) => sum + row.looked, 0) > mostCounted) return 'TOO_MANY';
  const found = looked.filter(({ n }) => n > 0);
  const cells = emptyCells();
  const keys = new Map<number, number>();
  for (const { flag, column, row, key, ...sum } of found) {
    const size = 2 ** cellShift(tile.z);
    const cell = cellOfPoint({ x: column * size, y: row * size }, tile);
    addToCell(cells, cell, flag === 1, sum);
    keys.set(cell, key);
  }
  const bubbles = gatherCells(cells, tile.z);
  const alone = bubbles.filter(({ registered, examples }) => registered + examples === 1);
  const singles = await marksOf(
    db,
    alone.map(({ cell }) => keys.get(cell) ?? 0),
    today,
  );
  return { singles: singles.map((row) => marked(row, today)), bubbles };
}

/** Places of a tile, and whether each is asked for. */
function inBox(set: ShardSet, tile: TileAddress, symbol: SiteTileFilter['symbol']): Sql {
  const ids = idsInBox(set, tileBox(tile));
  const isAsked = symbolCondition(symbol);
  return isAsked === null
    ? sql`SELECT id, x, y, 1 AS isAsked FROM (${ids})`
    : sql`SELECT b.id, b.x, b.y, ${isAsked} AS isAsked FROM (${ids}) b CROSS JOIN position t ON t.id = b.id`;
}

/** The same of some regions: a county may be small in a tile of half the country. */
function inRegionsOf(flag: Sql, tile: TileAddress, regions: readonly string[], symbol: SiteTileFilter['symbol']): Sql {
  const { x0, x1, y0, y1 } = tileBox(tile);
  const isInside = sql`t.mx BETWEEN ${x0} AND ${x1} AND t.my BETWEEN ${y0} AND ${y1}`;
  const isSymbol = symbolCondition(symbol);
  const isAsked = isSymbol === null ? isInside : sql`${isInside} AND ${isSymbol}`;
  const ranges = JSON.stringify(regions.map((code) => [regionPrefix(code), regionPrefixEnd(code)]));
  return sql`SELECT t.id, t.mx AS x, t.my AS y, ${isAsked} AS isAsked
    FROM json_each(${ranges}) r CROSS JOIN json_each(${JSON.stringify(PUBLIC_STATES)}) s
    CROSS JOIN position t INDEXED BY position_region ON t.publication_status = s.value AND t.is_illustrative = ${flag}
      AND t.region_code >= r.value ->> 0 AND t.region_code < r.value ->> 1
    WHERE t.mx IS NOT NULL`;
}

async function marksOf(db: SqlPort, keys: readonly number[], today: string): Promise<SiteMarkRow[]> {
  if (keys.length === 0) return [];
  return readRows(
    db,
    rows<SiteMarkRow>(sql`SELECT ${markColumns(today)} FROM json_each(${JSON.stringify(keys)}) j
      CROSS JOIN position t ON t.id = j.value WHERE ${isPublic('t')}`),
  );
}

/** Columns of SiteMarkRow from a row of position with the alias `t`. */
function markColumns(today: string): Sql {
  return sql`${name(`t.id AS key, t.public_id AS id, t.name, t.type AS kind, t.level, t.is_mobile AS isMobile,
    t.is_illustrative AS isIllustrative, t.publication_status AS status, t.lng, t.lat, t.precision,
    t.verified_on AS verifiedOn, t.next_review_on AS nextReviewOn`)}, ${closureColumn(today)}`;
}

/** The rule of `siteSymbol` as a condition on a row of position with the alias `t`. */
function symbolCondition(symbols: readonly SiteSymbol[] | undefined): Sql | null {
  if (symbols === undefined) return null;
  const whens = (column: string, table: Partial<Record<string, SiteSymbol>>) =>
    Object.entries(table).map(([code, symbol]) => `WHEN ${column} = '${code}' THEN '${symbol}'`);
  const symbol = `CASE WHEN t.is_mobile = 1 THEN 'mobile' WHEN t.level = 'CENTER' THEN 'center'
    ${[...whens('t.type', symbolOfKind), ...whens('t.level', symbolOfLevel)].join(' ')} ELSE '${symbolOfLevel.ORDINARY}' END`;
  return sql`${name(symbol)} IN (${joinSql(
    symbols.map((word) => name(`'${word}'`)),
    ', ',
  )})`;
}
