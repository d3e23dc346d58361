import { encodeCursor } from '#core/cursor.ts';
import type { SitePage } from '#core/schemas/site.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { listOpenSites, sitesByKey } from './open-sites.ts';
import { inPageOrder, type ListOrder, ordersOf, type PageRequest, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import type { PublicStore } from './public-store.ts';
import { readRows, rows } from './read.ts';
import { keysInBox, type SiteFilter, siteConditions } from './site-filter.ts';
import { inOrder, isInOrder, pageOfSites, siteKeys } from './site-keys.ts';
import { siteNames } from './site-names.ts';
import { type NamedSiteRow, namedSiteColumns, type SiteRow, siteColumns, toNamedSite, toSite } from './site-row.ts';
import { pageInMemory } from './snapshot-list.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';
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
    return listOpenSites(db, filter, { ...request, order }, view);
  }
  const isPast = request.date !== undefined;
  const inMemory = isPast ? null : await pageInMemory(db, filter, { ...request, order }, view);
  if (inMemory !== null) return inMemory;
  const whole = isPast ? null : await wholeBox(db, filter, request, view);
  if (whole === null && !isPast && filter.q === undefined && !isInOrder(filter, { order })) {
    return narrowPage(db, filter, { ...request, order }, view);
  }
  if (whole === null && !isPast && request.limit <= MOST_NAMED) {
    const named = await sitePage<NamedSiteRow>(db, filter, request, view, namedSiteColumns);
    const page = toPage(named, { limit: request.limit, order, now: view.now }, (row) => toNamedSite(row, view));
    return { ...page, lookedAt: null };
  }
  const found = whole ?? (await sitePage<SiteRow>(db, filter, request, view, siteColumns));
  const names = await siteNames(db, found);
  const page = toPage(found, { limit: request.limit, order, now: view.now }, (row) => toSite(row, names, view));
  return { ...page, lookedAt: null };
}

/** A page of a list that is narrowed: it may be short, and then says how far was looked (see {@link siteKeys}). */
async function narrowPage(
  db: SqlPort,
  filter: SiteFilter,
  request: PageRequest & { readonly order: ListOrder },
  view: View,
): Promise<SitePage> {
  const { order, limit } = request;
  const { keys, end, looked } = await siteKeys(db, filter, request, shanghaiDate(view.now));
  const last = end ?? (keys.length > limit ? keys[limit - 1] : undefined);
  return {
    items: await sitesByKey(db, keys.slice(0, limit), view),
    nextCursor: last === undefined ? null : encodeCursor(order.name, [last.k, last.id]),
    asOf: toIso(view.now),
    lookedAt: end === null ? null : looked,
  };
}

/** Sites of a page whose names come in the same statement: one round trip, at a row or two more a site. */
const MOST_NAMED = 50;

type Paged<Row> = Row & { readonly k: string | number };
type PagedRow = Paged<SiteRow>;

async function sitePage<Row extends SiteRow>(
  db: SqlPort,
  filter: SiteFilter,
  request: PageRequest & { readonly sort: SiteSort },
  { now }: View,
  columns: (today: string) => Sql,
): Promise<Paged<Row>[]> {
  const today = shanghaiDate(now);
  const order = siteOrders[request.sort];
  const keys = pageOfSites(filter, { ...request, order }, today);
  return readRows(
    db,
    rows<
      Paged<Row>
    >(sql`${pastTables(request.date, PAST)} SELECT page.k AS k, ${columns(today)} FROM (${keys}) page CROSS JOIN position t ON t.id = page.id
      ${inPageOrder(order)}`),
  );
}

/** Sites of a box that may be looked at beside a full page, as others do not meet the rest of the filter. */
const BESIDE_PAGE = 50;

/**
 * The first page of a box that holds little more than the page: read straight from the R*Tree and sorted here, at two rows
 * read a site. Null when it holds more (which costs no more than that), or the box is not the way to find them.
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
  const most = limit + BESIDE_PAGE;
  const conditions = siteConditions(filter, today).filter((condition) => condition !== null);
  const found = await readRows(
    db,
    rows<
      PagedRow | { readonly key: null }
    >(sql`SELECT ${name(`t.${siteOrders[sort].column}`)} AS k, ${siteColumns(today)}
      FROM (SELECT id FROM (${keysInBox(filter.bbox, illustrative)}) LIMIT ${most + 1}) boxed
      LEFT JOIN position t ON t.id = boxed.id AND ${joinSql(conditions, ' AND ')}`),
  );
  if (found.length > most) return null;
  return found.filter((row): row is PagedRow => row.key !== null).sort(inOrder(siteOrders[sort]));
}
