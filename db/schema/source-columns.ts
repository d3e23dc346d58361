import { integer, text } from 'drizzle-orm/sqlite-core';
import { sourceDocument } from './source-document.ts';

/** Where a record's statement comes from: a source document, or words that name another source. */
export function sourceColumns() {
  return {
    sourceDocumentId: integer('source_document_id').references(() => sourceDocument.id),
    sourceText: text('source_text'),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    asOf: text('as_of'),
  };
}
