import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { qualifier, reliability } from '#core/terms/figure.ts';
import { metric } from '#core/terms/metric.ts';
import { code, flags, oneOf, regionCodeCheck } from './columns.ts';
import type { Levels } from './level.ts';
import { park } from './park.ts';
import { sourceDocument } from './source-document.ts';

/**
 * 资料公布: one number as one document printed it. Triggers refuse every UPDATE and DELETE; a correction is a new row
 * that `supersedes` the old. Never summed, never mixed with counts of records.
 */
export const publishedFigure = sqliteTable(
  'published_figure',
  {
    id: integer('id').primaryKey(),
    publicId: text('public_id').notNull().unique(),
    /** Row of the inventory, e.g. `D09`. */
    inventoryId: text('inventory_id').notNull(),
    documentId: integer('document_id')
      .notNull()
      .references(() => sourceDocument.id),
    /** Our key of the number within its document (X09: never identified by its value). */
    figureCode: text('figure_code').notNull().unique(),
    label: text('label').notNull(),
    labelEn: text('label_en').notNull(),
    /** The number as printed, e.g. `2410名`. */
    valueText: text('value_text').notNull(),
    /** Decimal string; null where the document gives no number. */
    value: text('value'),
    unit: text('unit'),
    qualifier: code('qualifier', qualifier).notNull(),
    /** For shares, decimal strings. */
    numerator: text('numerator'),
    denominator: text('denominator'),
    /** 1 = the denominator was inferred by us (X01). */
    derived: integer('derived').notNull().default(0),
    /** 口径 */
    scope: text('scope').notNull(),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    asOf: text('as_of').notNull(),
    reliability: code('reliability', reliability).notNull(),
    /** 1 = shown only when asked for (X13, X27). */
    isHidden: integer('is_hidden').notNull().default(0),
    note: text('note'),
    /** The live count that speaks of the same thing. */
    metric: code('metric', metric),
    regionCode: text('region_code').notNull(),
    parkId: integer('park_id').references(() => park.id),
    /** Verbatim from the document. */
    quotation: text('quotation').notNull(),
    /** Public id of the figure this one corrects. */
    supersedes: text('supersedes'),
    /** Order on the screen within its document. */
    sortNo: integer('sort_no').notNull().default(0),
    publishedNo: integer('published_no'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    oneOf('published_figure', t.qualifier, qualifier),
    oneOf('published_figure', t.reliability, reliability),
    oneOf('published_figure', t.metric, metric),
    ...flags('published_figure', t.derived, t.isHidden),
    regionCodeCheck('published_figure', t.regionCode),
    index('published_figure_region').on(t.regionCode, t.isHidden),
    index('published_figure_park').on(t.parkId),
    index('published_figure_document').on(t.documentId, t.sortNo),
    index('published_figure_metric').on(t.metric, t.regionCode),
    index('published_figure_as_of').on(t.asOf),
    index('published_figure_supersedes').on(t.supersedes),
  ],
);

export const publishedFigureLevels: Levels<typeof publishedFigure> = {
  id: 'INTERNAL',
  publicId: 'PUBLIC',
  inventoryId: 'PUBLIC',
  documentId: 'PUBLIC',
  figureCode: 'PUBLIC',
  label: 'PUBLIC',
  labelEn: 'PUBLIC',
  valueText: 'PUBLIC',
  value: 'PUBLIC',
  unit: 'PUBLIC',
  qualifier: 'PUBLIC',
  numerator: 'PUBLIC',
  denominator: 'PUBLIC',
  derived: 'PUBLIC',
  scope: 'PUBLIC',
  asOf: 'PUBLIC',
  reliability: 'PUBLIC',
  isHidden: 'PUBLIC',
  note: 'PUBLIC',
  metric: 'PUBLIC',
  regionCode: 'PUBLIC',
  parkId: 'PUBLIC',
  quotation: 'PUBLIC',
  supersedes: 'PUBLIC',
  sortNo: 'PUBLIC',
  publishedNo: 'PUBLIC',
  createdAt: 'INTERNAL',
};
