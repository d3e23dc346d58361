import type { SiteSymbol } from '#core/site-symbol.ts';
import { siteSymbol, symbolOfKind, symbolOfLevel } from '#core/site-symbol.ts';
import { gatherCells } from '#core/tiles/gather-cells.ts';
import { BUFFER, roundingMargin, SINGLE_FROM, type TileAddress, tileBox, unitsToCells } from '#core/tiles/pyramid.ts';
import { type SiteMarkRow, siteMarkOf } from '#core/tiles/site-mark-row.ts';
import { type SiteOnTile, type SitesOnTile, siteTile } from '#core/tiles/site-tile.ts';
import { sitesOnTile } from '#core/tiles/snapshot-tile.ts';
import { addToCell, cellOfPoint, cellShift, emptyCells } from '#core/tiles/tile-cells.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { inRegion } from './public.ts';
import { type PublicStore, shardSetsOf } from './public-store.ts';
import { readRows, rows } from './read.ts';
import { closureColumn } from './site-row.ts';
import { idsInBox } from './site-trees.ts';
import { joinSql, literal, name, type Sql, sql, whereAll } from './sql.ts';
import type { RecordTileFilter } from './tile-filter.ts';
import type { View } from './view.ts';

/** Which sites a tile shows. */
export interface SiteTileFilter extends RecordTileFilter {
  /** Only sites with one of these symbols. */
  readonly symbol?: readonly SiteSymbol[];
}

/** A tile of the layer `sites`; null where it is empty. The same bytes from memory and from the database. */
export async function siteTileOf(
  db: PublicStore,
  tile: TileAddress,
  filter: SiteTileFilter,
  { now, decimals }: View,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const today = shanghaiDate(now);
  const margin = unitsToCells(BUFFER, tile.z) + roundingMargin(decimals);
  const found =
    inMemory(db, tile, filter, { margin, today }) ?? (await inDatabase(db, tile, filter, { margin, today }));
  return siteTile(found, { tile, decimals });
}

interface Around {
  readonly margin: number;
  readonly today: string;
}

function inMemory(
  { memory }: PublicStore,
  tile: TileAddress,
  { illustrative, region, symbol }: SiteTileFilter,
  around: Around,
): SitesOnTile | null {
  if (memory === undefined) return null;
  const asked = { sets: shardSetsOf(illustrative), regions: region, symbols: symbol, ...around };
  return sitesOnTile(memory.snapshot, tile, asked, memory.wanted);
}

async function inDatabase(
  db: SqlPort,
  tile: TileAddress,
  filter: SiteTileFilter,
  { margin, today }: Around,
): Promise<SitesOnTile> {
  if (tile.z < SINGLE_FROM) return counted(db, tile, filter, today);
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
}

/** Reads every row of the tile: without a snapshot there is no pyramid of counts. */
async function counted(db: SqlPort, tile: TileAddress, filter: SiteTileFilter, today: string): Promise<SitesOnTile> {
  const shift = literal(cellShift(tile.z));
  const conditions = [inRegions(filter.region), symbolCondition(filter.symbol)].filter(
    (condition) => condition !== null,
  );
  const sets = shardSetsOf(filter.illustrative).map((set) => {
    const inBox = sql`(${idsInBox(set, tileBox(tile))}) c`;
    const from = conditions.length === 0 ? inBox : sql`${inBox} CROSS JOIN position t ON t.id = c.id`;
    return sql`SELECT ${literal(set === 'SAMPLE' ? 1 : 0)} AS flag, c.x >> ${shift} AS "column", c.y >> ${shift} AS "row",
      count(*) AS n, sum(c.x) AS x, sum(c.y) AS y, min(c.id) AS key FROM ${from} ${whereAll(conditions)} GROUP BY 2, 3`;
  });
  const found = await readRows(db, rows<CountRow>(joinSql(sets, ' UNION ALL ')));
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

async function marksOf(db: SqlPort, keys: readonly number[], today: string): Promise<SiteMarkRow[]> {
  if (keys.length === 0) return [];
  return readRows(
    db,
    rows<SiteMarkRow>(sql`SELECT ${markColumns(today)} FROM json_each(${JSON.stringify(keys)}) j
      CROSS JOIN position t ON t.id = j.value`),
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
