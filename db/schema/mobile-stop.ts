import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flags, illustrativeColumn, pointChecks, pointColumns } from './columns.ts';
import { illustrativeLevel, type Levels, pointLevels } from './level.ts';
import { position } from './position.ts';

/** 流动点: one stop of a 流动阵地 in place and time. */
export const mobileStop = sqliteTable(
  'mobile_stop',
  {
    id: integer('id').primaryKey(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
    placeText: text('place_text').notNull(),
    ...pointColumns(),
    /** Instants, ms UTC; the end is exclusive. */
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    ...illustrativeColumn(),
  },
  (t) => [
    ...pointChecks('mobile_stop', t),
    ...flags('mobile_stop', t.isIllustrative),
    index('mobile_stop_position').on(t.positionId, t.startsAt),
    index('mobile_stop_time').on(t.startsAt),
  ],
);

export const mobileStopLevels: Levels<typeof mobileStop> = {
  ...pointLevels,
  ...illustrativeLevel,
  id: 'INTERNAL',
  positionId: 'INTERNAL',
  placeText: 'PUBLIC',
  startsAt: 'PUBLIC',
  endsAt: 'PUBLIC',
};
