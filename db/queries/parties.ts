import { parseId, type RecordKind } from '#core/ids.ts';
import type { Party } from '#core/schemas/pairing.ts';
import type { PartyKind } from '#core/terms/pairing.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import { toPoint } from './point.ts';
import { isPublic } from './public.ts';
import { matchingKeys } from './search-match.ts';
import { joinSql, literal, name, type Sql, sql } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** In which table the parties of a kind are. */
const tableOf = {
  ENTERPRISE: 'enterprise',
  VILLAGE: 'village',
  COMMUNITY: 'village',
  ORGANISATION: 'organisation',
  SCHOOL: 'partner_unit',
  RESIDENT_UNIT: 'partner_unit',
} as const satisfies Record<PartyKind, string>;

type PartyTable = (typeof tableOf)[PartyKind];

const tableOfRecord: Partial<Record<RecordKind, PartyTable>> = {
  ENTERPRISE: 'enterprise',
  VILLAGE: 'village',
  ORGANISATION: 'organisation',
  PARTNER_UNIT: 'partner_unit',
};

/** Kinds of records that can be party of a pairing, by which lists of pairings are asked. */
export const PARTY_RECORDS = ['ENTERPRISE', 'VILLAGE', 'ORGANISATION', 'PARTNER_UNIT'] as const;

/** Nine digits name a town, fewer the county itself; a village's own name is the party's already. */
const TOWN = `(SELECT json_object('code', r.code, 'name', r.name) FROM region r WHERE r.code = substr(p.region_code, 1, 9))`;

/** One side of the pairing with the alias `t` as a JSON column; reads only the table its kind says. */
export function partyColumn(side: 'a' | 'b'): Sql {
  const choices = Object.entries(tableOf).map(
    ([kind, table]) =>
      `WHEN '${kind}' THEN (SELECT json_object('id', p.public_id, 'name', p.name, 'lng', p.lng, 'lat', p.lat, 'precision', p.precision, 'place', ${TOWN}) FROM ${table} p WHERE p.id = t.${side}_id AND ${isPublic('p').text})`,
  );
  return name(`CASE t.${side}_kind ${choices.join(' ')} END`);
}

/** Name of one side of the pairing with the given alias, public or not: for staff. Both are our own text. */
export function partyName(alias: string, side: 'a' | 'b'): string {
  const choices = Object.entries(tableOf).map(
    ([kind, table]) => `WHEN '${kind}' THEN (SELECT p.name FROM ${table} p WHERE p.id = ${alias}.${side}_id)`,
  );
  return `CASE ${alias}.${side}_kind ${choices.join(' ')} END`;
}

interface PartyJson {
  readonly id: string;
  readonly name: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly precision: CoordPrecision | null;
  readonly place: Party['place'];
}

/** A party that was withdrawn from the public is told by its kind alone. */
export function toParty(kind: PartyKind, json: string | null, decimals: number): Party {
  if (json === null) return { kind, id: '', name: '未公开', point: null, place: null };
  const party = JSON.parse(json) as PartyJson;
  return { kind, id: party.id, name: party.name, point: toPoint(party, decimals), place: party.place };
}

/** Keys of the pairings to which the record belongs, on either side. */
export function pairingsOfParty(publicId: string): Sql {
  const record = parseId(publicId);
  const table = record.ok ? tableOfRecord[record.value.kind] : undefined;
  if (table === undefined) return name('SELECT id FROM pairing WHERE id IS NULL');
  const key = sql`(SELECT id FROM ${name(table)} WHERE public_id = ${publicId})`;
  return joinSql([sideOf('a', table, key), sideOf('b', table, key)], ' UNION ALL ');
}

function sideOf(side: 'a' | 'b', table: PartyTable, key: Sql): Sql {
  return sql`SELECT id FROM pairing WHERE ${name(`${side}_kind`)} IN (${kindsOf(table)}) AND ${name(`${side}_id`)} = ${key}`;
}

function kindsOf(table: PartyTable): Sql {
  const kinds = Object.keys(tableOf).filter((kind) => tableOf[kind as PartyKind] === table);
  return joinSql(kinds.map(literal), ', ');
}

const searched = { ENTERPRISE: 'enterprise', VILLAGE: 'village', ORGANISATION: 'organisation' } as const;

/** Keys of the pairings of which one party is found by the text. */
export function pairingsByText(text: string, illustrative: IllustrativeChoice): Sql {
  // A sample pairing may join a registered record, never the other way round.
  const among = illustrative === 'exclude' ? 'exclude' : 'include';
  const found = (Object.keys(searched) as (keyof typeof searched)[]).map((kind) => {
    const table = searched[kind];
    const kinds = kindsOf(table);
    return sql`SELECT g.id FROM (${matchingKeys(table, text, { kind, illustrative: among })}) named CROSS JOIN pairing g
      ON (g.a_kind IN (${kinds}) AND g.a_id = named.id) OR (g.b_kind IN (${kinds}) AND g.b_id = named.id)`;
  });
  return joinSql(found, ' UNION ALL ');
}
