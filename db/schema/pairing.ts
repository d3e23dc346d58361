import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { pairingEndReason, pairingStatus, pairingType, partyKind } from '#core/terms/pairing.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { campaign } from './campaign.ts';
import {
  among,
  code,
  flags,
  illustrativeColumn,
  oneOf,
  publicationColumns,
  recordColumns,
  regionCodeCheck,
} from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/**
 * 结对. A party's row is in enterprise (ENTERPRISE), village (VILLAGE, COMMUNITY), organisation (ORGANISATION) or
 * partner_unit (SCHOOL, RESIDENT_UNIT). A line is drawn only in status ACTIVE.
 */
export const pairing = sqliteTable(
  'pairing',
  {
    ...recordColumns(),
    type: code('type', pairingType).notNull(),
    /** The document's own word: 结对包联, 结对共建, 对口帮扶 …. */
    localTerm: text('local_term').notNull(),
    aKind: code('a_kind', partyKind).notNull(),
    aId: integer('a_id').notNull(),
    bKind: code('b_kind', partyKind).notNull(),
    bId: integer('b_id').notNull(),
    campaignId: integer('campaign_id').references(() => campaign.id),
    parkId: integer('park_id').references(() => park.id),
    regionCode: text('region_code').notNull(),
    status: code('status', pairingStatus).notNull().default('PROPOSED'),
    proposedBySide: text('proposed_by_side', { enum: ['A', 'B'] }),
    /** Instants, ms UTC. A proposal lapses some days after `proposed_at`, computed at read. */
    proposedAt: integer('proposed_at'),
    aConfirmedAt: integer('a_confirmed_at'),
    bConfirmedAt: integer('b_confirmed_at'),
    /** Accounts that confirmed for each side; never the same. */
    aConfirmedBy: text('a_confirmed_by'),
    bConfirmedBy: text('b_confirmed_by'),
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    endReason: code('end_reason', pairingEndReason),
    /** Date of the latest activity, kept with pairing_activity. */
    lastActivityOn: text('last_activity_on'),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('pairing', t.type, pairingType),
    oneOf('pairing', t.aKind, partyKind),
    oneOf('pairing', t.bKind, partyKind),
    oneOf('pairing', t.status, pairingStatus),
    oneOf('pairing', t.endReason, pairingEndReason),
    oneOf('pairing', t.publicationStatus, publicationStatus),
    among('pairing', t.proposedBySide, ['A', 'B']),
    ...flags('pairing', t.isIllustrative),
    regionCodeCheck('pairing', t.regionCode),
    check('pairing_two_parties', sql.raw('"a_kind" <> "b_kind" OR "a_id" <> "b_id"')),
    check('pairing_two_accounts', sql.raw('"a_confirmed_by" <> "b_confirmed_by"')),
    // One that was withdrawn leaves its place to another; it comes back only where nobody took it.
    uniqueIndex('pairing_open')
      .on(t.type, t.aKind, t.aId, t.bKind, t.bId)
      .where(sql.raw(`"status" NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED') AND "publication_status" <> 'CLOSED'`)),
    index('pairing_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('pairing_type').on(t.type, t.regionCode),
    index('pairing_status').on(t.status, t.regionCode),
    index('pairing_a').on(t.aKind, t.aId, t.status),
    index('pairing_b').on(t.bKind, t.bId, t.status),
    index('pairing_campaign').on(t.campaignId),
    index('pairing_park').on(t.parkId),
    index('pairing_published_no').on(t.publishedNo),
  ],
);

export const pairingLevels: Levels<typeof pairing> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  type: 'PUBLIC',
  localTerm: 'PUBLIC',
  aKind: 'PUBLIC',
  aId: 'PUBLIC',
  bKind: 'PUBLIC',
  bId: 'PUBLIC',
  campaignId: 'PUBLIC',
  parkId: 'PUBLIC',
  regionCode: 'PUBLIC',
  status: 'PUBLIC',
  proposedBySide: 'INTERNAL',
  proposedAt: 'INTERNAL',
  aConfirmedAt: 'INTERNAL',
  bConfirmedAt: 'INTERNAL',
  aConfirmedBy: 'RESTRICTED',
  bConfirmedBy: 'RESTRICTED',
  startedOn: 'PUBLIC',
  endedOn: 'PUBLIC',
  endReason: 'PUBLIC',
  lastActivityOn: 'PUBLIC',
  note: 'PUBLIC',
};
