import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { sourceColumns } from './source-columns.ts';

/** 活动载体, e.g. 千企帮千村活动. */
export const campaign = sqliteTable(
  'campaign',
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
    oneOf('campaign', t.publicationStatus, publicationStatus),
    ...flags('campaign', t.isIllustrative),
    regionCodeCheck('campaign', t.regionCode),
    index('campaign_region').on(t.regionCode, t.publicationStatus),
  ],
);

export const campaignLevels: Levels<typeof campaign> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  regionCode: 'PUBLIC',
  note: 'PUBLIC',
};
