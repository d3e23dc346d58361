import type { Scope } from '#core/access/scope.ts';
import { parseId } from '#core/ids.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import type { SqlPort } from '../port.ts';
import { isPublic } from './public.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { name, sql } from './sql.ts';
import type { NamedRecord, RowRef } from './staff-codec-types.ts';
import { isNamedKind, type NamedKind, placementOf, tableOfKind } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

interface Named {
  readonly rowId: number;
  readonly id: string;
  readonly name: string;
}

/** Names of records and regions by public id or code. */
export type Names = Readonly<Record<string, string>>;

export interface ReadReferences {
  readonly idOf: (ref: RowRef) => string | null;
  readonly names: Names;
}

/** Public ids and names of the rows that states point at, and full names of regions. One round trip. */
export async function readReferences(
  db: SqlPort,
  refs: readonly RowRef[],
  regions: readonly string[],
): Promise<ReadReferences> {
  const kinds = [...new Set(refs.map(({ kind }) => kind))].filter(isNamedKind);
  const idsOf = (kind: NamedKind) => [...new Set(refs.filter((ref) => ref.kind === kind).map(({ rowId }) => rowId))];
  const selects = kinds.map((kind): [string, Rows<Named>] => [kind, byRow(kind, idsOf(kind))]);
  const found = await readTogether(db, Object.fromEntries([...selects, ['', regionNames(regions)]]));
  const known = new Map(kinds.map((kind) => [kind, new Map((found[kind] ?? []).map((row) => [row.rowId, row]))]));
  const named = [...known.values()].flatMap((rowsOfKind) => [...rowsOfKind.values()]);
  return {
    idOf: ({ kind, rowId }) => (isNamedKind(kind) ? (known.get(kind)?.get(rowId)?.id ?? null) : null),
    names: namesOf([...(found[''] ?? []), ...named]),
  };
}

/** Names of records by public id and of regions by code, as values of change requests and forms name them. */
export async function readNames(db: SqlPort, ids: readonly string[], regions: readonly string[]): Promise<Names> {
  const byKind = groupByKind(ids);
  const selects = [...byKind].map(([kind, list]): [string, Rows<Named>] => [kind, byId(kind, list)]);
  const found = await readTogether(db, Object.fromEntries([...selects, ['', regionNames(regions)]]));
  return namesOf(Object.values(found).flat());
}

/** A record that values name, with what decides whether they may. */
export interface FoundReference extends NamedRecord {
  readonly status: PublicationStatus;
  readonly isIllustrative: 0 | 1;
  /** It is public, or lies where the writer may read what is not. */
  readonly mayBeNamed: 0 | 1;
}

/** The records of public ids; `scopes`: where the writer may read what is not public. */
export async function findReferences(
  db: SqlPort,
  ids: readonly string[],
  scopes: readonly Scope[],
): Promise<ReadonlyMap<string, FoundReference>> {
  const byKind = groupByKind(ids);
  if (byKind.size === 0) return new Map();
  const selects = [...byKind].map(([kind, list]) => [kind, findable(kind, list, scopes)] as const);
  const found = await readTogether(db, Object.fromEntries(selects));
  const all = [...byKind.keys()].flatMap((kind) =>
    (found[kind] ?? []).map((row): [string, FoundReference] => [row.id, { ...row, kind }]),
  );
  return new Map(all);
}

export async function knownRegions(db: SqlPort, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const { text, values } = regionNames(codes);
  const found = await db.query<Named>(text, values);
  return new Set(found.map(({ id }) => id));
}

function groupByKind(ids: readonly string[]): ReadonlyMap<NamedKind, string[]> {
  const byKind = new Map<NamedKind, string[]>();
  for (const id of new Set(ids)) {
    const parsed = parseId(id);
    if (!parsed.ok || !isNamedKind(parsed.value.kind)) continue;
    byKind.set(parsed.value.kind, [...(byKind.get(parsed.value.kind) ?? []), id]);
  }
  return byKind;
}

function byRow(kind: NamedKind, rowIds: readonly number[]): Rows<Named> {
  return rows<Named>(sql`SELECT r.id AS rowId, r.public_id AS id, ${titleColumn(kind)} AS name
    FROM json_each(${JSON.stringify(rowIds)}) j CROSS JOIN ${name(tableOfKind(kind))} r ON r.id = j.value`);
}

function byId(kind: NamedKind, ids: readonly string[]): Rows<Named> {
  return rows<Named>(sql`SELECT r.id AS rowId, r.public_id AS id, ${titleColumn(kind)} AS name
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN ${name(tableOfKind(kind))} r ON r.public_id = j.value`);
}

function findable(kind: NamedKind, ids: readonly string[], scopes: readonly Scope[]) {
  const within = withinScopes(scopes, placementOf(kind, 'r')) ?? sql`1`;
  const subKind = kind === 'VILLAGE' || kind === 'PARTNER_UNIT' ? name('r.kind') : sql`${kind}`;
  return rows<Omit<FoundReference, 'kind'>>(sql`SELECT r.id AS rowId, r.public_id AS id, ${titleColumn(kind)} AS name,
      ${subKind} AS subKind, r.publication_status AS status, r.is_illustrative AS isIllustrative,
      (${isPublic('r')} OR ${within}) AS mayBeNamed
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN ${name(tableOfKind(kind))} r ON r.public_id = j.value`);
}

/** Pairings and contact points have no name of their own and are named by nobody. */
function titleColumn(kind: NamedKind) {
  return kind === 'PAIRING' || kind === 'CONTACT_POINT' ? name('r.public_id') : name('r.name');
}

function regionNames(codes: readonly string[]): Rows<Named> {
  return rows<Named>(sql`SELECT 0 AS rowId, r.code AS id, r.full_name AS name
    FROM json_each(${JSON.stringify([...new Set(codes)])}) j CROSS JOIN region r ON r.code = j.value`);
}

function namesOf(found: readonly Named[]): Names {
  return Object.fromEntries(found.map(({ id, name: title }) => [id, title]));
}
