import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locationChangeStatus } from '#core/terms/change.ts';
import { code, oneOf, pointChecks, pointColumns, recordColumns } from './columns.ts';
import { type Levels, pointLevels, recordLevels } from './level.ts';
import { position } from './position.ts';

/** 位置变更申请: point, address or level of a public site. The old values stay live until another person approves. */
export const locationChange = sqliteTable(
  'location_change',
  {
    ...recordColumns(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id),
    status: code('status', locationChangeStatus).notNull(),
    ...pointColumns(),
    /** Other fields asked for, e.g. {"address": …, "level": …}. */
    patch: text('patch').notNull().default('{}'),
    reason: text('reason'),
    /** Version of the site the applicant saw. */
    seenVersion: integer('seen_version').notNull(),
    /** How far the point moves, metres. */
    movedM: real('moved_m'),
    /** Account ids. */
    createdBy: text('created_by').notNull(),
    submittedBy: text('submitted_by'),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    returnReason: text('return_reason'),
  },
  (t) => [
    oneOf('location_change', t.status, locationChangeStatus),
    check('location_change_second_person', sql.raw('"decided_by" <> "submitted_by"')),
    ...pointChecks('location_change', t),
    index('location_change_position').on(t.positionId, t.status),
    index('location_change_status').on(t.status, t.createdAt),
  ],
);

export const locationChangeLevels: Levels<typeof locationChange> = {
  ...recordLevels,
  ...pointLevels,
  publicId: 'INTERNAL',
  version: 'INTERNAL',
  updatedAt: 'INTERNAL',
  precision: 'INTERNAL',
  positionId: 'INTERNAL',
  status: 'INTERNAL',
  patch: 'INTERNAL',
  reason: 'INTERNAL',
  seenVersion: 'INTERNAL',
  movedM: 'INTERNAL',
  createdBy: 'RESTRICTED',
  submittedBy: 'RESTRICTED',
  decidedBy: 'RESTRICTED',
  decidedAt: 'INTERNAL',
  returnReason: 'INTERNAL',
};
