import type { Figure } from '#core/schemas/figure.ts';
import type { RegionDetail, Share } from '#core/schemas/region.ts';
import type { SqlPort } from '../port.ts';
import { toFigure } from './figure-row.ts';
import { figuresOfPlace } from './figures.ts';
import { inRegion } from './public.ts';
import { readTogether, rows } from './read.ts';
import { regionStatements, toRegionDetail } from './regions.ts';
import { type Counts, type RollupScope, rollupAt, rollupNow } from './rollups.ts';
import { sharesOf } from './shares.ts';
import { sql } from './sql.ts';

/** What is counted in a region or park, and what documents published about it. */
export interface Summary {
  readonly region: RegionDetail;
  readonly counts: Counts;
  readonly shares: Share[];
  readonly figures: Figure[];
}

/**
 * Counts come from the roll-ups alone, so the cost does not grow with the number of records. `date` = at the end of that
 * day; without it now. Null = there is no such region.
 */
export async function regionSummary(db: SqlPort, code: string, date: string | undefined): Promise<Summary | null> {
  return summaryOf(db, code, { kind: 'REGION', code }, { region: code }, date);
}

/** The same of a park (public id) that lies in the region of the code. */
export async function parkSummary(
  db: SqlPort,
  park: string,
  code: string,
  date: string | undefined,
): Promise<Summary | null> {
  return summaryOf(db, code, { kind: 'PARK', code: park }, { park }, date);
}

async function summaryOf(
  db: SqlPort,
  code: string,
  scope: RollupScope,
  place: { region: string } | { park: string },
  date: string | undefined,
): Promise<Summary | null> {
  const [counts, found] = await Promise.all([
    date === undefined ? rollupNow(db, scope) : rollupAt(db, scope, date),
    readTogether(db, { ...regionStatements(code), figures: figuresOfPlace(place) }),
  ]);
  const [row] = found.region;
  if (row === undefined) return null;
  return {
    region: toRegionDetail(row, found.ancestors),
    counts,
    shares: sharesOf(counts),
    figures: found.figures.map(toFigure),
  };
}

/** Region code of a public park; null = there is no such park, or not in the region asked for. */
export async function parkRegion(db: SqlPort, park: string, within: string | undefined): Promise<string | null> {
  const condition = inRegion('region_code', within);
  const { found } = await readTogether(db, {
    found: rows<{ code: string }>(
      sql`SELECT region_code AS code FROM park WHERE public_id = ${park} AND publication_status IN ('PUBLISHED', 'SUSPENDED')
        ${condition === null ? sql`` : sql`AND ${condition}`}`,
    ),
  });
  return found[0]?.code ?? null;
}
