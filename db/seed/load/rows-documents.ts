import { publishedFigure } from '../../schema/published-figure.ts';
import { sourceDocument } from '../../schema/source-document.ts';
import { documents, figures } from '../documents/all.ts';
import { documentId } from './columns.ts';
import { publicIdOf, rowIdOf } from './identity.ts';
import type { Ids } from './ids.ts';
import { type TableRows, tableRows } from './upsert.ts';

export function documentRows(since: number): TableRows {
  return tableRows({
    table: sourceDocument,
    key: ['publicId'],
    rows: documents.map((document) => ({
      id: documentId(document.key),
      publicId: publicIdOf('DOCUMENT', document.key, false),
      createdAt: since,
      updatedAt: since,
      code: document.key,
      title: document.title,
      publisher: document.publisher,
      place: document.place,
      publishedOn: document.publishedOn,
      note: noteOf(document),
    })),
  });
}

/** The note with what is read otherwise than printed. */
function noteOf({ note, corrections }: (typeof documents)[number]): string | null {
  const readings = corrections.map(({ raw, corrected, note: why }) => `原文“${raw}”，读作“${corrected}”：${why}`);
  const parts = [...(note === null ? [] : [note]), ...readings];
  return parts.length === 0 ? null : parts.join('\n');
}

/** Figures are immutable: those that are there already stay as they were printed. */
export function figureRows(ids: Ids, since: number): TableRows {
  return tableRows({
    table: publishedFigure,
    key: ['publicId'],
    onlyNew: true,
    rows: figures.map((figure, index) => {
      const figureCode = `${figure.document}.${figure.code}`;
      const publicId = publicIdOf('FIGURE', figureCode, false);
      return {
        id: rowIdOf(publicId),
        publicId,
        inventoryId: figure.inventory,
        documentId: documentId(figure.document),
        figureCode,
        label: figure.label,
        labelEn: figure.labelEn,
        valueText: figure.valueText,
        value: figure.value,
        unit: figure.unit,
        qualifier: figure.qualifier,
        numerator: figure.numerator,
        denominator: figure.denominator,
        derived: Number(figure.derived),
        scope: figure.scope,
        asOf: figure.asOf,
        reliability: figure.reliability,
        isHidden: Number(figure.hidden),
        note: figure.note,
        metric: figure.metric,
        regionCode: figure.regionCode,
        parkId: ids.ofOptional('PARK', figure.park),
        quotation: figure.quotation,
        sortNo: index + 1,
        createdAt: since,
      };
    }),
  });
}
