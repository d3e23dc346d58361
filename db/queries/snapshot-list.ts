import { encodeCursor } from '#core/cursor.ts';
import type { SitePage } from '#core/schemas/site.ts';
import { type FoundRow, keyOfId, rowsByRegion, rowsWithin } from '#core/snapshot/page.ts';
import { rowTest } from '#core/snapshot/row-test.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import { inUtf8Order } from '#core/snapshot/utf8-order.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { ListOrder, PageRequest } from './page.ts';
import { type PublicStore, shardSetsOf } from './public-store.ts';
import type { SiteFilter } from './site-filter.ts';
import { type MemoryQuestion, memoryFor } from './snapshot-filter.ts';
import { openTest } from './snapshot-open.ts';
import { siteOfRow } from './snapshot-site.ts';
import type { View } from './view.ts';

/** Rows that are sorted for one page at most; a list that has more is walked by an index of the database. */
const MOST_SORTED = 5_000;
/** A province with more sites than this is not gone through for a page in another order than its own. */
const MOST_WALKED = 20_000;

type ListRequest = PageRequest & { readonly order: ListOrder };

/** A page of the list from memory; null where the database must answer. */
export async function pageInMemory(
  store: PublicStore,
  filter: SiteFilter,
  request: ListRequest,
  view: View,
): Promise<SitePage | null> {
  const question = await memoryFor(store, filter);
  const found = question === null ? null : rowsOf(question, request, view);
  if (question === null || found === null) return null;
  const { order, limit } = request;
  const given = found.slice(0, limit);
  return {
    items: given.map((row) => siteOfRow(question.memory.snapshot, row, view)),
    nextCursor: found.length > limit ? cursorAfter(given.at(-1), order) : null,
    asOf: toIso(view.now),
    lookedAt: null,
  };
}

/**
 * A page of those that are open at the instant of the view: of at most `scan` sites in the order of the list, as the
 * database looks at them. Null where it must answer.
 */
export async function openPageInMemory(
  store: PublicStore,
  filter: SiteFilter,
  request: ListRequest,
  scan: number,
  view: View,
): Promise<SitePage | null> {
  const question = await memoryFor(store, filter);
  const found = question === null ? null : rowsOf(question, { ...request, illustrative: 'exclude', limit: scan }, view);
  if (question === null || found === null) return null;
  const { snapshot, days } = question.memory;
  const { order, limit } = request;
  const tests = new Map<Shard, (row: number) => boolean>();
  const isOpen = ({ shard, row }: FoundRow) => {
    const test = tests.get(shard) ?? openTest(days, shard, view.now);
    tests.set(shard, test);
    return test(row);
  };
  const looked = found.slice(0, scan);
  const open = looked.filter(isOpen);
  const given = open.slice(0, limit);
  const last = open.length > limit ? given.at(-1) : looked.at(-1);
  const more = open.length > limit || found.length > scan;
  return {
    items: given.map((row) => siteOfRow(snapshot, row, view)),
    nextCursor: more ? cursorAfter(last, order) : null,
    lookedAt: last === undefined ? 0 : looked.indexOf(last) + 1,
    asOf: toIso(view.now),
  };
}

function cursorAfter(last: FoundRow | undefined, order: ListOrder): string | null {
  if (last === undefined) return null;
  const id = last.shard.texts.text(last.shard.text.id[last.row] ?? 0);
  return encodeCursor(order.name, [orderValue(last, order), id]);
}

/** The rows of a page and at least one more where there are more; null where the database must answer. */
function rowsOf(question: MemoryQuestion, request: ListRequest, view: View): FoundRow[] | null {
  return request.order.column === 'region_code' ? byRegion(question, request, view) : sorted(question, request, view);
}

