import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ratingChannel, ratingStatus } from '#core/terms/service.ts';
import { code, flags, illustrativeColumn, oneOf, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, recordLevels } from './level.ts';
import { position } from './position.ts';
import { serviceCase } from './service-case.ts';

/** 服务评价. One service event, one rating, one addition; who rated is never public. Overdue is computed at read. */
export const rating = sqliteTable(
  'rating',
  {
    ...recordColumns(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id),
    serviceCaseId: integer('service_case_id')
      .unique()
      .references(() => serviceCase.id),
    /** Hash of the service event: a site, visitor and day, or a service code. One event has one rating. */
    eventKey: text('event_key').notNull().unique(),
    regionCode: text('region_code').notNull(),
    /** 5 非常满意 … 1 非常不满意; no default. */
    level: integer('level').notNull(),
    channel: code('channel', ratingChannel).notNull(),
    status: code('status', ratingStatus).notNull(),
    /** 好差评指标 that went well and badly: JSON arrays of visitIndicator. */
    good: text('good').notNull().default('[]'),
    bad: text('bad').notNull().default('[]'),
    comment: text('comment'),
    addition: text('addition'),
    additionAt: integer('addition_at'),
    /** 1 = real name given: every such 差评 is followed up. */
    isRealName: integer('is_real_name').notNull().default(0),
    /** Encrypted contact data of a real-name rating; removed some time after it is closed. */
    contactSealed: text('contact_sealed'),
    /** When the visitor agreed to its being kept, ms UTC. */
    consentAt: integer('consent_at'),
    /** Due dates `YYYY-MM-DD`, reckoned in working days when the rating came in. */
    verifyDueOn: text('verify_due_on'),
    answerDueOn: text('answer_due_on'),
    extensionReason: text('extension_reason'),
    rectification: text('rectification'),
    answer: text('answer'),
    answeredAt: integer('answered_at'),
    revisitedAt: integer('revisited_at'),
    /** Account ids; who disputes a rating and who rechecks it are never the same. */
    verifiedBy: text('verified_by'),
    disputedBy: text('disputed_by'),
    /** Why it was disputed, and why it was then found invalid. */
    disputeReason: text('dispute_reason'),
    invalidReason: text('invalid_reason'),
    recheckedBy: text('rechecked_by'),
    /** 1 = result and rectification may be shown. */
    isResultPublic: integer('is_result_public').notNull().default(0),
    closedAt: integer('closed_at'),
    ...illustrativeColumn(),
  },
  (t) => [
    check('rating_level_range', sql.raw('"level" BETWEEN 1 AND 5')),
    check('rating_second_person', sql.raw('"rechecked_by" <> "disputed_by"')),
    oneOf('rating', t.channel, ratingChannel),
    oneOf('rating', t.status, ratingStatus),
    ...flags('rating', t.isRealName, t.isResultPublic, t.isIllustrative),
    regionCodeCheck('rating', t.regionCode),
    index('rating_position').on(t.positionId, t.createdAt),
    index('rating_region').on(t.regionCode, t.createdAt),
    index('rating_status').on(t.status, t.answerDueOn),
    index('rating_contact').on(t.closedAt).where(sql`"contact_sealed" IS NOT NULL`),
  ],
);

export const ratingLevels: Levels<typeof rating> = {
  ...recordLevels,
  ...illustrativeLevel,
  positionId: 'INTERNAL',
  serviceCaseId: 'INTERNAL',
  eventKey: 'RESTRICTED',
  regionCode: 'PUBLIC',
  level: 'PUBLIC',
  channel: 'PUBLIC',
  status: 'PUBLIC',
  good: 'INTERNAL',
  bad: 'INTERNAL',
  comment: 'INTERNAL',
  addition: 'INTERNAL',
  additionAt: 'INTERNAL',
  isRealName: 'INTERNAL',
  contactSealed: 'RESTRICTED',
  consentAt: 'INTERNAL',
  verifyDueOn: 'INTERNAL',
  // Told to whoever holds the rating's ticket.
  answerDueOn: 'PUBLIC',
  extensionReason: 'INTERNAL',
  rectification: 'PUBLIC',
  answer: 'PUBLIC',
  answeredAt: 'PUBLIC',
  revisitedAt: 'INTERNAL',
  verifiedBy: 'RESTRICTED',
  disputedBy: 'RESTRICTED',
  disputeReason: 'INTERNAL',
  invalidReason: 'INTERNAL',
  recheckedBy: 'RESTRICTED',
  isResultPublic: 'INTERNAL',
  closedAt: 'PUBLIC',
};
