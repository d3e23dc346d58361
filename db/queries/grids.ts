import { publicBoundary, readBoundary } from '#core/geo/boundary.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Grid } from '#core/schemas/grid.ts';
import { suppressStated } from '#core/stats/suppress.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { inRegion, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { dutyOf, joinParkLink, parkLinkColumns } from './shared-columns.ts';
import { toLink } from './source.ts';
import { type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export const gridOrder = ordersOf('grid').region;

/** What a list of a past date reads. */
const PAST = ['GRID', 'PARK'] as const;

interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly regionCode: string;
  readonly instructorCount: number | null;
  readonly stationedStaffCount: number | null;
  readonly boundary: string | null;
  readonly isIllustrative: 0 | 1;
}

const columns: Sql = sql`t.public_id AS id, t.name, ${parkLinkColumns}, t.region_code AS regionCode,
  t.instructor_count AS instructorCount, t.stationed_staff_count AS stationedStaffCount, t.boundary,
  t.is_illustrative AS isIllustrative`;

function toGrid(row: GridRow, { decimals }: View): Grid {
  return {
    id: row.id,
    name: row.name,
    park: toLink(row.parkId, row.parkName),
    regionCode: row.regionCode,
    instructorCount: suppressStated(row.instructorCount),
    stationedStaffCount: suppressStated(row.stationedStaffCount),
    boundary: shownBoundary(row.boundary, decimals),
    ...dutyOf({ unit: row.parkName }),
    isIllustrative: row.isIllustrative === 1,
  };
}

/** The outline in rounded coordinates, like every public point. */
function shownBoundary(json: string | null, decimals: number): Grid['boundary'] {
  const rings = json === null ? null : readBoundary(json);
  return rings === null ? null : publicBoundary(rings, decimals);
}

/** Public grids, page by page. */
export async function listGrids(
  db: SqlPort,
  filter: CommonFilter,
  request: PageRequest,
  view: View,
): Promise<Page<Grid>> {
  const order = gridOrder;
  const where = [
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    filter.q === undefined ? null : sql`instr(t.name, ${filter.q}) > 0`,
  ];
  const driver = driverOf(filter, { table: 'grid', kind: null, illustrative: request.illustrative, byRegion: true });
  const keys = pageKeys({ ...request, table: 'grid', order, where, driver });
  const found = await readRows(
    db,
    rows<GridRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN grid t ON t.id = page.id ${joinParkLink} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toGrid(row, view));
}
