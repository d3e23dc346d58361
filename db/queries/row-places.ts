import type { Scope } from '#core/access/scope.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { RowPlace, RowPlaces } from '#core/schemas/staff.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import { shanghaiDate, shanghaiInstant, toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { toPoint } from './point.ts';
import { isPublic } from './public.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { recordSpecs } from './record-spec.ts';
import { name, type Sql, sql } from './sql.ts';
import { type NamedKind, parkColumnOf, placementOf, tableOfKind } from './staff-placement.ts';
import type { View } from './view.ts';
import { withinScopes } from './within-scopes.ts';

/** Places drawn for one row at most: more would say nothing. */
export const MAX_PLACES = 100;

/** Tables of the parties of pairings. */
const PARTY = `CASE %s WHEN 'ENTERPRISE' THEN 'ENTERPRISE' WHEN 'VILLAGE' THEN 'VILLAGE' WHEN 'COMMUNITY' THEN 'VILLAGE'
  WHEN 'ORGANISATION' THEN 'ORGANISATION' ELSE 'PARTNER_UNIT' END`;
const party = (alias: string, side: 'a' | 'b') =>
  `${PARTY.replace('%s', `${alias}.${side}_kind`)}, ${alias}.${side}_id`;

interface Referring {
  readonly kinds: readonly NamedKind[];
  /** JSON array of `[kind, row id, …]` of what the row `t` refers to, two such pairs where a line joins them. */
  readonly refs: string;
}

/** What the records of a kind refer to, that lies somewhere. */
const referring: Readonly<Partial<Record<StaffKind, Referring>>> = {
  PAIRING: {
    kinds: ['ENTERPRISE', 'VILLAGE', 'ORGANISATION', 'PARTNER_UNIT'],
    refs: `json_array(json_array(${party('t', 'a')}, ${party('t', 'b')}))`,
  },
  CONTACT_POINT: {
    kinds: ['ORGANISATION', 'ENTERPRISE', 'PARK'],
    // the park only where nothing nearer is named
    refs: `json_array(json_array('ORGANISATION', t.organisation_id), json_array('ENTERPRISE', t.enterprise_id),
      json_array('PARK', iif(t.organisation_id IS NULL AND t.enterprise_id IS NULL, t.park_id, NULL)))`,
  },
  CAMPAIGN: {
    kinds: ['ENTERPRISE', 'VILLAGE', 'ORGANISATION', 'PARTNER_UNIT'],
    refs: listed(
      `json_array(${party('g', 'a')}, ${party('g', 'b')})`,
      "pairing g WHERE g.campaign_id = t.id AND g.publication_status <> 'CLOSED'",
    ),
  },
  BRAND: {
    kinds: ['PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE'],
    refs: listed('json_array(g.kind, g.record_id)', 'brand_subject g WHERE g.brand_id = t.id'),
  },
  ACTIVITY: {
    kinds: ['PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE'],
    // where it was held, and whoever took part or was visited; the park only where nothing nearer is named
    refs: listed(
      'json_array(g.kind, g.id)',
      `(SELECT 'SITE' AS kind, t.position_id AS id WHERE t.position_id IS NOT NULL
        UNION SELECT kind, record_id FROM activity_subject WHERE activity_id = t.id
        UNION SELECT 'PARK', t.park_id WHERE t.park_id IS NOT NULL AND t.position_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM activity_subject WHERE activity_id = t.id)) g`,
    ),
  },
  HONOUR: {
    kinds: ['PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE'],
    refs: listed('json_array(g.kind, g.record_id)', 'honour_subject g WHERE g.honour_id = t.id'),
  },
  SERVICE_ITEM: {
    kinds: ['SITE'],
    refs: listed("json_array('SITE', g.position_id)", 'station_service_item g WHERE g.service_item_id = t.id'),
  },
  CLUSTER: {
    kinds: ['SITE'],
    refs: listed("json_array('SITE', g.position_id)", 'cluster_member g WHERE g.cluster_id = t.id'),
  },
};

function listed(entry: string, from: string): string {
  return `(SELECT json_group_array(json(entry)) FROM (SELECT ${entry} AS entry FROM ${from} LIMIT ${MAX_PLACES + 1}))`;
}

interface PlaceRow {
  readonly row: string;
  /** Which entry of the row it belongs to, and which end of it. */
  readonly entry: number;
  readonly side: 0 | 1;
  readonly id: string;
  readonly name: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly precision: CoordPrecision | null;
  readonly isIllustrative: 0 | 1;
}

/**
 * Where the rows of a list are that have no place of their own: at the records that they refer to, and 流动阵地 at their
 * coming stops. By public id of the row; a row that refers to nothing is left out. A record without a point stands in its
 * park; what is neither public nor in the caller's scope is nowhere. Points are rounded as for the public.
 */
