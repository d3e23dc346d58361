import type { SitePage } from '#core/schemas/site.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { pastName } from './filter.ts';
import { listOpenSites } from './open-sites.ts';
import { inPageOrder, type ListOrder, ordersOf, type PageRequest, pageKeys, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import type { PublicStore } from './public-store.ts';
import { readRows, rows } from './read.ts';
import { keysInBox, type SiteFilter, siteConditions, siteDriver } from './site-filter.ts';
import { siteNames } from './site-names.ts';
import { type SiteRow, siteColumns, toSite } from './site-row.ts';
import { pageInMemory } from './snapshot-list.ts';
import { name, sql, whereAll } from './sql.ts';
import type { View } from './view.ts';

export const siteOrders = {
  ...ordersOf('position'),
  /** Last changed first. */
  updated: {
    name: 'position.updated',
    column: 'updated_at',
    index: 'position_updated',
    direction: 'DESC',
    keys: ['number', 'string'],
  },
} as const satisfies Record<string, ListOrder>;

/** What a list of a past date reads; names of parks and regions are those of now. */
const PAST = ['SITE', 'PARK', 'ORGANISATION', 'CLUSTER'] as const;

export type SiteSort = keyof typeof siteOrders;

/** Public sites, page by page; with `open` only those that are open now (see `listOpenSites`). */
export async function listSites(
  db: PublicStore,
  filter: SiteFilter,
  request: PageRequest & { readonly sort: SiteSort },
  view: View,
): Promise<SitePage> {
  const order = siteOrders[request.sort];
  if (filter.open === true) {
    return listOpenSites(db, filter, { ...request, order, byRegion: request.sort === 'region' }, view);
  }
  const isPast = request.date !== undefined;
  const inMemory = isPast ? null : await pageInMemory(db, filter, { ...request, order }, view);
  if (inMemory !== null) return inMemory;
  const whole = isPast ? null : await wholeBox(db, filter, request, view);
  const found = whole ?? (await sitePage(db, filter, request, view));
  const names = await siteNames(db, found);
  const page = toPage(found, { limit: request.limit, order, now: view.now }, (row) => toSite(row, names, view));
  return { ...page, lookedAt: null };
}

type PagedRow = SiteRow & { readonly k: string | number };

async function sitePage(
  db: SqlPort,
  filter: SiteFilter,
  request: PageRequest & { readonly sort: SiteSort },
  { now }: View,
): Promise<PagedRow[]> {
  const today = shanghaiDate(now);
  const order = siteOrders[request.sort];
  const where = [pastName(filter.q, request.date), ...siteConditions(filter, today)];
  const driver = siteDriver(filter, request.illustrative, request.sort === 'region');
  const keys = pageKeys({ ...request, table: 'position', order, where, driver });
  return readRows(
    db,
    rows<PagedRow>(sql`${pastTables(request.date, PAST)} SELECT page.k AS k, ${siteColumns(today)} FROM (${keys}) page CROSS JOIN position t ON t.id = page.id
      ${inPageOrder(order)}`),
  );
}

/**
 * All sites of a box, when they fit on one page: read straight from the R*Tree and sorted here, at two rows read a site.
 * Null when they do not fit, or the box is not the way to find them.
 */
async function wholeBox(
  db: SqlPort,
  filter: SiteFilter,
  { after, illustrative, limit, sort }: PageRequest & { readonly sort: SiteSort },
  { now }: View,
): Promise<PagedRow[] | null> {
  const { cluster, service, q, park } = filter;
  const other = [cluster, service, q, park].some((way) => way !== undefined);
  if (filter.bbox === undefined || after !== null || other) return null;
  const today = shanghaiDate(now);
  const found = await readRows(
    db,
    rows<PagedRow>(sql`SELECT ${name(`t.${siteOrders[sort].column}`)} AS k, ${siteColumns(today)}
      FROM (${keysInBox(filter.bbox, illustrative)}) boxed CROSS JOIN position t ON t.id = boxed.id
      ${whereAll(siteConditions(filter, today))} LIMIT ${limit + 1}`),
  );
  return found.length > limit ? null : found.sort(inOrder(siteOrders[sort]));
}

function inOrder({ direction }: ListOrder): (a: PagedRow, b: PagedRow) => number {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => sign * (a.k === b.k ? a.key - b.key : a.k < b.k ? -1 : 1);
}
