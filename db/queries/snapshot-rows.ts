import type { MercatorBox } from '#core/geo/mercator.ts';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { stopWindow } from '#core/snapshot/dated.ts';
import type { ShardSet } from '#core/snapshot/snapshot.ts';
import type { SnapshotRow } from '#core/snapshot/snapshot-row.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { calendarDays } from './calendar.ts';
import { isPublic, PUBLIC_STATES } from './public.ts';
import { publicationRow } from './publication.ts';
import { readRows, readTogether, rows } from './read.ts';
import { plainSiteColumns } from './site-row.ts';
import { joinSql, literal, type Sql, sql } from './sql.ts';

/** Columns of SnapshotRow from a row of position with the alias `t`. Stops that are over by now are never told again. */
function snapshotColumns(today: string): Sql {
  return sql`${plainSiteColumns}, t.mx, t.my,
    json_array(t.check_place, t.check_equipment, t.check_sign, t.check_books, t.check_rules, t.check_activities) AS checks,
    (SELECT json_group_array(json_object('reason', reason, 'from', from_on, 'to', to_on)) FROM (SELECT * FROM position_closure
      WHERE position_id = t.id ORDER BY from_on, rowid)) AS closures,
    (SELECT json_group_array(service_item_id) FROM (SELECT service_item_id FROM station_service_item
      WHERE position_id = t.id ORDER BY service_item_id)) AS services,
    CASE WHEN t.is_mobile = 1 THEN (SELECT json_group_array(json_object('placeText', place_text, 'startsAt', starts_at,
      'endsAt', ends_at)) FROM (SELECT place_text, starts_at, ends_at FROM mobile_stop WHERE position_id = t.id
      AND ends_at > ${stopWindow(today).midnight} AND is_illustrative = 0 ORDER BY starts_at)) END AS stops`;
}

const flagOf = { REGISTERED: 0, SAMPLE: 1 } as const satisfies Record<ShardSet, number>;

/** A place in the order of region code and key, by which sites follow each other in a base. */
export interface RowPlace {
  readonly regionCode: string;
  readonly key: number;
}

/** Before all sites. */
export const FIRST_PLACE: RowPlace = { regionCode: '', key: 0 };

/** The first two digits of the province that the next site after a place lies in; null = there is none in the set. */
export async function nextProvince(db: SqlPort, set: ShardSet, after: RowPlace): Promise<string | null> {
  const [first] = await readRows(db, keysAfter({ set, after, before: ':', most: 1 }));
  return first === undefined ? null : first.regionCode.slice(0, 2);
}

interface KeysAsked {
  readonly set: ShardSet;
  readonly after: RowPlace;
  /** Region codes are less than this. */
  readonly before: string;
  readonly most: number;
}

/** Keys of the public sites that follow a place, whatever their state: one that is suspended meanwhile cannot be met twice by that. */
function keysAfter({ set, after, before, most }: KeysAsked) {
  const ofState = PUBLIC_STATES.map(
    (
      state,
    ) => sql`SELECT * FROM (SELECT t.region_code AS regionCode, t.id AS key FROM position t INDEXED BY position_region
      WHERE t.publication_status = ${literal(state)} AND t.is_illustrative = ${literal(flagOf[set])}
        AND (t.region_code, t.id) > (${after.regionCode}, ${after.key}) AND t.region_code < ${before}
      ORDER BY t.region_code, t.id LIMIT ${most})`,
  );
  return rows<RowPlace>(sql`${joinSql(ofState, ' UNION ALL ')} ORDER BY 1, 2 LIMIT ${most}`);
}

/** Which sites one part of a base takes: of one province the first after a place. */
export interface PartAsked {
  readonly set: ShardSet;
  readonly province: string;
  readonly after: RowPlace;
  readonly most: number;
}

/**
 * The public sites of a part in their order, at most `chunk` at a time. What is changed between two readings may come twice
 * or not at all: it has a later number than the base, and the delta tells it.
 */
export async function* partRows(
  db: SqlPort,
  { set, province, after, most }: PartAsked,
  chunk: number,
  now: number,
): AsyncGenerator<SnapshotRow[]> {
  for (let [place, left] = [after, most]; left > 0; ) {
    const asked = Math.min(chunk, left);
    const found = await readRows(
      db,
      rows<SnapshotRow>(sql`SELECT ${snapshotColumns(shanghaiDate(now))}
        FROM (${keysAfter({ set, after: place, before: `${province}:`, most: asked })}) k CROSS JOIN position t ON t.id = k.key
        ORDER BY k.regionCode, k.key`),
    );
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (last === undefined || found.length < asked) return;
    place = { regionCode: last.regionCode, key: last.key };
    left -= asked;
  }
}

/** What is known of the sites of a part without reading them. */
export interface PartFacts {
  readonly rows: number;
  readonly from: string;
  readonly last: RowPlace;
  readonly box: MercatorBox | null;
  readonly parks: readonly number[];
}

/** The facts of a part that could not be built; null when its sites are gone. */
export async function partFacts(db: SqlPort, { set, province, after, most }: PartAsked): Promise<PartFacts | null> {
  const keys = await readRows(db, keysAfter({ set, after, before: `${province}:`, most }));
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [row] = await readRows(
    db,
    rows<
      { [edge in keyof MercatorBox]: number | null } & { parks: string }
    >(sql`SELECT min(t.mx) AS x0, max(t.mx) AS x1,
        min(t.my) AS y0, max(t.my) AS y1, json_group_array(DISTINCT t.park_id) FILTER (WHERE t.park_id IS NOT NULL) AS parks
      FROM json_each(${JSON.stringify(keys.map(({ key }) => key))}) j CROSS JOIN position t ON t.id = j.value`),
  );
  const { x0, x1, y0, y1 } = row ?? { x0: null, x1: null, y0: null, y1: null };
  const box = x0 === null || x1 === null || y0 === null || y1 === null ? null : { x0, x1, y0, y1 };
  // the statement above makes it of keys
  const parks = JSON.parse(row?.parks ?? '[]') as number[];
  return { rows: keys.length, from: first.regionCode, last, box, parks };
}

