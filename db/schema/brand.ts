import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { sourceColumns } from './source-columns.ts';

/** 品牌; who bears it is in brand_subject. */
export const brand = sqliteTable(
  'brand',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    regionCode: text('region_code').notNull(),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('brand', t.publicationStatus, publicationStatus),
    ...flags('brand', t.isIllustrative),
    regionCodeCheck('brand', t.regionCode),
    index('brand_region').on(t.regionCode, t.publicationStatus),
    index('brand_name').on(t.name),
  ],
);

export const brandLevels: Levels<typeof brand> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  regionCode: 'PUBLIC',
  note: 'PUBLIC',
};
