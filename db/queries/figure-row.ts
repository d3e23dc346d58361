import type { Figure } from '#core/schemas/figure.ts';
import type { Qualifier, Reliability } from '#core/terms/figure.ts';
import type { Metric } from '#core/terms/metric.ts';
import { joinParkLink, joinRegionName, parkLinkColumns, regionNameColumn } from './shared-columns.ts';
import { toLink } from './source.ts';
import { type Sql, sql } from './sql.ts';

export interface FigureRow {
  readonly id: string;
  readonly inventoryId: string;
  readonly label: string;
  readonly labelEn: string;
  readonly valueText: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly derived: 0 | 1;
  readonly scope: string;
  readonly asOf: string;
  readonly reliability: Reliability;
  readonly note: string | null;
  readonly metric: Metric | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly documentDate: string;
  readonly quotation: string;
}

/** Columns of FigureRow from a row of published_figure with the alias `t` and `figureJoins`. */
export const figureColumns: Sql = sql`t.public_id AS id, t.inventory_id AS inventoryId, t.label, t.label_en AS labelEn,
  t.value_text AS valueText, t.value, t.unit, t.qualifier, t.numerator, t.denominator, t.derived, t.scope, t.as_of AS asOf,
  t.reliability, t.note, t.metric, t.region_code AS regionCode, ${regionNameColumn}, ${parkLinkColumns},
  doc.public_id AS documentId, doc.title AS documentTitle, doc.published_on AS documentDate, t.quotation`;

export const figureJoins: Sql = sql`JOIN source_document doc ON doc.id = t.document_id ${joinRegionName} ${joinParkLink}`;

/** A corrected figure stays in the database, but only its correction is told. */
export const isCurrent: Sql = sql`NOT EXISTS (SELECT 1 FROM published_figure n WHERE n.supersedes = t.public_id)`;

export function toFigure(row: FigureRow): Figure {
  return {
    id: row.id,
    inventoryId: row.inventoryId,
    label: row.label,
    labelEn: row.labelEn,
    valueText: row.valueText,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    numerator: row.numerator,
    denominator: row.denominator,
    derived: row.derived === 1,
    scope: row.scope,
    asOf: row.asOf,
    reliability: row.reliability,
    note: row.note,
    metric: row.metric,
    regionCode: row.regionCode,
    regionName: row.regionName,
    park: toLink(row.parkId, row.parkName),
    document: { id: row.documentId, title: row.documentTitle, publishedOn: row.documentDate },
    quotation: row.quotation,
  };
}
