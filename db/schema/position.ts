import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { positionLevel, positionType, publicationStatus, stationTier } from '#core/terms/position.ts';
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
import { organisation } from './organisation.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/**
 * 党群阵地 / 服务点, a *site* in the API. Public while `publication_status` is PUBLISHED or SUSPENDED; triggers keep
 * `site_rtree` (public sites) and `site_rtree_all` (every site with a point) in step with it.
 */
export const position = sqliteTable(
  'position',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    type: code('type', positionType).notNull(),
    level: code('level', positionLevel),
    /** Set exactly when a `service_station` row exists. */
    stationTier: code('station_tier', stationTier),
    /** 能办事: has a service window; null = not known. */
    hasCounter: integer('has_counter'),
    parkId: integer('park_id').references(() => park.id),
    organisationId: integer('organisation_id').references(() => organisation.id),
    regionCode: text('region_code').notNull(),
    ...pointColumns(),
    address: text('address'),
    building: text('building'),
    floor: text('floor'),
    entrance: text('entrance'),
    landmark: text('landmark'),
    areaM2: real('area_m2'),
    /** Office number only; null for illustrative sites. */
    phone: text('phone'),
    responsibleUnit: text('responsible_unit'),
    /** 责任岗位: a post, never a person. */
    responsiblePost: text('responsible_post'),
    /** `OpeningHours` of #core/hours/opening-hours.ts as JSON, its `exceptions` empty: those are rows of position_day_exception. */
    hours: text('hours').notNull().default('{"mode":"UNKNOWN","holidays":"UNSTATED","rules":[],"exceptions":[]}'),
    /** What the listing says, in its own words. */
    hoursText: text('hours_text'),
    openToPublic: integer('open_to_public'),
    /** Barrier-free: 1 yes, 0 no, null not known. */
    barrierWheelchair: integer('barrier_wheelchair'),
    barrierToilet: integer('barrier_toilet'),
    barrierLift: integer('barrier_lift'),
    /** 五有一落实; null = not assessed. */
    checkPlace: integer('check_place'),
    checkEquipment: integer('check_equipment'),
    checkSign: integer('check_sign'),
    checkBooks: integer('check_books'),
    checkRules: integer('check_rules'),
    checkActivities: integer('check_activities'),
    isMobile: integer('is_mobile').notNull().default(0),
    /** 核实: dates `YYYY-MM-DD`; the state is computed from them at read. */
    verifiedOn: text('verified_on'),
    /** Account id, never a name. */
    verifiedBy: text('verified_by'),
    nextReviewOn: text('next_review_on'),
    /** What staff ought to know; never shown to the public. */
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('position', t.type, positionType),
    oneOf('position', t.level, positionLevel),
    oneOf('position', t.stationTier, stationTier),
    oneOf('position', t.publicationStatus, publicationStatus),
    ...pointChecks('position', t),
    ...flags(
      'position',
      t.hasCounter,
      t.openToPublic,
      t.barrierWheelchair,
      t.barrierToilet,
      t.barrierLift,
      t.checkPlace,
      t.checkEquipment,
      t.checkSign,
      t.checkBooks,
      t.checkRules,
      t.checkActivities,
      t.isMobile,
      t.isIllustrative,
    ),
    regionCodeCheck('position', t.regionCode),
    index('position_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('position_name').on(t.publicationStatus, t.isIllustrative, t.name),
    index('position_updated').on(t.publicationStatus, t.isIllustrative, t.updatedAt),
    index('position_park').on(t.parkId, t.publicationStatus),
    index('position_organisation').on(t.organisationId),
    index('position_type').on(t.type, t.regionCode),
    index('position_level').on(t.level, t.regionCode),
    index('position_station').on(t.stationTier, t.regionCode),
    index('position_review').on(t.nextReviewOn),
    index('position_barrier').on(t.barrierWheelchair),
    index('position_published_no').on(t.publishedNo),
  ],
);
