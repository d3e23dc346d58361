import { jsonChunks } from '../../json-chunks.ts';
import type { Statement } from '../../port.ts';
import { isSearched, searchableOf } from '../../queries/record-search.ts';
import { recordSpecs } from '../../queries/record-spec.ts';
import { putSearchDocs } from '../../queries/search-docs.ts';
import { name, type Sql, sql } from '../../queries/sql.ts';
import { type SearchDocKind, type SearchDocRow, searchDocRow, searchWeight } from '../../search-doc.ts';
import { documents, figures } from '../documents/all.ts';
import { publicIdOf } from './identity.ts';
import { readings } from './pinyin.ts';
import type { LoadedState } from './states.ts';

/** What a search text says around a name. */
export interface Names {
  /** Full name of a region by code; empty where it is not known. */
  readonly region: (code: string) => string;
  /** Name of a park by row id. */
  readonly park: (id: unknown) => string | null;
}

/** Search rows of the records that search finds one by one: the same that a first edit would write. */
export function recordSearchRows(states: readonly LoadedState[], names: Names): SearchDocRow[] {
  return states.flatMap(({ kind, state }) => {
    if (!isSearched(kind)) return [];
    const around = { regionName: names.region(String(state.regionCode)), parkName: names.park(state.parkId) };
    return [searchDocRow(searchableOf(kind, state, around), readings)];
  });
}

/** Figures are found by what they are about; hidden ones by staff only. */
export function figureSearchRows(names: Names): SearchDocRow[] {
  const titles = new Map(documents.map(({ key, title }) => [key, title]));
  return figures.map((figure) =>
    searchDocRow(
      {
        kind: 'FIGURE',
        publicId: publicIdOf('FIGURE', `${figure.document}.${figure.code}`, false),
        title: figure.label,
        otherNames: [figure.labelEn],
        subtitle: [figure.valueText, figure.scope, figure.asOf].join(' · '),
        context: [names.region(figure.regionCode), titles.get(figure.document) ?? null],
        regionCode: figure.regionCode,
        isIllustrative: false,
        isPublic: !figure.hidden,
        weight: searchWeight.FIGURE,
      },
      readings,
    ),
  );
}

/** Writes search rows, kind by kind. Those of records that people have edited are theirs. */
export function putSearchRows(rows: readonly SearchDocRow[]): Statement[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    return Array.from(jsonChunks(ofKind), (chunk) => putSearchDocs(chunk, unedited(kind)));
  });
}

/** Condition over a row given as JSON. Figures and regions have no version: nobody edits them. */
function unedited(kind: SearchDocKind): Sql {
  if (kind === 'FIGURE' || kind === 'REGION') return sql`true`;
  const { table } = recordSpecs[kind === 'SERVICE' ? 'SERVICE_ITEM' : kind];
  return sql`(SELECT version FROM ${name(table)} t WHERE t.public_id = value ->> 'publicId') = 1`;
}
