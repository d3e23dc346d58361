import type { Figure } from '#core/schemas/figure.ts';
import type { Reviews } from '#core/stats/thresholds.ts';
import type { SqlPort } from '../port.ts';
import { toFigure } from './figure-row.ts';
import { figuresOfPlace } from './figures.ts';
import { readRows } from './read.ts';
import { type Counts, type RollupScope, rollupAt, rollupNow } from './rollups.ts';
import { reviewsNow, type StepMeasure, stepValues, timelyAt } from './steps.ts';

/** 更新及时率 of a scope as two counts, and how its reviews stand; of a past day only the counts are kept. */
export interface Timeliness {
  readonly timely: number;
  readonly sites: number;
  readonly reviews: Reviews | null;
}

/** `day` is today, unless `date` names a past day. */
export async function timelinessOf(
  db: SqlPort,
  scope: RollupScope,
  counts: Counts,
  { date, today }: { readonly date: string | undefined; readonly today: string },
): Promise<Timeliness> {
  const sites = counts.SITES.registered;
  if (date !== undefined) {
    const timely = (await timelyAt(db, scope.kind, [scope.code], date)).get(scope.code) ?? 0;
    return { timely, sites, reviews: null };
  }
  const found = (await reviewsNow(db, scope.kind, [scope.code], today)).get(scope.code);
  const reviews = { timely: 0, due: 0, overdue: 0, ...found, unverified: sites - counts.SITES_VERIFIED.registered };
  return { timely: reviews.timely, sites, reviews };
}

const measures = [
  'RATINGS',
  'RATINGS_SATISFIED',
  'GRIDS_STATED',
  'GRID_INSTRUCTORS',
  'STATIONS_STATED',
  'STATION_INSTRUCTORS',
] as const satisfies readonly StepMeasure[];

/** What is said of a scope beside its counts: from sums that are kept with the writes, whatever the number of records. */
export async function indicatorsOf(
  db: SqlPort,
  scope: RollupScope,
  at: { readonly date: string | undefined; readonly today: string },
): Promise<{ counts: Counts; timeliness: Timeliness; value: (measure: StepMeasure) => number; figures: Figure[] }> {
  const place = scope.kind === 'REGION' ? { region: scope.code } : { park: scope.code };
  const [counts, value, figures] = await Promise.all([
    at.date === undefined ? rollupNow(db, scope) : rollupAt(db, scope, at.date),
    stepValues(db, scope, measures),
    readRows(db, figuresOfPlace(place)),
  ]);
  return { counts, timeliness: await timelinessOf(db, scope, counts, at), value, figures: figures.map(toFigure) };
}
