import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { correctionKind, correctionStatus } from '#core/terms/service.ts';
import { code, oneOf, recordColumns, regionCodeCheck } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';
import { position } from './position.ts';

/** 地图纠错: what a visitor says about a site's record. It changes nothing until staff edit the site. */
export const correction = sqliteTable(
  'correction',
  {
    ...recordColumns(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id),
    regionCode: text('region_code').notNull(),
    kind: code('kind', correctionKind).notNull(),
    description: text('description'),
    /** Where the site ought to be, WGS84 degrees, and how exact the visitor's device took it to be, metres. */
    lng: real('lng'),
    lat: real('lat'),
    accuracyM: real('accuracy_m'),
    status: code('status', correctionStatus).notNull(),
    answer: text('answer'),
    /** Instant, ms UTC. */
    answeredAt: integer('answered_at'),
    /** Account id. */
    answeredBy: text('answered_by'),
  },
  (t) => [
    oneOf('correction', t.kind, correctionKind),
    oneOf('correction', t.status, correctionStatus),
    regionCodeCheck('correction', t.regionCode),
    check(
      'correction_point_whole',
      sql.raw(
        '("lng" IS NULL) = ("lat" IS NULL) AND ("lng" IS NULL OR ("lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -90 AND 90))',
      ),
    ),
    index('correction_position').on(t.positionId, t.createdAt),
    index('correction_region').on(t.regionCode, t.status),
    index('correction_status').on(t.status, t.createdAt),
  ],
);

export const correctionLevels: Levels<typeof correction> = {
  ...recordLevels,
  publicId: 'INTERNAL',
  positionId: 'INTERNAL',
  regionCode: 'INTERNAL',
  kind: 'PUBLIC',
  description: 'INTERNAL',
  lng: 'INTERNAL',
  lat: 'INTERNAL',
  accuracyM: 'INTERNAL',
  status: 'PUBLIC',
  answer: 'PUBLIC',
  answeredAt: 'INTERNAL',
  answeredBy: 'RESTRICTED',
};
