import { encodeCursor } from '#core/cursor.ts';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { openStateAt } from '#core/hours/open-state.ts';
import type { Site, SitePage } from '#core/schemas/site.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { calendarDays, calendarOn } from './calendar.ts';
import { inPageOrder, type ListOrder, type PageRequest, pageKeys } from './page.ts';
import type { PublicStore } from './public-store.ts';
import { readRows, readTogether, rows } from './read.ts';
import { type SiteFilter, siteConditions, siteDriver } from './site-filter.ts';
import {
  type HoursRow,
  hoursColumns,
  type NamedSiteRow,
  namedSiteColumns,
  opennessOf,
  toNamedSite,
} from './site-row.ts';
import { openPageInMemory } from './snapshot-list.ts';
import { sql } from './sql.ts';
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
  request: PageRequest & { readonly order: ListOrder; readonly byRegion: boolean },
  view: View,
): Promise<SitePage> {
  const asOf = toIso(view.now);
  if (request.illustrative === 'only') return { items: [], nextCursor: null, lookedAt: 0, asOf };
  const inMemory = await openPageInMemory(db, filter, request, OPEN_SCAN, view);
  if (inMemory !== null) return inMemory;
  const today = shanghaiDate(view.now);
  const { order, limit } = request;
  const keys = pageKeys({
    ...request,
    table: 'position',
    where: siteConditions(filter, today),
    driver: siteDriver(filter, 'exclude', request.byRegion),
    illustrative: 'exclude',
    limit: OPEN_SCAN,
  });
  const { found, days } = await readTogether(db, {
    found: rows<PagedCandidate>(sql`SELECT page.k AS k, t.id AS key, t.public_id AS id, ${hoursColumns(today)}
      FROM (${keys}) page CROSS JOIN position t ON t.id = page.id ${inPageOrder(order)}`),
    days: calendarDays(today),
  });
  const calendar = calendarOn(today, days);
  const looked = found.slice(0, OPEN_SCAN);
  const open = looked.filter((row) => isOpen(row, view.now, calendar));
  const given = open.slice(0, limit);
  const last = open.length > limit ? given.at(-1) : looked.at(-1);
  const more = open.length > limit || found.length > OPEN_SCAN;
  return {
    items: await sitesByKey(db, given, view),
    nextCursor: more && last !== undefined ? encodeCursor(order.name, [last.k, last.id]) : null,
    lookedAt: last === undefined ? 0 : looked.indexOf(last) + 1,
    asOf,
  };
}

/** What lists tell of some sites, in the order in which they are named. */
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
      FROM json_each(${JSON.stringify(keys)}) j CROSS JOIN position t ON t.id = j.value`),
  );
  const rank = new Map(keys.map((key, i) => [key, i]));
  return found.sort((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0)).map((row) => toNamedSite(row, view));
}
