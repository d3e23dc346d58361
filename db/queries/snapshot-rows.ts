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
import { literal, type Sql, sql } from './sql.ts';

/** Rows read in one statement while a base is built. */
const CHUNK = 1_000;

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

/** The first two digits of the next province, after one (or from the start, after none), that has public sites of a set; null = no further one. */
export async function nextProvince(db: SqlPort, set: ShardSet, after: string): Promise<string | null> {
  const first = PUBLIC_STATES.map((state) => [
    state,
    rows<{ code: string }>(sql`SELECT region_code AS code FROM position INDEXED BY position_region
      WHERE publication_status = ${literal(state)} AND is_illustrative = ${literal(flagOf[set])} AND region_code >= ${after === '' ? '' : `${after}:`}
      ORDER BY region_code LIMIT 1`),
  ]);
  const found = await readTogether(
    db,
    Object.fromEntries(first) as Record<string, ReturnType<typeof rows<{ code: string }>>>,
  );
  const codes = Object.values(found).flatMap((list) => list.map(({ code }) => code.slice(0, 2)));
  return codes.sort()[0] ?? null;
}

/** All public sites of a province and set, some at a time. */
export async function* provinceRows(
  db: SqlPort,
  province: string,
  set: ShardSet,
  now: number,
): AsyncGenerator<SnapshotRow[]> {
  for (const state of PUBLIC_STATES) {
    for (let [code, key] = [province, 0]; ; ) {
      const found = await readRows(
        db,
        rows<SnapshotRow>(sql`SELECT ${snapshotColumns(shanghaiDate(now))} FROM position t INDEXED BY position_region
          WHERE t.publication_status = ${literal(state)} AND t.is_illustrative = ${literal(flagOf[set])}
            AND (t.region_code, t.id) > (${code}, ${key}) AND t.region_code < ${`${province}:`}
          ORDER BY t.region_code, t.id LIMIT ${CHUNK}`),
      );
      if (found.length > 0) yield found;
      const last = found.at(-1);
      if (last === undefined || found.length < CHUNK) break;
      [code, key] = [last.regionCode, last.key];
    }
  }
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
function changedSince(after: number): Sql {
  return sql`SELECT id FROM position INDEXED BY position_published_no WHERE published_no > ${after}
    UNION SELECT p.id FROM organisation o CROSS JOIN position p ON p.organisation_id = o.id WHERE o.published_no > ${after}
    UNION SELECT p.id FROM publication_tombstone x CROSS JOIN position p ON p.organisation_id = x.record_id
      WHERE x.published_no > ${after} AND x.kind = 'ORGANISATION'`;
}

/** Reads the changes after a number in one view of the data; null when there are more than `most` of one kind. */
export async function deltaSince(db: SqlPort, after: number, most: number, now: number): Promise<PublicDelta | null> {
  const today = shanghaiDate(now);
  const limit = most + 1;
  const found = await readTogether(db, {
    counter: publicationRow,
    sites: rows<SnapshotRow>(sql`SELECT ${snapshotColumns(today)} FROM (${changedSince(after)}) changed
      CROSS JOIN position t ON t.id = changed.id WHERE ${isPublic('t')} LIMIT ${limit}`),
    withdrawn: rows<{ kind: string; key: number }>(sql`SELECT kind, record_id AS key FROM publication_tombstone
      WHERE published_no > ${after} AND kind IN ('SITE', 'PARK') LIMIT ${2 * limit}`),
    parks: rows<{ key: number; id: string; name: string }>(sql`SELECT t.id AS key, t.public_id AS id, t.name
      FROM park t INDEXED BY park_published_no WHERE t.published_no > ${after} AND ${isPublic('t')} LIMIT ${limit}`),
    days: calendarDays(today),
  });
  const withdrawn = (kind: string) => found.withdrawn.filter((row) => row.kind === kind).map(({ key }) => key);
  const counts = [found.sites, withdrawn('SITE'), withdrawn('PARK'), found.parks].map(({ length }) => length);
  if (counts.some((count) => count > most)) return null;
  return {
    no: found.counter[0]?.value ?? 0,
    sites: found.sites,
    withdrawn: withdrawn('SITE'),
    parks: [...found.parks, ...withdrawn('PARK').map((key) => ({ key, id: '', name: null }))],
    days: found.days,
  };
}
