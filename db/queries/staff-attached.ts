import { fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { type Field, kindsNamed } from '#core/records/field.ts';
import type { PartyKind } from '#core/terms/pairing.ts';
import type { SqlPort } from '../port.ts';
import { linkSpecs } from './link-specs.ts';
import { readTogether, rows } from './read.ts';
import { recordSpecs } from './record-spec.ts';
import { joinSql, literal, name, type Sql, sql } from './sql.ts';
import { partyRecord } from './staff-codec-references.ts';

/** A field of another kind of record by which records of a kind may be named. */
export interface Referrer {
  readonly kind: StaffKind;
  readonly field: Field;
}

/** All fields that may name a record of a kind. */
export function referrersOf(kind: StaffKind): readonly Referrer[] {
  return staffKinds.flatMap((each) =>
    fieldsOf(each).flatMap((field) => (mayName(field, kind) ? [{ kind: each, field }] : [])),
  );
}

function mayName({ value }: Field, kind: StaffKind): boolean {
  return kindsNamed(value).some((each) => each === kind);
}

/** Links that name records of several kinds, by the field that holds them. */
const SUBJECTS: Readonly<Record<string, 'subjects' | 'bearers' | 'parties'>> = {
  subjects: 'subjects',
  bearers: 'bearers',
  parties: 'parties',
};

/** Condition over `r`, a row of the referrer, that it names the record whose row id the piece gives. */
export function namesRecord({ kind, field }: Referrer, of: StaffKind, rowId: Sql): Sql {
  const { value, key, state } = field;
  if (value.is === 'ITEMS') {
    return sql`r.id IN (SELECT position_id FROM station_service_item WHERE service_item_id = ${rowId})`;
  }
  if (value.is === 'RECORDS' && key === 'members') {
    return sql`r.id IN (SELECT cluster_id FROM cluster_member WHERE position_id = ${rowId})`;
  }
  if (value.is === 'RECORDS' || value.is === 'PARTIES') {
    const { table, owner } = linkSpecs[SUBJECTS[key] ?? 'subjects'];
    return sql`r.id IN (SELECT ${name(owner)} FROM ${name(table)} WHERE kind = ${of} AND record_id = ${rowId})`;
  }
  if (kind === 'PAIRING' && (key === 'a' || key === 'b')) {
    const parties = (Object.keys(partyRecord) as PartyKind[]).filter((party) => partyRecord[party] === of); // its keys
    const kinds = joinSql(parties.map(literal), ', ');
    return sql`${name(`r.${key}_kind`)} IN (${kinds}) AND ${name(`r.${key}_id`)} = ${rowId}`;
  }
  const column = recordSpecs[kind].columns[state ?? key];
  if (column === undefined) throw new Error(`${kind}.${key} names no record`);
  return sql`${name(`r.${column.name}`)} = ${rowId}`;
}

export interface Attached {
  readonly kind: StaffKind;
  /** Key of the field by which they name it. */
  readonly role: string;
  readonly count: number;
}

/** How many records that are not 停用 name the record, by kind and field. */
export async function attachedTo(db: SqlPort, kind: StaffKind, id: string): Promise<Attached[]> {
  const rowId = sql`(SELECT id FROM ${name(recordSpecs[kind].table)} WHERE public_id = ${id})`;
  const referrers = referrersOf(kind);
  if (referrers.length === 0) return [];
  const counts = referrers.map((referrer) => {
    const { table } = recordSpecs[referrer.kind];
    const count = rows<{ n: number }>(sql`SELECT count(*) AS n FROM ${name(table)} r
      WHERE ${namesRecord(referrer, kind, rowId)} AND r.publication_status <> 'CLOSED'`);
    return [`${referrer.kind} ${referrer.field.key}`, count] as const;
  });
  const found = await readTogether(db, Object.fromEntries(counts));
  return referrers.flatMap(({ kind: each, field }) => {
    const count = found[`${each} ${field.key}`]?.[0]?.n ?? 0;
    return count === 0 ? [] : [{ kind: each, role: field.key, count }];
  });
}
