import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { changeAction, changeStatus } from '#core/terms/change.ts';
import { among, code, oneOf, recordColumns, regionCodeCheck } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/**
 * 变更申请: what somebody wants to change of a record and another person approves, and what was public at once and is
 * looked at afterwards. The old values stay public until the approval.
 */
export const changeRequest = sqliteTable(
  'change_request',
  {
    ...recordColumns(),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordPublicId: text('record_public_id').notNull(),
    /** Name of the record when the request was made. */
    title: text('title').notNull(),
    regionCode: text('region_code').notNull(),
    /** Public id of the park it lies in, so that a park's own queue is one look-up. */
    parkPublicId: text('park_public_id'),
    action: code('action', changeAction).notNull(),
    status: code('status', changeStatus).notNull(),
    /** JSON: field → wanted value, as the staff API carries values. */
    patch: text('patch').notNull().default('{}'),
    /** JSON: the same fields as they were when the request was made. */
    before: text('before').notNull().default('{}'),
    /** Version of the record the applicant saw; 0 for a new record. */
    seenVersion: integer('seen_version').notNull(),
    reason: text('reason'),
    /** JSON array of what must be looked at twice, e.g. ["MOVED_FAR"]. */
    doubts: text('doubts').notNull().default('[]'),
    /** How far the point moves, metres. */
    movedM: real('moved_m'),
    /** The record that stays, of a merge. */
    intoPublicId: text('into_public_id'),
    /** Account ids and instants. */
    createdBy: text('created_by').notNull(),
    submittedBy: text('submitted_by'),
    submittedAt: integer('submitted_at'),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    returnReason: text('return_reason'),
    /** Version of the record that carries the change. */
    appliedVersion: integer('applied_version'),
  },
  (t) => [
    among('change_request', t.kind, RECORD_KINDS),
    oneOf('change_request', t.action, changeAction),
    oneOf('change_request', t.status, changeStatus),
    regionCodeCheck('change_request', t.regionCode),
    check('change_request_second_person', sql.raw('"decided_by" <> "submitted_by"')),
    // One question about a record at a time: whoever comes second is told of the first.
    uniqueIndex('change_request_open').on(t.kind, t.recordPublicId).where(sql.raw(`"status" = 'SUBMITTED'`)),
    index('change_request_status').on(t.status, t.regionCode, t.id),
    index('change_request_park').on(t.status, t.parkPublicId, t.id),
    index('change_request_author').on(t.createdBy, t.status, t.id),
    index('change_request_record').on(t.kind, t.recordPublicId, t.id),
  ],
);

export const changeRequestLevels: Levels<typeof changeRequest> = {
  ...recordLevels,
  publicId: 'INTERNAL',
  version: 'INTERNAL',
  updatedAt: 'INTERNAL',
  kind: 'INTERNAL',
  recordPublicId: 'INTERNAL',
  title: 'INTERNAL',
  regionCode: 'INTERNAL',
  parkPublicId: 'INTERNAL',
  action: 'INTERNAL',
  status: 'INTERNAL',
  patch: 'INTERNAL',
  before: 'INTERNAL',
  seenVersion: 'INTERNAL',
  reason: 'INTERNAL',
  doubts: 'INTERNAL',
  movedM: 'INTERNAL',
  intoPublicId: 'INTERNAL',
  createdBy: 'RESTRICTED',
  submittedBy: 'RESTRICTED',
  submittedAt: 'INTERNAL',
  decidedBy: 'RESTRICTED',
  decidedAt: 'INTERNAL',
  returnReason: 'INTERNAL',
  appliedVersion: 'INTERNAL',
};
