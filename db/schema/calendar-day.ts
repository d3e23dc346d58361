import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { among } from './columns.ts';
import type { Levels } from './level.ts';

/** 法定节假日 and 调休: only days that differ from the plain week (Monday–Friday work). */
export const calendarDay = sqliteTable(
  'calendar_day',
  {
    /** `YYYY-MM-DD` in Asia/Shanghai. */
    day: text('day').primaryKey(),
    /** HOLIDAY = 放假; WORKDAY = 调休上班. */
    kind: text('kind', { enum: ['HOLIDAY', 'WORKDAY'] }).notNull(),
    /** 节日名, e.g. 国庆节. */
    name: text('name').notNull(),
    /** 国务院办公厅通知 it follows. */
    source: text('source').notNull(),
  },
  (t) => [among('calendar_day', t.kind, ['HOLIDAY', 'WORKDAY'])],
);

export const calendarDayLevels: Levels<typeof calendarDay> = {
  day: 'PUBLIC',
  kind: 'PUBLIC',
  name: 'PUBLIC',
  source: 'PUBLIC',
};
