import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reportStatus } from '#core/terms/service.ts';
import { code, flags, illustrativeColumn, oneOf, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, recordLevels } from './level.ts';
import { position } from './position.ts';

/** 监督意见 of a 社会监督员 and what became of it: 立即整改 or 持续跟踪解决. */
export const supervisionItem = sqliteTable(
  'supervision_item',
  {
    ...recordColumns(),
    positionId: integer('position_id').references(() => position.id),
    regionCode: text('region_code').notNull(),
    content: text('content').notNull(),
    status: code('status', reportStatus).notNull(),
    /** 1 = 立即整改, 0 = 持续跟踪解决, null = not decided. */
    atOnce: integer('at_once'),
    dueAt: integer('due_at'),
    result: text('result'),
    /** Account ids. */
    raisedBy: text('raised_by').notNull(),
    handledBy: text('handled_by'),
    closedAt: integer('closed_at'),
    ...illustrativeColumn(),
  },
  (t) => [
    oneOf('supervision_item', t.status, reportStatus),
    ...flags('supervision_item', t.atOnce, t.isIllustrative),
    regionCodeCheck('supervision_item', t.regionCode),
    index('supervision_item_region').on(t.regionCode, t.status),
    index('supervision_item_position').on(t.positionId),
  ],
);

export const supervisionItemLevels: Levels<typeof supervisionItem> = {
  ...recordLevels,
  ...illustrativeLevel,
  publicId: 'INTERNAL',
  version: 'INTERNAL',
  updatedAt: 'INTERNAL',
  positionId: 'INTERNAL',
  regionCode: 'INTERNAL',
  content: 'INTERNAL',
  status: 'INTERNAL',
  atOnce: 'INTERNAL',
  dueAt: 'INTERNAL',
  result: 'INTERNAL',
  raisedBy: 'RESTRICTED',
  handledBy: 'RESTRICTED',
  closedAt: 'INTERNAL',
};
