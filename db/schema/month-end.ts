import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { regionCodeCheck } from './columns.ts';
import type { Levels } from './level.ts';

/**
 * 月末定稿: the counts of a month's end as the organisation department of a region froze them. Triggers refuse every UPDATE
 * and DELETE; a later edition with its reason takes the place of the one before, and both stay.
 */
export const monthEnd = sqliteTable(
  'month_end',
  {
    id: integer('id').primaryKey(),
    /** `YYYY-MM` */
    month: text('month').notNull(),
    /**
     * The figures are those at the end of this day; null = of the month's last. A later edition may count by a later day: what
     * was put right after the month is registered then.
     */
    countedOn: text('counted_on'),
    /** It speaks of this region and of all in it. */
    regionCode: text('region_code').notNull(),
    /** 1, 2 … of the month and region; the highest holds. */
    edition: integer('edition').notNull(),
    /** Why there is another edition; null of the first. */
    reason: text('reason'),
    /** Account id. */
    frozenBy: text('frozen_by').notNull(),
    frozenAt: integer('frozen_at').notNull(),
  },
  (t) => [
    regionCodeCheck('month_end', t.regionCode),
    check('month_end_month', sql.raw(`"month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'`)),
    check('month_end_reason', sql.raw('("edition" = 1) = ("reason" IS NULL)')),
    uniqueIndex('month_end_edition').on(t.regionCode, t.month, t.edition),
    index('month_end_month_region').on(t.month, t.regionCode),
  ],
);

export const monthEndLevels: Levels<typeof monthEnd> = {
  id: 'INTERNAL',
  month: 'PUBLIC',
  countedOn: 'PUBLIC',
  regionCode: 'PUBLIC',
  edition: 'PUBLIC',
  reason: 'INTERNAL',
  frozenBy: 'RESTRICTED',
  frozenAt: 'PUBLIC',
};
