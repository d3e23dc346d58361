import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import {
  among,
  flags,
  illustrativeColumn,
  oneOf,
  pointChecks,
  pointColumns,
  publicationColumns,
  recordColumns,
  regionCodeCheck,
} from './columns.ts';
import { illustrativeLevel, type Levels, pointLevels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { sourceColumns } from './source-columns.ts';

const KINDS = ['SCHOOL', 'RESIDENT_UNIT'] as const;

/** 高校 and 驻区单位 that take part in pairings and are neither enterprise, village nor Party organisation. */
export const partnerUnit = sqliteTable(
  'partner_unit',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    kind: text('kind', { enum: KINDS }).notNull(),
    regionCode: text('region_code').notNull(),
    ...pointColumns(),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    among('partner_unit', t.kind, KINDS),
    oneOf('partner_unit', t.publicationStatus, publicationStatus),
    ...pointChecks('partner_unit', t),
    ...flags('partner_unit', t.isIllustrative),
    regionCodeCheck('partner_unit', t.regionCode),
    index('partner_unit_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
  ],
);

export const partnerUnitLevels: Levels<typeof partnerUnit> = {
  ...recordLevels,
  ...pointLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  kind: 'PUBLIC',
  regionCode: 'PUBLIC',
};
