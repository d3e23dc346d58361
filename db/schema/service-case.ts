import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseMode, caseRole } from '#core/terms/service.ts';
import { code, flags, illustrativeColumn, oneOf, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, recordLevels } from './level.ts';
import { serviceItem } from './service-item.ts';
import { serviceStation } from './service-station.ts';

/** 帮办代办件: no personal data at all. */
export const serviceCase = sqliteTable(
  'service_case',
  {
    ...recordColumns(),
    positionId: integer('position_id')
      .notNull()
      .references(() => serviceStation.positionId),
    serviceItemId: integer('service_item_id').references(() => serviceItem.id),
    regionCode: text('region_code').notNull(),
    mode: code('mode', caseMode).notNull(),
    role: code('role', caseRole).notNull(),
    /** Instants, ms UTC. */
    openedAt: integer('opened_at').notNull(),
    dueAt: integer('due_at'),
    closedAt: integer('closed_at'),
    ...illustrativeColumn(),
  },
  (t) => [
    oneOf('service_case', t.mode, caseMode),
    oneOf('service_case', t.role, caseRole),
    ...flags('service_case', t.isIllustrative),
    regionCodeCheck('service_case', t.regionCode),
    index('service_case_position').on(t.positionId, t.openedAt),
    index('service_case_region').on(t.regionCode, t.openedAt),
    index('service_case_item').on(t.serviceItemId),
  ],
);

export const serviceCaseLevels: Levels<typeof serviceCase> = {
  ...recordLevels,
  ...illustrativeLevel,
  publicId: 'INTERNAL',
  version: 'INTERNAL',
  updatedAt: 'INTERNAL',
  positionId: 'INTERNAL',
  serviceItemId: 'INTERNAL',
  regionCode: 'INTERNAL',
  mode: 'INTERNAL',
  role: 'INTERNAL',
  openedAt: 'INTERNAL',
  dueAt: 'INTERNAL',
  closedAt: 'INTERNAL',
};
