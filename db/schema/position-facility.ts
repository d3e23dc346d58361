import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { facility } from '#core/terms/position.ts';
import { code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 便民设施 of a site. */
export const positionFacility = sqliteTable(
  'position_facility',
  {
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
    facility: code('facility', facility).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.positionId, t.facility] }),
    oneOf('position_facility', t.facility, facility),
    index('position_facility_facility').on(t.facility, t.positionId),
  ],
);

export const positionFacilityLevels: Levels<typeof positionFacility> = { positionId: 'INTERNAL', facility: 'PUBLIC' };
