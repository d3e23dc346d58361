import type { Link, Page } from '#core/schemas/common.ts';
import type { SourceDocument } from '#core/schemas/figure.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { illustrativeFlags, inRegion, isPublic, samplesOnly } from './public.ts';
import { readRows, rows } from './read.ts';
import { among, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice, View } from './view.ts';

interface ShortListFilter {
  readonly region?: string;
  readonly q?: string;
  readonly illustrative: IllustrativeChoice;
}

/** The source documents, newest first. They are few, so they are one page. */
export async function listDocuments(
  db: SqlPort,
  filter: Omit<ShortListFilter, 'region'>,
  view: View,
): Promise<Page<SourceDocument>> {
  const items = await readRows(
    db,
    rows<SourceDocument>(
      sql`SELECT public_id AS id, title, publisher, place, published_on AS publishedOn, figure_count AS figureCount
        FROM source_document INDEXED BY source_document_code_unique
        ${whereAll([samplesOnly(filter.illustrative), filter.q === undefined ? null : sql`instr(title, ${filter.q}) > 0`])}
        ORDER BY published_on DESC, code`,
    ),
  );
  return { items, nextCursor: null, asOf: toIso(view.now) };
}

/** 活动载体 by name. They are few, so they are one page. */
export async function listCampaigns(db: SqlPort, filter: ShortListFilter, view: View): Promise<Page<Link>> {
  const items = await readRows(
    db,
    rows<Link>(
      sql`SELECT t.public_id AS id, t.name FROM campaign t INDEXED BY campaign_region
        ${whereAll([
          isPublic('t'),
          among('t.is_illustrative', illustrativeFlags(filter.illustrative)),
          inRegion('t.region_code', filter.region),
          filter.q === undefined ? null : sql`instr(t.name, ${filter.q}) > 0`,
        ])} ORDER BY t.name`,
    ),
  );
  return { items, nextCursor: null, asOf: toIso(view.now) };
}
