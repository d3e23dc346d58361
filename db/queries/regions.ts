import { regionAncestors } from '#core/codes/region-code.ts';
import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Region, RegionDetail } from '#core/schemas/region.ts';
import type { RegionLevel } from '#core/terms/region.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import type { PageRequest } from './page.ts';
import { inRegion, samplesOnly } from './public.ts';
import { type Rows, readRows, readTogether, rows } from './read.ts';
import { regionsByText } from './search-match.ts';
import { among, type Sql, sql, whereAll } from './sql.ts';
import type { View } from './view.ts';

export interface RegionFilter {
  /** Code of the region directly above. */
  readonly parent?: string;
  readonly level?: readonly RegionLevel[];
  readonly region?: string;
  readonly q?: string;
}

/** Regions follow their codes. */
export const regionOrder = { name: 'region.code', keys: ['string'] } as const;

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly centreLng: number | null;
  readonly centreLat: number | null;
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
  readonly childCount: number;
}

const columns: Sql = sql`t.code, t.name, t.short_name AS shortName, t.level, t.parent_code AS parentCode,
  t.centre_lng AS centreLng, t.centre_lat AS centreLat, t.west, t.south, t.east, t.north, t.child_count AS childCount`;

function toRegion(row: RegionRow): Region {
  const { west, south, east, north, centreLng, centreLat } = row;
  const boxed = west !== null && south !== null && east !== null && north !== null;
  return {
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    level: row.level,
    parentCode: row.parentCode,
    centre: centreLng === null || centreLat === null ? null : [centreLng, centreLat],
    bbox: boxed ? [west, south, east, north] : null,
    childCount: row.childCount,
  };
}

export async function listRegions(
  db: SqlPort,
  filter: RegionFilter,
  { after, limit, illustrative }: PageRequest,
  view: View,
): Promise<Page<Region>> {
  const where = [
    samplesOnly(illustrative),
    filter.parent === undefined ? null : sql`t.parent_code = ${filter.parent}`,
    among('t.level', filter.level),
    inRegion('t.code', filter.region),
    after === null ? null : sql`t.code > ${after[0] ?? null}`,
    filter.q === undefined ? null : sql`t.code IN (${regionsByText(filter.q, filter.region)})`,
  ];
  const found = await readRows(
    db,
    rows<RegionRow>(sql`SELECT ${columns} FROM region t ${whereAll(where)} ORDER BY t.code LIMIT ${limit + 1}`),
  );
  const given = found.slice(0, limit);
  const last: CursorKey | undefined = found.length > limit ? given.at(-1)?.code : undefined;
  return {
    items: given.map(toRegion),
    nextCursor: last === undefined ? null : encodeCursor(regionOrder.name, [last]),
    asOf: toIso(view.now),
  };
}

/** Statements that give a region and its ancestors, for whoever reads more of it in the same round trip. */
export function regionStatements(code: string): { region: Rows<RegionRow>; ancestors: Rows<AncestorRow> } {
  return {
    region: rows(sql`SELECT ${columns} FROM region t WHERE t.code = ${code}`),
    ancestors: rows(
      sql`SELECT r.code, r.name FROM json_each(${JSON.stringify(regionAncestors(code))}) j CROSS JOIN region r ON r.code = j.value
        ORDER BY j.key`,
    ),
  };
}

type AncestorRow = { code: string; name: string };

export function toRegionDetail(row: RegionRow, ancestors: readonly AncestorRow[]): RegionDetail {
  return { ...toRegion(row), ancestors: [...ancestors] };
}

/** null = there is no region of this code. */
export async function regionDetail(db: SqlPort, code: string): Promise<RegionDetail | null> {
  const { region, ancestors } = await readTogether(db, regionStatements(code));
  const [row] = region;
  return row === undefined ? null : toRegionDetail(row, ancestors);
}

/** Whether a code that has the right form is a region's. */
export async function isRegion(db: SqlPort, code: string): Promise<boolean> {
  const found = await readRows(db, rows<{ code: string }>(sql`SELECT code FROM region WHERE code = ${code}`));
  return found.length > 0;
}

/** Names of regions by their codes, in the order of the codes; with those above, as they are written in full. */
export async function namedRegions(
  db: SqlPort,
  codes: readonly string[],
): Promise<{ readonly code: string; readonly name: string }[]> {
  return readRows(
    db,
    rows<{ code: string; name: string }>(
      sql`SELECT r.code, coalesce(r.full_name, r.name) AS name FROM json_each(${JSON.stringify(codes)}) c
        CROSS JOIN region r ON r.code = c.value ORDER BY r.code`,
    ),
  );
}
