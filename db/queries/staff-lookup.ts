import type { Scope } from '#core/access/scope.ts';
import { isIdOf } from '#core/ids.ts';
import type { FoundRecord } from '#core/schemas/staff.ts';
import type { SqlPort } from '../port.ts';
import { illustrativeFlags, isPublic, parkAndSubparks } from './public.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { docKind, isSearched } from './record-search.ts';
import { matchingKeys } from './search-match.ts';
import { among, name, type Sql, sql, whereAll } from './sql.ts';
import { type NamedKind, parkColumnOf, placementOf, tableOfKind } from './staff-placement.ts';
import type { IllustrativeChoice } from './view.ts';
import { withinScopes } from './within-scopes.ts';

export interface Lookup {
  readonly kinds: readonly NamedKind[];
  readonly q?: string;
  /** Public id; its sub-parks belong to it. */
  readonly park?: string;
  readonly ids?: readonly string[];
  readonly illustrative: IllustrativeChoice;
  readonly limit: number;
  /** Where the caller may read what is not public. */
  readonly scopes: readonly Scope[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly regionName: string;
  readonly parkName: string | null;
}

/** Without a text or park the records that came last are offered. */
const LATEST = 200;

/** Records to choose from: public ones anywhere, others where the caller may read; none that is 停用. */
export async function lookUp(db: SqlPort, lookup: Lookup): Promise<FoundRecord[]> {
  const selects = lookup.kinds.map((kind): [string, Rows<Row>] => [kind, ofKind(kind, lookup)]);
  const found = await readTogether(db, Object.fromEntries(selects));
  return lookup.kinds
    .flatMap((kind) => found[kind] ?? [])
    .slice(0, lookup.limit)
    .map(({ id, name: title, regionName, parkName }) => ({
      id,
      name: title,
      hint: [regionName, parkName].filter((part) => part !== null).join(' · '),
    }));
}

function ofKind(kind: NamedKind, lookup: Lookup): Rows<Row> {
  const { park, illustrative, limit, scopes } = lookup;
  const parkColumn = parkColumnOf(kind);
  const within = withinScopes(scopes, placementOf(kind, 't')) ?? sql`1`;
  const parkName = kind === 'PARK' ? 'p.id = t.parent_id' : parkColumn === null ? '0' : 'p.id = t.park_id';
  const where = whereAll([
    sql`t.publication_status <> 'CLOSED'`,
    among('t.is_illustrative', illustrativeFlags(illustrative)),
    sql`(${isPublic('t')} OR ${within})`,
    park === undefined || parkColumn === null ? null : sql`t.${name(parkColumn)} IN (${parkAndSubparks(park)})`,
  ]);
  return rows<Row>(sql`SELECT t.public_id AS id, t.name AS name, coalesce(r.full_name, t.region_code) AS regionName,
      p.name AS parkName
    FROM (SELECT DISTINCT id FROM (${candidates(kind, lookup)})) few CROSS JOIN ${name(tableOfKind(kind))} t ON t.id = few.id
    LEFT JOIN region r ON r.code = t.region_code LEFT JOIN park p ON ${name(parkName)}
    ${where} ORDER BY t.name, t.id LIMIT ${limit}`);
}

function candidates(kind: NamedKind, { q, ids, park, illustrative }: Lookup): Sql {
  const table = name(tableOfKind(kind));
  if (ids !== undefined) {
    return sql`SELECT id FROM ${table} WHERE public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  }
  if (q !== undefined && isIdOf(kind, q)) return sql`SELECT id FROM ${table} WHERE public_id = ${q}`;
  if (q !== undefined && kind !== 'PARTNER_UNIT' && isSearched(kind)) {
    return matchingKeys(tableOfKind(kind), q, { kind: docKind(kind), illustrative, everyState: true });
  }
  if (q !== undefined) return sql`SELECT id FROM ${table} WHERE instr(lower(name), ${q.toLowerCase()}) > 0`;
  const parkColumn = parkColumnOf(kind);
  if (park !== undefined && parkColumn !== null) {
    return sql`SELECT id FROM ${table} WHERE ${name(parkColumn)} IN (${parkAndSubparks(park)})`;
  }
  return sql`SELECT id FROM (SELECT id FROM ${table} ORDER BY updated_at DESC, id DESC LIMIT ${LATEST})`;
}
