import type { Link, Source } from '#core/schemas/common.ts';
import { name, type Sql } from './sql.ts';

export interface SourceRow {
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly documentDate: string | null;
  readonly sourceText: string | null;
  readonly asOf: string | null;
}

/** Columns of a record's source; `joinSource` brings the document. */
export function sourceColumns(alias: string): Sql {
  return name(
    `doc.public_id AS documentId, doc.title AS documentTitle, doc.published_on AS documentDate, ${alias}.source_text AS sourceText, ${alias}.as_of AS asOf`,
  );
}

export function joinSource(alias: string): Sql {
  return name(`LEFT JOIN source_document doc ON doc.id = ${alias}.source_document_id`);
}

/** Where a statement comes from: the words given with it, else the document's title and date; null = not said. */
export function toSource(row: SourceRow): Source | null {
  const title = row.documentTitle === null ? null : `《${row.documentTitle}》（${row.documentDate ?? ''}）`;
  const text = row.sourceText ?? title;
  return text === null ? null : { documentId: row.documentId, text, asOf: row.asOf };
}

/** Name and id of another record, null where either is missing. */
export function toLink(id: string | null, title: string | null): Link | null {
  return id === null || title === null ? null : { id, name: title };
}

/** A JSON array that SQL put together (`json_group_array`) or that a column keeps. */
export function fromJson<T>(json: string | null): T[] {
  return json === null ? [] : (JSON.parse(json) as T[]);
}

/** 1, 0 and null of a column as true, false and “not known”. */
export function toFlag(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}
