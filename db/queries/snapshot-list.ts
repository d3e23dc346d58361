import { encodeCursor } from '#core/cursor.ts';
import type { SitePage } from '#core/schemas/site.ts';
import { type FoundRow, keyOfId, rowsByRegion, rowsWithin } from '#core/snapshot/page.ts';
import { rowTest } from '#core/snapshot/row-test.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { ListOrder, PageRequest } from './page.ts';
import { memoryFor, type PublicStore, type SiteMemory, shardSetsOf } from './public-store.ts';
import type { SiteFilter } from './site-filter.ts';
import { siteOfRow } from './snapshot-site.ts';
import type { View } from './view.ts';

/** Rows that are sorted for one page at most; a list that has more is walked by an index of the database. */
const MOST_SORTED = 5_000;

type ListRequest = PageRequest & { readonly order: ListOrder };

/** A page of the list from memory; null where the database must answer. */
export function pageInMemory(
  store: PublicStore,
  filter: SiteFilter,
  request: ListRequest,
  view: View,
): SitePage | null {
  const memory = memoryFor(store, filter);
  if (memory === null || filter.open === true) return null;
  const { order, limit } = request;
  const found =
    order.column === 'region_code' ? byRegion(memory, filter, request, view) : sorted(memory, filter, request, view);
  if (found === null) return null;
  const given = found.slice(0, limit);
  const last = given.at(-1);
  const items = given.map((row) => siteOfRow(memory.snapshot, row, view));
  const lastId = items.at(-1)?.id ?? null;
  const more = found.length > limit && last !== undefined;
  const nextCursor = more ? encodeCursor(order.name, [orderValue(last, order), lastId]) : null;
  return { items, nextCursor, asOf: toIso(view.now), lookedAt: null };
}

function asked(filter: SiteFilter, { illustrative }: ListRequest, { now }: View) {
  const today = shanghaiDate(now);
  return {
    sets: shardSetsOf(illustrative),
    region: filter.region,
    bbox: filter.bbox,
    testOf: (shard: FoundRow['shard']) => rowTest(shard, filter, today),
  };
}

function byRegion(
  { snapshot, wanted }: SiteMemory,
  filter: SiteFilter,
  request: ListRequest,
  view: View,
): FoundRow[] | null {
  const { after, limit } = request;
  const rows = { ...asked(filter, request, view), limit: limit + 1 };
  if (after === null) return rowsByRegion(snapshot, { ...rows, after: null }, wanted);
  const [regionCode, id] = after.map(String);
  if (regionCode === undefined || id === undefined || !/^\d{6}(\d{3}){0,2}$/.test(regionCode)) return null;
  const key = keyOfId(snapshot, rows.sets, { regionCode, id }, wanted);
  return key === null ? null : rowsByRegion(snapshot, { ...rows, after: { regionCode, key } }, wanted);
}

/** Other orders are sorted where a box or a region below the province holds few; further pages are the database's. */
function sorted(
  { snapshot, wanted }: SiteMemory,
  filter: SiteFilter,
  request: ListRequest,
  view: View,
): FoundRow[] | null {
  const narrow = filter.bbox !== undefined || (filter.region !== undefined && !filter.region.endsWith('0000'));
  if (request.after !== null || !narrow || !sortedColumns.includes(request.order.column)) return null;
  const found = rowsWithin(snapshot, { ...asked(filter, request, view), most: MOST_SORTED }, wanted);
  const { order } = request;
  const sign = order.direction === 'ASC' ? 1 : -1;
  return (
    found
      ?.map((row) => ({ row, value: orderValue(row, order) }))
      .sort((a, b) => sign * (a.value === b.value ? a.row.key - b.row.key : a.value < b.value ? -1 : 1))
      .map(({ row }) => row) ?? null
  );
}

const sortedColumns = ['name', 'updated_at'];

/** What an order of sites compares. */
function orderValue({ shard, row, regionCode }: FoundRow, { column }: ListOrder): string | number {
  if (column === 'updated_at') return shard.updatedAt[row] ?? 0;
  return column === 'name' ? (shard.texts.text(shard.text.name[row] ?? 0) ?? '') : regionCode;
}
