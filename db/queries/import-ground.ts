import type { Scope } from '#core/access/scope.ts';
import { isCellField } from '#core/import/cell/read-cell.ts';
import type { ExistingRecord } from '#core/import/existing.ts';
import type { ImportScope } from '#core/import/import-scope.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { kindsNamed } from '#core/records/field.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { readStates } from './record-state.ts';
import { name, sql } from './sql.ts';
import { isNamedKind, type NamedKind, parkColumnOf, placementOf, tableOfKind } from './staff-placement.ts';
import { fromStates } from './staff-values.ts';
import { parksBelow, withinScopes } from './within-scopes.ts';

/** A part of a long list; `next` is the row id after which the rest stands, null at the end. */
export interface GroundPart<T> {
  readonly items: readonly T[];
  readonly next: number | null;
}

/**
 * Records that an import may change: registered, not withdrawn, and where the caller submits changes. All fields that a
 * table can hold come along, as they are compared with its cells; outlines and timetables do not.
 */
export async function groundRecords(
  db: SqlPort,
  kind: StaffKind,
  scopes: readonly Scope[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<GroundPart<ExistingRecord>> {
  const within = withinScopes(scopes, placementOf(kind, 'r')) ?? sql`1`;
  const condition = sql`r.id > ${after} AND r.is_illustrative = 0 AND r.publication_status <> 'CLOSED' AND ${within}`;
  const stored = await readStates(db, kind, condition, limit);
  const fields = fieldsOf(kind).filter((field) => isCellField(field) || field.value.is === 'POINT');
  const { values } = await fromStates(
    db,
    kind,
    stored.map(({ state }) => state),
    fields,
  );
  const items = stored.map(
    ({ state }, i): ExistingRecord => ({
      id: String(state.publicId),
      version: Number(state.version),
      title: String(state.name ?? state.publicId),
      values: values[i] ?? {},
    }),
  );
  return { items, next: stored.length < limit ? null : (stored[stored.length - 1]?.id ?? null) };
}

/** Kinds of records that fields of a kind name. */
export function namedKinds(kind: StaffKind): NamedKind[] {
  const kinds = fieldsOf(kind).flatMap(({ value }) => kindsNamed(value));
  return [...new Set(kinds)].filter(isNamedKind);
}

interface NamedRow {
  readonly rowId: number;
  readonly id: string;
  readonly name: string;
  readonly others: string;
  readonly park: string | null;
  readonly region: string | null;
}

/** Records of a kind that cells may name: public ones, and what the caller may read besides. */
export async function groundNames(
  db: SqlPort,
  kind: NamedKind,
  scopes: readonly Scope[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<GroundPart<ReferenceEntry>> {
  const within = withinScopes(scopes, placementOf(kind, 'r')) ?? sql`1`;
  const park = parkColumnOf(kind);
  const parkOf = park === 'park_id' ? sql`(SELECT k.public_id FROM park k WHERE k.id = r.park_id)` : sql`NULL`;
  const short = kind === 'PARK' || kind === 'ORGANISATION' ? name('r.short_name') : sql`NULL`;
  const { text, values } =
    sql`SELECT r.id AS rowId, r.public_id AS id, r.name, ${parkOf} AS park, r.region_code AS region,
      (SELECT json_group_array(o.name) FROM (SELECT a.name FROM alias a WHERE a.kind = ${kind} AND a.record_id = r.id
        UNION SELECT ${short} WHERE ${short} IS NOT NULL) o) AS others
    FROM ${name(tableOfKind(kind))} r
    WHERE r.id > ${after} AND r.is_illustrative = 0 AND r.publication_status <> 'CLOSED' AND (${isPublic('r')} OR ${within})
    ORDER BY r.id LIMIT ${limit}`;
  const found = await db.query<NamedRow>(text, values);
  const items = found.map(
    ({ rowId: _, others, ...row }): ReferenceEntry => ({ ...row, kind, others: JSON.parse(others) }),
  );
  return { items, next: found.length < limit ? null : (found[found.length - 1]?.rowId ?? null) };
}

/** Where scopes reach, as the preview of an import asks it. */
export async function groundScope(db: SqlPort, scopes: readonly Scope[]): Promise<ImportScope> {
  const parks = scopes.flatMap(({ record }) => (record?.kind === 'PARK' ? [record.id] : []));
  const below = await Promise.all(parks.map((id) => parkIdsBelow(db, id)));
  return {
    everywhere: scopes.some(({ regionCode, record }) => regionCode === null && record === null),
    regions: scopes.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode])),
    parks: [...new Set(below.flat())],
  };
}

async function parkIdsBelow(db: SqlPort, publicId: string): Promise<string[]> {
  const { text, values } = parksBelow(publicId);
  const found = await db.query<{ public_id: string }>(text, values);
  return found.map((park) => park.public_id);
}

/** The regions that scopes cover: their own, and those that their parks lie in. */
export async function groundRegions(db: SqlPort, scopes: readonly Scope[]): Promise<string[]> {
  const parks = scopes.flatMap(({ record }) => (record?.kind === 'PARK' ? [record.id] : []));
  const found = await db.query<{ code: string }>(
    `SELECT DISTINCT k.region_code AS code FROM json_each(?) j CROSS JOIN park k ON k.public_id = j.value`,
    [JSON.stringify(parks)],
  );
  const own = scopes.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode]));
  return [...new Set([...own, ...found.map(({ code }) => code)])].sort();
}
