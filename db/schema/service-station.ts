import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 服务站点: 1:1 with a position that has a `station_tier`. */
export const serviceStation = sqliteTable('service_station', {
  positionId: integer('position_id')
    .primaryKey()
    .references(() => position.id, { onDelete: 'cascade' }),
  windowCount: integer('window_count'),
  itemsCount: integer('items_count'),
  /** 承诺办结 in hours. */
  promiseHours: real('promise_hours'),
  /** 党建指导员, a count and never persons. */
  instructorCount: integer('instructor_count'),
  /** 服务范围 in words. */
  serviceArea: text('service_area'),
});

export const serviceStationLevels: Levels<typeof serviceStation> = {
  positionId: 'INTERNAL',
  windowCount: 'PUBLIC',
  itemsCount: 'PUBLIC',
  promiseHours: 'PUBLIC',
  instructorCount: 'PUBLIC',
  serviceArea: 'PUBLIC',
};
