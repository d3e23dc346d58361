import type { FigureValues } from '#core/schemas/staff-figure.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { SqlPort, Statement } from '../port.ts';
import { searchDocRow, searchWeight } from '../search-doc.ts';
import { failedBy } from './audited.ts';
import { countPublication, currentNo } from './publication.ts';
import { readRows, rows } from './read.ts';
import { putSearchDoc } from './search-docs.ts';
import { type Sql, sql } from './sql.ts';

/** What must be there for a figure to be written; null where it is not. */
export interface FigureGround {
  readonly regionName: string | null;
  readonly parkName: string | null;
  /** Of the document that is named. */
  readonly documentTitle: string | null;
  readonly documentPublishedOn: string | null;
  /** The figure that is to be corrected, and whether a correction of it is there already. */
  readonly superseded: string | null;
  readonly corrected: 0 | 1;
  /** Another figure of the same name, place and time that is not the one to be corrected. */
  readonly same: 0 | 1;
}

export async function figureGround(db: SqlPort, figure: FigureValues): Promise<FigureGround> {
  const { region, park, document, supersedes } = figure;
  const [ground] = await readRows(
    db,
    rows<FigureGround>(
      sql`SELECT (SELECT full_name FROM region WHERE code = ${region}) AS regionName,
        (SELECT name FROM park WHERE public_id = ${park}) AS parkName,
        (SELECT title FROM source_document WHERE public_id = ${document}) AS documentTitle,
        (SELECT published_on FROM source_document WHERE public_id = ${document}) AS documentPublishedOn,
        (SELECT label FROM published_figure WHERE public_id = ${supersedes}) AS superseded,
        EXISTS (SELECT 1 FROM published_figure WHERE supersedes = ${supersedes}) AS corrected,
        EXISTS (SELECT 1 FROM published_figure t WHERE t.region_code = ${region} AND t.label = ${figure.label}
          AND t.as_of = ${figure.asOf} AND t.public_id IS NOT ${supersedes}
          AND NOT EXISTS (SELECT 1 FROM published_figure n WHERE n.supersedes = t.public_id)) AS same`,
    ),
  );
  if (ground === undefined) throw new Error('a SELECT without FROM gives one row');
  return ground;
}

interface FigureToWrite {
  readonly id: string;
  /** Id of the new document, where the figure brings one. */
  readonly documentId: string;
  readonly figure: FigureValues;
  readonly ground: FigureGround;
  readonly at: number;
  readonly pinyin: Pinyin;
}

/** The figure, public at once, with its document and its search text. Old figures stay; a corrected one is found no more. */
export function insertFigure({ id, documentId, figure, ground, at, pinyin }: FigureToWrite): Statement[] {
  const document = figure.document ?? documentId;
  const key = sql`(SELECT id FROM source_document WHERE public_id = ${document})`;
  return [
    ...(figure.document === null ? [insertDocument(documentId, figure, ground, at)] : []),
    countPublication,
    sql`INSERT INTO published_figure (public_id, inventory_id, document_id, figure_code, label, label_en, value_text, value,
        unit, qualifier, numerator, denominator, scope, as_of, reliability, note, metric, region_code, park_id, quotation,
        supersedes, sort_no, published_no, created_at)
      VALUES (${id}, ${id}, ${key}, ${`${document}.${id}`}, ${figure.label}, ${figure.labelEn ?? figure.label},
        ${figure.valueText}, ${figure.value}, ${figure.unit}, ${figure.qualifier}, ${figure.numerator},
        ${figure.denominator}, ${figure.scope}, ${figure.asOf}, ${figure.reliability}, ${figure.note}, ${figure.metric},
        ${figure.region}, (SELECT id FROM park WHERE public_id = ${figure.park}), ${figure.quotation}, ${figure.supersedes},
        (SELECT coalesce(max(sort_no), 0) + 1 FROM published_figure WHERE document_id = ${key}), ${currentNo},
        ${unlessCorrected(figure.supersedes, at)})`,
    sql`UPDATE source_document SET figure_count = figure_count + 1, updated_at = ${at} WHERE public_id = ${document}`,
    putSearchDoc(searchRow(id, figure, ground, pinyin)),
    sql`UPDATE search_doc SET is_public = 0 WHERE kind = 'FIGURE' AND public_id = ${figure.supersedes}`,
  ];
}

/** Of two corrections of one figure the second fails: NOT NULL of `created_at` breaks, and with it the whole batch. */
function unlessCorrected(supersedes: string | null, at: number): Sql {
  return sql`CASE WHEN NOT EXISTS (SELECT 1 FROM published_figure WHERE supersedes = ${supersedes}) THEN ${at} END`;
}

export function isCorrectedMeanwhile(error: unknown): boolean {
  return failedBy(error, 'NOT NULL constraint failed: published_figure.created_at');
}

function insertDocument(id: string, figure: FigureValues, ground: FigureGround, at: number): Statement {
  return sql`INSERT INTO source_document (public_id, created_at, updated_at, code, title, publisher, place, published_on)
    VALUES (${id}, ${at}, ${at}, ${id}, ${figure.documentTitle}, ${figure.documentPublisher},
      ${ground.regionName ?? figure.region}, ${figure.documentPublishedOn})`;
}

function searchRow(id: string, figure: FigureValues, ground: FigureGround, pinyin: Pinyin) {
  const { label, labelEn, valueText, scope, asOf, region } = figure;
  return searchDocRow(
    {
      kind: 'FIGURE',
      publicId: id,
      title: label,
      otherNames: [labelEn],
      subtitle: [valueText, scope, asOf].join(' · '),
      context: [ground.regionName, ground.parkName, ground.documentTitle ?? figure.documentTitle],
      regionCode: region,
      isIllustrative: false,
      isPublic: true,
      weight: searchWeight.FIGURE,
    },
    pinyin,
  );
}