/** What became public, changed or was withdrawn after a number. */
export interface PublicDelta {
  readonly no: number;
  readonly sites: readonly SnapshotRow[];
  /** Keys of sites that were withdrawn. */
  readonly withdrawn: readonly number[];
  /** Parks by key; without a name where they are public no more. */
  readonly parks: readonly { readonly key: number; readonly id: string; readonly name: string | null }[];
  readonly days: readonly CalendarDay[];
}

/** Keys of the sites that changed, or whose organisation did: lists tell its name as 责任单位. */
function changedSince(after: number, limit: number): Sql {
  return sql`SELECT id FROM (SELECT id FROM position INDEXED BY position_published_no WHERE published_no > ${after}
    UNION SELECT p.id FROM organisation o CROSS JOIN position p ON p.organisation_id = o.id WHERE o.published_no > ${after}
    UNION SELECT p.id FROM publication_tombstone x CROSS JOIN position p ON p.organisation_id = x.record_id
      WHERE x.published_no > ${after} AND x.kind = 'ORGANISATION' LIMIT ${limit})`;
}

/**
 * Reads the changes after a number in one view of the data; null when there are more than `most` of one kind: they are
 * counted before any is read, as whoever is told so asks again and again.
 */
export async function deltaSince(db: SqlPort, after: number, most: number, now: number): Promise<PublicDelta | null> {
  const today = shanghaiDate(now);
  const limit = most + 1;
  const changed = sql`WITH changed AS MATERIALIZED (${changedSince(after, limit)})`;
  const found = await readTogether(db, {
    counter: publicationRow,
    count: rows<{ n: number }>(sql`${changed} SELECT count(*) AS n FROM changed`),
    sites:
      rows<SnapshotRow>(sql`${changed} SELECT ${snapshotColumns(today)} FROM changed CROSS JOIN position t ON t.id = changed.id
      WHERE (SELECT count(*) FROM changed) <= ${most} AND ${isPublic('t')}`),
    withdrawn: rows<{ kind: string; key: number }>(sql`SELECT kind, record_id AS key FROM publication_tombstone
      WHERE published_no > ${after} AND kind IN ('SITE', 'PARK') LIMIT ${2 * limit}`),
    parks: rows<{ key: number; id: string; name: string }>(sql`SELECT t.id AS key, t.public_id AS id, t.name
      FROM park t INDEXED BY park_published_no WHERE t.published_no > ${after} AND ${isPublic('t')} LIMIT ${limit}`),
    days: calendarDays(today),
  });
  const withdrawn = (kind: string) => found.withdrawn.filter((row) => row.kind === kind).map(({ key }) => key);
  const counts = [withdrawn('SITE'), withdrawn('PARK'), found.parks].map(({ length }) => length);
  if ([found.count[0]?.n ?? 0, ...counts].some((count) => count > most)) return null;
  return {
    no: found.counter[0]?.value ?? 0,
    sites: found.sites,
    withdrawn: withdrawn('SITE'),
    parks: [...found.parks, ...withdrawn('PARK').map((key) => ({ key, id: '', name: null }))],
    days: found.days,
  };
}

/** Which sites and parks changed or were withdrawn after a number. */
export interface Touched {
  readonly sites: ReadonlySet<number>;
  readonly parks: ReadonlySet<number>;
  /** One of the sites lies in the province now. */
  readonly isInside: boolean;
}

/** What changed after a number, by key; null when there is more than `most` of one kind. */
export async function touchedSince(
  db: SqlPort,
  after: number,
  most: number,
  { set, province }: { readonly set: ShardSet; readonly province: string },
): Promise<Touched | null> {
  const limit = most + 1;
  const found = await readTogether(db, {
    sites: rows<{ key: number; isInside: 0 | 1 }>(sql`SELECT t.id AS key,
      t.is_illustrative = ${literal(flagOf[set])} AND t.region_code >= ${province} AND t.region_code < ${`${province}:`} AS isInside
      FROM (${changedSince(after, limit)}) changed CROSS JOIN position t ON t.id = changed.id`),
    withdrawn: rows<{ kind: string; key: number }>(sql`SELECT kind, record_id AS key FROM publication_tombstone
      WHERE published_no > ${after} AND kind IN ('SITE', 'PARK') LIMIT ${limit}`),
    parks: rows<{ key: number }>(
      sql`SELECT id AS key FROM park INDEXED BY park_published_no WHERE published_no > ${after} LIMIT ${limit}`,
    ),
  });
  const { sites, withdrawn, parks } = found;
  if ([sites, withdrawn, parks].some(({ length }) => length > most)) return null;
  const gone = (kind: string) => withdrawn.filter((row) => row.kind === kind);
  const keys = (...lists: readonly (readonly { readonly key: number }[])[]) =>
    new Set(lists.flat().map(({ key }) => key));
  return {
    sites: keys(sites, gone('SITE')),
    parks: keys(parks, gone('PARK')),
    isInside: sites.some(({ isInside }) => isInside === 1),
  };
}