function asked({ filter, holds }: MemoryQuestion, { illustrative }: ListRequest, { now }: View) {
  const today = shanghaiDate(now);
  return {
    sets: shardSetsOf(illustrative),
    region: filter.region,
    bbox: filter.bbox,
    keys: filter.keys,
    holds,
    testOf: (shard: Shard) => rowTest(shard, filter, today),
  };
}

function byRegion(question: MemoryQuestion, request: ListRequest, view: View): FoundRow[] | null {
  const { snapshot, wanted } = question.memory;
  const { after, limit } = request;
  if (isEverywhere(question)) return null;
  const rows = { ...asked(question, request, view), limit: limit + 1 };
  if (after === null) return rowsByRegion(snapshot, { ...rows, after: null }, wanted);
  const [regionCode, id] = after.map(String);
  if (regionCode === undefined || id === undefined || !/^\d{6}(\d{3}){0,2}$/.test(regionCode)) return null;
  const key = keyOfId(snapshot, rows.sets, { regionCode, id }, wanted);
  return key === null ? null : rowsByRegion(snapshot, { ...rows, after: { regionCode, key } }, wanted);
}

/** Few stations of the country may handle a 服务事项: an index finds them, memory would have to look everywhere. */
function isEverywhere({ filter, holds }: MemoryQuestion): boolean {
  const { serviceKey, region, bbox } = filter;
  return serviceKey !== undefined && holds === undefined && region === undefined && bbox === undefined;
}

/** Other orders are sorted where what is asked for holds few, for each page anew. */
function sorted(question: MemoryQuestion, request: ListRequest, view: View): FoundRow[] | null {
  const { memory } = question;
  const { order, after } = request;
  if (!isNarrow(question, request) || !sortedColumns.includes(order.column)) return null;
  const found = rowsWithin(memory.snapshot, { ...asked(question, request, view), most: MOST_SORTED }, memory.wanted);
  if (found === null) return null;
  const sign = order.direction === 'ASC' ? 1 : -1;
  const inOrder = (a: Ranked, b: Ranked) => sign * (compared(a.value, b.value) || a.key - b.key);
  const rows = found.map((row) => ({ row, key: row.key, value: orderValue(row, order) })).sort(inOrder);
  const last = after === null ? null : lastGiven(rows, after);
  if (last === undefined) return null;
  return rows.filter((row) => last === null || inOrder(row, last) > 0).map(({ row }) => row);
}

interface Ranked {
  readonly value: string | number;
  readonly key: number;
}

/** The row that a page follows; undefined where only the database knows which of several of one value it was. */
function lastGiven(
  rows: readonly (Ranked & { readonly row: FoundRow })[],
  [value, id]: NonNullable<ListRequest['after']>,
): Ranked | undefined {
  if (value === undefined || value === null) return undefined;
  const same = rows.filter((row) => row.value === value);
  const own = same.find(({ row: { shard, row } }) => shard.texts.text(shard.text.id[row] ?? 0) === id);
  return own ?? (same.length === 0 ? { value, key: 0 } : undefined);
}

function isNarrow({ memory, filter, holds }: MemoryQuestion, { illustrative }: ListRequest): boolean {
  const { region, bbox } = filter;
  if (holds !== undefined || bbox !== undefined) return true;
  if (region === undefined) return false;
  if (!region.endsWith('0000')) return true;
  const sets = shardSetsOf(illustrative);
  const own = memory.snapshot.parts.filter(({ province, set }) => sets.includes(set) && region.startsWith(province));
  return own.reduce((sum, { rows }) => sum + rows, 0) <= MOST_WALKED;
}

const sortedColumns = ['name', 'updated_at'];

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' ? a - Number(b) : inUtf8Order(a, String(b));
}

/** What an order of sites compares. */
function orderValue({ shard, row, regionCode }: FoundRow, { column }: ListOrder): string | number {
  if (column === 'updated_at') return shard.updatedAt[row] ?? 0;
  return column === 'name' ? (shard.texts.text(shard.text.name[row] ?? 0) ?? '') : regionCode;
}
