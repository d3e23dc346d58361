import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { orgScheme } from './org-scheme.ts';

/** One tier of a scheme; a child's tier is its parent's + 1 inside one scheme. */
export const schemeTier = sqliteTable(
  'scheme_tier',
  {
    schemeCode: text('scheme_code')
      .notNull()
      .references(() => orgScheme.code),
    /** From 1, the highest. */
    tierNo: integer('tier_no').notNull(),
    name: text('name').notNull(),
    /** JSON array of org_type codes. */
    allowedTypes: text('allowed_types').notNull().default('[]'),
  },
  (t) => [primaryKey({ columns: [t.schemeCode, t.tierNo] })],
);

export const schemeTierLevels: Levels<typeof schemeTier> = {
  schemeCode: 'PUBLIC',
  tierNo: 'PUBLIC',
  name: 'PUBLIC',
  allowedTypes: 'PUBLIC',
};
