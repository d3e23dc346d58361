import { countyOf } from '#core/codes/region-code.ts';
import type { Page } from '#core/schemas/common.ts';
import type { ServiceItemSummary } from '#core/schemas/service.ts';
import type { ServicePromise } from '#core/terms/service.ts';
import type { SqlPort } from '../port.ts';
import { driverOf } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, type RecordSort, toPage } from './page.ts';
import { inRegion } from './public.ts';
import { readRows, rows } from './read.ts';
import { countStations } from './search-offers.ts';
import { joinRegionName, regionNameColumn } from './shared-columns.ts';
import { fromJson } from './source.ts';
import { sql } from './sql.ts';
import type { View } from './view.ts';

export const serviceOrders = ordersOf('service_item');

/** Stations of an item that are counted; the answer says of so many that there may be more. */
const MAX_COUNTED = 100;

interface ServiceRow {
  readonly k: string;
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly promises: string;
  readonly promiseHours: number | null;
  readonly bring: string;
  readonly stationCount: number;
  readonly isIllustrative: 0 | 1;
}

/** 服务事项 of a region; those of its county for a town or village, because an item holds in the whole county. */
export async function listServices(
  db: SqlPort,
  asked: { readonly region?: string; readonly q?: string },
  request: PageRequest & { readonly sort: RecordSort },
  view: View,
): Promise<Page<ServiceItemSummary>> {
  const order = serviceOrders[request.sort];
  const { illustrative, sort } = request;
  const filter = { q: asked.q, region: asked.region === undefined ? undefined : countyOf(asked.region) };
  const table = 'service_item';
  const driver = driverOf(filter, { table, kind: 'SERVICE', illustrative, byRegion: sort === 'region' });
  const where = [inRegion('t.region_code', filter.region)];
  const keys = pageKeys({ ...request, table, order, where, driver });
  const found = await readRows(
    db,
    rows<ServiceRow>(sql`SELECT page.k, t.public_id AS id, t.name, t.region_code AS regionCode, ${regionNameColumn},
        t.promises, t.promise_hours AS promiseHours, t.bring, t.is_illustrative AS isIllustrative,
        ${countStations('t', MAX_COUNTED)} AS stationCount
      FROM (${keys}) page CROSS JOIN service_item t ON t.id = page.id ${joinRegionName} ${inPageOrder(order)}`),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, ({ k: _, ...row }) => ({
    ...row,
    promises: fromJson<ServicePromise>(row.promises),
    bring: fromJson<string>(row.bring),
    isIllustrative: row.isIllustrative === 1,
  }));
}
