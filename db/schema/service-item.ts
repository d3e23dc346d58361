import { index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { sourceColumns } from './source-columns.ts';

/** 服务事项 that stations offer. */
export const serviceItem = sqliteTable(
  'service_item',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    /** Where the item and its promise hold. */
    regionCode: text('region_code').notNull(),
    /** JSON array of service_promise codes. */
    promises: text('promises').notNull().default('[]'),
    promiseHours: real('promise_hours'),
    /** 带什么: JSON array of strings. */
    bring: text('bring').notNull().default('[]'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('service_item', t.publicationStatus, publicationStatus),
    ...flags('service_item', t.isIllustrative),
    regionCodeCheck('service_item', t.regionCode),
    index('service_item_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('service_item_name').on(t.publicationStatus, t.isIllustrative, t.name),
  ],
);

export const serviceItemLevels: Levels<typeof serviceItem> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  regionCode: 'PUBLIC',
  promises: 'PUBLIC',
  promiseHours: 'PUBLIC',
  bring: 'PUBLIC',
};
