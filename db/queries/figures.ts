import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Reliability } from '#core/terms/figure.ts';
import type { Metric } from '#core/terms/metric.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type FigureRow, figureColumns, figureJoins, isCurrent, toFigure } from './figure-row.ts';
import type { CommonFilter } from './filter.ts';
import type { PageRequest } from './page.ts';
import { inRegion, parkAndSubparks, samplesOnly } from './public.ts';
import { type Rows, readRows, rows } from './read.ts';
import { matchingKeys } from './search-match.ts';
import { among, type Sql, sql, whereAll } from './sql.ts';
import type { View } from './view.ts';

export interface FigureFilter extends CommonFilter {
  /** Public id. */
  readonly document?: string;
  readonly metric?: readonly Metric[];
  /** Figures that are hidden by default (X13, X27) are told only when their reliability is asked for. */
  readonly reliability?: readonly Reliability[];
}

/** As the documents print them: document by document, each in its own order. A cursor needs no more than the last figure. */
export const figureOrder = { name: 'figure.printed', keys: ['string'] } as const;

/** What documents published, in the order of the documents. No figure is a sample. */
export async function listFigures(
  db: SqlPort,
  filter: FigureFilter,
  { after, limit, illustrative }: PageRequest,
  view: View,
): Promise<Page<Figure>> {
  const where = [samplesOnly(illustrative), afterLast(after), ...conditions(filter)];
  const found = await readRows(db, figures(where, sql`ORDER BY t.document_id, t.sort_no, t.id LIMIT ${limit + 1}`));
  const given = found.slice(0, limit);
  const last = found.length > limit ? given.at(-1) : undefined;
  return {
    items: given.map(toFigure),
    nextCursor: last === undefined ? null : encodeCursor(figureOrder.name, [last.id]),
    asOf: toIso(view.now),
  };
}

/** One figure, hidden or not; null = there is none, or a later one corrects it. */
export async function figureDetail(db: SqlPort, publicId: string): Promise<Figure | null> {
  const [row] = await readRows(db, figures([sql`t.public_id = ${publicId}`], sql``));
  return row === undefined ? null : toFigure(row);
}

/** The figures of a region and everything in it, or of a park, newest first: for its summary. */
export function figuresOfPlace(place: Pick<FigureFilter, 'region' | 'park'>): Rows<FigureRow> {
  return figures(conditions(place), sql`ORDER BY t.as_of DESC, t.document_id, t.sort_no LIMIT 500`);
}

function figures(where: readonly (Sql | null)[], end: Sql): Rows<FigureRow> {
  return rows(
    sql`SELECT ${figureColumns} FROM published_figure t ${figureJoins}
      ${whereAll([isCurrent, ...where])} ${end}`,
  );
}

function conditions({ region, park, q, document, metric, reliability }: FigureFilter): (Sql | null)[] {
  return [
    inRegion('t.region_code', region),
    park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(park)})`,
    document === undefined ? null : sql`t.document_id = (SELECT id FROM source_document WHERE public_id = ${document})`,
    among('t.metric', metric),
    reliability === undefined ? sql`t.is_hidden = 0` : among('t.reliability', reliability),
    q === undefined
      ? null
      : sql`t.id IN (${matchingKeys('published_figure', q, { kind: 'FIGURE', region, illustrative: 'include' })})`,
  ];
}

function afterLast(after: readonly CursorKey[] | null): Sql | null {
  if (after === null) return null;
  return sql`(t.document_id, t.sort_no, t.id) >
    (SELECT document_id, sort_no, id FROM published_figure WHERE public_id = ${after[0] ?? null})`;
}
