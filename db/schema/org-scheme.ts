import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { regionCodeCheck } from './columns.ts';
import { type Levels, sourceLevels } from './level.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 组织架构 as data: JZ-4, XW-5, WH-4, CG-5, XC-4, DX-3. */
export const orgScheme = sqliteTable(
  'org_scheme',
  {
    id: integer('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    regionCode: text('region_code').notNull(),
    parkId: integer('park_id').references(() => park.id),
    ...sourceColumns(),
  },
  (t) => [regionCodeCheck('org_scheme', t.regionCode), index('org_scheme_region').on(t.regionCode)],
);

export const orgSchemeLevels: Levels<typeof orgScheme> = {
  ...sourceLevels,
  id: 'INTERNAL',
  code: 'PUBLIC',
  name: 'PUBLIC',
  regionCode: 'PUBLIC',
  parkId: 'PUBLIC',
};
