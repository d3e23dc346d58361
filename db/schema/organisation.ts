import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { orgSetting, orgStatus, orgType, setupForm } from '#core/terms/organisation.ts';
import { publicationStatus } from '#core/terms/position.ts';
import {
  among,
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
import { orgScheme } from './org-scheme.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 党员人数只记区间, never an exact count below the threshold. */
export const MEMBER_COUNT_BANDS = ['UNDER_3', '3_TO_49', '50_TO_99', '100_AND_MORE'] as const;

/** 党组织. No person is ever named; `status` is its own life (正常 … 撤销), `publication_status` its way to the public. */
export const organisation = sqliteTable(
  'organisation',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    shortName: text('short_name'),
    type: code('type', orgType).notNull(),
    setting: code('setting', orgSetting),
    setupForm: code('setup_form', setupForm),
    schemeCode: text('scheme_code').references(() => orgScheme.code),
    tierNo: integer('tier_no'),
    parentId: integer('parent_id').references((): AnySQLiteColumn => organisation.id),
    parkId: integer('park_id').references(() => park.id),
    regionCode: text('region_code').notNull(),
    ...pointColumns(),
    /** 依托单位 that hosts it, in words. */
    hostUnit: text('host_unit'),
    /** 党组织代码: opaque, restricted, no check digit invented (R15). */
    partyCode: text('party_code'),
    status: code('status', orgStatus).notNull().default('NORMAL'),
    statusReason: text('status_reason'),
    establishedOn: text('established_on'),
    revokedOn: text('revoked_on'),
    /** How many units it covers, as stated. */
    coveredUnitCount: integer('covered_unit_count'),
    memberCountBand: text('member_count_band', { enum: MEMBER_COUNT_BANDS }),
    /** Public organisations directly below, kept by the write path. */
    childCount: integer('child_count').notNull().default(0),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('organisation', t.type, orgType),
    oneOf('organisation', t.setting, orgSetting),
    oneOf('organisation', t.setupForm, setupForm),
    oneOf('organisation', t.status, orgStatus),
    oneOf('organisation', t.publicationStatus, publicationStatus),
    among('organisation', t.memberCountBand, MEMBER_COUNT_BANDS),
    ...pointChecks('organisation', t),
    ...flags('organisation', t.isIllustrative),
    regionCodeCheck('organisation', t.regionCode),
    index('organisation_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('organisation_scheme').on(t.schemeCode, t.tierNo, t.isIllustrative),
    index('organisation_parent').on(t.parentId),
    index('organisation_park').on(t.parkId),
    index('organisation_status').on(t.status, t.regionCode),
    index('organisation_type').on(t.type, t.regionCode),
    index('organisation_setting').on(t.setting, t.regionCode),
    index('organisation_name').on(t.publicationStatus, t.isIllustrative, t.name),
    index('organisation_published_no').on(t.publishedNo),
  ],
);

export const organisationLevels: Levels<typeof organisation> = {
  ...recordLevels,
  ...pointLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  shortName: 'PUBLIC',
  type: 'PUBLIC',
  setting: 'PUBLIC',
  setupForm: 'PUBLIC',
  schemeCode: 'PUBLIC',
  tierNo: 'PUBLIC',
  parentId: 'PUBLIC',
  parkId: 'PUBLIC',
  regionCode: 'PUBLIC',
  hostUnit: 'PUBLIC',
  partyCode: 'RESTRICTED',
  status: 'PUBLIC',
  statusReason: 'PUBLIC',
  establishedOn: 'PUBLIC',
  revokedOn: 'PUBLIC',
  coveredUnitCount: 'PUBLIC',
  memberCountBand: 'INTERNAL',
  childCount: 'PUBLIC',
  note: 'INTERNAL',
};
