import { encodeCursor } from '#core/cursor.ts';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { openStateAt } from '#core/hours/open-state.ts';
import type { Site, SitePage } from '#core/schemas/site.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { calendarDays, calendarOn } from './calendar.ts';
import type { ListOrder, PageRequest } from './page.ts';
import { isPublic } from './public.ts';
import type { PublicStore } from './public-store.ts';
import { readRows, readTogether, rows } from './read.ts';
import type { SiteFilter } from './site-filter.ts';
import { inOrder, isInOrder, type PlacedKey, pageOfSites, siteKeys } from './site-keys.ts';
import {
  type HoursRow,
  hoursColumns,
  type NamedSiteRow,
  namedSiteColumns,
  opennessOf,
  toNamedSite,
} from './site-row.ts';
import { openPageInMemory } from './snapshot-list.ts';
import { type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

/** Sites whose hours are looked at for one page: about two rows read each. */
const OPEN_SCAN = 800;

export interface Candidate extends HoursRow {
  readonly key: number;
}

interface PagedCandidate extends Candidate {
  readonly k: string | number;
  readonly id: string;
}

/** Whether a site is open for certain: neither 未确认 nor 未登记 count. */
export function isOpen(row: HoursRow, now: number, calendar: HolidayCalendar): boolean {
  const { hours, closure } = opennessOf(row, shanghaiDate(now));
  return openStateAt(hours, closure, now, calendar).kind === 'OPEN';
}

/**
 * A page of the sites that are open at the instant of the view. Whether one is open follows from its hours, its
 * exceptions and the state calendar, which no index holds: so the list is walked in its order for a bounded stretch, and
 * a page may come back short with a cursor from which to look on. 示例 sites have no open state and are never in it.
 */
export async function listOpenSites(
  db: PublicStore,
  filter: SiteFilter,
  request: PageRequest & { readonly order: ListOrder },
  view: View,
): Promise<SitePage> {
  const asOf = toIso(view.now);
  if (request.illustrative === 'only') return { items: [], nextCursor: null, lookedAt: 0, asOf };
  const inMemory = await openPageInMemory(db, filter, request, OPEN_SCAN, view);
  if (inMemory !== null) return inMemory;
  const today = shanghaiDate(view.now);
  const { order, limit } = request;
  const scan = { ...request, illustrative: 'exclude', limit: OPEN_SCAN } as const;
  const { keys, end } = await candidateKeys(db, filter, scan, today);
  const { found, days } = await readTogether(db, {
    found: rows<PagedCandidate>(sql`SELECT page.k AS k, t.id AS key, t.public_id AS id, ${hoursColumns(today)}
      FROM (${keys}) page CROSS JOIN position t ON t.id = page.id`),
    days: calendarDays(today),
  });
  found.sort(inOrder(order));
  const calendar = calendarOn(today, days);
  const looked = found.slice(0, OPEN_SCAN);
  const open = looked.filter((row) => isOpen(row, view.now, calendar));
  const given = open.slice(0, limit);
  const last = open.length > limit ? given.at(-1) : looked.at(-1);
  const onward = open.length > limit || found.length > OPEN_SCAN ? last : end;
  return {
    items: await sitesByKey(db, given, view),
    nextCursor: onward === undefined || onward === null ? null : encodeCursor(order.name, [onward.k, onward.id]),
    lookedAt: last === undefined ? 0 : looked.indexOf(last) + 1,
    asOf,
  };
}

/** Those whose hours are looked at, as a SELECT of `id` and `k`, and where looking for them ended before there were enough. */
async function candidateKeys(
  db: SqlPort,
  filter: SiteFilter,
  scan: PageRequest & { readonly order: ListOrder },
  today: string,
): Promise<{ readonly keys: Sql; readonly end: PlacedKey | null }> {
  if (filter.q !== undefined || isInOrder(filter, scan)) return { keys: pageOfSites(filter, scan, today), end: null };
  const { keys, end } = await siteKeys(db, filter, scan, today);
  const listed = JSON.stringify(keys.map(({ k, key }) => [k, key]));
  return { keys: sql`SELECT value ->> 1 AS id, value ->> 0 AS k FROM json_each(${listed})`, end };
}

/** What lists tell of some sites, in the order in which they are named; of those that were withdrawn meanwhile nothing. */
export async function sitesByKey(
  db: SqlPort,
  candidates: readonly { readonly key: number }[],
  view: View,
): Promise<Site[]> {
  if (candidates.length === 0) return [];
  const keys = candidates.map(({ key }) => key);
  const found = await readRows(
    db,
    rows<NamedSiteRow>(sql`SELECT ${namedSiteColumns(shanghaiDate(view.now))}
      FROM json_each(${JSON.stringify(keys)}) j CROSS JOIN position t ON t.id = j.value WHERE ${isPublic('t')}`),
  );
  const rank = new Map(keys.map((key, i) => [key, i]));
  return found.sort((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0)).map((row) => toNamedSite(row, view));
}
