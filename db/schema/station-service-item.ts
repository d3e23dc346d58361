import { index, integer, primaryKey, real, sqliteTable } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { serviceItem } from './service-item.ts';
import { serviceStation } from './service-station.ts';

/** Which station offers which item. */
export const stationServiceItem = sqliteTable(
  'station_service_item',
  {
    positionId: integer('position_id')
      .notNull()
      .references(() => serviceStation.positionId, { onDelete: 'cascade' }),
    serviceItemId: integer('service_item_id')
      .notNull()
      .references(() => serviceItem.id, { onDelete: 'cascade' }),
    /** Hours promised here where they differ from the item's. */
    promiseHours: real('promise_hours'),
  },
  (t) => [
    primaryKey({ columns: [t.positionId, t.serviceItemId] }),
    index('station_service_item_item').on(t.serviceItemId, t.positionId),
  ],
);

export const stationServiceItemLevels: Levels<typeof stationServiceItem> = {
  positionId: 'INTERNAL',
  serviceItemId: 'PUBLIC',
  promiseHours: 'PUBLIC',
};
