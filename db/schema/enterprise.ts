import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { chainRole, enterpriseType, operatingStatus } from '#core/terms/organisation.ts';
import { publicationStatus } from '#core/terms/position.ts';
import {
  code,
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
import { organisation } from './organisation.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 企业 and 社会组织: the units that Party organisations cover. */
export const enterprise = sqliteTable(
  'enterprise',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    type: code('type', enterpriseType).notNull(),
    /** 统一社会信用代码, upper case; null for illustrative rows. */
    uscc: text('uscc'),
    /** Why a code that fails the check digit was accepted; null = it passes. */
    usccOverride: text('uscc_override'),
    /** 规上; null = not known. */
    isAboveScale: integer('is_above_scale'),
    chainRole: code('chain_role', chainRole),
    operatingStatus: code('operating_status', operatingStatus).notNull().default('OPERATING'),
    parkId: integer('park_id').references(() => park.id),
    regionCode: text('region_code').notNull(),
    ...pointColumns(),
    address: text('address'),
    coveredByOrgId: integer('covered_by_org_id').references(() => organisation.id),
    /** 工作覆盖 by an instructor where no organisation covers it; null = not known. */
    hasInstructor: integer('has_instructor'),
    /** Pairings in force (ACTIVE), kept by the write path. */
    pairingCount: integer('pairing_count').notNull().default(0),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('enterprise', t.type, enterpriseType),
    oneOf('enterprise', t.chainRole, chainRole),
    oneOf('enterprise', t.operatingStatus, operatingStatus),
    oneOf('enterprise', t.publicationStatus, publicationStatus),
    ...pointChecks('enterprise', t),
    ...flags('enterprise', t.isAboveScale, t.hasInstructor, t.isIllustrative),
    regionCodeCheck('enterprise', t.regionCode),
    // One that was withdrawn keeps its code and leaves it to others; it comes back only where nobody took it.
    uniqueIndex('enterprise_uscc').on(t.uscc).where(sql`"uscc" IS NOT NULL AND "publication_status" <> 'CLOSED'`),
    index('enterprise_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('enterprise_park').on(t.parkId),
    index('enterprise_covered_by').on(t.coveredByOrgId),
    index('enterprise_chain_role').on(t.chainRole, t.regionCode),
    index('enterprise_name').on(t.publicationStatus, t.isIllustrative, t.name),
    index('enterprise_published_no').on(t.publishedNo),
  ],
);

export const enterpriseLevels: Levels<typeof enterprise> = {
  ...recordLevels,
  ...pointLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  type: 'PUBLIC',
  uscc: 'PUBLIC',
  usccOverride: 'INTERNAL',
  isAboveScale: 'PUBLIC',
  chainRole: 'PUBLIC',
  operatingStatus: 'PUBLIC',
  parkId: 'PUBLIC',
  regionCode: 'PUBLIC',
  address: 'PUBLIC',
  coveredByOrgId: 'PUBLIC',
  hasInstructor: 'INTERNAL',
  pairingCount: 'PUBLIC',
  note: 'PUBLIC',
};