export async function rowPlaces(
  db: SqlPort,
  kind: StaffKind,
  { ids, scopes }: { readonly ids: readonly string[]; readonly scopes: readonly Scope[] },
  view: View,
): Promise<Readonly<Record<string, RowPlaces>>> {
  const list = JSON.stringify(ids);
  if (kind === 'SITE') return await comingStops(db, list, view);
  const what = referring[kind];
  if (what === undefined || ids.length === 0) return {};
  const selects = what.kinds.map((each): [NamedKind, Rows<PlaceRow>] => [
    each,
    placesOf(refsOf(kind, what, list), each, scopes),
  ]);
  const found = await readTogether(db, Object.fromEntries(selects));
  const all = what.kinds.flatMap((each) => (found[each] ?? []).map((row) => ({ ...row, kind: each })));
  const byRow = groupBy(all, ({ row }) => row);
  return Object.fromEntries(
    [...byRow].map(([row, places]) => [row, gathered(places, kind === 'PAIRING' || kind === 'CAMPAIGN', view)]),
  );
}

function refsOf(kind: StaffKind, { refs }: Referring, list: string): Sql {
  return sql`SELECT t.public_id AS row, e.key AS entry, e.value AS pair FROM json_each(${list}) j
    CROSS JOIN ${name(recordSpecs[kind].table)} t ON t.public_id = j.value, json_each(${name(refs)}) e`;
}

function placesOf(refs: Sql, kind: NamedKind, scopes: readonly Scope[]): Rows<PlaceRow> {
  const seen = withinScopes(scopes, placementOf(kind, 'p')) ?? name('1');
  const park = parkColumnOf(kind) === 'park_id';
  const own = (column: string) => (park ? `coalesce(p.${column}, k.${column})` : `p.${column}`);
  const precision = park ? "iif(p.lng IS NULL AND k.lng IS NOT NULL, 'PARK_CENTROID', p.precision)" : 'p.precision';
  const ends = [0, 1].map(
    (side) =>
      `SELECT row, entry, ${side} AS side, pair ->> ${2 * side} AS kind, pair ->> ${2 * side + 1} AS ref FROM refs`,
  );
  return rows<PlaceRow>(sql`WITH refs AS (${refs})
    SELECT r.row, r.entry, r.side, p.public_id AS id, p.name, ${name(own('lng'))} AS lng, ${name(own('lat'))} AS lat,
      ${name(precision)} AS precision, p.is_illustrative AS isIllustrative
    FROM (${name(ends.join(' UNION ALL '))}) r CROSS JOIN ${name(tableOfKind(kind))} p ON p.id = r.ref
    ${name(park ? 'LEFT JOIN park k ON k.id = p.park_id' : '')}
    WHERE r.kind = ${kind} AND (${isPublic('p')} OR (p.publication_status <> 'CLOSED' AND ${seen}))`);
}

function gathered(found: readonly (PlaceRow & { readonly kind: NamedKind })[], joined: boolean, view: View): RowPlaces {
  const shown = found.filter(({ entry }) => entry < MAX_PLACES);
  const places = new Map(
    shown.map(({ id, kind, name: title, isIllustrative, ...at }): [string, RowPlace] => [
      id,
      {
        ...{ id, kind, name: title, startsAt: null, endsAt: null },
        isIllustrative: isIllustrative === 1,
        point: toPoint(at, view.decimals),
      },
    ]),
  );
  const entries = joined ? [...groupBy(shown, ({ entry }) => entry).values()] : [];
  const lines = entries.flatMap((ends) => {
    const [a, b] = [0, 1].map((side) => ends.find((end) => end.side === side)?.id);
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return { items: [...places.values()], lines, more: shown.length < found.length };
}

interface StopRow extends Omit<PlaceRow, 'entry' | 'side'> {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** How far ahead timetables are drawn. */
const STOPS_AHEAD_MS = 31 * 24 * 3_600_000;

/** Stops of 流动阵地 from today on for a month. */
async function comingStops(db: SqlPort, list: string, view: View): Promise<Readonly<Record<string, RowPlaces>>> {
  const from = shanghaiInstant(shanghaiDate(view.now));
  const { stops } = await readTogether(db, {
    stops:
      rows<StopRow>(sql`SELECT t.public_id AS row, t.public_id || '#' || s.id AS id, s.place_text AS name, s.lng, s.lat,
        s.precision, s.is_illustrative AS isIllustrative, s.starts_at AS startsAt, s.ends_at AS endsAt
      FROM json_each(${list}) j CROSS JOIN position t ON t.public_id = j.value AND t.is_mobile = 1
      CROSS JOIN mobile_stop s ON s.position_id = t.id AND s.starts_at >= ${from}
        AND s.starts_at < ${from + STOPS_AHEAD_MS}
      ORDER BY s.starts_at`),
  });
  const byRow = groupBy(stops, ({ row }) => row);
  return Object.fromEntries(
    [...byRow].map(([row, own]) => [row, { items: own.map((stop) => stopPlace(stop, view)), lines: [], more: false }]),
  );
}

function stopPlace({ id, name: title, isIllustrative, startsAt, endsAt, ...at }: StopRow, view: View): RowPlace {
  return {
    ...{ id, kind: 'SITE', name: title, isIllustrative: isIllustrative === 1, point: toPoint(at, view.decimals) },
    ...{ startsAt: toIso(startsAt), endsAt: toIso(endsAt) },
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
