import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordColumns } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';

/** 资料: a document that figures and named records are taken from, or another named source. */
export const sourceDocument = sqliteTable('source_document', {
  ...recordColumns(),
  /** Our short code, e.g. `003`. */
  code: text('code').notNull().unique(),
  title: text('title').notNull(),
  publisher: text('publisher'),
  place: text('place').notNull(),
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as known. */
  publishedOn: text('published_on').notNull(),
  licence: text('licence'),
  note: text('note'),
  /** How many figures it gave; set by the loader, so that lists count nothing. */
  figureCount: integer('figure_count').notNull().default(0),
});

export const sourceDocumentLevels: Levels<typeof sourceDocument> = {
  ...recordLevels,
  code: 'PUBLIC',
  title: 'PUBLIC',
  publisher: 'PUBLIC',
  place: 'PUBLIC',
  publishedOn: 'PUBLIC',
  licence: 'PUBLIC',
  note: 'PUBLIC',
  figureCount: 'PUBLIC',
};
