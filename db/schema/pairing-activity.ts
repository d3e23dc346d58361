import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pairingActivityKind } from '#core/terms/pairing.ts';
import { code, flags, illustrativeColumn, oneOf } from './columns.ts';
import { illustrativeLevel, type Levels, sourceLevels } from './level.ts';
import { pairing } from './pairing.ts';
import { sourceColumns } from './source-columns.ts';

/** 结对活动. */
export const pairingActivity = sqliteTable(
  'pairing_activity',
  {
    id: integer('id').primaryKey(),
    pairingId: integer('pairing_id')
      .notNull()
      .references(() => pairing.id, { onDelete: 'cascade' }),
    kind: code('kind', pairingActivityKind).notNull(),
    happenedOn: text('happened_on').notNull(),
    summary: text('summary').notNull(),
    /** Money in 分; null = none or not stated. */
    amountFen: integer('amount_fen'),
    createdAt: integer('created_at').notNull(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('pairing_activity', t.kind, pairingActivityKind),
    ...flags('pairing_activity', t.isIllustrative),
    index('pairing_activity_pairing').on(t.pairingId, t.happenedOn),
  ],
);

export const pairingActivityLevels: Levels<typeof pairingActivity> = {
  ...illustrativeLevel,
  ...sourceLevels,
  id: 'INTERNAL',
  pairingId: 'INTERNAL',
  kind: 'PUBLIC',
  happenedOn: 'PUBLIC',
  summary: 'PUBLIC',
  amountFen: 'INTERNAL',
  createdAt: 'INTERNAL',
};
