import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { among, flags } from './columns.ts';
import type { Levels } from './level.ts';

/**
 * `searchKind` of #core/schemas/search.ts without FACILITY, which is found by core's words alone; repeated because that file
 * needs zod. A test compares them.
 */
export const SEARCH_KINDS = [
  'REGION',
  'PARK',
  'SITE',
  'ORGANISATION',
  'ENTERPRISE',
  'VILLAGE',
  'FIGURE',
  'SERVICE',
] as const;

/**
 * What search finds, filled at write time by the functions of #core/search. Triggers keep `search_fts` (tokens,
 * context, initials; rowid = id) in step. Write with ON CONFLICT DO UPDATE, never with INSERT OR REPLACE.
 */
export const searchDoc = sqliteTable(
  'search_doc',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: SEARCH_KINDS }).notNull(),
    /** Public id, or the region code. */
    publicId: text('public_id').notNull(),
    title: text('title').notNull(),
    subtitle: text('subtitle').notNull(),
    regionCode: text('region_code'),
    isIllustrative: integer('is_illustrative').notNull(),
    /** 0 = found by staff only. */
    isPublic: integer('is_public').notNull(),
    /** Larger comes first among equal matches (a province before a village). */
    weight: integer('weight').notNull().default(0),
    /** Singles and bigrams of title and aliases, separated by spaces. */
    tokens: text('tokens').notNull(),
    /** The same of what a reader may add to a name: region, park, kind, address. Searched after `tokens`. */
    context: text('context').notNull().default(''),
    /** Bigrams of pinyin initials and of whole pinyin, separated by spaces. */
    initials: text('initials').notNull(),
  },
  (t) => [
    among('search_doc', t.kind, SEARCH_KINDS),
    ...flags('search_doc', t.isIllustrative, t.isPublic),
    uniqueIndex('search_doc_record').on(t.kind, t.publicId),
    index('search_doc_region').on(t.regionCode, t.kind),
  ],
);

export const searchDocLevels: Levels<typeof searchDoc> = {
  id: 'INTERNAL',
  kind: 'PUBLIC',
  publicId: 'PUBLIC',
  title: 'PUBLIC',
  subtitle: 'PUBLIC',
  regionCode: 'PUBLIC',
  isIllustrative: 'PUBLIC',
  isPublic: 'INTERNAL',
  weight: 'INTERNAL',
  tokens: 'INTERNAL',
  context: 'INTERNAL',
  initials: 'INTERNAL',
};
