import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { organisation } from './organisation.ts';

/**
 * 党费缴纳: of how many members of an organisation dues were owed for a month, and of how many they were paid, as whoever
 * looks after it entered them. No amounts and no persons. A trigger refuses every UPDATE: another edition takes the place of
 * the one before, and all stay.
 */
export const duesEntry = sqliteTable(
  'dues_entry',
  {
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** `YYYY-MM` */
    month: text('month').notNull(),
    /** 1, 2 … of the organisation and month; the highest holds. */
    edition: integer('edition').notNull(),
    /** 应缴人数; null with `paid`: what was entered was taken back, and the month is 未登记 again. */
    owed: integer('owed'),
    /** 已缴人数 */
    paid: integer('paid'),
    /** Account id. */
    enteredBy: text('entered_by').notNull(),
    /** Instant, ms UTC. */
    enteredAt: integer('entered_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.month, t.edition] }),
    check('dues_entry_month', sql.raw(`"month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'`)),
    check(
      'dues_entry_counts',
      sql.raw('("owed" IS NULL) = ("paid" IS NULL) AND ("owed" IS NULL OR "paid" BETWEEN 0 AND "owed")'),
    ),
  ],
);

export const duesEntryLevels: Levels<typeof duesEntry> = {
  organisationId: 'INTERNAL',
  month: 'INTERNAL',
  edition: 'INTERNAL',
  owed: 'INTERNAL',
  paid: 'INTERNAL',
  enteredBy: 'RESTRICTED',
  enteredAt: 'INTERNAL',
};
