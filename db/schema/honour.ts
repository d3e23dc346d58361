import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { sourceColumns } from './source-columns.ts';

/** 荣誉; who bears it is in honour_subject. */
export const honour = sqliteTable(
  'honour',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    regionCode: text('region_code').notNull(),
    /** e.g. 省级, 4 星级; null where the document does not say. */
    grade: text('grade'),
    /** Who awarded it. */
    awardedBy: text('awarded_by'),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('honour', t.publicationStatus, publicationStatus),
    ...flags('honour', t.isIllustrative),
    regionCodeCheck('honour', t.regionCode),
    index('honour_region').on(t.regionCode, t.publicationStatus),
    index('honour_name').on(t.name),
  ],
);

export const honourLevels: Levels<typeof honour> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  regionCode: 'PUBLIC',
  grade: 'PUBLIC',
  awardedBy: 'PUBLIC',
  note: 'PUBLIC',
};
