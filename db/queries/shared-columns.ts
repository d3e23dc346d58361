import type { Organisation } from '#core/schemas/organisation.ts';
import type { Honour } from '#core/schemas/park.ts';
import type { RecordKind } from '../schema/record-kind.ts';
import { isPublic } from './public.ts';
import { fromJson, type SourceRow, toSource } from './source.ts';
import { literal, name, type Sql, sql } from './sql.ts';

/** Honours of the record with the alias `t` as one JSON column; sample honours only on sample records. */
export function honoursColumn(kind: RecordKind): Sql {
  return sql`(SELECT json_group_array(json_object('name', h.name, 'grade', h.grade, 'asOf', h.as_of, 'sourceText', h.source_text,
      'documentId', doc.public_id, 'documentTitle', doc.title, 'documentDate', doc.published_on))
    FROM honour_subject s CROSS JOIN honour h ON h.id = s.honour_id LEFT JOIN source_document doc ON doc.id = h.source_document_id
    WHERE s.kind = ${literal(kind)} AND s.record_id = t.id AND ${isPublic('h')} AND h.is_illustrative <= t.is_illustrative)`;
}

interface HonourRow extends SourceRow {
  readonly name: string;
  readonly grade: string | null;
}

export function toHonours(json: string | null): Honour[] {
  return fromJson<HonourRow>(json).map((row) => ({
    name: row.name,
    grade: row.grade,
    asOf: row.asOf,
    source: toSource(row),
  }));
}

/** Other names of the record with the alias `t` as one JSON column; misreadings of scanned documents are only searched. */
export function aliasesColumn(kind: RecordKind): Sql {
  return sql`(SELECT json_group_array(a.name) FROM alias a
    WHERE a.kind = ${literal(kind)} AND a.record_id = t.id AND a.reason <> 'SCAN_ERROR')`;
}

/** Names of the brands that the record with the alias `t` bears, as one JSON column. */
export function brandsColumn(kind: RecordKind): Sql {
  return sql`(SELECT json_group_array(b.name) FROM brand_subject s CROSS JOIN brand b ON b.id = s.brand_id
    WHERE s.kind = ${literal(kind)} AND s.record_id = t.id AND ${isPublic('b')} AND b.is_illustrative <= t.is_illustrative)`;
}

/** Columns `parkId` and `parkName` of the park that `t.park_id` points at, if the public may see it. */
export const parkLinkColumns = name('k.public_id AS parkId, k.name AS parkName');
export const joinParkLink = name(
  "LEFT JOIN park k ON k.id = t.park_id AND k.publication_status IN ('PUBLISHED', 'SUSPENDED')",
);

/** Column `regionName` of `t.region_code`: from the province down. */
export const regionNameColumn = name('coalesce(r.full_name, t.region_code) AS regionName');
export const joinRegionName = name('LEFT JOIN region r ON r.code = t.region_code');

type Duty = Pick<Organisation, 'responsibleUnit' | 'officePhone' | 'verifiedOn' | 'dueOn'>;

/** What a list tells of the duty for a record whose kind is not verified in the field. */
export function dutyOf({ unit = null, phone = null }: { unit?: string | null; phone?: string | null }): Duty {
  return { responsibleUnit: unit, officePhone: phone, verifiedOn: null, dueOn: null };
}
