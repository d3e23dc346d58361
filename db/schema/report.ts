import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reportCategory, reporterKind, reportStatus } from '#core/terms/service.ts';
import {
  code,
  flags,
  illustrativeColumn,
  oneOf,
  pointChecks,
  pointColumns,
  recordColumns,
  regionCodeCheck,
} from './columns.ts';
import { illustrativeLevel, type Levels, pointLevels, recordLevels } from './level.ts';
import { organisation } from './organisation.ts';
import { park } from './park.ts';

/** 问题上报 by riders, residents or grid workers; the reporter is a token, never a name. */
export const report = sqliteTable(
  'report',
  {
    ...recordColumns(),
    category: code('category', reportCategory).notNull(),
    description: text('description'),
    regionCode: text('region_code').notNull(),
    parkId: integer('park_id').references(() => park.id),
    ...pointColumns(),
    /** How exact the device took the point to be, metres. */
    accuracyM: real('accuracy_m'),
    placeText: text('place_text'),
    reporterKind: code('reporter_kind', reporterKind).notNull(),
    /** SHA-256 of the ticket that lets the reporter look the report up. */
    reporterTokenHash: text('reporter_token_hash').notNull(),
    status: code('status', reportStatus).notNull(),
    rejectReason: text('reject_reason'),
    handledByOrgId: integer('handled_by_org_id').references(() => organisation.id),
    result: text('result'),
    /** `YYYY-MM-DD`; overdue is computed at read. */
    dueOn: text('due_on'),
    /** Instant, ms UTC. */
    closedAt: integer('closed_at'),
    ...illustrativeColumn(),
  },
  (t) => [
    oneOf('report', t.category, reportCategory),
    oneOf('report', t.reporterKind, reporterKind),
    oneOf('report', t.status, reportStatus),
    ...pointChecks('report', t),
    ...flags('report', t.isIllustrative),
    regionCodeCheck('report', t.regionCode),
    index('report_region').on(t.regionCode, t.status),
    index('report_status').on(t.status, t.dueOn),
    index('report_token').on(t.reporterTokenHash),
    index('report_park').on(t.parkId),
    index('report_point').on(t.mx, t.my),
  ],
);

export const reportLevels: Levels<typeof report> = {
  ...recordLevels,
  ...pointLevels,
  ...illustrativeLevel,
  category: 'PUBLIC',
  description: 'INTERNAL',
  regionCode: 'PUBLIC',
  parkId: 'PUBLIC',
  accuracyM: 'INTERNAL',
  placeText: 'INTERNAL',
  reporterKind: 'INTERNAL',
  reporterTokenHash: 'RESTRICTED',
  status: 'PUBLIC',
  // Reason and date are told to whoever holds the report's ticket.
  rejectReason: 'PUBLIC',
  handledByOrgId: 'INTERNAL',
  result: 'PUBLIC',
  dueOn: 'PUBLIC',
  closedAt: 'PUBLIC',
};
