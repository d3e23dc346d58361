import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contactPointLevel, contactPointStatus } from '#core/terms/pairing.ts';
import { publicationStatus } from '#core/terms/position.ts';
import {
  code,
  flags,
  illustrativeColumn,
  oneOf,
  publicationColumns,
  recordColumns,
  regionCodeCheck,
} from './columns.ts';
import { enterprise } from './enterprise.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { organisation } from './organisation.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 联系点 / 示范点. The official is an office title, never a name. */
export const contactPoint = sqliteTable(
  'contact_point',
  {
    ...recordColumns(),
    level: code('level', contactPointLevel).notNull(),
    status: code('status', contactPointStatus).notNull(),
    organisationId: integer('organisation_id').references(() => organisation.id),
    enterpriseId: integer('enterprise_id').references(() => enterprise.id),
    parkId: integer('park_id').references(() => park.id),
    regionCode: text('region_code').notNull(),
    /** 职务, e.g. 党工委班子成员. */
    officeTitle: text('office_title').notNull(),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('contact_point', t.level, contactPointLevel),
    oneOf('contact_point', t.status, contactPointStatus),
    oneOf('contact_point', t.publicationStatus, publicationStatus),
    ...flags('contact_point', t.isIllustrative),
    regionCodeCheck('contact_point', t.regionCode),
    index('contact_point_region').on(t.regionCode, t.publicationStatus),
    index('contact_point_organisation').on(t.organisationId),
    index('contact_point_enterprise').on(t.enterpriseId),
    index('contact_point_park').on(t.parkId),
  ],
);

export const contactPointLevels: Levels<typeof contactPoint> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  level: 'PUBLIC',
  status: 'PUBLIC',
  organisationId: 'PUBLIC',
  enterpriseId: 'PUBLIC',
  parkId: 'PUBLIC',
  regionCode: 'PUBLIC',
  officeTitle: 'INTERNAL',
};
