import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

const KINDS = ['VILLAGE', 'COMMUNITY'] as const;

/** 行政村 and 社区 as records of ours (pairing parties), apart from the code list in `region`. */
export const village = sqliteTable(
  'village',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    kind: text('kind', { enum: KINDS }).notNull(),
    /** Its own 12-digit code where known, else the town or county it lies in. */
    regionCode: text('region_code').notNull(),
    parkId: integer('park_id').references(() => park.id),
    ...pointColumns(),
    /** Pairings in force (ACTIVE), kept by the write path. */
    pairingCount: integer('pairing_count').notNull().default(0),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    among('village', t.kind, KINDS),
    oneOf('village', t.publicationStatus, publicationStatus),
    ...pointChecks('village', t),
    ...flags('village', t.isIllustrative),
    regionCodeCheck('village', t.regionCode),
    index('village_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('village_park').on(t.parkId),
    index('village_name').on(t.publicationStatus, t.isIllustrative, t.name),
    index('village_published_no').on(t.publishedNo),
  ],
);

export const villageLevels: Levels<typeof village> = {
  ...recordLevels,
  ...pointLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  kind: 'PUBLIC',
  regionCode: 'PUBLIC',
  parkId: 'PUBLIC',
  pairingCount: 'PUBLIC',
  note: 'INTERNAL',
};
