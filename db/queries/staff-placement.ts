import type { RecordKind } from '#core/ids.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { recordSpecs } from './record-spec.ts';
import { name, sql } from './sql.ts';
import type { Placement } from './within-scopes.ts';

/** Kinds that a field of a record may name: those that staff keep, and units that take part in pairings. */
export type NamedKind = StaffKind | 'PARTNER_UNIT';

export function isNamedKind(kind: RecordKind): kind is NamedKind {
  return kind === 'PARTNER_UNIT' || Object.hasOwn(recordSpecs, kind);
}

export function tableOfKind(kind: NamedKind): string {
  return kind === 'PARTNER_UNIT' ? 'partner_unit' : recordSpecs[kind].table;
}

/** Column with the row id of the park that a record lies in; a park lies in itself. Null = lies in none. */
export function parkColumnOf(kind: NamedKind): 'id' | 'park_id' | null {
  if (kind === 'PARK') return 'id';
  return kind !== 'PARTNER_UNIT' && Object.hasOwn(recordSpecs[kind].columns, 'parkId') ? 'park_id' : null;
}

/** Where the rows of a kind lie, for lists that show what a grant reaches; `alias` is our own text. */
export function placementOf(kind: NamedKind, alias: string): Placement {
  const park = parkColumnOf(kind);
  return {
    region: `${alias}.region_code`,
    inParks: park === null ? null : (parks) => sql`${name(`${alias}.${park}`)} IN (SELECT id FROM (${parks}))`,
    isRecord: (given, id) => (given === kind ? sql`${name(`${alias}.public_id`)} = ${id}` : name('0')),
  };
}
